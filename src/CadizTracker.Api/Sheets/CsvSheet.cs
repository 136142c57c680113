using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CadizTracker.Sheets;

/// <summary>A table as RFC 4180 text with a byte order mark, which Excel needs to read UTF-8.</summary>
internal sealed class CsvSheet : SheetWriter
{
    private readonly IReadOnlyList<string> headings;
    private readonly StreamWriter text;
    private readonly CsvWriter csv;

    public CsvSheet(IReadOnlyList<string> headings, char delimiter)
    {
        this.headings = headings;
        text = new StreamWriter(Buffer, new UTF8Encoding(true), leaveOpen: true);
        csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter.ToString(),
                NewLine = "\r\n",
                ShouldQuote = field => Neutral.NeedsQuotes(field.Field, delimiter),
            }
        );
    }

    public override void Begin() => Row(headings);

    public override void Row(IReadOnlyList<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Neutral.Write(cell));
        }
        csv.NextRecord();
    }

    public override void End() { }

    protected override void Flush()
    {
        csv.Flush();
        text.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        csv.Dispose();
        text.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Keeps a spreadsheet from calculating what is only text, with an apostrophe before it that reading takes away again.</summary>
internal static class Neutral
{
    private static readonly char[] Calculating = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The cell as it is written. What looks as if it had an apostrophe of ours gets one more.</summary>
    public static string? Write(string? cell) => IsCalculated(cell) ? "'" + cell : cell;

    /// <summary>The cell as it was meant.</summary>
    public static string Read(string cell) =>
        cell.StartsWith('\'') && IsCalculated(cell) ? cell[1..] : cell;

    /// <summary>Whether a cell would end early without quotation marks: a line feed alone ends a row to most who read csv.</summary>
    public static bool NeedsQuotes(string? cell, char delimiter) =>
        cell is not null
        && (
            cell.AsSpan().IndexOfAny(delimiter, '"') >= 0
            || cell.AsSpan().IndexOfAny('\r', '\n') >= 0
            || cell is [' ', ..] or [.., ' ']
        );

    private static bool IsCalculated(string? cell) =>
        cell?.TrimStart('\'') is [var first, ..] && Calculating.Contains(first);
}
