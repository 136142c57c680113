using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>The sentence that says why a meeting counts for an item, or for the plan as a whole, or why not.</summary>
internal static class ExplainWords
{
    /// <summary>How many count and how many do not.</summary>
    public static Bilingual Summary(string? item, int counted, int others) =>
        new(
            $"{(counted == 1 ? "1 meeting counts" : $"{counted} meetings count")} for {item ?? "the plan"}, {(others == 1 ? "1 other does" : $"{others} others do")} not.",
            $"{(counted < 2 ? $"{counted} réunion compte" : $"{counted} réunions comptent")} pour {item ?? "le plan"}, {(others < 2 ? $"{others} autre ne compte" : $"{others} autres ne comptent")} pas."
        );

    public static Bilingual Of(ExplainedFacts meeting, string? item) =>
        meeting.Reason switch
        {
            ExplainedReason.Counts => Counts(meeting, item),
            ExplainedReason.OtherPresidency => new(
                $"It counts for {meeting.Presidency}, which is not in scope.",
                $"Elle compte pour {meeting.Presidency}, qui n'est pas dans le périmètre."
            ),
            ExplainedReason.OutsideDates => new(
                $"Its last day, {meeting.EndsOn:yyyy-MM-dd}, is outside the days asked for.",
                $"Son dernier jour, le {meeting.EndsOn:yyyy-MM-dd}, est hors des jours demandés."
            ),
            ExplainedReason.OtherKind => new(
                $"Its kind is {meeting.Kind.Label}, and another was asked for.",
                $"Elle est du type {meeting.Kind.Label}, et un autre était demandé."
            ),
            ExplainedReason.OtherCountry => Elsewhere(meeting),
            ExplainedReason.NotApplicable => new(
                $"There is nothing to map: {meeting.MappingReason}.",
                $"Il n'y a rien à rattacher au plan\u00A0: {meeting.MappingReason}."
            ),
            ExplainedReason.OtherItems => new(
                $"It cites other items of the plan, and not {item}.",
                $"Elle cite d'autres éléments du plan, et non {item}."
            ),
            var other => Plain[other],
        };

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
                $"It was held in {country}, and another country was asked for.",
                $"Elle s'est tenue dans le pays {country}, et un autre était demandé."
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
}
