namespace CadizTracker.Citations;

/// <summary>The words beside "action plan" that say which plan it is, nearest first.</summary>
internal sealed record PlanWords
{
    private const int Farthest = 8;
    private const int Most = 3;

    /// <summary>Words that may stand before "action plan" and name none.</summary>
    private static readonly HashSet<string> Plain =
    [
        .. (
            "an this that these our its their your his her new current present same whole entire draft adopted said strategic multi"
            + " annual five year on for with by see cf as at is was per via into le un une ce cet notre nouveau sur pour par au aux"
        ).Split(' '),
    ];

    public IReadOnlyList<string> Words { get; init; } = [];

    public bool IsJoint { get; init; }

    /// <summary>Years that stand inside or before the name.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>How many tokens before "action plan" belong to the name.</summary>
    public int Count { get; init; }

    /// <summary>The index after the name.</summary>
    public int End { get; init; }

    /// <summary>Whether a word names no plan wherever it stands.</summary>
    public static bool IsPlain(string word) => Plain.Contains(word);

    public static PlanWords Before(IReadOnlyList<Token> kept)
    {
        List<string> words = [];
        var (count, joint) = (0, false);
        for (var i = kept.Count - 1; i >= 0 && count < Farthest && LeadsOn(kept, i); i--)
        {
            count++;
            joint |= kept[i].IsJoint;
            words.Add(kept[i].Text);
        }

        var years = kept.Skip(kept.Count - count)
            .Where(token => token.IsYear)
            .Select(token => token.Value);
        return new()
        {
            Words = PlanNaming.Names(words),
            Years = [.. years],
            IsJoint = joint,
            Count = count,
        };
    }

    public static PlanWords After(TokenRun tokens, int at)
    {
        List<string> words = [];
        var (i, joint) = (at, false);
        while (i - at < Farthest && GoesOn(tokens[i], PlanNaming.Names(words).Count, i > at))
        {
            joint |= tokens[i].IsJoint;
            words.Add(tokens[i].Text);
            i++;
        }

        var names = PlanNaming.Names(words);
        return new()
        {
            Words = names,
            IsJoint = joint,
            End = names.Count > 0 || joint ? i : at,
        };
    }

    /// <summary>"Marrakesh Declaration and Action Plan" is one name; years may stand inside.</summary>
    private static bool LeadsOn(IReadOnlyList<Token> kept, int i) =>
        kept[i].Kind switch
        {
            TokenKind.Word => !Plain.Contains(kept[i].Text)
                && !NegatingLexicon.IsNegating(kept[i].Text),
            TokenKind.And => i > 0 && kept[i - 1].Is("declaration"),
            TokenKind.Number => kept[i].IsYear,
            TokenKind.Dash => i > 0 && kept[i - 1].IsYear,
            _ => false,
        };

    /// <summary>An "of", articles and words like "joint", then the name itself up to the next small word or mark.</summary>
    private static bool GoesOn(Token token, int names, bool afterOf) =>
        token.Kind switch
        {
            TokenKind.Of or TokenKind.Article => names == 0,
            TokenKind.Word => names < Most
                && (afterOf || token.IsJoint || PlanNaming.IsCommon(token.Text))
                && !Plain.Contains(token.Text),
            _ => false,
        };
}
