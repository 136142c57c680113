using System.Runtime.InteropServices;
using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>A document as text, with its lines and pages, and beside it the same text folded: lower case, no accents, one kind of dash, of apostrophe and of space.</summary>
internal sealed class DocumentText
{
    private readonly int[] _pages;
    private int[]? _places; // where what was read in columns stands in what was sent
    private string _sent = "";
    private readonly string _read; // without what stands on every page

    private DocumentText(string text, int[] pages)
    {
        Text = text;
        _pages = pages;
        _read = PageEdges.Without(text);
        Folded = string.Create(
            text.Length,
            _read,
            (folded, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    folded[i] = Fold(source[i]);
                }
            }
        );
        Lines = DocumentLines.Of(this);
    }

    public string Text { get; }

    /// <summary>The text without what stands at the head and foot of every page: spaces there. As long as the text.</summary>
    public string Read => _read;

    /// <summary>As long as the text: what is found at a place here stands at the same place there.</summary>
    public string Folded { get; }

    /// <summary>The lines that are not blank.</summary>
    public IReadOnlyList<DocumentLine> Lines { get; }

    public static DocumentText Of(string text) =>
        TwoColumns.Of(text) is { } columns
            ? new(columns.Text, []) { _places = columns.Places, _sent = text }
            : new(text, []);

    public static DocumentText OfPages(IReadOnlyList<string> pages)
    {
        var starts = new int[pages.Count];
        for (var i = 1; i < pages.Count; i++)
        {
            starts[i] = starts[i - 1] + pages[i - 1].Length + 2;
        }
        return new(string.Join("\n\n", pages), starts);
    }

    /// <summary>The page, from 1; null where the document has none.</summary>
    public int? Page(int at) =>
        _pages.Length == 0 ? null
        : Array.BinarySearch(_pages, at) is >= 0 and var exact ? exact + 1
        : ~Array.BinarySearch(_pages, at);

    /// <summary>The index of the line that a place is in, or of the next one.</summary>
    public int LineAt(int at)
    {
        var (low, high) = (0, Lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Lines[middle].End <= at ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    public Passage Quote(Span span) => Quote(span.At, span.End);

    public Passage Quote(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(Text[at]))
        {
            at++;
        }
        while (end > at && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }
        if (_places is not null && at < end)
        {
            return QuoteOfColumns(at, end);
        }
        var line = Lines.Count == 0 ? 1 : Lines[LineAt(at)].Number;
        return new(Squeezed(at, end), Page(at), line, at, end - at);
    }

    // From its first to its last word; what stands beside it in the other column lies between.
    private Passage QuoteOfColumns(int at, int end)
    {
        var (first, last) = (_places![at], _places[end - 1]);
        return new(
            Squeezed(at, end),
            null,
            _sent.AsSpan(0, first).Count('\n') + 1,
            first,
            Math.Max(last - first, 0) + 1
        );
    }

    /// <summary>The words without the line ends and rows of spaces of the layout.</summary>
    public string Squeezed(int at, int end) =>
        string.Join(
            ' ',
            _read[at..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static char Fold(char glyph) =>
        glyph == '\n' ? '\n'
        : char.IsWhiteSpace(glyph) ? ' '
        : Glyphs.IsDash(glyph) ? '-'
        : Glyphs.IsApostrophe(glyph) ? '\''
        : Glyphs.Fold(glyph);
}

/// <summary>A stretch of a document.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int At, int Length)
{
    public int End => At + Length;

    public bool Holds(Span other) => other.At >= At && other.End <= End;

    public static Span To(int at, int end) => new(at, end - at);
}
