using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>The countries that a document says chaired together.</summary>
internal sealed record PrintedCoChairs(Span Span, IReadOnlyList<string> Countries)
{
    private const int Longest = 200;

    private static readonly Regex Lead = Patterns.Of(
        @"\bco-? ?(?:presid|chair)\w*|\b(?:jointly|conjointement)\s+(?:chaired|presidee?s?)\b"
    );

    // What may stand between the word and the countries, and between countries.
    private static readonly HashSet<string> Joining =
    [
        .. "by par of du de des d la le les l the et and entre between conjointe joint royaume republique kingdom republic federale federal pays country countries with avec meeting reunion event evenement".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<PrintedCoChairs> Of(
        DocumentText document,
        IReadOnlyList<Span> words,
        IReadOnlyList<PrintedCountry> countries
    ) =>
        [
            .. Lead.In(document)
                .Select(lead =>
                    After(document, words, countries, lead.Span())
                    ?? Before(document, words, countries, lead.Span())
                )
                .OfType<PrintedCoChairs>(),
        ];

    private static PrintedCoChairs? After(
        DocumentText document,
        IReadOnlyList<Span> words,
        IReadOnlyList<PrintedCountry> countries,
        Span lead
    )
    {
        List<string> codes = [];
        var end = lead.End;
        var reach = Span.To(lead.End, Reach(document, lead.End));
        foreach (var word in Nearby.Within(words, reach, each => each))
        {
            if (word.At < end)
            {
                continue; // a further word of the country's name
            }
            if (!IsOpen(document.Folded.AsSpan(end, word.At - end)))
            {
                break;
            }
            var country = Nearby
                .Within(countries, new(word.At, word.Length), each => each.Span)
                .FirstOrDefault();
            if (country is { IsAdjective: false })
            {
                codes.Add(country.Code);
                end = country.Span.End;
            }
            else if (
                Joining.Contains(document.Folded.Substring(word.At, Math.Min(word.Length, 30)))
            )
            {
                end = codes.Count == 0 ? word.End : end;
            }
            else
            {
                break;
            }
        }
        return codes.Count == 0 ? null : new(Span.To(lead.At, end), [.. codes.Distinct()]);
    }

    // So many letters further; the foot of a page between is nothing but space.
    private static int Reach(DocumentText document, int at)
    {
        for (var left = Longest; at < document.Folded.Length && left > 0; at++)
        {
            left -=
                at > 0
                && document.Folded[at] is ' ' or '\n'
                && document.Folded[at - 1] is ' ' or '\n'
                    ? 0
                    : 1;
        }
        return at;
    }

    /// <summary>With Slovenia and Mali as co-chairs: the countries stand before the word.</summary>
    private static PrintedCoChairs? Before(
        DocumentText document,
        IReadOnlyList<Span> words,
        IReadOnlyList<PrintedCountry> countries,
        Span lead
    )
    {
        var from = Math.Max(0, lead.At - Longest);
        var with = With.Match(document.Folded[from..lead.At]);
        if (!with.Success)
        {
            return null;
        }
        List<string> codes = [];
        var names = Span.To(from + with.Groups["names"].Index, lead.At);
        var end = names.At;
        foreach (var word in Nearby.Within(words, names, each => each))
        {
            if (word.At < end || Joining.Contains(document.Folded.Substring(word.At, word.Length)))
            {
                continue;
            }
            var country = Nearby
                .Within(countries, new(word.At, word.Length), each => each.Span)
                .FirstOrDefault();
            if (country is not { IsAdjective: false })
            {
                return word.At >= from + with.Groups["as"].Index && codes.Count > 0
                    ? new(Span.To(names.At, lead.End), [.. codes.Distinct()])
                    : null;
            }
            codes.Add(country.Code);
            end = country.Span.End;
        }
        return null;
    }

    private static readonly Regex With = Patterns.Of(
        @"\b(?:with|avec)\s+(?<names>[^.;:()•]{3,150}?)\s+(?<as>as|comme|pour|en\s+tant\s+que)\s+$"
    );

    // A full stop ends the list, and so does the beginning of something in brackets or of another entry.
    private static bool IsOpen(ReadOnlySpan<char> between) => between.IndexOfAny(".;()•") < 0;
}
