namespace CadizTracker.Citations;

/// <summary>What follows a level word.</summary>
internal static class Levels
{
    /// <summary>The index at which the numbers of a level word begin, behind "no.", a colon or the dot of an abbreviation.</summary>
    public static int NumberAfter(TokenRun tokens, int level)
    {
        var i = level + 1;
        while (i < level + 5 && IsLeadIn(tokens[i]))
        {
            i++;
        }

        return i;
    }

    public static bool HasNumber(TokenRun tokens, int level) =>
        tokens[level].Kind == TokenKind.Level
        && tokens[NumberAfter(tokens, level)].Kind == TokenKind.Number;

    /// <summary>Whether a level word without a number is part of a sentence, or counted itself (29 actions).</summary>
    public static bool IsProse(TokenRun tokens, int level)
    {
        var i = level + 1;
        while (
            i < level + 5 && tokens[i].Kind is TokenKind.Of or TokenKind.Article or TokenKind.And
        )
        {
            i++;
        }

        return !HasNumber(tokens, i)
            && (
                i > level + 1
                || tokens[level - 1].Kind == TokenKind.Number
                || tokens[i].Kind
                    is TokenKind.Word
                        or TokenKind.To
                        or TokenKind.ThisPlan
                        or TokenKind.OtherPlan
            );
    }

    /// <summary>Whether a name stands at the head of a citation: <c>JVAP domain 4</c>, <c>Plan d'action de Marrakech : objectif 2</c>.</summary>
    public static bool IsHeadOf(TokenRun tokens, int name)
    {
        var isFirst =
            tokens[name - 1].Kind is TokenKind.End or TokenKind.Open or TokenKind.Semicolon;
        var isMark =
            tokens[name + 1].Kind is TokenKind.Colon
            || (
                isFirst
                && tokens[name + 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Bar
            );
        return HasNumber(tokens, isMark ? name + 2 : name + 1);
    }

    private static bool IsLeadIn(Token token) =>
        token.Kind is TokenKind.NumberSign or TokenKind.Colon
        || token is { Kind: TokenKind.Dot, Glued: true };
}
