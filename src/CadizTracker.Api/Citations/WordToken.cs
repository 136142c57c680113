using System.Text;
using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>Reads a word, and what kind of word it is where that depends on the character after it.</summary>
internal static class WordToken
{
    public static Token At(string text, int at)
    {
        var end = EndOfWord(text, at);
        var word = Folded(text.AsSpan(at, end - at));
        if (word is "http" or "https" or "www")
        {
            // The digits of an address are no item numbers.
            return new(TokenKind.Word, at, EndOfAddress(text, end) - at);
        }

        var length = end - at;
        return (Lexicon.Level(word) ?? Abbreviated(word, text, end)) is { } level
                ? new(TokenKind.Level, at, length + OptionalPlural(text, end))
                {
                    Level = level,
                    Text = word,
                }
            : CodeLetter(text, at, end) is { } coded
                ? new(TokenKind.Level, at, length) { Level = coded, IsCode = true }
            : word == "n" && Glyph(text, end) == '°' ? new(TokenKind.NumberSign, at, length + 1)
            : new(Lexicon.Kind(word), at, length) { Text = word };
    }

    private static int EndOfWord(string text, int end)
    {
        while (end < text.Length && Glyphs.IsWord(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int EndOfAddress(string text, int end)
    {
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static string Folded(ReadOnlySpan<char> letters)
    {
        var folded = new StringBuilder(letters.Length);
        foreach (var glyph in letters)
        {
            _ = Glyphs.IsMark(glyph) ? folded : folded.Append(Glyphs.Fold(glyph));
        }

        return folded.ToString();
    }

    private static ItemLevel? Abbreviated(string word, string text, int end)
    {
        var level = Lexicon.Abbreviated(word);
        var next = level is null || Glyph(text, end) != '.' ? end : end + 1;
        while (level is not null && char.IsWhiteSpace(Glyph(text, next)))
        {
            next++;
        }

        return Glyphs.IsDigit(Glyph(text, next)) ? level : null;
    }

    private static ItemLevel? CodeLetter(string text, int at, int end) =>
        end - at == 1 && Glyphs.IsDigit(Glyph(text, end))
            ? Lexicon.Letter(char.ToLowerInvariant(Glyphs.Narrow(text[at])))
            : null;

    /// <summary>Objective(s), as forms print it.</summary>
    private static int OptionalPlural(string text, int end) =>
        text.AsSpan(end).StartsWith("(s)", StringComparison.OrdinalIgnoreCase) ? 3 : 0;

    private static char Glyph(string text, int index) => index < text.Length ? text[index] : '\0';
}
