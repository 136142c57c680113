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

    private static readonly ProblemKind PdfNeeded = new(
        "pdf_needed",
        409,
        new(
            "The report could not be printed as PDF, so that this cannot be final; nothing was frozen.",
            "Le rapport n'a pas pu être imprimé en PDF\u00A0: la version ne peut pas être définitive\u00A0; rien n'a été figé."
        )
    );

    private static readonly ProblemKind NotRendered = new(
        "not_frozen_in_this_format",
        404,
        new(
            "This snapshot was frozen without a report in this format, and none is made later.",
            "Cet instantané a été figé sans rapport dans ce format, et aucun n'est établi après coup."
        )
    );

    /// <summary>A final snapshot without PDF, and nobody said why that may be.</summary>
    public static Refused NoPdf(Refused why) =>
        new(
            PdfNeeded,
            new(
                $"{why.Kind.Title.En} Freeze a draft, or say in withoutPdf why it may be final without.",
                $"{why.Kind.Title.Fr} Figez un projet, ou dites dans withoutPdf pourquoi la version peut être définitive sans PDF."
            ),
            [new("withoutPdf", why.Kind.Code, why.Kind.Title.Here)]
        );

    public static Refused NoRendering(string id, IReadOnlyList<string> formats) =>
        new(
            NotRendered,
            formats.Count == 0
                ? new(
                    $"{id} was frozen without reports; what it froze is at /api/v1/snapshots/{id}.",
                    $"{id} a été figé sans rapport\u00A0; ce qu'il a figé est à l'adresse /api/v1/snapshots/{id}."
                )
                : new(
                    $"{id} has {string.Join(", ", formats)}.",
                    $"{id} existe en {string.Join(", ", formats)}."
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
