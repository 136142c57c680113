namespace CadizTracker.Citations;

/// <summary>Reads a number as it is written: its digits, and the letters or further digits written onto it.</summary>
internal static class NumberToken
{
    private const int MostDigits = 9;

    public static Token At(string text, int at)
    {
        var digits = Digits(text, at, out var foreign);
        var dotted = Dotted(text, digits, out var dots);
        var letters = Letters(text, dotted);
        var end = Rest(text, letters);
        var suffix = new string([.. text[dotted..letters].Select(Glyphs.Fold)]);
        var shape =
            foreign || end > letters ? NumberShape.Unreadable
            : dots > 0 ? (dots > 1 ? NumberShape.Dotted : NumberShape.Unreadable)
            : Lexicon.IsOrdinal(suffix) ? NumberShape.Ordinal
            : suffix is not ("" or [>= 'a' and <= 'z']) ? NumberShape.Unreadable
            : digits - at > 1 && Glyphs.Narrow(text[at]) == '0' ? NumberShape.LeadingZero
            : NumberShape.Plain;
        return new(TokenKind.Number, at, end - at)
        {
            Shape = shape,
            Value = Value(text.AsSpan(at, digits - at)),
            Letter = suffix.Length == 1 ? suffix[0] : '\0',
        };
    }

    private static int Digits(string text, int at, out bool foreign)
    {
        foreign = false;
        var length = Glyphs.Numeral(text.AsSpan(at));
        while (length > 0)
        {
            foreign |= !Glyphs.IsDigit(text[at]);
            at += length;
            length = at < text.Length ? Glyphs.Numeral(text.AsSpan(at)) : 0;
        }

        return at;
    }

    private static int Dotted(string text, int at, out int dots)
    {
        dots = 0;
        while (
            at + 1 < text.Length && Glyphs.Narrow(text[at]) == '.' && Glyphs.IsDigit(text[at + 1])
        )
        {
            at = Digits(text, at + 1, out _);
            dots++;
        }

        return at;
    }

    private static int Letters(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whatever goes on without a gap after the letters: 20a22.</summary>
    private static int Rest(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || Glyphs.Numeral(text.AsSpan(at)) > 0))
        {
            at += Math.Max(1, Glyphs.Numeral(text.AsSpan(at)));
        }

        return at;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits.Length <= MostDigits ? digits : [])
        {
            value = (value * 10) + (Glyphs.IsDigit(digit) ? Glyphs.Narrow(digit) - '0' : 0);
        }

        return digits.Length <= MostDigits ? value : int.MaxValue;
    }
}
