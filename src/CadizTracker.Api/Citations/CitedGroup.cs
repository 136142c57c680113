using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>Items that are cited together, so that each says where the ones below it must lie.</summary>
internal sealed class CitedGroup
{
    private readonly Dictionary<Rank, HashSet<string>> _codes = new()
    {
        [Rank.Domain] = [],
        [Rank.Objective] = [],
        [Rank.Action] = [],
    };

    public IReadOnlyCollection<string> this[Rank rank] => _codes[rank];

    public IEnumerable<string> All => _codes.Values.SelectMany(codes => codes);

    public bool Has(Rank rank) => _codes[rank].Count > 0;

    public void Add(OutlineItem item) => _codes[Ranks.Of(item.Level)].Add(item.Code);

    public void Add(Rank rank, IEnumerable<string> codes) => _codes[rank].UnionWith(codes);

    /// <summary>
    /// The rank that an item contradicts, if any: an action must lie in one of the objectives cited with it, or else, as an objective
    /// must, in one of the domains.
    /// The union counts: <c>Objectifs 1-2 | Actions 1-3, 5</c> does not say which action lies in which objective.
    /// </summary>
    public Rank? Contradicted(OutlineItem item, PlanTree tree) =>
        Ranks.Of(item.Level) switch
        {
            Rank.Action when Has(Rank.Objective) => IsOutside(item, Rank.Objective, tree)
                ? Rank.Objective
                : null,
            Rank.Action or Rank.Objective when IsOutside(item, Rank.Domain, tree) => Rank.Domain,
            _ => null,
        };

    private bool IsOutside(OutlineItem item, Rank above, PlanTree tree) =>
        Has(above) && !tree.MayLieIn(item, _codes[above]);
}
