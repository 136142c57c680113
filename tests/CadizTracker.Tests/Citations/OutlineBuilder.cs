using System.Globalization;
using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>Builds the outline of a plan from its placements, and puts its items in plan order.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<OutlineItem> _items = [];

    public OutlineBuilder Domain(string number, params IReadOnlyList<string> objectives)
    {
        _items.Add(new($"D{number}", ItemLevel.Domain, number, null, []));
        _items.AddRange(
            objectives.Select(objective => new OutlineItem(
                $"O{objective}",
                ItemLevel.Objective,
                objective,
                $"D{number}",
                []
            ))
        );
        return this;
    }

    public OutlineBuilder Parts(string objective, params IReadOnlyList<string> parts)
    {
        _items.AddRange(
            parts.Select(part => new OutlineItem(
                $"O{part}",
                ItemLevel.Part,
                part,
                $"O{objective}",
                []
            ))
        );
        return this;
    }

    public OutlineBuilder Actions(string parent, int first, int last) =>
        Actions(first, last, parent, []);

    public OutlineBuilder Unplaced(int first, int last, IReadOnlyList<string> candidates) =>
        Actions(first, last, null, candidates);

    public OutlineBuilder Add(OutlineItem item)
    {
        _items.Add(item);
        return this;
    }

    /// <summary>Depth first, and what has no parent last within its level.</summary>
    public PlanOutline Build(string code, string? titleEn, string? titleFr)
    {
        var domains = _items.Where(item => item.Level == ItemLevel.Domain).SelectMany(Branch);
        var unplaced = _items
            .Where(item => item.Level != ItemLevel.Domain && item.Parent is null)
            .OrderBy(item => item.Level)
            .SelectMany(Branch);
        return new(code, titleEn, titleFr, [.. domains, .. unplaced]);
    }

    private IEnumerable<OutlineItem> Branch(OutlineItem item) =>
        _items.Where(child => child.Parent == item.Code).SelectMany(Branch).Prepend(item);

    private OutlineBuilder Actions(
        int first,
        int last,
        string? parent,
        IReadOnlyList<string> candidates
    )
    {
        for (var i = first; i <= last; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            _items.Add(new($"A{number}", ItemLevel.Action, number, parent, candidates));
        }

        return this;
    }
}
