using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Why a document cannot be read.</summary>
internal static class DocumentProblems
{
    public static readonly ProblemKind Unreadable = new(
        "unreadable_document",
        422,
        new(
            "The document cannot be read; nothing was kept.",
            "Le document est illisible\u00A0; rien n'a été conservé."
        )
    );
    public static readonly ProblemKind TooMuch = new(
        "too_much_in_document",
        422,
        new(
            "The document holds more dates, places or citations than a brochure does; send it in parts.",
            "Le document contient plus de dates, de lieux ou de citations qu'une brochure\u00A0; envoyez-le par parties."
        )
    );
    public static readonly ProblemKind Busy = new(
        "document_reader_busy",
        503,
        new(
            "Other documents are being read just now. Try again in a few seconds.",
            "D'autres documents sont en cours de lecture. Réessayez dans quelques secondes."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static readonly Bilingual Types = new(
        "Send text/plain or application/pdf.",
        "Envoyez du text/plain ou du application/pdf."
    );
    public static readonly Bilingual Empty = new(
        "The document holds no text.",
        "Le document ne contient pas de texte."
    );
    public static readonly Bilingual Null = new(
        "The text holds a null character or other control characters: it is not plain text.",
        "Le texte contient un caractère nul ou d'autres caractères de contrôle\u00A0: ce n'est pas du texte brut."
    );
    public static readonly Bilingual NoEncoding = new(
        "The text is neither UTF-8 nor Windows-1252.",
        "Le texte n'est ni de l'UTF-8 ni du Windows-1252."
    );
    public static readonly Bilingual Text = new(
        "plain text (text/plain); a PDF is sent as application/pdf",
        "du texte brut (text/plain)\u00A0; un PDF s'envoie en application/pdf"
    );
    public static readonly Bilingual NotPdf = new(
        "This is not a PDF that can be opened.",
        "Ce n'est pas un PDF qui peut être ouvert."
    );
    public static readonly Bilingual Encrypted = new(
        "The PDF is encrypted.",
        "Le PDF est chiffré."
    );
    public static readonly Bilingual TooManyPages = new(
        "The PDF has more than 200 pages.",
        "Le PDF compte plus de 200 pages."
    );
    public static readonly Bilingual TooSlow = new(
        "The PDF takes too much time or memory to read.",
        "La lecture du PDF demande trop de temps ou de mémoire."
    );
    public static readonly Bilingual NoText = new(
        "The PDF holds no text: it may be a scan. Recognise its text first.",
        "Le PDF ne contient pas de texte\u00A0: il s'agit peut-être d'une image numérisée. Faites-en d'abord reconnaître le texte."
    );

    public static Refused Refuse(Bilingual why) => new(Unreadable, why);
}
