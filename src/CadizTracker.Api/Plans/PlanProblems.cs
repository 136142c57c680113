using CadizTracker.Http;

namespace CadizTracker.Plans;

/// <summary>What can go wrong about a plan.</summary>
internal static class PlanProblems
{
    private static readonly ProblemKind UnknownPlan = new(
        "unknown_plan",
        404,
        new("There is no such plan.", "Ce plan n'existe pas.")
    );
    private static readonly ProblemKind UnknownItem = new(
        "unknown_item",
        404,
        new("The plan has no such item.", "Le plan n'a pas cet élément.")
    );

    public static Refused NoPlan(string code) =>
        new(
            UnknownPlan,
            new(
                $"No plan has the code {code}; /api/v1/plans lists them.",
                $"Aucun plan n'a le code {code}\u00A0; /api/v1/plans les énumère."
            )
        );

    public static Refused NoItem(string plan, params IReadOnlyCollection<string> codes) =>
        new(
            UnknownItem,
            new(
                $"{plan} has no item {string.Join(" or ", codes)}; codes are D1, O7, O5b, A20.",
                $"{plan} n'a pas d'élément {string.Join(" ou ", codes)}\u00A0; les codes sont D1, O7, O5b, A20."
            )
        );
}
