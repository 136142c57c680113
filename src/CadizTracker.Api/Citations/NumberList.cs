namespace CadizTracker.Citations;

/// <summary>Reads the numbers behind a level word: <c>1-3, 5</c>, <c>5a et 5b</c>, <c>20 à 22</c>.</summary>
internal sealed class NumberList(TokenRun tokens, PlanTree tree, ProblemList problems)
{
    private readonly Numerals _numerals = new(tokens, tree, problems);
    private readonly NumberRanges _ranges = new(tokens, tree, problems);

    /// <summary>Whether something that is, or stands for, a number is here.</summary>
    public bool StartsAt(int i) =>
        tokens[i].Kind == TokenKind.Number
        || (
            tokens[i].Kind == TokenKind.Word
            && (Numerals.IsRoman(tokens[i]) || Lexicon.IsSpelledNumber(tokens[i].Text))
        );

    public (List<CitedItem> Items, int End) Read(int i, Rank rank)
    {
        List<CitedItem> items = [];
        var (last, end) = Element(i, rank, items, previous: null);
        while (Continues(end, last) is { } next)
        {
            (last, end) = Element(next, rank, items, last);
        }

        ReportUnfinished(end);
        return (items, end);
    }

    private (Numeral Last, int End) Element(
        int i,
        Rank rank,
        List<CitedItem> items,
        Numeral? previous
    )
    {
        var first = _numerals.Read(i, rank, previous);
        return tokens[first.Next].Kind is TokenKind.Dash or TokenKind.To
            ? _ranges.Read(first, rank, items, _numerals)
            : (first, _ranges.One(first, rank, items));
    }

    /// <summary>The index of a further element, if the list goes on.</summary>
    private int? Continues(int end, Numeral last)
    {
        var next = AfterSeparators(end);
        return
            (next > end || tokens[end].IsBracketed)
            && (IsFurtherNumber(next) || IsFurtherWord(next, last))
            ? next
            : null;
    }

    private int AfterSeparators(int i)
    {
        var end = i;
        while (
            end < i + 2
            && tokens[end].Kind
                is TokenKind.Comma
                    or TokenKind.Semicolon
                    or TokenKind.Slash
                    or TokenKind.And
        )
        {
            end++;
        }

        return end > i && tokens[end].Kind == TokenKind.NumberSign ? end + 1 : end;
    }

    private bool IsFurtherNumber(int i)
    {
        var isRange =
            tokens[i + 1].Kind is TokenKind.Dash or TokenKind.To
            && tokens[i + 2].Kind == TokenKind.Number;
        var after = tokens[isRange ? i + 3 : i + 1];
        return tokens[i]
                is {
                    Kind: TokenKind.Number,
                    IsYear: false,
                    Shape: not (NumberShape.Ordinal or NumberShape.Dotted)
                }
            && !(after.Kind == TokenKind.Word && Lexicon.IsUnit(after.Text));
    }

    /// <summary>The b of "5a and b", or something that is no number but stands where one should: <c>1-3, x, 5</c>.</summary>
    private bool IsFurtherWord(int i, Numeral last)
    {
        var isProse = tokens[i + 1].Kind == TokenKind.Word;
        return IsFurtherPart(i, last)
            || Numerals.IsRoman(tokens[i])
            || (
                tokens[i].Kind == TokenKind.Word
                && (!isProse || IsFurtherBracketed(i, last))
                && (tokens[i].Text.Length == 1 || Lexicon.IsSpelledNumber(tokens[i].Text))
            );
    }

    private bool IsFurtherBracketed(int i, Numeral last) =>
        tokens[i].IsBracketed && last.Number.Letter != '\0';

    private bool IsFurtherPart(int i, Numeral last) =>
        last.Number.Letter != '\0'
        && tokens.IsLetter(i)
        && tokens[i + 1].Kind != TokenKind.Number
        && tree.Find(Rank.Objective, new(last.Number.Value, tokens[i].Text[0])) is not null;

    private void ReportUnfinished(int end)
    {
        var next = AfterSeparators(end);
        var isCut = tokens[next].Kind is TokenKind.End or TokenKind.Bar or TokenKind.Close;
        if (isCut && next > end && tokens[end].Kind != TokenKind.Semicolon)
        {
            problems.ListUnfinished(tokens[end]);
        }
    }
}
