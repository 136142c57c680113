namespace CadizTracker.Imports.Documents;

/// <summary>A line that is not blank.</summary>
internal sealed record DocumentLine(int At, int End, int Number, int Gap)
{
    /// <summary>Which block it belongs to: lines that no more than the document's usual gap separates.</summary>
    public int Block { get; init; }

    /// <summary>It begins an entry of a list: a bullet, or 1. and the like.</summary>
    public bool IsEntry { get; init; }

    public Span Span => new(At, End - At);
}

/// <summary>Cuts a document into lines and blocks. Text pulled out of a layout often has a blank line after each line: there, two make a gap.</summary>
internal static class DocumentLines
{
    private const string Bullets = "•-*·▪‣◦o–—";

    public static IReadOnlyList<DocumentLine> Of(DocumentText document)
    {
        List<DocumentLine> lines = [];
        var (at, number, gap) = (0, 0, 0);
        foreach (var range in document.Text.AsSpan().EnumerateLines())
        {
            number++;
            var start = at + range.Length - range.TrimStart().Length;
            var end = start + range.Trim().Length;
            at += range.Length;
            at += document.Text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            if (end == start)
            {
                gap++;
                continue;
            }
            lines.Add(new(start, end, number, gap) { IsEntry = Begins(document.Text[start..end]) });
            gap = 0;
        }
        return InBlocks(document.Text, lines);
    }

    private static List<DocumentLine> InBlocks(string text, List<DocumentLine> lines)
    {
        var usual = IsDoublySpaced(text, lines) ? 1 : 0;
        List<DocumentLine> all = [];
        var block = 0;
        foreach (var line in lines)
        {
            block += all.Count > 0 && line.Gap > usual ? 1 : 0;
            all.Add(line with { Block = block });
        }
        return all;
    }

    // Paragraphs begin with a capital letter; what goes on after a blank line in the middle of a sentence was torn.
    private static bool IsDoublySpaced(string text, List<DocumentLine> lines)
    {
        var apart = lines.Where(line => line.Gap == 1).ToArray();
        return apart.Length > 8
            && apart.Length * 2 > lines.Count
            && apart.Count(line => char.IsLower(text[line.At])) * 6 > apart.Length;
    }

    private static bool Begins(string line) =>
        (line.Length > 1 && Bullets.Contains(line[0], StringComparison.Ordinal) && line[1] == ' ')
        || line[0] is '•' or '▪' or '‣'
        || IsNumbered(line);

    private static bool IsNumbered(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2
            && line.Length > digits + 1
            && line[digits] is '.' or ')'
            && line[digits + 1] == ' ';
    }
}
