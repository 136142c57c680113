using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>The co-chairs of a table in text: its heading says which column has them.</summary>
internal static class TableCoChairs
{
    private const int LeastCells = 3;

    private static readonly Regex Heading = Patterns.Of(
        @"^\s*(?:co-? ?(?:chairs?|chaired\s+by|presidents?|presidence|presidee?\s+par)|copresidents?|copresidence)\s*$"
    );

    private static readonly Regex Day = Patterns.Of(@"^\s*(?:dates?|days?|jours?|when|quand)\s*$");

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
                if (Of(cells[column], countries) is { } chairs)
                {
                    yield return chairs;
                }
            }
        }
    }

    /// <summary>A table pasted cell below cell: the paragraph that has its headings, and below it paragraphs of as many lines.</summary>
    public static IEnumerable<PrintedCoChairs> OfLines(
        DocumentText document,
        IReadOnlyList<PrintedCountry> countries
    )
    {
        DocumentLine[][] blocks =
        [
            .. document.Lines.GroupBy(line => line.Block).Select(block => block.ToArray()),
        ];
        for (var i = 0; i < blocks.Length; i++)
        {
            var column = Array.FindIndex(
                blocks[i],
                line => Heading.IsMatch(document.Folded[line.At..line.End])
            );
            var isHeading =
                column >= 0
                && blocks[i].Length >= LeastCells
                && blocks[i].Any(line => Day.IsMatch(document.Folded[line.At..line.End]));
            for (
                var row = i + 1;
                isHeading && row < blocks.Length && blocks[row].Length == blocks[i].Length;
                row++
            )
            {
                if (Of(blocks[row][column].Span, countries) is { } chairs)
                {
                    yield return chairs;
                }
            }
        }
    }

    private static PrintedCoChairs? Of(Span cell, IReadOnlyList<PrintedCountry> countries)
    {
        PrintedCountry[] named =
        [
            .. Nearby
                .Within(countries, cell, country => country.Span)
                .Where(country => !country.IsAdjective),
        ];
        return named.Length == 0
            ? null
            : new(
                Span.To(named[0].Span.At, named[^1].Span.End),
                [.. named.Select(country => country.Code).Distinct()]
            );
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
