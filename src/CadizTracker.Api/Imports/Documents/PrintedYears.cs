using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Completes days without a year by the year of the heading above them.</summary>
internal static class PrintedYears
{
    private static readonly Regex Heading = Patterns.Of(
        @"^\W*(?:(?:year|annee|an|en|in|meetings|reunions|calendar|calendrier|activities|activites|events|programme|agenda)\s+(?:of\s+|for\s+|de\s+l'annee\s+|de\s+|pour\s+|en\s+|in\s+)?)*(?<y>20\d\d)\W*$"
    );

    public static IReadOnlyList<PrintedDate> Completed(
        DocumentText document,
        IReadOnlyList<PrintedDate> dates
    )
    {
        if (!dates.Any(date => date.HasNoYear))
        {
            return dates;
        }
        List<(Span Span, int Year)> headings = [];
        foreach (var line in document.Lines.Where(line => line.End - line.At <= 60))
        {
            if (Heading.Match(document.Folded[line.At..line.End]) is { Success: true } match)
            {
                headings.Add((line.Span, match.Number("y")!.Value));
            }
        }
        return [.. dates.Select(date => Completed(date, headings))];
    }

    private static PrintedDate Completed(PrintedDate date, List<(Span Span, int Year)> headings)
    {
        if (!date.HasNoYear || date.WithYear is null)
        {
            return date;
        }
        var above = headings.FindLastIndex(heading => heading.Span.End <= date.Span.At);
        return above >= 0 && date.WithYear(headings[above].Year) is { Starts: not null } complete
            ? complete with
            {
                YearOf = headings[above].Span,
            }
            : date;
    }
}
