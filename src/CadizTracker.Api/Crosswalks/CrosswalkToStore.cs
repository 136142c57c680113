using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Plans;

namespace CadizTracker.Crosswalks;

/// <summary>Holds a crosswalk of an import against the plans that it joins.</summary>
internal static class CrosswalkToStore
{
    /// <summary>Adds to the problems what of it names a plan or an item that there is not, at its place in the file.</summary>
    public static void Check(
        Sourced<CrosswalkRecord> crosswalk,
        RecordNames names,
        List<ImportProblem> problems
    )
    {
        var (written, origin) = crosswalk;
        var from = Items(written.From, "/from");
        var to = Items(written.To, "/to");
        foreach (var (place, relation) in written.Relations.Index())
        {
            Find(from, relation.From, written.From, $"/relations/{place}/from");
            Find(to, relation.To, written.To, $"/relations/{place}/to");
        }

        HashSet<string>? Items(string plan, string member)
        {
            if (names.Plans[plan] is { } known)
            {
                return [.. known.Items.Select(item => item.Code)];
            }
            problems.Add(origin.Problem(member, RecordNames.NoSuch(plan), "unknown_plan"));
            return null;
        }

        void Find(HashSet<string>? items, string code, string plan, string member)
        {
            if (items?.Contains(code) is false)
            {
                problems.Add(origin.Problem(member, NotInPlan(code, plan), "not_in_plan"));
            }
        }
    }

    /// <summary>Whether the same relations count by the one and by the other; null: it is not there.</summary>
    public static bool CountsAs(CrosswalkRecord? before, CrosswalkRecord after) =>
        Counting(before).SetEquals(Counting(after))
        && (Counting(after).Count == 0 || (before?.From, before?.To) == (after.From, after.To));

    private static HashSet<(string, string, CrosswalkRelation?)> Counting(
        CrosswalkRecord? crosswalk
    ) =>
        [
            .. (crosswalk?.Relations ?? [])
                .Where(relation =>
                    relation is { Review.State: RelationState.Reviewed, Source: not null }
                )
                .Select(relation => (relation.From, relation.To, relation.Relation)),
        ];

    private static Bilingual NotInPlan(string code, string plan) =>
        new($"{plan} has no item {code}.", $"{plan} n'a pas d'élément {code}.");
}
