using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Says which citation belongs to which meeting: where it stands, or, in a torn layout, what speaks for it.</summary>
internal sealed class Pairing(Findings found, Drafts drafts, SharedWords shared, PlanOutline? plan)
{
    public IReadOnlyList<Paired> Of(IReadOnlyList<PrintedCitation> citations)
    {
        var sound = citations
            .Where(citation => !citation.Parsed.IsRefused && !citation.IsMention)
            .ToArray();
        return drafts.IsTorn || IsAbove(sound)
            ? new Weighing(found, drafts, shared).Of(citations, sound)
            : [.. citations.Select(Standing)];
    }

    // Citations that come first, each above its meeting's heading, look like citations below the heading before.
    private bool IsAbove(PrintedCitation[] sound) =>
        drafts.Meetings.Count > 0
        && sound.Length > 0
        && sound[0].Span.End <= drafts.Meetings.Min(draft => draft.Text.Core.At)
        && !sound.Any(citation =>
            drafts.Meetings.MaxBy(draft => draft.Text.Core.At)!.Holds(citation.Span)
        );

    private Paired Standing(PrintedCitation citation)
    {
        if (drafts.Contenders(citation.Span, Says.Citation) is { Length: > 0 } contenders)
        {
            return new(citation)
            {
                Candidates =
                [
                    .. contenders.Select(draft =>
                        (draft, (IReadOnlyList<Reason>)[Reason.EitherWay])
                    ),
                ],
            };
        }
        var meeting = drafts.Meetings.FirstOrDefault(draft =>
            draft.Holds(citation.Span) && IsOf(draft, citation.Span) && IsOfAMeeting(citation)
        );
        return meeting is null || citation.IsMention || citation.Parsed.IsRefused
            ? new(citation)
            {
                Candidates =
                [
                    .. drafts
                        .Meetings.Where(draft => draft.Holds(citation.Span))
                        .Select(draft => (draft, (IReadOnlyList<Reason>)[Reason.UnderIt])),
                    .. drafts
                        .Meetings.Where(draft =>
                            draft.Text.Row.Any(cell => cell.Holds(citation.Span))
                        )
                        .Select(draft => (draft, (IReadOnlyList<Reason>)[Reason.SameRow])),
                ],
            }
            : new(citation)
            {
                Meeting = meeting,
                Confidence = Confidence.Stated,
                Reasons = [Reason.UnderIt],
            };
    }

    /// <summary>What is said of another plan may be said beside the matter: it takes a line of its own, or words for the meeting.</summary>
    private bool IsOfAMeeting(PrintedCitation citation)
    {
        var document = found.Document;
        return citation.Plan.Code == plan?.Code
            || PrintedCitations.IsLine(document, document.Lines[document.LineAt(citation.Span.At)])
            || MeetingWords.In(
                document,
                Span.To(
                    Sentences.Start(document, citation.Span.At),
                    Sentences.End(document, citation.Span.End - 1)
                )
            );
    }

    /// <summary>A sentence further on may speak of something else; a line of its own, or words for the meeting, do not.</summary>
    private bool IsOf(Draft draft, Span citation)
    {
        var document = found.Document;
        var (core, line) = (document.LineAt(draft.Text.Core.At), document.LineAt(citation.At));
        var last = document.LineAt(Math.Max(draft.Text.Core.At, draft.Text.Core.End - 1));
        if (
            line <= last
            || document.Lines[line].Block == document.Lines[last].Block
            || document.Lines[line].Block == document.Lines[core].Block
        )
        {
            return true;
        }
        var sentence = Span.To(
            Sentences.Start(document, citation.At),
            Sentences.End(document, citation.End - 1)
        );
        return !draft.Text.IsProse
            && !drafts.IsIrregularAt(line)
            && (citation.Length * 10 >= sentence.Length * 6 || MeetingWords.In(document, sentence));
    }
}
