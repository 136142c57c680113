using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>The co-chairs of a table in text: its heading says which column has them.</summary>
internal static class TableCoChairs
{
    private const int LeastCells = 3;

    private static readonly Regex Heading = Patterns.Of(
        @"^\s*(?:co-? ?(?:chairs?|chaired\s+by|presidents?|presidence|presidee?\s+par)|copresidents?|copresidence)\s*$"
    );

    public static IEnumerable<PrintedCoChairs> Of(
        DocumentText document,
        IReadOnlyList<PrintedCountry> countries
    )
    {
        for (var i = 0; i < document.Lines.Count; i++)
        {
            var heading = Cells(document, document.Lines[i], separator: null);
            var column = heading.Cells.FindIndex(cell =>
                Heading.IsMatch(document.Folded[cell.At..cell.End])
            );
            if (column < 0 || heading.Cells.Count < LeastCells)
            {
                continue;
            }
            for (i++; i < document.Lines.Count; i++)
            {
                var (cells, _) = Cells(document, document.Lines[i], heading.Separator);
                if (cells.Count <= column || document.Lines[i].Gap > 1)
                {
                    i--;
                    break;
                }
                PrintedCountry[] named =
                [
                    .. Nearby
                        .Within(countries, cells[column], country => country.Span)
                        .Where(country => !country.IsAdjective),
                ];
                if (named.Length > 0)
                {
                    yield return new(
                        Span.To(named[0].Span.At, named[^1].Span.End),
                        [.. named.Select(country => country.Code).Distinct()]
                    );
                }
            }
        }
    }

    private static (List<Span> Cells, string Separator) Cells(
        DocumentText document,
        DocumentLine line,
        string? separator
    )
    {
        var text = document.Text.AsSpan(line.At, line.End - line.At);
        separator ??=
            text.Contains('|') ? "|"
            : text.Contains('\t') ? "\t"
            : "  ";
        List<Span> cells = [];
        var at = 0;
        while (at <= text.Length)
        {
            var end = text[at..].IndexOf(separator, StringComparison.Ordinal);
            end = end < 0 ? text.Length : at + end;
            if (end > at || separator != "  ")
            {
                cells.Add(Span.To(line.At + at, line.At + end));
            }
            at = end + separator.Length;
        }
        return (cells, separator);
    }
}
