using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The items of a coverage document as they lie in each other, for what is drawn from them. Nothing is counted that the document does not state.</summary>
internal sealed class ItemTree(IReadOnlyList<CoverageItem> items)
{
    private readonly ILookup<string?, CoverageItem> below = items.ToLookup(item => item.Parent);

    public IEnumerable<CoverageItem> Domains => items.Where(Is(ItemLevel.Domain));

    /// <summary>Actions that nobody can place.</summary>
    public IReadOnlyList<CoverageItem> Unplaced =>
        [.. items.Where(item => item.Parent is null && item.Level == ItemLevel.Action)];

    public IEnumerable<CoverageItem> ObjectivesOf(CoverageItem domain) =>
        below[domain.Code].Where(Is(ItemLevel.Objective));

    public IEnumerable<CoverageItem> PartsOf(CoverageItem objective) =>
        below[objective.Code].Where(Is(ItemLevel.Part));

    /// <summary>The actions directly below an objective or a part, in plan order.</summary>
    public IReadOnlyList<CoverageItem> ActionsOf(CoverageItem item) =>
        [.. below[item.Code].Where(Is(ItemLevel.Action))];

    private static Func<CoverageItem, bool> Is(ItemLevel level) => item => item.Level == level;
}

/// <summary>A plan drawn objective by objective.</summary>
internal sealed record PlanMap(string Plan, ItemTree Tree);
