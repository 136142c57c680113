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
                $"The plan here is {plan}; {presidency} works under {otherPlan}. Nothing says yet which item of the one is which of the other.",
                $"Le plan est ici {plan}\u00A0; {presidency} relève de {otherPlan}. Rien n'indique encore quel élément de l'un correspond à quel élément de l'autre."
            )
        );

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

    private sealed record Bound
    {
        public required string Presidency { get; init; }
        public required string Plan { get; init; }
    }
}
