namespace CadizTracker.Citations;

/// <summary>One number of a citation as it was read.</summary>
/// <param name="Number">The number and its letter.</param>
/// <param name="At">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Next">The index of the token after it.</param>
/// <param name="IsRead">False if it could not be read; that has been reported.</param>
internal sealed record Numeral(ItemNumber Number, int At, int End, int Next, bool IsRead);

/// <summary>Reads one number with the letter of its part, however that is written: 5b, 5 b, 5.b, 5(b), and the b of "5a and b".</summary>
internal sealed class Numerals(TokenRun tokens, PlanTree tree, ProblemList problems)
{
    public static bool IsRoman(Token token) =>
        token.Kind == TokenKind.Word && Lexicon.IsRoman(token.Text);

    public Numeral Read(int i, Rank rank, Numeral? previous)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            return Shaped(i, rank);
        }

        var isPart = previous is { IsRead: true, Number.Letter: not '\0' } && tokens.IsLetter(i);
        return isPart
            ? new(
                new(previous!.Number.Value, token.Text[0]),
                token.At,
                token.End,
                i + 1,
                IsRead: true
            )
            : Refused(i);
    }

    private Numeral Shaped(int i, Rank rank)
    {
        var token = tokens[i];
        if (token.Shape == NumberShape.LeadingZero)
        {
            problems.NumberLeadingZero(token);
            return new(default, token.At, token.End, i + 1, IsRead: false);
        }

        var isDate = tokens[i + 1].Kind == TokenKind.Word && Lexicon.IsMonth(tokens[i + 1].Text);
        return token.Shape != NumberShape.Plain || isDate ? Refused(i)
            : token.Letter != '\0' ? Plain(token, token.Letter, token.End, i + 1)
            : tokens.IsLetter(i + 1) && IsPart(i, rank)
                ? Plain(token, tokens[i + 1].Text[0], tokens[i + 1].End, i + 2)
            : IsDotted(i + 1) ? Plain(token, tokens[i + 2].Text[0], tokens[i + 2].End, i + 3)
            : Plain(token, '\0', token.End, i + 1);
    }

    /// <summary>
    /// A letter apart is a part (5 b, and 5 (b) for certain), unless it is a word of a sentence (l'objectif 5 a été abordé) or makes a range (5 a 7).
    /// </summary>
    private bool IsPart(int i, Rank rank)
    {
        var (letter, next) = (tokens[i + 1].Text[0], tokens[i + 2].Kind);
        if (tokens[i + 1].IsBracketed)
        {
            return true;
        }

        var isProse = letter == 'a' && next is TokenKind.Word or TokenKind.Article;
        return !isProse
            && next is not (TokenKind.Number or TokenKind.Level)
            && tree.Find(rank, new(tokens[i].Value, letter)) is not null;
    }

    private bool IsDotted(int i) =>
        tokens[i] is { Kind: TokenKind.Dot, Glued: true }
        && tokens.IsLetter(i + 1)
        && tokens[i + 1].Glued;

    private static Numeral Plain(Token token, char letter, int end, int next) =>
        new(new(token.Value, letter), token.At, end, next, IsRead: true);

    private Numeral Refused(int i)
    {
        problems.NumberUnreadable(tokens[i].At, tokens[i].End);
        return new(default, tokens[i].At, tokens[i].End, i + 1, IsRead: false);
    }
}
