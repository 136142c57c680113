using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>Why an import as a whole is refused.</summary>
internal static class ImportProblems
{
    /// <summary>The code of a record that only a publisher may change so.</summary>
    public const string PublishersCode = "publishers_alone";

    public static readonly ProblemKind Refused = new(
        "import_refused",
        422,
        new(
            "Some records are refused; nothing was imported.",
            "Certaines fiches sont refusées\u00A0; rien n'a été importé."
        )
    );

    private static readonly ProblemKind Busy = new(
        "import_running",
        503,
        new(
            "Another import is running, or another change; nothing was imported.",
            "Un autre import, ou une autre modification, est en cours\u00A0; rien n'a été importé."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };

    private static readonly ProblemKind Unknown = new(
        "unknown_import",
        404,
        new("There is no such import.", "Cet import n'existe pas.")
    );

    private static readonly ProblemKind Unfinished = new(
        "import_not_ended",
        409,
        new(
            "The import has not ended: what becomes of its records is not known yet.",
            "L'import n'est pas terminé\u00A0: le sort de ses fiches n'est pas encore connu."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    public static Refused IsRunning() => new(Unfinished);

    public static Refused IsBusy() =>
        new(
            Busy,
            new(
                "Send it again in a while, or with Prefer: respond-async, so that it waits for its turn here.",
                "Renvoyez-le plus tard, ou avec Prefer: respond-async, pour qu'il attende son tour ici."
            )
        );

    public static Refused NoImport(string id) =>
        new(
            Unknown,
            new(
                $"No import has the id {id}: they are kept for 30 days.",
                $"Aucun import n'a l'identifiant {id}\u00A0: ils sont conservés 30 jours."
            )
        );

    public static Refused PlansChanged() =>
        new(
            Problems.Conflict,
            new(
                "A plan or a presidency was changed while this was read; nothing was imported. Send it again.",
                "Un plan ou une présidence a été modifié pendant la lecture\u00A0; rien n'a été importé. Renvoyez-le."
            )
        );
}
