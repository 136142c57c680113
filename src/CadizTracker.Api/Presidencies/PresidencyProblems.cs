using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>What can go wrong about a presidency.</summary>
internal static class PresidencyProblems
{
    private static readonly ProblemKind UnknownPresidency = new(
        "unknown_presidency",
        404,
        new("There is no such presidency.", "Cette présidence n'existe pas.")
    );

    public static Refused NoPresidency(params IReadOnlyCollection<string> slugs) =>
        new(
            UnknownPresidency,
            new(
                $"No presidency has the slug {string.Join(" or ", slugs)}; /api/v1/presidencies lists them.",
                $"Aucune présidence n'a l'identifiant {string.Join(" ou ", slugs)}\u00A0; /api/v1/presidencies les énumère."
            )
        );
}
