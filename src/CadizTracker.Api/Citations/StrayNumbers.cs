namespace CadizTracker.Citations;

/// <summary>
/// Numbers that no level word owns. They are an error, because they may be half of a citation, unless the text says that they are something
/// else: a word follows (22-23 June, 53 recommendations, 29 actions, 6 %, 11 of 29) or a month, a page or the like stands before (p. 12), they are
/// years or dates (2023-2027, 22/06/2023), ordinals, or they are written onto a word (COVID-19, G5).
/// </summary>
internal sealed class StrayNumbers(TokenRun tokens, ProblemList problems)
{
    /// <summary>The index after a number, and after the ones listed with it.</summary>
    public int Skip(int i)
    {
        var end = i + 1;
        while (IsJoint(end) && tokens[end + 1].Kind == TokenKind.Number)
        {
            end += 2;
        }

        if (!IsSomethingElse(i, end))
        {
            problems.NumberWithoutLevel(tokens[i].At, tokens[end - 1].End);
        }

        return end;
    }

    private bool IsJoint(int i) => IsSpan(i) || tokens[i].Kind is TokenKind.Comma or TokenKind.And;

    private bool IsSpan(int i) =>
        tokens[i].Kind is TokenKind.Dash or TokenKind.To or TokenKind.Slash;

    private bool IsSomethingElse(int i, int end) =>
        IsCounting(i, end)
        || IsNumbering(i)
        || IsWrittenOntoAWord(i)
        || IsDate(i, end)
        || Numbers(i, end)
            .All(number =>
                number.IsYear || number.Shape is NumberShape.Ordinal or NumberShape.Dotted
            );

    /// <summary>Of a list, as of "5, 20 sessions", only the last number would be counting; what is dated or numbered is so as a whole.</summary>
    private bool IsCounting(int i, int end) =>
        Numbers(i, end).All(IsCountable)
        && (IsUnit(end) || (Joints(i, end).All(IsSpan) && IsCounted(i, end) && !IsQualified(i)));

    /// <summary>5b counts nothing; the e is that of a French ordinal.</summary>
    private static bool IsCountable(Token number) =>
        number.Shape != NumberShape.Unreadable && number.Letter is '\0' or 'e';

    /// <summary>"29 actions" counts them; "20-22 Actions" may cite them.</summary>
    private bool IsCounted(int i, int end) =>
        tokens[end].Kind switch
        {
            TokenKind.Word => tokens[end] is { Length: > 1, IsBracketed: false },
            TokenKind.Level => end == i + 1 && !Levels.HasNumber(tokens, end),
            TokenKind.Of when tokens[end + 1].Kind == TokenKind.Article => tokens[end + 2].Kind
                == TokenKind.Number,
            TokenKind.Of => tokens[end + 1].Kind == TokenKind.Number,
            TokenKind.Other => tokens.Source[tokens[end].At] is '%' or '€' or '$',
            _ => false,
        };

    /// <summary>"Objectif stratégique 3 abordé" may well mean objective 3.</summary>
    private bool IsQualified(int i) =>
        tokens[i - 2].Kind == TokenKind.Level && tokens[i - 1].Kind == TokenKind.Word;

    private bool IsUnit(int i) =>
        tokens[i].Kind == TokenKind.Word && Lexicon.IsUnit(tokens[i].Text);

    private bool IsNumbering(int i) =>
        IsUnit(tokens[i - 1].Kind is TokenKind.Dot or TokenKind.NumberSign ? i - 2 : i - 1);

    /// <summary>O-9 is no such word: it is a code with a dash too many.</summary>
    private bool IsWrittenOntoAWord(int i)
    {
        var dash = tokens[i].Glued && tokens[i - 1] is { Kind: TokenKind.Dash, Glued: true };
        var word = tokens[dash ? i - 2 : i - 1];
        return tokens[i].Glued
            && word is { Kind: TokenKind.Word, IsBracketed: false }
            && (!dash || word.Length > 1);
    }

    private bool IsDate(int i, int end) =>
        Joints(i, end).All(IsSpan) && Numbers(i, end).Any(number => number.IsYear);

    private IEnumerable<Token> Numbers(int i, int end)
    {
        for (var at = i; at < end; at += 2)
        {
            yield return tokens[at];
        }
    }

    private static IEnumerable<int> Joints(int i, int end)
    {
        for (var at = i + 1; at < end; at += 2)
        {
            yield return at;
        }
    }
}
