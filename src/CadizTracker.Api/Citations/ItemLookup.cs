namespace CadizTracker.Citations;

/// <summary>Finds the items of numbers and ranges in the plan, and says which are not there.</summary>
internal sealed class ItemLookup(PlanTree tree, ProblemList problems)
{
    private const int MostGaps = 3;

    public void Add(Numeral only, Rank rank, List<CitedItem> items)
    {
        if (only.IsRead && tree.Find(rank, only.Number) is { } item)
        {
            items.Add(new(item, only.At, only.End));
        }
        else if (only.IsRead)
        {
            problems.NotInPlan(
                only.At,
                only.End,
                rank,
                problems.Quote(only.At, only.End),
                isPlural: false
            );
        }
    }

    /// <summary>Of a range with an end that is no number of any plan, the other end is what was understood.</summary>
    public void AddRange(Numeral first, Numeral last, Rank rank, List<CitedItem> items)
    {
        var (from, to) = (first.Number, last.Number);
        if (!first.IsRead || !last.IsRead || to.Value == int.MaxValue)
        {
            Add(first, rank, items);
            Add(last, rank, items);
        }
        else if (from.Order.CompareTo(to.Order) > 0)
        {
            problems.RangeReversed(first.At, last.End);
        }
        else if (from.Letter == '\0' && to.Letter == '\0')
        {
            AddNumbers(first, last, rank, items);
        }
        else if (from.Letter != '\0' && from.Value == to.Value)
        {
            AddParts(first, last, rank, items);
        }
        else
        {
            problems.RangeUnclear(first.At, last.End);
        }
    }

    private void AddNumbers(Numeral first, Numeral last, Rank rank, List<CitedItem> items)
    {
        List<string> gaps = [];
        var next = (long)first.Number.Value;
        foreach (var value in Within(tree.Numbers(rank), first.Number.Value, last.Number.Value))
        {
            Gap(gaps, next, value - 1L);
            items.Add(new(tree.Find(rank, new(value, '\0'))!, first.At, last.End));
            next = value + 1L;
        }

        Gap(gaps, next, last.Number.Value);
        if (gaps.Count > 0)
        {
            var isPlural = gaps.Count > 1 || gaps[0].Contains('-', StringComparison.Ordinal);
            var more = gaps.Count > MostGaps ? ", …" : "";
            problems.NotInPlan(
                first.At,
                last.End,
                rank,
                string.Join(", ", gaps.Take(MostGaps)) + more,
                isPlural
            );
        }
    }

    private void AddParts(Numeral first, Numeral last, Rank rank, List<CitedItem> items)
    {
        for (var letter = first.Number.Letter; letter <= last.Number.Letter; letter++)
        {
            ItemNumber number = new(first.Number.Value, letter);
            if (tree.Find(rank, number) is { } item)
            {
                items.Add(new(item, first.At, last.End));
            }
            else
            {
                problems.NotInPlan(first.At, last.End, rank, number.ToString(), isPlural: false);
            }
        }
    }

    private static IEnumerable<int> Within(IReadOnlyList<int> numbers, int from, int to) =>
        numbers.SkipWhile(number => number < from).TakeWhile(number => number <= to);

    private static void Gap(List<string> gaps, long from, long to)
    {
        if (from <= to)
        {
            gaps.Add(from == to ? $"{from}" : $"{from}-{to}");
        }
    }
}
