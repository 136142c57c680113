namespace CadizTracker.Citations;

/// <summary>Cuts a citation into words, numbers and marks, once from left to right.</summary>
internal sealed class CitationTokens(string text)
{
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _startsLine;

    public static TokenRun Of(string text) => new(text, new CitationTokens(text).Read());

    private List<Token> Read()
    {
        while (_at < text.Length)
        {
            Next(Glyphs.Narrow(text[_at]));
        }

        return _tokens;
    }

    private void Next(char glyph)
    {
        if (char.IsWhiteSpace(glyph) || Glyphs.IsMark(glyph) || Glyphs.IsApostrophe(glyph))
        {
            _startsLine |= glyph is '\n' or '\r' or '\u2028' or '\u2029';
            _at++;
        }
        else if (Glyphs.Numeral(text.AsSpan(_at)) > 0)
        {
            Add(NumberToken.At(text, _at));
        }
        else if (char.IsLetter(glyph))
        {
            Add(WordToken.At(text, _at));
        }
        else
        {
            Add(new(Mark(glyph), _at, 1));
        }
    }

    private void Add(Token token)
    {
        var glued = _tokens.Count > 0 && _tokens[^1].End == token.At;
        _tokens.Add(token with { Glued = glued, StartsLine = _startsLine });
        _at = token.End;
        _startsLine = false;
    }

    private static TokenKind Mark(char glyph) =>
        glyph switch
        {
            ',' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            '/' => TokenKind.Slash,
            '&' or '+' => TokenKind.And,
            '|' or '¦' => TokenKind.Bar,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            ':' => TokenKind.Colon,
            '.' => TokenKind.Dot,
            '#' or '№' => TokenKind.NumberSign,
            _ => Glyphs.IsDash(glyph) ? TokenKind.Dash : TokenKind.Other,
        };
}
