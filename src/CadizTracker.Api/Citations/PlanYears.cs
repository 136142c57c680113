namespace CadizTracker.Citations;

/// <summary>The years behind a plan's name: <c>2023-2027</c>, <c>(2023–27)</c>, <c>pour la période 2023-2027</c>.</summary>
internal sealed record PlanYears(IReadOnlyList<int> Values, int End)
{
    private static readonly HashSet<string> Leading =
    [
        .. "for pour covering couvrant period periode years annees".Split(' '),
    ];

    public static PlanYears After(TokenRun tokens, int at)
    {
        var first = tokens[at].Kind == TokenKind.Open ? at + 1 : at;
        while (first < at + 4 && IsLeading(tokens[first]))
        {
            first++;
        }

        return IsYear(tokens[first]) ? Range(tokens, at, first) : new([], at);
    }

    private static PlanYears Range(TokenRun tokens, int at, int first)
    {
        var from = tokens[first].Value;
        var isRange =
            tokens[first + 1].Kind is TokenKind.Dash or TokenKind.To
            && tokens[first + 2].Kind == TokenKind.Number;
        List<int> years = isRange ? [from, Full(tokens[first + 2].Value, from)] : [from];
        var end = first + (isRange ? 3 : 1);
        var closes = tokens[at].Kind == TokenKind.Open && tokens[end].Kind == TokenKind.Close;
        return new(years, closes ? end + 1 : end);
    }

    private static int Full(int year, int from) => year < 100 ? (from / 100 * 100) + year : year;

    /// <summary>A misprinted year (203-2027) is still one: no plan has so many items that its name is followed by their numbers.</summary>
    private static bool IsYear(Token token) =>
        token is { Kind: TokenKind.Number, Shape: NumberShape.Plain, Letter: '\0', Value: >= 100 };

    private static bool IsLeading(Token token) =>
        token.Kind == TokenKind.Article
        || (token.Kind == TokenKind.Word && Leading.Contains(token.Text));
}
