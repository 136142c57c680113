namespace CadizTracker.Imports.Documents;

/// <summary>Weighs, in a torn layout, what speaks for each citation being of each meeting, and proposes what is clear.</summary>
internal sealed class Weighing(Findings found, Drafts drafts, SharedWords shared)
{
    private const int Enough = 4;
    private const int Clear = 2;

    public List<Paired> Of(IReadOnlyList<PrintedCitation> all, PrintedCitation[] sound)
    {
        var meetings = drafts
            .Meetings.Where(draft => !draft.IsGovernance)
            .OrderBy(draft => draft.Text.Core.At)
            .ToArray();
        if (sound.Length > Assignment.Most || meetings.Length > Assignment.Most)
        {
            return [.. all.Select(citation => new Paired(citation))]; // too many to weigh against each other
        }
        Neighbours neighbours = new(found.Document, meetings, sound);
        var weighed = sound
            .Select(
                (citation, i) =>
                    meetings.Select((meeting, j) => neighbours.Weigh(i, j, shared)).ToArray()
            )
            .ToArray();
        var pairs = Assignment.Of([
            .. weighed.Select(row => row.Select(each => each.Score).ToArray()),
        ]);
        return
        [
            .. all.Select(citation =>
                Array.IndexOf(sound, citation) is >= 0 and var i
                    ? Chosen(citation, meetings, weighed[i], pairs[i])
                    : new Paired(citation)
            ),
        ];
    }

    private static Paired Chosen(
        PrintedCitation citation,
        Draft[] meetings,
        (int Score, IReadOnlyList<Reason> Reasons)[] weighed,
        (int Column, int Margin) pair
    )
    {
        var candidates = meetings
            .Zip(weighed)
            .Where(each => each.Second.Score > 0)
            .OrderByDescending(each => each.Second.Score)
            .Take(5)
            .Select(each => (each.First, each.Second.Reasons))
            .ToArray();
        return pair.Column >= 0 && pair.Margin >= Clear && weighed[pair.Column].Score >= Enough
            ? new(citation)
            {
                Meeting = meetings[pair.Column],
                Confidence = Confidence.Inferred,
                Reasons = weighed[pair.Column].Reasons,
                Candidates = candidates,
            }
            : new(citation) { Candidates = candidates };
    }
}
