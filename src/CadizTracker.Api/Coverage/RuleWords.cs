using CadizTracker.Http;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>How sentences name the rules that may be chosen otherwise.</summary>
internal static class RuleWords
{
    /// <summary>A rule as it would be chosen otherwise.</summary>
    public static Bilingual Of(VariedRule rule) =>
        rule switch
        {
            VariedRule.Rollup => new(
                "an item is covered only when every action below it is (rollup=all)",
                "un élément n'est couvert que si chaque action au-dessous de lui l'est (rollup=all)"
            ),
            VariedRule.Objectives => new(
                "the parts of objectives count instead of the whole (objectives=parts)",
                "les parties des objectifs comptent au lieu du tout (objectives=parts)"
            ),
            VariedRule.MeetingStatus => new(
                "planned meetings count as if they had been held",
                "les réunions prévues comptent comme si elles avaient eu lieu"
            ),
            VariedRule.CitationStatus => new(
                "drafts count as if they were published",
                "les brouillons comptent comme s'ils étaient publiés"
            ),
            VariedRule.Attribution => new(
                "a meeting counts for the presidency in whose term its last day falls",
                "une réunion compte pour la présidence dont le mandat comprend son dernier jour"
            ),
            var other => throw new ArgumentOutOfRangeException(nameof(rule), other, "No words."),
        };

    /// <summary>Which single rules change a figure.</summary>
    public static Bilingual Summary(IReadOnlyList<RuleSet> sets)
    {
        var deciding = sets.Where(set => set.Changes.Count == 1 && Differs(set))
            .Select(set => Of(set.Changes[0]))
            .ToArray();
        return deciding.Length == 0
            ? new(
                "No single rule changes a figure.",
                "Aucune règle à elle seule ne change un chiffre."
            )
            : new(
                $"A figure changes if {string.Join("; if ", deciding.Select(rule => rule.En))}.",
                $"Un chiffre change si {string.Join("\u00A0; si ", deciding.Select(rule => rule.Fr))}."
            );
    }

    private static bool Differs(RuleSet set) =>
        set
            is { Domains.Differs: true }
                or { Objectives.Differs: true }
                or { Actions.Differs: true };

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(RuleSets sets) =>
        [
            Said.Summary(sets.Summary),
            Said.Line("Rules of a row", "Règles d'une ligne", EachRow.Here),
            .. sets.Note is { } note ? [Said.Notice(note)] : Said.Nothing,
        ];

    private static readonly Bilingual EachRow = new(
        "each row names its own; those below are coverage's own",
        "chaque ligne nomme les siennes\u00A0; celles ci-dessous sont celles de la couverture"
    );
}
