using System.Globalization;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>What outcomes are counted in. Never added together.</summary>
internal enum OutcomeUnit
{
    Recommendations,
    Conclusions,
    Panels,
}

/// <summary>A number of recommendations, conclusions or panels, as printed.</summary>
internal sealed record PrintedUnit(Span Span, OutcomeUnit Unit, int Number)
{
    private const string Units =
        @"(?:(?<rec>recommendations?|recommandations?)|(?<con>conclusions?)|(?<pan>panels?|tables?\s+rondes?\s+en\s+panel))\b";
    private const string Adjectives =
        @"(?:\s+(?:strategic|policy|political|operational|concrete|key|practical|technical|specific|main|joint|common|final|thematic|actionable|,|and)){0,4}";

    private static readonly string[][] Spelled =
    [
        ["one", "une", "un"],
        ["two", "deux"],
        ["three", "trois"],
        ["four", "quatre"],
        ["five", "cinq"],
        ["six"],
        ["seven", "sept"],
        ["eight", "huit"],
        ["nine", "neuf"],
        ["ten", "dix"],
        ["eleven", "onze"],
        ["twelve", "douze"],
        ["thirteen", "treize"],
        ["fourteen", "quatorze"],
        ["fifteen", "quinze"],
        ["sixteen", "seize"],
        ["seventeen", "dix-sept"],
        ["eighteen", "dix-huit"],
        ["nineteen", "dix-neuf"],
        ["twenty", "vingt"],
    ];

    private static readonly Regex Pattern = Patterns.Of(
        $@"\b(?:(?<n>\d{{1,3}})|(?<word>{string.Join('|', Spelled.Skip(1).SelectMany(words => words).OrderByDescending(word => word.Length))})){Adjectives}\s+{Units}"
            + @"|\b(?:(?<rec>recommendations?|recommandations?)|(?<con>conclusions?)|(?<pan>panels?))\s*[:=|]\s*(?<n>\d{1,3})\b"
    );

    // 1.10 recommendations, 2023 conclusions, 3-5 panels, 10 % … say something else.
    private const string Clinging = "-./,%";

    public static IReadOnlyList<PrintedUnit> Of(DocumentText document)
    {
        List<PrintedUnit> found = [];
        var match = Pattern.Match(document.Folded);
        while (match.Success)
        {
            var isCited = IsCited(document, match);
            if (!isCited && (match.Index == 0 || !Clings(document.Folded, match.Index)))
            {
                found.Add(Read(match));
            }
            match = Pattern.Match(
                document.Folded,
                isCited
                    ? match.Groups["n"].Index + match.Groups["n"].Length
                    : match.Index + match.Length
            );
        }
        return found;
    }

    // "Actions 1-3, 5", and on the next line "Recommendations: 12": the 5 is an action.
    private static bool IsCited(DocumentText document, Match match) =>
        match.Groups["n"] is { Success: true } number
        && number.Index == match.Index
        && PrintedCitations.EndsLine(document, number.Index + number.Length);

    private static bool Clings(string folded, int at) =>
        Clinging.Contains(folded[at - 1], StringComparison.Ordinal)
        && at > 1
        && char.IsAsciiDigit(folded[at - 2]);

    private static PrintedUnit Read(Match match)
    {
        var number = match.Groups["n"].Success
            ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : Array.FindIndex(Spelled, words => words.Contains(match.Groups["word"].Value)) + 1;
        var unit =
            match.Groups["rec"].Success ? OutcomeUnit.Recommendations
            : match.Groups["con"].Success ? OutcomeUnit.Conclusions
            : OutcomeUnit.Panels;
        return new(match.Span(), unit, number);
    }
}
