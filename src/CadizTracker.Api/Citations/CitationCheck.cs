using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>Holds what is cited together against the plan: an action must lie in a cited objective, an objective in a cited domain.</summary>
internal sealed class CitationCheck(PlanTree tree, ProblemList problems)
{
    public static void Report(IReadOnlyList<CitedList> lists, PlanTree tree, ProblemList problems)
    {
        CitationCheck check = new(tree, problems);
        foreach (var (head, group) in CitationGroups.Of(lists))
        {
            check.Report(head, group);
        }
    }

    private void Report(CitedList? head, IReadOnlyList<CitedList> lists)
    {
        CitedGroup group = new();
        var headed =
            lists.Any(list => list.Rank == Rank.Domain) || head is null
                ? lists
                : lists.Prepend(head);
        foreach (var list in headed)
        {
            group.Add(list.Rank, list.Items.Select(cited => cited.Item.Code));
        }

        foreach (
            var cited in lists.SelectMany(list => list.Items).DistinctBy(cited => cited.Item.Code)
        )
        {
            Report(cited, group);
        }
    }

    private void Report(CitedItem cited, CitedGroup group)
    {
        if (group.Contradicted(cited.Item, tree) is { } rank)
        {
            var code =
                cited.Item.Level == ItemLevel.Action
                    ? $"action_outside_{Name(rank)}"
                    : "objective_outside_domain";
            var (en, fr) = problems.IsFull ? ("", "") : Sentence(cited.Item, rank, group);
            problems.Error(code, cited.At, cited.End, en, fr);
        }
    }

    private (string En, string Fr) Sentence(OutlineItem item, Rank above, CitedGroup group)
    {
        var (rank, numbers) = (Ranks.Of(item.Level), Numbers(group[above]));
        var subject = ItemNumber.Of(item.Number);
        var (english, french) = Place(item, above);
        var named = ItemWords.Named(rank, [subject]).En;
        return (
            $"{char.ToUpperInvariant(named[0])}{named[1..]} lies in {english}, not in {ItemWords.Named(above, numbers).En}.",
            $"{ItemWords.FrenchThe(rank, subject)} relève {french}, et non {ItemWords.FrenchOf(above, numbers)}."
        );
    }

    /// <summary>Where the item really lies, at the rank that was contradicted if that is known.</summary>
    private (string En, string Fr) Place(OutlineItem item, Rank above)
    {
        var known = tree.Above(item).ToList();
        var place = known.Find(link => Ranks.Of(link.Level) == above) ?? known.LastOrDefault();
        var candidates = (known.LastOrDefault() ?? item).Candidates.Where(tree.Has).ToList();
        return place is not null ? Exactly(place)
            : candidates.Count == 0 ? ("another item", "d'un autre élément")
            : OneOf(candidates);
    }

    private static (string En, string Fr) Exactly(OutlineItem place)
    {
        var (rank, number) = (Ranks.Of(place.Level), ItemNumber.Of(place.Number));
        return (ItemWords.Named(rank, [number]).En, ItemWords.FrenchOf(rank, [number]));
    }

    private (string En, string Fr) OneOf(List<string> candidates)
    {
        var rank = Ranks.Of(tree[candidates[0]].Level);
        var numbers = Numbers(candidates);
        var one =
            numbers.Count == 1
                ? ("", "")
                : ("one of ", rank == Rank.Action ? "de l'une " : "de l'un ");
        return (
            $"{one.Item1}{ItemWords.Named(rank, numbers).En}",
            $"{one.Item2}{ItemWords.FrenchOf(rank, numbers)}"
        );
    }

    private List<ItemNumber> Numbers(IEnumerable<string> codes) =>
        [.. codes.Select(code => ItemNumber.Of(tree[code].Number))];

    private static string Name(Rank rank) => ItemWords.Noun(rank).En;
}
