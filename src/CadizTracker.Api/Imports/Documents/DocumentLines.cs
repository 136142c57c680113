using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>A line that is not blank.</summary>
internal sealed record DocumentLine(int At, int End, int Number, int Gap)
{
    /// <summary>Which block it belongs to: lines that no more than the document's usual gap separates.</summary>
    public int Block { get; init; }

    /// <summary>It begins an entry of a list: a bullet, or 1. and the like.</summary>
    public bool IsEntry { get; init; }

    /// <summary>How long the number or the letter of its entry is, with its mark: 1. or a); 0: it has none.</summary>
    public int Numbering { get; init; }

    /// <summary>The foot or the head of a page stands between it and the line above.</summary>
    public bool IsAfterPage { get; init; }

    public Span Span => new(At, End - At);
}

/// <summary>Cuts a document into lines and blocks. Text pulled out of a layout often has a blank line after each line, or two: there, more make a gap.</summary>
internal static class DocumentLines
{
    private const string Bullets = "•-*·▪‣◦o–—>›→►➢■●○";

    public static IReadOnlyList<DocumentLine> Of(DocumentText document)
    {
        List<DocumentLine> lines = [];
        var (at, number, gap, isPage) = (0, 0, 0, false);
        foreach (var range in document.Read.AsSpan().EnumerateLines())
        {
            number++;
            var start = at + range.Length - range.TrimStart().Length;
            var end = start + range.Trim().Length;
            var isBlank = document.Text.AsSpan(at, range.Length).IsWhiteSpace();
            at += range.Length;
            at += document.Text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
            if (end == start)
            {
                gap++;
                isPage |= !isBlank;
                continue;
            }
            var numbering = Numbering(document.Text[start..end]);
            lines.Add(
                new(start, end, number, gap)
                {
                    IsEntry = numbering > 0 || IsBulleted(document.Text[start..end]),
                    Numbering = numbering,
                    IsAfterPage = isPage,
                }
            );
            (gap, isPage) = (0, false);
        }
        return InBlocks(document.Text, lines);
    }

    private static List<DocumentLine> InBlocks(string text, List<DocumentLine> lines)
    {
        var usual = Usual(text, lines);
        List<DocumentLine> all = [];
        var block = 0;
        foreach (var line in lines)
        {
            block +=
                all.Count > 0 && line.Gap > usual && !(line.IsAfterPage && GoesOn(text, all[^1]))
                    ? 1
                    : 0;
            all.Add(line with { Block = block });
        }
        return all;
    }

    // A long line that ends in the middle of a sentence, at the foot of a page.
    private static bool GoesOn(string text, DocumentLine last) =>
        last.End - last.At > LongLine
        && (char.IsLetter(text[last.End - 1]) || text[last.End - 1] == ',');

    private const int LongLine = 60;

    // Paragraphs begin with a capital letter; what goes on after a blank line in the middle of a sentence was torn.
    private static int Usual(string text, List<DocumentLine> lines)
    {
        var usual = lines
            .CountBy(line => line.Gap)
            .OrderByDescending(each => each.Value)
            .Select(each => each.Key)
            .FirstOrDefault();
        var apart = lines.Where(line => line.Gap == usual).ToArray();
        return
            usual is > 0 and <= MostBetween
            && apart.Length > 8
            && apart.Length * 2 > lines.Count
            && apart.Count(line => char.IsLower(text[line.At])) * 6 > apart.Length
            ? usual
            : 0;
    }

    private const int MostBetween = 3;

    private static bool IsBulleted(string line) =>
        (line.Length > 1 && Bullets.Contains(line[0], StringComparison.Ordinal) && line[1] == ' ')
        || line[0] is '•' or '▪' or '‣';

    private static readonly Regex Decimal = Patterns.Of(@"^\d{1,2}(?:\.\d{1,2}){1,2}\.? ");

    // 1. or 12) or a) or 2.1
    private static int Numbering(string line)
    {
        if (Decimal.Match(line) is { Success: true } number)
        {
            return number.Length - 1;
        }
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        var marked = digits is 0 && char.IsAsciiLetterLower(line[0]) ? 1 : digits;
        return
            marked is 1 or 2
            && line.Length > marked + 1
            && (line[marked] == ')' || (line[marked] == '.' && digits > 0))
            && line[marked + 1] == ' '
            ? marked + 1
            : 0;
    }
}
