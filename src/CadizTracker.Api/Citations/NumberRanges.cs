namespace CadizTracker.Citations;

/// <summary>
/// Reads what follows a number and a dash or "to". Nothing is ever counted out: a range takes those items of the plan that lie in it, and says
/// which numbers are missing, so that 1-999999999 costs no more than 1-9.
/// </summary>
internal sealed class NumberRanges(TokenRun tokens, PlanTree tree, ProblemList problems)
{
    private readonly ItemLookup _lookup = new(tree, problems);

    /// <summary>Adds the item of a single number; the answer is the index after it.</summary>
    public int One(Numeral only, Rank rank, List<CitedItem> items)
    {
        _lookup.Add(only, rank, items);
        return only.Next;
    }

    public (Numeral Last, int End) Read(
        Numeral first,
        Rank rank,
        List<CitedItem> items,
        Numerals numerals
    )
    {
        var joint = first.Next;
        var target = Target(joint, rank);
        if (tokens[target].Kind != TokenKind.Number && !IsSecondPart(first, target, numerals))
        {
            return (first, NoRange(first, joint, target, rank, items));
        }

        var last = numerals.Read(target, rank, first);
        var end = Chained(first, last);
        if (end > last.Next || IsSameLevelByDash(joint, target))
        {
            problems.RangeUnclear(first.At, tokens[end - 1].End);
            return (last, end);
        }

        _lookup.AddRange(first, last, rank, items);
        return (last, end);
    }

    /// <summary>Behind the joint, a level word or letter may be repeated: A20-A22, action 20 à action 22.</summary>
    private int Target(int joint, Rank rank)
    {
        var next = tokens[joint + 1];
        var isRepeated =
            next.Kind == TokenKind.Level
            && Ranks.Of(next.Level) == rank
            && Levels.HasNumber(tokens, joint + 1);
        return isRepeated ? Levels.NumberAfter(tokens, joint + 1)
            : next.Kind == TokenKind.NumberSign ? joint + 2
            : joint + 1;
    }

    private bool IsSecondPart(Numeral first, int target, Numerals numerals) =>
        first.Number.Letter != '\0'
        && tokens.IsLetter(target)
        && (tokens[target].IsBracketed || tokens[target + 1].Kind != TokenKind.Word);

    /// <summary>"Action 20 - Action 22" may be a range or two citations.</summary>
    private bool IsSameLevelByDash(int joint, int target) =>
        tokens[joint].Kind == TokenKind.Dash && target > joint + 1 && !tokens[joint + 1].IsCode;

    /// <summary>The index after 1-3-5, which is no range.</summary>
    private int Chained(Numeral first, Numeral last)
    {
        var end = last.Next;
        while (
            end > first.Next
            && tokens[end].Kind == TokenKind.Dash
            && tokens[end + 1].Kind == TokenKind.Number
        )
        {
            end += 2;
        }

        return end;
    }

    /// <summary>A dash before a title (Objective 7 – Borders) or before another level (Domain 4 – Objective 7) makes no range; "20-" does, half.</summary>
    private int NoRange(Numeral first, int joint, int target, Rank rank, List<CitedItem> items)
    {
        One(first, rank, items);
        var isDash = tokens[joint].Kind == TokenKind.Dash;
        if (isDash && Numerals.IsRoman(tokens[target]))
        {
            problems.NumberUnreadable(tokens[target].At, tokens[target].End);
            return target + 1;
        }

        if (isDash ? !IsTitleDash(joint) : IsCut(joint + 1))
        {
            problems.RangeOpen(first.At, tokens[joint].End);
        }

        return joint;
    }

    private bool IsCut(int i) =>
        tokens[i].Kind
            is TokenKind.End
                or TokenKind.Bar
                or TokenKind.Comma
                or TokenKind.Semicolon
                or TokenKind.Close
                or TokenKind.Dash;

    private bool IsTitleDash(int joint) =>
        tokens[joint + 1].Kind is TokenKind.Level or TokenKind.ThisPlan or TokenKind.OtherPlan
        || (!IsCut(joint + 1) && !tokens[joint].Glued);
}
