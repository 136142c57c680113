using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>
/// Writes items in the plan's own notation, <c>Domain 1 | Objectives 1-2 | Actions 1-3, 5</c>, with what is known to lie above them, so that
/// reading it again gives the same upward closure. What would contradict the rest (an action of unknown placement beside objectives that
/// are not among its candidates) stands in a group of its own, before it: <c>Action 23; Domain 1 | Objective 1</c>.
/// </summary>
internal static class CanonicalCitation
{
    private static readonly Bilingual Between = new("; ", "\u00A0; ");

    public static Bilingual Write(IEnumerable<string> codes, PlanOutline plan)
    {
        var tree = new PlanTree(plan);
        return Write(codes, tree);
    }

    internal static Bilingual Write(IEnumerable<string> codes, PlanTree tree)
    {
        var groups = CanonicalGroups.Of(codes, tree);
        return new(Text(groups, tree, Lang.En), Text(groups, tree, Lang.Fr));
    }

    private static string Text(IReadOnlyList<CitedGroup> groups, PlanTree tree, Lang lang) =>
        string.Join(Between.In(lang), groups.Select(group => Text(group, tree, lang)));

    private static string Text(CitedGroup group, PlanTree tree, Lang lang) =>
        string.Join(
            " | ",
            Enum.GetValues<Rank>()
                .Where(group.Has)
                .Select(rank => Text(rank, Numbers(group[rank], tree), lang))
        );

    private static string Text(Rank rank, List<ItemNumber> numbers, Lang lang) =>
        $"{ItemWords.Head(rank, numbers.Count).In(lang)} {ItemNumber.List(numbers)}";

    private static List<ItemNumber> Numbers(IEnumerable<string> codes, PlanTree tree) =>
        [.. codes.Select(code => ItemNumber.Of(tree[code].Number))];
}
