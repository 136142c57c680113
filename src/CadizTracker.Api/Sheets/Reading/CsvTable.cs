using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CadizTracker.Sheets.Reading;

/// <summary>A table as delimited text: commas, semicolons or tabs; UTF-8, UTF-16 or the letters of an older Windows.</summary>
internal sealed class CsvTable(string? name, Func<Stream> open, string? charset = null)
    : Table(name)
{
    private readonly Lazy<Encoding> encoding = new(() => TextEncoding.Of(open, charset));

    public override IEnumerable<TableRow> Rows()
    {
        using var text = Open();
        var (delimiter, isNamed) = Delimiter();
        using var guarded = new GuardedText(text, delimiter);
        using var csv = new CsvParser(guarded, Settings(guarded.Delimiter));
        var hidden = isNamed ? 1 : 0; // Excel shows no such row, and does not number it
        while (Next(csv) is { } cells)
        {
            if (csv.Row > hidden && !Array.TrueForAll(cells, cell => cell.IsEmpty))
            {
                yield return new(csv.Row - hidden, cells);
            }
        }
    }

    // Null after the last row.
    private static Cell[]? Next(CsvParser csv)
    {
        try
        {
            return csv.Read() ? [.. csv.Record!.Select(Read)] : null;
        }
        catch (MaxFieldSizeException)
        {
            throw Limits.CellTooLong(csv.Row);
        }
        catch (BadDataException)
        {
            throw new UnreadableTable("misplaced_quote", MisplacedQuote, csv.Row);
        }
    }

    // A spreadsheet calculates what begins so. What an export wrote has an apostrophe before it, and is the text that it was.
    private static Cell Read(string cell) =>
        cell is ['=', _, ..] ? new(cell, CellKind.Formula) : new(Neutral.Read(cell));

    private static readonly Http.Bilingual MisplacedQuote = new(
        "A quotation mark stands where none can: put the whole cell in quotation marks, and double those within it.",
        "Un guillemet est mal placé\u00A0: mettez toute la cellule entre guillemets et doublez ceux qu'elle contient."
    );

    // Excel writes sep=; into a first line, which names the delimiter. Inside quotes a delimiter is a letter like any other.
    private (char Delimiter, bool IsNamed) Delimiter()
    {
        using var text = Open();
        var head = new char[16 * 1024];
        var count = text.ReadBlock(head);
        if (Named(head.AsSpan(0, count)) is { } named)
        {
            return (named, true);
        }
        var isQuoted = false;
        Dictionary<char, int> counts = new()
        {
            [','] = 0,
            [';'] = 0,
            ['\t'] = 0,
        };
        foreach (var letter in head.AsSpan(0, count))
        {
            isQuoted ^= letter == '"';
            if (!isQuoted && letter is '\n' or '\r')
            {
                break;
            }
            if (!isQuoted && counts.TryGetValue(letter, out var so))
            {
                counts[letter] = so + 1;
            }
        }
        return (counts.MaxBy(each => each.Value).Key, false);
    }

    private static char? Named(ReadOnlySpan<char> head)
    {
        var end = head.IndexOfAny('\r', '\n');
        var line = (end < 0 ? head : head[..end]).Trim('"');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? line[4]
            : null;
    }

    private StreamReader Open() =>
        new(open(), encoding.Value, detectEncodingFromByteOrderMarks: false);

    private static CsvConfiguration Settings(char delimiter) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false, // a spreadsheet numbers them too
            MaxFieldSize = Limits.CellLength,
        };
}

/// <summary>Text that is no longer, and no wider, in one row than any record: the parser keeps a whole row in memory.</summary>
internal sealed class GuardedText(TextReader text, char delimiter) : TextReader
{
    private bool isQuoted;
    private int length;
    private int columns = 1;

    public char Delimiter => delimiter;

    public override int Read(char[] buffer, int index, int count) =>
        Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = text.Read(buffer);
        foreach (var letter in buffer[..count])
        {
            Look(letter);
        }
        return count;
    }

    private void Look(char letter)
    {
        isQuoted ^= letter == '"';
        if (!isQuoted && letter == '\n')
        {
            (length, columns) = (0, 1);
        }
        else if (++length > Limits.RecordLength)
        {
            throw Limits.CellTooLong();
        }
        else if (!isQuoted && letter == delimiter && ++columns > Limits.Columns)
        {
            throw Limits.TooManyColumns();
        }
    }
}
