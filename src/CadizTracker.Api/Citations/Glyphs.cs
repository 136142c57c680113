using System.Globalization;
using System.Text;

namespace CadizTracker.Citations;

/// <summary>
/// Characters as a reader sees them: accents, width and invisible marks away. Written out rather than left to Unicode normalisation, which
/// throws on lone surrogates and is not there without ICU.
/// </summary>
internal static class Glyphs
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿœæžšº";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyoazso";

    /// <summary>Full-width forms (２０，｜) as the ordinary ones.</summary>
    public static char Narrow(char glyph) =>
        glyph is >= '！' and <= '～' ? (char)(glyph - 0xFEE0) : glyph;

    /// <summary>Lower case without accents.</summary>
    public static char Fold(char glyph)
    {
        var lower = char.ToLowerInvariant(Narrow(glyph));
        var accented = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
        return accented < 0 ? lower : Plain[accented];
    }

    public static bool IsDigit(char glyph) => char.IsAsciiDigit(Narrow(glyph));

    /// <summary>A letter, or a mark that belongs to the letter before.</summary>
    public static bool IsWord(char glyph) => char.IsLetter(glyph) || IsMark(glyph);

    /// <summary>Combining accents, soft hyphens, zero-width characters: nothing a reader would call a character.</summary>
    public static bool IsMark(char glyph) =>
        glyph >= 128
        && char.GetUnicodeCategory(glyph)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.Format;

    /// <summary>How many UTF-16 units of a digit or numeral, of any script, stand here; 0 if none.</summary>
    public static int Numeral(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        var isNumeral =
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
        return isNumeral ? length : 0;
    }

    public static bool IsDash(char glyph) => glyph is '-' or (>= '‐' and <= '―') or '−' or '﹣';

    public static bool IsApostrophe(char glyph) => glyph is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';
}
