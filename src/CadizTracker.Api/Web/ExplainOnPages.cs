using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>The words of the page that explains a figure.</summary>
internal static class ExplainOnPages
{
    /// <summary>The question that the page answers.</summary>
    public static Bilingual Question(Explanation explained, string summary) =>
        explained.Item is { } item
            ? Of(item, explained.Covered)
            : new($"Why {summary}?", $"Pourquoi {summary}\u00A0?");

    private static Bilingual Of(ExplainedItem item, bool covered)
    {
        var (noun, french, ending) = item.Level switch
        {
            ItemLevel.Domain => ("domain", "le domaine", ""),
            ItemLevel.Action => ("action", "l'action", "e"),
            _ => ("objective", "l'objectif", ""),
        };
        return covered
            ? new(
                $"Why does {noun} {item.Number} count as addressed?",
                $"Pourquoi {french} {item.Number} compte-t-{(ending.Length > 0 ? "elle" : "il")} comme abordé{ending}\u00A0?"
            )
            : new(
                $"Why does {noun} {item.Number} not count as addressed?",
                $"Pourquoi {french} {item.Number} ne compte-t-{(ending.Length > 0 ? "elle" : "il")} pas comme abordé{ending}\u00A0?"
            );
    }

    /// <summary>The meetings of one reason, as a heading.</summary>
    public static Bilingual Of(ExplainedReason reason) =>
        reason switch
        {
            ExplainedReason.Counts => new("They count", "Elles comptent"),
            ExplainedReason.OtherPresidency => new(
                "Of another presidency",
                "D'une autre présidence"
            ),
            ExplainedReason.Planned => new("Planned", "Prévues"),
            ExplainedReason.Postponed => new("Postponed", "Reportées"),
            ExplainedReason.Cancelled => new("Cancelled", "Annulées"),
            ExplainedReason.OutsideDates => new("On other days", "À d'autres dates"),
            ExplainedReason.OtherKind => new("Of another kind", "D'un autre type"),
            ExplainedReason.OtherCountry => new("In another country", "Dans un autre pays"),
            ExplainedReason.OtherCoChair => new(
                "With other co-chairs",
                "Avec d'autres coprésidences"
            ),
            ExplainedReason.NotApplicable => new(
                "Nothing to map to the plan",
                "Sans rattachement au plan"
            ),
            ExplainedReason.WithdrawalProposed => new("To be withdrawn", "À retirer"),
            ExplainedReason.PublishedOnly => new(
                "Published, and others were asked for",
                "Publiées, et d'autres étaient demandées"
            ),
            ExplainedReason.ReviewedOnly => new("Reviewed, not published", "Relues, pas publiées"),
            ExplainedReason.DraftOnly => new("Drafts", "Brouillons"),
            ExplainedReason.PendingMapping => new("Not mapped yet", "Pas encore rattachées"),
            ExplainedReason.MentionOnly => new("Only a mention", "Une simple mention"),
            ExplainedReason.OtherStrength => new("Of another strength", "D'une autre force"),
            ExplainedReason.OtherItems => new(
                "About other items of the plan",
                "Sur d'autres éléments du plan"
            ),
            _ => new("About other plans", "Sur d'autres plans"),
        };
}
