using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>
/// Divides items into as few groups as can be cited without contradiction. Two groups that both have (or both lack) domains and objectives
/// can always be one, so at most four remain; they are written lowest rank first, which is how a reader tells them apart.
/// </summary>
internal static class CanonicalGroups
{
    public static IReadOnlyList<CitedGroup> Of(IEnumerable<string> codes, PlanTree tree)
    {
        HashSet<string> cited = [.. codes];
        List<CitedGroup> groups = [];
        var chains = tree.InPlanOrder(cited).Select(code => Chain(tree[code], cited, tree));
        foreach (var chain in chains.OrderBy(Shape).ThenBy(IsLone))
        {
            Home(groups, chain, tree).AddAll(chain);
        }

        return [.. groups.OrderByDescending(Shape)];
    }

    /// <summary>An item with what is printed above it: its domain, and an objective or part unless the citation has its own words for that.</summary>
    private static CitedGroup Chain(OutlineItem item, HashSet<string> cited, PlanTree tree)
    {
        CitedGroup chain = new();
        chain.Add(item);
        var above = tree.Above(item).ToList();
        above
            .Where(link => link.Level == ItemLevel.Domain || cited.Contains(link.Code))
            .ToList()
            .ForEach(chain.Add);
        var middle = above.Find(link => Ranks.Of(link.Level) == Rank.Objective);
        if (middle is not null && !chain.Has(Rank.Objective))
        {
            chain.Add(middle);
        }

        return chain;
    }

    /// <summary>0 has domains and objectives, 1 domains alone, 2 objectives alone, 3 neither.</summary>
    private static int Shape(CitedGroup group) =>
        (group.Has(Rank.Domain) ? 0 : 2) + (group.Has(Rank.Objective) ? 0 : 1);

    /// <summary>A domain alone comes after the chains that print it, or it would be printed twice.</summary>
    private static bool IsLone(CitedGroup chain) => chain.All.Count() == 1;

    private static CitedGroup Home(List<CitedGroup> groups, CitedGroup chain, PlanTree tree)
    {
        var home =
            groups.Find(group => chain.All.All(group.All.Contains))
            ?? groups.Find(group =>
                Shape(group) == Shape(chain) || AgreeTogether(group, chain, tree)
            );
        if (home is null)
        {
            home = new();
            groups.Add(home);
        }

        return home;
    }

    private static bool AgreeTogether(CitedGroup group, CitedGroup chain, PlanTree tree)
    {
        CitedGroup both = new();
        both.AddAll(group);
        both.AddAll(chain);
        return both.All.All(code => both.Contradicted(tree[code], tree) is null);
    }

    private static void AddAll(this CitedGroup group, CitedGroup other)
    {
        foreach (var rank in Enum.GetValues<Rank>())
        {
            group.Add(rank, other[rank]);
        }
    }
}
