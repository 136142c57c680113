using CadizTracker.Http;
using CadizTracker.Presidencies;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>The sentences that say whether the record gives a claim, and what would.</summary>
internal static class ReconcileWords
{
    public static Bilingual Verdict(
        bool matches,
        FoundExplanations? found,
        IReadOnlyCollection<WrongTotal> wrong
    ) =>
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
            _ when wrong.Count > 0 => new(
                $"No change of rule or record gives these figures: {string.Join("; ", wrong.Select(w => w.Sentence.En))}.",
                $"Aucun changement de règle ou de données ne donne ces chiffres\u00A0: {string.Join("\u00A0; ", wrong.Select(w => w.Sentence.Fr))}."
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

    public static Bilingual Explanation(IEnumerable<FoundChange> changes, Bilingual presidency)
    {
        var said = changes.Select(change => Change(change, presidency)).ToArray();
        return new(
            $"Matches if {string.Join(", and if ", said.Select(change => change.En))}.",
            $"Concorde si {string.Join(", et si ", said.Select(change => change.Fr))}."
        );
    }

    private static Bilingual Change(FoundChange change, Bilingual presidency)
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
                $"{meeting.En} counts for {change.NeighbourName.En} instead of {presidency.En}: its last day is {Apart(days).En}",
                $"{meeting.Fr} compte pour {change.NeighbourName.Fr} au lieu de {presidency.Fr}\u00A0: son dernier jour est {Apart(days).Fr}"
            ),
            (_, "other_presidency", var days) => new(
                $"{meeting.En} of {change.PresidencyName.En} counts for {presidency.En}: its last day is {Apart(days ?? 0).En}",
                $"{meeting.Fr} relevant de {change.PresidencyName.Fr} compte pour {presidency.Fr}\u00A0: son dernier jour est {Apart(days ?? 0).Fr}"
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
        var days = PrintedDays.Of(change.StartsOn!.Value, change.EndsOn!.Value);
        return new(
            $"the meeting of {days.En}, \"{change.TitleEn ?? change.TitleFr}\",",
            $"la réunion {(change.StartsOn == change.EndsOn ? "du" : "des")} {days.Fr}, «\u00A0{change.TitleFr ?? change.TitleEn}\u00A0»,"
        );
    }

    private static Bilingual Apart(int days) =>
        days switch
        {
            0 => new("that of a handover", "celui d'une passation"),
            1 => new("1 day from a handover", "à 1 jour d'une passation"),
            _ => new($"{days} days from a handover", $"à {days} jours d'une passation"),
        };

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(Reconciliation reconciliation) =>
        [
            Said.Line(
                "The record gives",
                "Les données donnent",
                $"{reconciliation.Computed.Domains.Covered}/{reconciliation.Computed.Domains.Total}, {reconciliation.Computed.Summary}"
            ),
            .. reconciliation
                .Claims.Index()
                .SelectMany(claim => OnSheet(claim.Item, claim.Index + 1)),
            .. reconciliation.Note is { } note ? [Said.Notice(note)] : Said.Nothing,
        ];

    private static IEnumerable<AboutLine> OnSheet(ReconciledClaim claim, int number) =>
        [
            Said.Line(
                $"Claim {number}",
                $"Chiffres {number}",
                string.Join(
                    ", ",
                    new (Bilingual Noun, CountedOf? Count)[]
                    {
                        (new("domains", "domaines"), claim.Domains),
                        (new("objectives", "objectifs"), claim.Objectives),
                        (new("actions", "actions"), claim.Actions),
                    }
                        .Where(level => level.Count is not null)
                        .Select(level => $"{ReconciledRow.Written(level.Count)} {level.Noun.Here}")
                )
            ),
            Said.Line(
                $"Claim {number}: verdict",
                $"Chiffres {number}\u00A0: verdict",
                claim.Verdict
            ),
            .. claim.Source?.Title is { } source
                ? [Said.Line($"Claim {number}: source", $"Chiffres {number}\u00A0: source", source)]
                : Said.Nothing,
        ];
}

/// <summary>A claim's total that is not the number of the plan's items.</summary>
/// <param name="Items">What they are, of the plan's number and of another.</param>
/// <param name="Claimed">The claim's total.</param>
/// <param name="Total">The plan's.</param>
/// <param name="Covered">What the record gives.</param>
internal sealed record WrongTotal(Bilingual Items, int Claimed, int Total, int Covered)
{
    public Bilingual Sentence =>
        new(
            $"the plan has {Total} {Items.En}, not {Claimed}, and the record gives {Covered}",
            $"le plan compte {Total} {Items.Fr}, et non {Claimed}, et les données en donnent {Covered}"
        );

    /// <summary>Those of figures in the order domains, of, objectives, of, actions, of; null: not said.</summary>
    public static IReadOnlyList<WrongTotal> In(int?[] figures, Totals totals) =>
        [
            .. new[]
            {
                (
                    new Bilingual("domains", "domaines"),
                    figures[1],
                    totals.DomainsTotal,
                    totals.DomainsCovered
                ),
                (
                    new("objectives", "objectifs"),
                    figures[3],
                    totals.ObjectivesTotal,
                    totals.ObjectivesCovered
                ),
                (new("actions", "actions"), figures[5], totals.ActionsTotal, totals.ActionsCovered),
            }
                .Where(level => level.Item2 is { } claimed && claimed != level.Item3)
                .Select(level => new WrongTotal(
                    level.Item1,
                    level.Item2!.Value,
                    level.Item3,
                    level.Item4
                )),
        ];
}
