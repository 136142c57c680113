using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>The sentences that say whether the record gives a claim, and what would.</summary>
internal static class ReconcileWords
{
    public static Bilingual Verdict(bool matches, FoundExplanations? found) =>
        (matches, found) switch
        {
            (true, _) => new(
                "The record gives these figures.",
                "Les données donnent ces chiffres."
            ),
            (_, { Total: > 0 }) => new(
                "The record gives other figures; these would follow from the changes below.",
                "Les données donnent d'autres chiffres\u00A0; ceux-ci résulteraient des changements ci-dessous."
            ),
            (_, { IsExhaustive: true }) => new(
                "The record gives other figures, and neither one change nor two explain these.",
                "Les données donnent d'autres chiffres, et ni un changement ni deux n'expliquent ceux-ci."
            ),
            _ => new(
                "The record gives other figures; of the many changes possible only the first were tried, and none explains these.",
                "Les données donnent d'autres chiffres\u00A0; parmi les nombreux changements possibles, seuls les premiers ont été essayés, et aucun n'explique ceux-ci."
            ),
        };

    public static Bilingual? Note(IReadOnlyCollection<ReconciledClaim> claims, bool maySeeDrafts) =>
        claims.Count == 0
            ? new(
                "No published figures are recorded; give some, e.g. objectives=6/10&actions=11/29.",
                "Aucun chiffre publié n'est consigné\u00A0; donnez-en, p. ex. objectives=6/10&actions=11/29."
            )
        : maySeeDrafts || claims.All(claim => claim.Matches) ? null
        : new(
            "What drafts would explain is tried with a key only.",
            "Ce que des brouillons expliqueraient n'est essayé qu'avec une clé."
        );

    public static Bilingual Explanation(IEnumerable<FoundChange> changes, string presidency)
    {
        var said = changes.Select(change => Change(change, presidency)).ToArray();
        return new(
            $"Matches if {string.Join(", and if ", said.Select(change => change.En))}.",
            $"Concorde si {string.Join(", et si ", said.Select(change => change.Fr))}."
        );
    }

    private static Bilingual Change(FoundChange change, string presidency)
    {
        if (change.Rule is { } rule)
        {
            return RuleWords.Of(rule);
        }
        var meeting = Meeting(change);
        return (change.Kind, change.Name, change.DaysOff) switch
        {
            ("leave_out", "citation", _) => LeftOut(change, meeting),
            ("leave_out", _, null) => new(
                $"{meeting.En} does not count",
                $"{meeting.Fr} ne compte pas"
            ),
            ("leave_out", _, { } days) => new(
                $"{meeting.En} counts for {change.Neighbour ?? "another presidency"} instead of {presidency}: its last day is {Apart(days).En} an end of the term",
                $"{meeting.Fr} compte pour {change.Neighbour ?? "une autre présidence"} au lieu de {presidency}\u00A0: son dernier jour est {Apart(days).Fr} d'un terme du mandat"
            ),
            (_, "other_presidency", var days) => new(
                $"{meeting.En} of {change.Presidency} counts for {presidency}: its last day is {Apart(days ?? 0).En} an end of the term",
                $"{meeting.Fr} de {change.Presidency} compte pour {presidency}\u00A0: son dernier jour est {Apart(days ?? 0).Fr} d'un terme du mandat"
            ),
            (_, "planned", _) => new(
                $"{meeting.En} counts, though it is planned",
                $"{meeting.Fr} compte, bien qu'elle soit prévue"
            ),
            (_, "mention", _) => new(
                $"what {meeting.En} only mentions counts",
                $"ce que {meeting.Fr} ne fait que mentionner compte"
            ),
            _ => new(
                $"the drafts of {meeting.En} count",
                $"les brouillons de {meeting.Fr} comptent"
            ),
        };
    }

    private static Bilingual LeftOut(FoundChange change, Bilingual meeting)
    {
        var codes = string.Join(", ", change.Items ?? []);
        return change.Text is { } printed
            ? new(
                $"the citation \"{printed}\" of {meeting.En} does not count",
                $"la citation «\u00A0{printed}\u00A0» de {meeting.Fr} ne compte pas"
            )
            : new(
                $"the citation of {codes} of {meeting.En} does not count",
                $"la citation de {codes} de {meeting.Fr} ne compte pas"
            );
    }

    private static Bilingual Meeting(FoundChange change)
    {
        var days =
            change.StartsOn == change.EndsOn
                ? new Bilingual(
                    $"of {change.StartsOn:yyyy-MM-dd}",
                    $"du {change.StartsOn:yyyy-MM-dd}"
                )
                : new(
                    $"of {change.StartsOn:yyyy-MM-dd} to {change.EndsOn:yyyy-MM-dd}",
                    $"du {change.StartsOn:yyyy-MM-dd} au {change.EndsOn:yyyy-MM-dd}"
                );
        return new(
            $"the meeting {days.En}, \"{change.TitleEn ?? change.TitleFr}\",",
            $"la réunion {days.Fr}, «\u00A0{change.TitleFr ?? change.TitleEn}\u00A0»,"
        );
    }

    private static Bilingual Apart(int days) =>
        days switch
        {
            0 => new("on", "le jour même"),
            1 => new("1 day from", "à 1 jour"),
            _ => new($"{days} days from", $"à {days} jours"),
        };
}
