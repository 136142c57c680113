using System.Globalization;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>The sentence that says why a meeting counts for an item, or for the plan as a whole, or why not.</summary>
internal static class ExplainWords
{
    /// <summary>How many count and how many do not.</summary>
    public static Bilingual Summary(string? item, int counted, int others) =>
        new(
            $"{Counting(counted).En} for {item ?? "the plan"}{Others(others).En}.",
            $"{Counting(counted).Fr} pour {item ?? "le plan"}{Others(others).Fr}."
        );

    /// <summary>What keeps an item from being covered in full, and whether the totals count it; null: nothing to say.</summary>
    public static Bilingual? Note(
        string? item,
        bool? hasParts,
        IReadOnlyList<string>? missing,
        IReadOnlyList<string>? open,
        string objectives
    )
    {
        Bilingual[] said =
        [
            .. InFull(item, missing, open),
            .. item is null ? []
            : hasParts == true && objectives == "parts"
                ?
                [
                    new Bilingual(
                        $"By objectives=parts the totals count the parts of {item}, and not {item} itself.",
                        $"Selon objectives=parts, les totaux comptent les parties de {item}, et non {item} lui-même."
                    ),
                ]
            : ItemCode.LevelOf(item) == ItemLevel.Part && objectives == "numbered"
                ?
                [
                    new Bilingual(
                        $"{item} is a part of an objective: the totals count the objective, once.",
                        $"{item} est une partie d'un objectif\u00A0: les totaux comptent l'objectif, une fois."
                    ),
                ]
            : Array.Empty<Bilingual>(),
        ];
        return said.Length == 0
            ? null
            : new(
                string.Join(' ', said.Select(one => one.En)),
                string.Join(' ', said.Select(one => one.Fr))
            );
    }

    private static IEnumerable<Bilingual> InFull(
        string? item,
        IReadOnlyList<string>? missing,
        IReadOnlyList<string>? open
    )
    {
        if (missing is { Count: > 0 })
        {
            var codes = string.Join(", ", missing);
            yield return new(
                $"By rollup=all {item} is covered only when every action below it is; not covered: {codes}.",
                $"Selon rollup=all, {item} n'est couvert que si chaque action au-dessous de lui l'est\u00A0; non couvertes\u00A0: {codes}."
            );
        }
        else if (open is { Count: > 0 })
        {
            var codes = string.Join(", ", open);
            yield return new(
                $"By rollup=all {item} is covered only when every action that may lie below it is; nobody knows whether these do: {codes}.",
                $"Selon rollup=all, {item} n'est couvert que si chaque action qui peut se trouver au-dessous de lui l'est\u00A0; nul ne sait si celles-ci s'y trouvent\u00A0: {codes}."
            );
        }
    }

    private static Bilingual Counting(int meetings) =>
        meetings switch
        {
            0 => new("No meeting counts", "Aucune réunion ne compte"),
            1 => new("1 meeting counts", "1 réunion compte"),
            _ => new($"{meetings} meetings count", $"{meetings} réunions comptent"),
        };

    private static Bilingual Others(int meetings) =>
        meetings switch
        {
            0 => new("", ""),
            1 => new(", 1 other does not", ", 1 autre ne compte pas"),
            _ => new($", {meetings} others do not", $", {meetings} autres ne comptent pas"),
        };

    public static Bilingual Of(ExplainedFacts meeting, string? item) =>
        meeting.Reason switch
        {
            ExplainedReason.Counts => Counts(meeting, item),
            ExplainedReason.OtherPresidency => new(
                $"It belongs to the presidency {meeting.PresidencyName.En}, which is not in scope.",
                $"Elle relève de la présidence {meeting.PresidencyName.Fr}, qui n'est pas dans le périmètre."
            ),
            ExplainedReason.OutsideDates => new(
                $"Its last day, {PrintedDays.Of(meeting.EndsOn).En}, is outside the days asked for.",
                $"Son dernier jour, le {PrintedDays.Of(meeting.EndsOn).Fr}, est hors des jours demandés."
            ),
            ExplainedReason.OtherKind => new(
                "It is of another kind than was asked for.",
                "Elle est d'un autre type que celui demandé."
            ),
            ExplainedReason.OtherCountry => Elsewhere(meeting),
            ExplainedReason.NotApplicable => new(
                $"There is nothing to map: {meeting.MappingReason}.",
                $"Il n'y a rien à rattacher au plan\u00A0: {InFrench(meeting.MappingReason)}."
            ),
            ExplainedReason.OtherItems => new(
                $"It cites other items of the plan, and not {item}.",
                $"Elle cite d'autres éléments du plan, et non {item}."
            ),
            var other => Plain[other],
        };

