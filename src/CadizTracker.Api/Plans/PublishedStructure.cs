using CadizTracker.Http;

namespace CadizTracker.Plans;

/// <summary>
/// What of a published plan is frozen: which items there are, where they lie, and what they are called, as far as it is known.
/// What is unknown may be completed, and what is our reading may be confirmed or corrected in its wording.
/// </summary>
internal static class PublishedStructure
{
    private static readonly ProblemKind Frozen = new(
        "published_structure_is_frozen",
        409,
        new(
            "The structure of a published plan is frozen: only what was unknown is completed. A revised plan is a new plan.",
            "La structure d'un plan publié est figée\u00A0: seul ce qui était inconnu se complète. Un plan révisé est un nouveau plan."
        )
    );

    public static void RefuseChanges(PlanRecord known, PlanRecord sent)
    {
        FieldError[] errors =
        [
            .. Changes(known, sent)
                .Select(change => new FieldError(
                    $"items.{change.Item}",
                    change.Code,
                    change.Message.Here
                )),
        ];
        if (errors.Length > 0)
        {
            throw new Refused(Frozen, errors: errors);
        }
    }

    /// <summary>What would change of it, item by item.</summary>
    public static IEnumerable<(string Item, string Code, Bilingual Message)> Changes(
        PlanRecord known,
        PlanRecord sent
    )
    {
        var items = sent.Items.ToDictionary(item => item.Code);
        foreach (var item in known.Items)
        {
            if (!items.Remove(item.Code, out var now))
            {
                yield return (item.Code, "item_removed", Removed(item.Code));
                continue;
            }
            if (item.Placement.Status != PlacementStatus.Unknown && now.Parent != item.Parent)
            {
                yield return (item.Code, "item_moved", Moved(item));
            }
            if (
                now.Placement.Status > item.Placement.Status
                || now.TitleSources.En?.Status > item.TitleSources.En?.Status
                || now.TitleSources.Fr?.Status > item.TitleSources.Fr?.Status
            )
            {
                yield return (item.Code, "less_known", LessKnown(item.Code));
            }
            if (
                IsReworded(item.Titles.En, item.TitleSources.En, now.Titles.En)
                || IsReworded(item.Titles.Fr, item.TitleSources.Fr, now.Titles.Fr)
            )
            {
                yield return (item.Code, "item_reworded", Reworded(item.Code));
            }
        }
        foreach (var added in items.Keys)
        {
            yield return (added, "item_added", Added(added));
        }
    }

    private static bool IsReworded(string? known, TitleSource? source, string? now) =>
        known is not null && source?.Status is not TitleStatus.Inferred && now != known;

    private static Bilingual LessKnown(string code) =>
        new(
            $"What is known of {code} stays as sure as it is.",
            $"Le degré de certitude de {code} ne peut pas baisser."
        );

    private static Bilingual Removed(string code) =>
        new(
            $"{code} is an item of the plan and stays one.",
            $"{code} fait partie du plan et ne peut pas en être retiré."
        );

    private static Bilingual Added(string code) =>
        new($"The plan has no item {code}.", $"Le plan n'a pas d'élément {code}.");

    private static Bilingual Moved(PlanItemRecord item) =>
        new(
            $"{item.Code} lies in {item.Parent}, as its source says.",
            $"{item.Code} relève de {item.Parent}, selon sa source."
        );

    private static Bilingual Reworded(string code) =>
        new(
            $"The wording of {code} is the plan's own.",
            $"Le libellé de {code} est celui du plan."
        );
}
