using System.Buffers;
using System.Text;

namespace CadizTracker.Imports.Documents;

/// <summary>Text in which a letter and its accent are one.</summary>
internal static class ComposedText
{
    private const string Marks = "\u0300\u0301\u0302\u0308\u0327\u0303";
    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks);
    private const string Bases = "aeiouycnAEIOUYCN";
    private static readonly string[] Composites =
    [
        "àèìòù   ÀÈÌÒÙ   ",
        "áéíóúý  ÁÉÍÓÚÝ  ",
        "âêîôû   ÂÊÎÔÛ   ",
        "äëïöüÿ  ÄËÏÖÜŸ  ",
        "      ç       Ç ",
        "ã  õ   ñÃ  Õ   Ñ",
    ];

    /// <summary>A letter and the accent after it, as some programs write é, made one.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(AnyMark) < 0)
        {
            return text;
        }
        var composed = new StringBuilder(text.Length);
        foreach (var glyph in text)
        {
            var (mark, letter) = (
                Marks.IndexOf(glyph, StringComparison.Ordinal),
                composed.Length == 0 ? -1 : Bases.IndexOf(composed[^1], StringComparison.Ordinal)
            );
            if (mark >= 0 && letter >= 0 && Composites[mark][letter] is not ' ' and var one)
            {
                composed[^1] = one;
            }
            else
            {
                composed.Append(glyph);
            }
        }
        return composed.ToString();
    }
}
