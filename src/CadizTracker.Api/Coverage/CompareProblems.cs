using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>Why two scopes cannot be compared.</summary>
internal static class CompareProblems
{
    private static readonly ProblemKind PlansDiffer = new(
        "plans_differ",
        409,
        new(
            "What works under different plans cannot be compared: the same number is another item there.",
            "Ce qui relève de plans différents ne peut être comparé\u00A0: le même numéro y désigne un autre élément."
        )
    );

    private static readonly ProblemKind CrosswalkDiffers = new(
        "crosswalk_of_other_plans",
        409,
        new(
            "The crosswalk does not lead from what is compared with to what is looked at.",
            "La table de correspondance ne mène pas de ce à quoi l'on compare à ce que l'on regarde."
        )
    );

    private const string OfOtherPlans = """
        select p.slug::text as presidency, plan.code::text as plan
        from presidencies p
        join plans plan using (plan_id)
        where p.slug = any(@slugs) and p.plan_id <> @planId
        order by lower(p.term), p.slug
        limit 1
        """;

    public static Refused Of(string plan, string presidency, string otherPlan) =>
        new(
            PlansDiffer,
            new(
                $"The plan here is {plan}; {presidency} works under {otherPlan}. Which item of the one is which of the other, a crosswalk from {otherPlan} to {plan} would say (crosswalk=); /api/v1/crosswalks lists those that there are.",
                $"Le plan est ici {plan}\u00A0; {presidency} relève de {otherPlan}. Quel élément de l'un correspond à quel élément de l'autre, une table de correspondance de {otherPlan} vers {plan} le dirait (crosswalk=)\u00A0; /api/v1/crosswalks énumère celles qui existent."
            )
        );

    /// <summary>Examples of both, as the documentation shows them.</summary>
    public static IEnumerable<Refused> Told =>
        [
            Of("cadiz-2023-2027", "spain-2022", "marrakesh-2018-2022"),
            LeadsElsewhere(
                "marrakesh-to-cadiz",
                "marrakesh-2018-2022",
                "cadiz-2023-2027",
                WorksUnder("morocco-2023", "cadiz-2023-2027")
            ),
        ];

    private static Bilingual WorksUnder(string presidency, string plan) =>
        new($"{presidency} works under {plan}", $"{presidency} relève de {plan}");

    /// <summary>A crosswalk that does not lead to the plan here, or a presidency that works under another plan than the one it leads from.</summary>
    public static Refused LeadsElsewhere(string crosswalk, string from, string to, Bilingual but) =>
        new(
            CrosswalkDiffers,
            new(
                $"{crosswalk} leads from {from} to {to}; {but.En}.",
                $"{crosswalk} mène de {from} à {to}\u00A0; {but.Fr}."
            )
        );

    /// <summary>Refuses a crosswalk that leads to another plan than the one that is looked at.</summary>
    public static void MakeSureItLeadsHere(Crosswalk crosswalk, string plan)
    {
        if (crosswalk.To != plan)
        {
            throw LeadsElsewhere(
                crosswalk.Code,
                crosswalk.From,
                crosswalk.To,
                new($"the plan here is {plan}", $"le plan est ici {plan}")
            );
        }
    }

    /// <summary>Refuses presidencies that work under another plan, whichever side names them.</summary>
    public static async Task MakeSureAsync(
        Reading read,
        ScopedPlan plan,
        IEnumerable<string?> slugs,
        CancellationToken ct
    )
    {
        var other = await read.OneAsync<Bound>(
            OfOtherPlans,
            new { slugs = slugs.OfType<string>().ToArray(), plan.PlanId },
            ct
        );
        if (other is not null)
        {
            throw Of(plan.Code, other.Presidency, other.Plan);
        }
    }

    /// <summary>Refuses presidencies of the other side that work under another plan than the one that the crosswalk leads from.</summary>
    public static async Task MakeSureAsync(
        Reading read,
        Crosswalk crosswalk,
        ScopedPlan from,
        IEnumerable<string?> slugs,
        CancellationToken ct
    )
    {
        var other = await read.OneAsync<Bound>(
            OfOtherPlans,
            new { slugs = slugs.OfType<string>().ToArray(), from.PlanId },
            ct
        );
        if (other is not null)
        {
            throw LeadsElsewhere(
                crosswalk.Code,
                crosswalk.From,
                crosswalk.To,
                WorksUnder(other.Presidency, other.Plan)
            );
        }
    }

    private sealed record Bound
    {
        public required string Presidency { get; init; }
        public required string Plan { get; init; }
    }
}
