using CadizTracker.Http;

namespace CadizTracker.Handovers;

/// <summary>What can go wrong about a snapshot.</summary>
internal static class SnapshotProblems
{
    private static readonly ProblemKind UnknownSnapshot = new(
        "unknown_snapshot",
        404,
        new("There is no such snapshot.", "Cet instantané n'existe pas.")
    );

    public static readonly ProblemKind MissingTranslations = new(
        "missing_translations",
        409,
        new(
            "Texts are missing in one of the two languages, so that this cannot be final; nothing was frozen.",
            "Des textes manquent dans l'une des deux langues\u00A0: la version ne peut pas être définitive\u00A0; rien n'a été figé."
        )
    );

    private static readonly ProblemKind NotTheLatest = new(
        "not_the_latest_snapshot",
        409,
        new(
            "Another snapshot came later than the one that this is to correct; nothing was frozen.",
            "Un autre instantané est plus récent que celui à corriger\u00A0; rien n'a été figé."
        )
    );

    public static Refused NoSnapshot(string id) =>
        new(
            UnknownSnapshot,
            new(
                $"No snapshot is called {id}; /api/v1/presidencies/…/snapshots lists those of a presidency.",
                $"Aucun instantané ne s'appelle {id}\u00A0; /api/v1/presidencies/…/snapshots énumère ceux d'une présidence."
            )
        );

    public static Refused Latest(string? latest) =>
        new(
            NotTheLatest,
            latest is null
                ? new(
                    "This presidency has no snapshot yet: leave predecessor out.",
                    "Cette présidence n'a pas encore d'instantané\u00A0: omettez predecessor."
                )
                : new(
                    $"The latest is {latest}: look at it, then name it as predecessor.",
                    $"Le plus récent est {latest}\u00A0: consultez-le, puis indiquez-le comme predecessor."
                )
        );
}
