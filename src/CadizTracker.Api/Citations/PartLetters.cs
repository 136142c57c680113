namespace CadizTracker.Citations;

/// <summary>
/// Takes the brackets around the letters of parts away, so that <c>5 (a) and (b)</c>, <c>5 (a, b)</c> and <c>5 a) and b)</c> all read as
/// <c>5 a and b</c>; "as well as" becomes an "and".
/// </summary>
internal sealed class PartLetters(TokenRun tokens)
{
    private readonly List<Token> _kept = [];
    private int _open;

    public static TokenRun Fold(TokenRun tokens) =>
        tokens with
        {
            Tokens = new PartLetters(tokens).Fold(),
        };

    private List<Token> Fold()
    {
        for (var i = 0; i < tokens.Count; )
        {
            i = Next(i);
        }

        return _kept;
    }

    private int Next(int i)
    {
        var end = tokens[i].Kind == TokenKind.Open ? EndOfLetters(i) : i;
        return end > i ? Letters(i, end)
            : IsListed && tokens.IsLetter(i) && Closes(i + 1) ? Bracketed(i, i, i + 1)
            : IsAsWellAs(i) ? And(i, 3)
            : IsAinsiQue(i) ? And(i, 2)
            : Keep(i);
    }

    /// <summary>The index of the bracket that closes a list of letters and nothing else; the given index if there is none.</summary>
    private int EndOfLetters(int open)
    {
        var isAfterNumber = _kept.Count > 0 && _kept[^1].Kind == TokenKind.Number;
        var i = open + 1;
        while (
            isAfterNumber
            && tokens.IsLetter(i)
            && IsJoint(tokens[i + 1].Kind)
            && tokens.IsLetter(i + 2)
        )
        {
            i += 2;
        }

        return tokens.IsLetter(i) && tokens[i + 1].Kind == TokenKind.Close ? i + 1 : open;
    }

    private int Letters(int open, int close)
    {
        var last = close - 1;
        for (var i = open + 1; i <= last; i += 2)
        {
            Bracketed(i, i == open + 1 ? open : i, i == last ? close : i);
            if (i < last)
            {
                _kept.Add(tokens[i + 1]);
            }
        }

        return close + 1;
    }

    private int Bracketed(int letter, int first, int last)
    {
        _kept.Add(
            tokens[letter] with
            {
                Kind = TokenKind.Word,
                At = tokens[first].At,
                Length = tokens[last].End - tokens[first].At,
                Glued = tokens[first].Glued,
                StartsLine = tokens[first].StartsLine,
                IsBracketed = true,
            }
        );
        return last + 1;
    }

    private int And(int i, int count)
    {
        _kept.Add(
            tokens[i] with
            {
                Kind = TokenKind.And,
                Text = "",
                Length = tokens[i + count - 1].End - tokens[i].At,
            }
        );
        return i + count;
    }

    private int Keep(int i)
    {
        _open += tokens[i].Kind switch
        {
            TokenKind.Open => 1,
            TokenKind.Close when _open > 0 => -1,
            _ => 0,
        };
        _kept.Add(tokens[i]);
        return i + 1;
    }

    /// <summary>The bracket of "5 a) and b)" closes nothing that was opened.</summary>
    private bool IsListed =>
        _open == 0
        && _kept.Count > 0
        && (_kept[^1].Kind is TokenKind.Number || IsJoint(_kept[^1].Kind));

    private bool Closes(int i) => tokens[i] is { Kind: TokenKind.Close, Glued: true };

    private static bool IsJoint(TokenKind kind) =>
        kind
            is TokenKind.Comma
                or TokenKind.Semicolon
                or TokenKind.Slash
                or TokenKind.And
                or TokenKind.Dash
                or TokenKind.To;

    private bool IsAsWellAs(int i) =>
        tokens[i].Is("as") && tokens[i + 1].Is("well") && tokens[i + 2].Is("as");

    private bool IsAinsiQue(int i) =>
        tokens[i].Is("ainsi") && (tokens[i + 1].Is("que") || tokens[i + 1].Is("qu"));
}
