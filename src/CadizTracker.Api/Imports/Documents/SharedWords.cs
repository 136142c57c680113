using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>Words that the titles of cited items and the text of a meeting have in common, and that not every meeting has.</summary>
internal sealed class SharedWords(
    Findings found,
    IReadOnlyDictionary<(string Plan, string Code), string> titles
)
{
    private const int Shortest = 5;
    private const int Stem = 6;

    private readonly Dictionary<Draft, HashSet<string>> _stems = new(
        ReferenceEqualityComparer.Instance
    );

    public IReadOnlyList<string> Of(PrintedCitation citation, Draft meeting, Draft[] meetings)
    {
        var own = Stems(meeting);
        return
        [
            .. citation
                .Parsed.Items.SelectMany(code =>
                    Words(titles.GetValueOrDefault((citation.Plan.Code, code)) ?? "")
                )
                .DistinctBy(Cut)
                .Where(word =>
                    own.Contains(Cut(word))
                    && meetings.Count(other => Stems(other).Contains(Cut(word))) * 2
                        <= meetings.Length
                )
                .Take(5),
        ];
    }

    private HashSet<string> Stems(Draft meeting)
    {
        if (!_stems.TryGetValue(meeting, out var stems))
        {
            var body = meeting.Text.Body;
            stems =
            [
                .. Words(found.Document.Text.Substring(body.At, Math.Min(body.Length, 3000)))
                    .Select(Cut),
            ];
            _stems.Add(meeting, stems);
        }
        return stems;
    }

    private static IEnumerable<string> Words(string text) =>
        string.Concat(text.Select(glyph => char.IsLetter(glyph) ? Glyphs.Fold(glyph) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= Shortest && !Everywhere.Contains(Cut(word)));

    private static string Cut(string word) =>
        word.Length <= Stem ? word.TrimEnd('s') : word[..Stem];

    // What every document of a dialogue on migration says.
    private static readonly HashSet<string> Everywhere =
    [
        .. "migration migrations migrants migratoire irregular irreguliere action actions domaine domain objectif objective their leurs entre dans international pays countries process processus particular particulier including compris"
            .Split(' ')
            .Select(Cut),
    ];
}
