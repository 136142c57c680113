using CadizTracker.Http;

namespace CadizTracker.Handovers.Report;

/// <summary>Why there is no PDF.</summary>
internal static class PdfProblems
{
    public static readonly ProblemKind NoBrowser = new(
        "no_browser",
        503,
        new(
            "This server has no browser to print a PDF with; the other formats are there.",
            "Ce serveur n'a pas de navigateur pour imprimer un PDF\u00A0; les autres formats sont disponibles."
        )
    )
    {
        RetryAfter = TimeSpan.FromHours(1),
    };

    public static readonly ProblemKind Busy = new(
        "printing_busy",
        503,
        new(
            "Too many PDFs are being printed just now. Try again in a few seconds.",
            "Trop de PDF sont en cours d'impression. Réessayez dans quelques secondes."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static readonly ProblemKind Failed = new(
        "printing_failed",
        503,
        new(
            "The browser did not print the PDF; the other formats are there.",
            "Le navigateur n'a pas imprimé le PDF\u00A0; les autres formats sont disponibles."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(30),
    };

    public static readonly Bilingual Install = new(
        "The server's operator installs one (Debian: apt-get install chromium-headless-shell), or names it in Handovers__Browser.",
        "L'exploitant du serveur en installe un (Debian\u00A0: apt-get install chromium-headless-shell), ou l'indique dans Handovers__Browser."
    );

    public static IEnumerable<Refused> All => [new(NoBrowser, Install), new(Busy), new(Failed)];
}
