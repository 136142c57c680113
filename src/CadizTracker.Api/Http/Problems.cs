namespace CadizTracker.Http;

/// <summary>Every kind of problem that the program can answer with that is not about one noun of the domain.</summary>
internal static class Problems
{
    public static readonly ProblemKind InvalidRequest = new(
        "invalid_request",
        400,
        new("The request is not valid.", "La requête n'est pas valide.")
    );
    public static readonly ProblemKind MalformedBody = new(
        "malformed_body",
        400,
        new("The body cannot be read.", "Le corps de la requête est illisible.")
    );
    public static readonly ProblemKind Unauthorized = new(
        "unauthorized",
        401,
        new("This needs a valid key or token.", "Une clé ou un jeton valide est nécessaire.")
    );
    public static readonly ProblemKind Forbidden = new(
        "forbidden",
        403,
        new("Your role does not allow this.", "Votre rôle ne le permet pas.")
    );
    public static readonly ProblemKind UnknownAddress = new(
        "unknown_address",
        404,
        new(
            "There is nothing at this address; /docs lists those that exist.",
            "Il n'y a rien à cette adresse\u00A0; /docs énumère celles qui existent."
        )
    );
    public static readonly ProblemKind AsOfBeforeRecord = new(
        "as_of_before_record",
        404,
        new(
            "The record began later than that: nothing was known then.",
            "Le registre a commencé plus tard\u00A0: rien n'était connu à cet instant."
        )
    );
    public static readonly ProblemKind MethodNotAllowed = new(
        "method_not_allowed",
        405,
        new(
            "This address does not take that method; the Allow header names those it takes.",
            "Cette adresse n'accepte pas cette méthode\u00A0; l'en-tête Allow énumère celles qu'elle accepte."
        )
    );
    public static readonly ProblemKind NotAcceptable = new(
        "not_acceptable",
        406,
        new(
            "This address has no answer in a format that the Accept header allows.",
            "Cette adresse ne propose aucun des formats que l'en-tête Accept autorise."
        )
    );
    public static readonly ProblemKind Conflict = new(
        "conflict",
        409,
        new(
            "The record, as it is, does not allow this.",
            "Le registre, dans son état actuel, ne le permet pas."
        )
    );
    public static readonly ProblemKind IdempotencyKeyReused = new(
        "idempotency_key_reused",
        409,
        new(
            "This Idempotency-Key was used for another request; nothing was done.",
            "Cette clé Idempotency-Key a servi pour une autre requête\u00A0; rien n'a été fait."
        )
    );
    public static readonly ProblemKind Stale = new(
        "stale",
        412,
        new(
            "The record has changed since you read it; nothing was done. Read it again, then send its ETag as If-Match.",
            "La fiche a changé depuis que vous l'avez lue\u00A0; rien n'a été fait. Relisez-la, puis envoyez son ETag dans If-Match."
        )
    );
    public static readonly ProblemKind IfMatchMissing = new(
        "if_match_missing",
        428,
        new(
            "Say which version you change: read the record and send its ETag as If-Match.",
            "Indiquez la version que vous modifiez\u00A0: lisez la fiche et envoyez son ETag dans If-Match."
        )
    );
    public static readonly ProblemKind Contradiction = new(
        "citation_contradicts_plan",
        422,
        new(
            "A citation contradicts its plan; nothing was done.",
            "Une citation contredit son plan\u00A0; rien n'a été fait."
        )
    );
    public static readonly ProblemKind BodyTooLarge = new(
        "body_too_large",
        413,
        new("The body is too large.", "Le corps de la requête est trop volumineux.")
    );
    public static readonly ProblemKind BodyStalled = new(
        "body_stalled",
        408,
        new(
            "The body stopped on its way: too little of it came for too long, and nothing was done. Send it again.",
            "L'envoi du corps s'est interrompu\u00A0: trop peu de données sont arrivées pendant trop longtemps, et rien n'a été fait. Renvoyez-le."
        )
    );
    public static readonly ProblemKind AddressTooLong = new(
        "address_too_long",
        414,
        new("The address is too long.", "L'adresse est trop longue.")
    );
    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported_media_type",
        415,
        new(
            "The body's media type is not one that this address reads.",
            "Cette adresse n'accepte pas ce type de contenu."
        )
    );
    private static readonly ProblemKind TooManyRequests = new(
        "too_many_requests",
        429,
        new(
            "That was too often; the Retry-After header says when to come again.",
            "Trop de requêtes\u00A0; l'en-tête Retry-After indique quand réessayer."
        )
    );
    public static readonly ProblemKind Fault = new(
        "fault",
        500,
        new(
            "Something went wrong on our side; it has been noted.",
            "Une erreur s'est produite de notre côté\u00A0; elle a été consignée."
        )
    );
    public static readonly ProblemKind DatabaseUnavailable = new(
        "database_unavailable",
        503,
        new(
            "The database cannot be reached just now; nothing is lost. Try again in a few seconds.",
            "La base de données est momentanément injoignable\u00A0; rien n'est perdu. Réessayez dans quelques secondes."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(2),
    };
    public static readonly ProblemKind OthersWrite = new(
        "others_write",
        503,
        new(
            "Others are writing, and it was not your turn in time; nothing was done. Send it again in a few seconds.",
            "D'autres personnes écrivent, et votre tour n'est pas venu à temps\u00A0; rien n'a été fait. Renvoyez-le dans quelques secondes."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(2),
    };
    public static readonly ProblemKind ImportIsWritten = new(
        "import_being_written",
        503,
        new(
            "An import is being written, and other changes wait until it is done; nothing was done of yours. Send it again in a while.",
            "Un import est en cours d'enregistrement, et les autres modifications attendent qu'il soit terminé\u00A0; rien n'a été fait de la vôtre. Renvoyez-la un peu plus tard."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };
    public static readonly ProblemKind DatabaseNotMigrated = new(
        "database_not_migrated",
        503,
        new(
            "The database does not have this version's schema yet: its operator runs the verb migrate.",
            "La base de données n'a pas encore le schéma de cette version\u00A0: son exploitant lance la commande migrate."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };

    public static Refused TooMany(TimeSpan wait) => new(TooManyRequests with { RetryAfter = wait });

    /// <summary>The kind that says what a bare status code of the framework means.</summary>
    public static ProblemKind OfStatus(int status) =>
        status switch
        {
            401 => Unauthorized,
            403 => Forbidden,
            404 => UnknownAddress,
            405 => MethodNotAllowed,
            406 => NotAcceptable,
            408 => BodyStalled,
            413 => BodyTooLarge,
            414 => AddressTooLong,
            415 => UnsupportedMediaType,
            429 => TooManyRequests,
            503 => DatabaseUnavailable,
            >= 500 => Fault,
            _ => InvalidRequest with { Status = status },
        };
}
