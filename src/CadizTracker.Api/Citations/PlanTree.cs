using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>A plan's items by number and by code, and what is known and not known of where they lie.</summary>
internal sealed class PlanTree
{
    /// <summary>More than any plan has levels: an outline whose parents run in a circle ends here.</summary>
    private const int Deepest = 8;

    private readonly Dictionary<string, OutlineItem> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(Rank, ItemNumber), OutlineItem> _byNumber = [];
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly Dictionary<Rank, List<int>> _numbers = [];
    private readonly Dictionary<(string, string), bool> _mayLieIn = [];

    public PlanTree(PlanOutline plan)
    {
        foreach (var item in plan.Items)
        {
            Add(item);
        }

        foreach (var numbers in _numbers.Values)
        {
            numbers.Sort();
        }
    }

    public OutlineItem this[string code] => _byCode[code];

    public OutlineItem? Find(Rank rank, ItemNumber number) =>
        _byNumber.GetValueOrDefault((rank, number));

    public bool Has(string code) => _byCode.ContainsKey(code);

    /// <summary>The whole numbers of a rank, ascending.</summary>
    public IReadOnlyList<int> Numbers(Rank rank) => _numbers.GetValueOrDefault(rank) ?? [];

    public List<string> InPlanOrder(IEnumerable<string> codes) =>
        [.. codes.Distinct().OrderBy(code => _order[code])];

    /// <summary>Everything that is known to lie above an item, nearest first.</summary>
    public IEnumerable<OutlineItem> Above(OutlineItem item)
    {
        for (var left = Deepest; left > 0 && Parent(item) is { } parent; left--)
        {
            yield return parent;
            item = parent;
        }
    }

    /// <summary>Whether the plan allows that an item lies in one of others: it does, or nobody knows that it does not.</summary>
    public bool MayLieIn(OutlineItem item, IReadOnlySet<string> others)
    {
        var top = item;
        foreach (var link in Above(item))
        {
            top = link;
            if (others.Contains(link.Code))
            {
                return true;
            }
        }

        return top.Level != ItemLevel.Domain && others.Any(other => UnplacedMayLieIn(top, other));
    }

    /// <summary>
    /// An objective that nobody has placed lies in no other objective, and so neither do its actions. Remembered, so that a text that repeats a
    /// contradiction a thousand times pays for it once.
    /// </summary>
    private bool UnplacedMayLieIn(OutlineItem top, string above)
    {
        if (!_mayLieIn.TryGetValue((top.Code, above), out var may))
        {
            var isAbove = _byCode[above].Level < top.Level;
            may =
                isAbove
                && (
                    top.Candidates.Count == 0
                    || top.Candidates.Any(candidate => Meet(candidate, above))
                );
            _mayLieIn.Add((top.Code, above), may);
        }

        return may;
    }

    /// <summary>Whether something that lies in the candidate may lie in the other too.</summary>
    private bool Meet(string candidate, string above) =>
        candidate == above || LiesIn(candidate, above) || LiesIn(above, candidate);

    private bool LiesIn(string code, string above) =>
        _byCode.TryGetValue(code, out var item) && Above(item).Any(link => link.Code == above);

    private OutlineItem? Parent(OutlineItem item) =>
        item.Parent is { } code ? _byCode.GetValueOrDefault(code) : null;

    private void Add(OutlineItem item)
    {
        var number = ItemNumber.Of(item.Number);
        _byCode[item.Code] = item;
        _byNumber[(Ranks.Of(item.Level), number)] = item;
        _order.TryAdd(item.Code, _order.Count);
        if (number.Letter == '\0')
        {
            var rank = Ranks.Of(item.Level);
            _numbers.TryAdd(rank, []);
            _numbers[rank].Add(number.Value);
        }
    }
}
