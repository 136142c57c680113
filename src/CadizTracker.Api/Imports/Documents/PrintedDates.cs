using System.Globalization;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>A printed date: a day, a span of days, or a month.</summary>
internal sealed record PrintedDate(Span Span, DateOnly? Starts, DateOnly? Ends)
{
    /// <summary>Only a month: 2023-02.</summary>
    public string? Month { get; init; }

    public bool HasNoYear { get; init; }

    /// <summary>The same days in a year; null: it has one.</summary>
    public Func<int, PrintedDate>? WithYear { get; init; }

    /// <summary>The heading that its year was taken from; null: it is printed with its year.</summary>
    public Span? YearOf { get; init; }

    public bool IsDay => Month is null;
}

/// <summary>Finds dates as English and French print them: 22-23 June 2023, du 30 septembre au 1er octobre 2025, June 22, 2023, 22/06/2023.</summary>
internal static class PrintedDates
{
    private const string Day =
        @"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)?(?:the\s+|le\s+)?";
    private const string Nth = @"(?:st|nd|rd|th|er|eme|e)?";
    private const string To =
        @"\s*(?:-|/|\bto\b|\bau\b|\ba\b|\buntil\b|(?<list>&|\band\b|\bet\b))\s*";
    private const int MostListed = 4;

    private static readonly Regex Pattern = Patterns.Of(
        $@"\b(?:(?<d1>[0-3]?\d){Nth}\s+(?:of\s+)?(?<m1>{MonthNames.Pattern})\.?,?\s*(?<y1>\d{{4}})?{To}{Day}(?<d2>[0-3]?\d){Nth}\s+(?:of\s+)?(?<m2>{MonthNames.Pattern})\b\.?,?(?:\s*(?<y>\d{{4}})\b)?"
            + $@"|(?<d1>[0-3]?\d){Nth}{To}{Day}(?<d2>[0-3]?\d){Nth}\s+(?:of\s+)?(?<m2>{MonthNames.Pattern})\b\.?,?(?:\s*(?<y>\d{{4}})\b)?"
            + $@"|(?<d1>[0-3]?\d){Nth}\s+(?:of\s+)?(?<m2>{MonthNames.Pattern})\b\.?,?(?:\s*(?<y>\d{{4}})\b)?"
            + $@"|(?<m2>{MonthNames.Pattern})\s+(?<d1>[0-3]?\d){Nth}(?:{To}(?<d2>[0-3]?\d){Nth})?,?\s+(?<y>\d{{4}})\b"
            + $@"|(?<m2>{MonthNames.Pattern})\.?\s+(?<y>\d{{4}})\b"
            + @"|(?<y>\d{4})-(?<n>[01]\d)-(?<d1>[0-3]\d)\b"
            + @"|(?<d1>[0-3]?\d)[/.](?<n>[01]?\d)[/.](?<y>\d{4})\b)"
    );

    private static readonly Regex Cited = Patterns.Of(
        @"\b(?:domaines?|domains?|areas?|objectifs?|objectives?|actions?)\s*(?:n[o°]\.?\s*)?$"
    );

    public static IReadOnlyList<PrintedDate> Of(DocumentText document) =>
        [
            .. Matches(document)
                .Where(match => !IsTheVerb(document, match))
                .Select(match => Read(match, match.Number("y")))
                .OfType<PrintedDate>(),
        ];

    // "Objective 7 - 22 June 2023": the 7 is no day.
    private static IEnumerable<Match> Matches(DocumentText document)
    {
        for (var match = Pattern.Match(document.Folded); match.Success; )
        {
            var first = match.Groups["d1"];
            var isCited =
                first.Success
                && first.Index == match.Index
                && Cited.IsMatch(document.Folded[Math.Max(0, match.Index - 20)..match.Index]);
            if (!isCited)
            {
                yield return match;
            }
            match = Pattern.Match(
                document.Folded,
                isCited ? first.Index + first.Length : match.Index + match.Length
            );
        }
    }

    private static PrintedDate Read(Match match, int? year)
    {
        var month = match.Number("n") ?? MonthNames.Number(match.Groups["m2"].Value);
        var first = MonthNames.Number(match.Groups["m1"].Value) ?? month;
        var day = match.Number("d1");
        if (day is null)
        {
            return new(match.Span(), null, null)
            {
                Month = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
            };
        }
        if (year is null)
        {
            return new(match.Span(), null, null)
            {
                HasNoYear = true,
                WithYear = given => Read(match, given),
            };
        }
        // In 03/04/2024 nothing says which is the month.
        var isOpen =
            match.Value.Contains('/', StringComparison.Ordinal)
            && match.Number("n") is not null
            && day <= 12
            && day != month;
        var starts = isOpen ? null : DayOf(match.Number("y1") ?? year, first, day);
        var ends = isOpen ? null : DayOf(year, month, match.Number("d2") ?? day);
        // "12 May and 3 June 2023" are two days, not three weeks.
        var isTwo =
            match.Groups["list"].Success
            && starts is { } one
            && ends is { } other
            && other.DayNumber - one.DayNumber > MostListed;
        return starts is null || ends is null || ends < starts || isTwo
            ? new(match.Span(), null, null)
            : new(match.Span(), starts, ends);
    }

    private static DateOnly? DayOf(int? year, int? month, int? day) =>
        year is >= 1900 and < 2200
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new(year.Value, month.Value, day.Value)
            : null;

    // "12 may attend" is no day.
    private static bool IsTheVerb(DocumentText document, Match match) =>
        match.Groups["m2"] is { Value: "may" } may && document.Text[may.Index] == 'm';
}

/// <summary>The months, whole and cut short, in both languages.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january|janvier|janv|jan",
        "february|fevrier|fevr|fev|feb",
        "march|mars|mar",
        "april|avril|avr|apr",
        "may|mai",
        "june|juin|jun",
        "july|juillet|juill|juil|jul",
        "august|aout|aug",
        "september|septembre|sept|sep",
        "october|octobre|oct",
        "november|novembre|nov",
        "december|decembre|dec",
    ];

    public static string Pattern { get; } = $"(?:{string.Join('|', Names)})";

    public static int? Number(string name) =>
        Array.FindIndex(Names, names => names.Split('|').Contains(name)) is >= 0 and var index
            ? index + 1
            : null;
}
