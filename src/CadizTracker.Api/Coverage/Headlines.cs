using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>The sentences that state a coverage: n of m first, never a percentage alone, "addressed" and never "achieved".</summary>
internal static class Headlines
{
    public static Bilingual Summary(Totals t) =>
        new(
            $"{t.ObjectivesCovered} of {English(t.ObjectivesTotal, "objective")}, {t.ActionsCovered} of {English(t.ActionsTotal, "action")}",
            $"{French(t.ObjectivesCovered, "objectif")} sur {t.ObjectivesTotal}, {French(t.ActionsCovered, "action")} sur {t.ActionsTotal}"
        );

    /// <summary>What there was and what there would be, in one line; a figure that stays is said once.</summary>
    public static Bilingual Change(Totals before, Totals after) =>
        new(
            $"{FromTo(before.ObjectivesCovered, after.ObjectivesCovered).En} of {English(after.ObjectivesTotal, "objective")}, {FromTo(before.ActionsCovered, after.ActionsCovered).En} of {English(after.ActionsTotal, "action")}",
            $"{FromTo(before.ObjectivesCovered, after.ObjectivesCovered).Fr} {FrenchNoun(after.ObjectivesCovered, "objectif")} sur {after.ObjectivesTotal}, {FromTo(before.ActionsCovered, after.ActionsCovered).Fr} {FrenchNoun(after.ActionsCovered, "action")} sur {after.ActionsTotal}"
        );

    private static Bilingual FromTo(int before, int after) =>
        before == after
            ? new($"{after}", $"{after}")
            : new($"from {before} to {after}", $"de {before} à {after}");

    /// <summary>The line with domains too, as a start and the verb coverage print it.</summary>
    public static Bilingual WithDomains(Totals t) =>
        new(
            $"{t.DomainsCovered} of {English(t.DomainsTotal, "domain")}, {Summary(t).En}",
            $"{French(t.DomainsCovered, "domaine")} sur {t.DomainsTotal}, {Summary(t).Fr}"
        );

    /// <summary>The sentence to print; in full: of the objectives those whose every action was addressed. A record without meetings is not one that addressed nothing.</summary>
    public static Bilingual Sentence(Totals t, string record, Titles plan, bool inFull = false) =>
        record == "empty"
            ? new("No meetings recorded yet", "Aucune réunion enregistrée à ce jour")
            : new(
                $"{NoneOrEnglish(t.ObjectivesCovered)} of the {English(t.ObjectivesTotal, "objective")}{(inFull ? " in full" : "")} and {NoneOrEnglish(t.ActionsCovered, first: false)} of the {English(t.ActionsTotal, "action")} of the {plan.En ?? plan.Fr} addressed in meetings",
                $"{NoneOrFrench(t.ObjectivesCovered, "Aucun")} {OfTheFrench(t.ObjectivesTotal, "objectif")}{(inFull ? " en entier" : "")} et {NoneOrFrench(t.ActionsCovered, "aucune")} {OfTheFrench(t.ActionsTotal, "action")} {Contracted(plan.Fr ?? plan.En ?? "")} {Addressed(t)} lors de réunions"
            );

    private static string English(int n, string noun) => n == 1 ? $"{n} {noun}" : $"{n} {noun}s";

    // In French 0 and 1 are singular.
    private static string French(int n, string noun) => $"{n} {FrenchNoun(n, noun)}";

    private static string FrenchNoun(int n, string noun) => n < 2 ? noun : $"{noun}s";

    private static string OfTheFrench(int n, string noun) => $"des {French(n, noun)}";

    private static string NoneOrEnglish(int n, bool first = true) =>
        n > 0 ? $"{n}"
        : first ? "None"
        : "none";

    private static string NoneOrFrench(int n, string none) => n > 0 ? $"{n}" : none;

    private static string Addressed(Totals t) =>
        t.ObjectivesCovered + t.ActionsCovered == 0 ? "abordé" : "abordés";

    /// <summary>"du Plan d'action", "de l'Agenda", "de la Déclaration": the preposition as the title's first word takes it.</summary>
    private static string Contracted(string title)
    {
        var first = title.Split(' ')[0];
        return first.Length > 0
            && "AEÉÈÊIOUYHaeéèêiouyh".Contains(first[0], StringComparison.Ordinal)
                ? $"de l'{title}"
            : FeminineFirstWords.Contains(first) ? $"de la {title}"
            : $"du {title}";
    }

    private static readonly HashSet<string> FeminineFirstWords =
    [
        "Déclaration",
        "Stratégie",
        "Feuille",
        "Charte",
        "Convention",
        "Politique",
    ];
}