    // The reason that is written where nobody gives one; others stand as they were written.
    private static string? InFrench(string? reason) =>
        reason == Mapping.Governance.En ? Mapping.Governance.Fr : reason;

    private static Bilingual Counts(ExplainedFacts meeting, string? item)
    {
        var through = meeting.Citations.SelectMany(citation => citation.Through).Distinct();
        var codes = string.Join(", ", through);
        return item is null
                ? new(
                    "It counts: it cites items of the plan.",
                    "Elle compte\u00A0: elle cite des éléments du plan."
                )
            : meeting.Citations.Any(citation => citation.Reaches == "cited")
                ? new($"It counts: it cites {item}.", $"Elle compte\u00A0: elle cite {item}.")
            : new(
                $"It counts: it reaches {item} through {codes}.",
                $"Elle compte\u00A0: elle atteint {item} par {codes}."
            );
    }

    private static Bilingual Elsewhere(ExplainedFacts meeting) =>
        meeting.Country is { } country
            ? new(
                $"It was held in another country than was asked for: {Countries.Name(country).En}.",
                $"Elle s'est tenue dans un autre pays que celui demandé\u00A0: {Countries.Name(country).Fr}."
            )
            : new(
                "Where it was held is not recorded, and a country was asked for.",
                "Son lieu n'est pas consigné, et un pays était demandé."
            );

    private static readonly Dictionary<ExplainedReason, Bilingual> Plain = new()
    {
        [ExplainedReason.Planned] = new(
            "It is planned, and only what was held counts.",
            "Elle est prévue, et seul compte ce qui a eu lieu."
        ),
        [ExplainedReason.Postponed] = new(
            "It was postponed, and only what was held counts.",
            "Elle a été reportée, et seul compte ce qui a eu lieu."
        ),
        [ExplainedReason.Cancelled] = new(
            "It was cancelled, and only what was held counts.",
            "Elle a été annulée, et seul compte ce qui a eu lieu."
        ),
        [ExplainedReason.OtherCoChair] = new(
            "None of the countries asked for co-chaired it.",
            "Aucun des pays demandés ne l'a coprésidée."
        ),
        [ExplainedReason.WithdrawalProposed] = new(
            "Its citation is to be withdrawn, and drafts were asked for.",
            "Sa citation doit être retirée, et les brouillons étaient demandés."
        ),
        [ExplainedReason.PublishedOnly] = new(
            "Its citation is published, and other states were asked for.",
            "Sa citation est publiée, et d'autres états étaient demandés."
        ),
        [ExplainedReason.ReviewedOnly] = new(
            "Its citation is reviewed, and not published yet.",
            "Sa citation est relue, et pas encore publiée."
        ),
        [ExplainedReason.DraftOnly] = new(
            "Its citation is a draft, and not published yet.",
            "Sa citation est un brouillon, et pas encore publiée."
        ),
        [ExplainedReason.PendingMapping] = new(
            "What it addresses is not recorded and published yet.",
            "Ce qu'elle aborde n'est pas encore consigné et publié."
        ),
        [ExplainedReason.MentionOnly] = new(
            "It is only a mention, and mentions do not count.",
            "Ce n'est qu'une mention, et les mentions ne comptent pas."
        ),
        [ExplainedReason.OtherStrength] = new(
            "Its citation is of another strength than was asked for.",
            "Sa citation est d'une autre force que celle demandée."
        ),
        [ExplainedReason.OtherPlan] = new(
            "It cites other plans only.",
            "Elle ne cite que d'autres plans."
        ),
    };

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(Explanation why, long total) =>
        [
            Said.Line(
                "Item",
                "Élément",
                why.Item is { } item ? $"{item.Code} {item.Title}".TrimEnd() : WholePlan.Here
            ),
            Said.Summary(why.Summary),
            .. why.Note is { } note ? [Said.Notice(note)] : Said.Nothing,
            .. why.Reasons.Select(reason =>
                Said.Line(
                    $"Meetings: {reason.Key}",
                    $"Réunions\u00A0: {reason.Key}",
                    reason.Value.ToString(CultureInfo.InvariantCulture)
                )
            ),
            Said.Line("Rows", "Lignes", Said.Shown(why.Meetings.Count, total)),
        ];

    private static readonly Bilingual WholePlan = new("the plan as a whole", "le plan entier");
}
