using System.Text;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// A page of two columns that was saved line by line, the one beside the other: read column after column. A table is none: its days stand in one column, and a row
/// belongs together.
/// </summary>
internal sealed class TwoColumns
{
    private const int LeastGap = 3;
    private const int Narrowest = 20;
    private const int LeastLines = 5;

    private static readonly Regex Day = new(
        $@"\b\d{{1,2}}(?:st|nd|rd|th|er)?\s+{MonthNames.Pattern}\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private readonly string _text;
    private readonly int _gutter;
    private readonly List<Span> _lines;
    private readonly StringBuilder _read = new();
    private readonly List<int> _places = [];

    private TwoColumns(string text, List<Span> lines, int gutter) =>
        (_text, _lines, _gutter) = (text, lines, gutter);

    /// <summary>The text in the order of reading, and where each of its glyphs stands in what was sent; null: it has no two columns.</summary>
    public static (string Text, int[] Places)? Of(string text)
    {
        var lines = Lines(text);
        var gutter = lines
            .Select(line => RightOf(text, line))
            .Where(column => column >= Narrowest)
            .CountBy(column => column)
            .Where(each => each.Value >= LeastLines)
            .OrderByDescending(each => each.Value)
            .Select(each => each.Key)
            .FirstOrDefault();
        if (gutter == 0)
        {
            return null;
        }
        TwoColumns page = new(text, lines, gutter);
        return page.IsOfColumns ? page.Read() : null;
    }

    private bool IsOfColumns
    {
        get
        {
            (string Left, string Right)[] rows =
            [
                .. _lines.Where(line => !IsWhole(line)).Select(line => (Left(line), Right(line))),
            ];
            var first = Array.FindIndex(rows, IsBoth);
            rows = first < 0 ? [] : rows[first..(Array.FindLastIndex(rows, IsBoth) + 1)]; // a day above or below is of no column
            var both = rows.Where(IsBoth).ToArray();
            return both.Length >= LeastLines - 2
                && rows.Any(row => Day.IsMatch(row.Left))
                && rows.Any(row => Day.IsMatch(row.Right))
                && both.Count(row => Day.IsMatch(row.Left)) * 2 <= both.Length
                && both.Count(row => Day.IsMatch(row.Right)) * 2 <= both.Length
                && both.Count(row => HasGap(row.Left) || HasGap(row.Right)) <= 1;
        }
    }

    private static bool IsBoth((string Left, string Right) row) =>
        row.Left.Length > 0 && row.Right.Length > 0;

    private (string, int[]) Read()
    {
        var from = 0;
        for (var i = 0; i <= _lines.Count; i++)
        {
            if (i < _lines.Count && !IsWhole(_lines[i]))
            {
                continue;
            }
            for (var k = from; k < i; k++)
            {
                Add(Span.To(_lines[k].At, Math.Min(_lines[k].End, _lines[k].At + _gutter)));
            }
            Add(new(i > 0 ? _lines[i - 1].End : 0, 0)); // space between the columns
            for (var k = from; k < i; k++)
            {
                Add(Span.To(Math.Min(_lines[k].End, _lines[k].At + _gutter), _lines[k].End));
            }
            if (i < _lines.Count)
            {
                Add(new(_lines[i].At, 0));
                Add(_lines[i]);
                from = i + 1;
            }
        }
        return (_read.ToString(), [.. _places]);
    }

    private void Add(Span part)
    {
        _read.Append(_text, part.At, part.Length).Append('\n');
        _places.AddRange(Enumerable.Range(part.At, part.Length + 1));
    }

    /// <summary>It goes on across the gutter: a heading or a sentence over both columns.</summary>
    private bool IsWhole(Span line) =>
        line.Length > _gutter
        && !_text.AsSpan(line.At + _gutter - LeastGap, LeastGap).IsWhiteSpace();

    private string Left(Span line) =>
        _text.Substring(line.At, Math.Min(line.Length, _gutter)).Trim();

    private string Right(Span line) =>
        line.Length <= _gutter ? "" : _text[(line.At + _gutter)..line.End].Trim();

    private static bool HasGap(string cell) => cell.Contains("   ", StringComparison.Ordinal);

    /// <summary>The column where the words behind the last gap of a line begin; -1: it has none.</summary>
    private static int RightOf(string text, Span line)
    {
        var words = text.AsSpan(line.At, line.Length);
        var gap = words.TrimEnd().LastIndexOf("   ");
        return gap < 0 || words.Contains('\t') ? -1 : gap + LeastGap;
    }

    private static List<Span> Lines(string text)
    {
        List<Span> lines = [];
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            lines.Add(Span.To(at, end > at && text[end - 1] == '\r' ? end - 1 : end));
            at = end + 1;
        }
        return lines;
    }
}
