using CadizTracker.Http;

namespace CadizTracker.Access;

/// <summary>What is said to somebody who may not.</summary>
internal static class AccessMessages
{
    public static readonly Bilingual Missing = new(
        "Send a key in the header X-Api-Key, or a token in Authorization. The operator gives keys.",
        "Envoyez une clé dans l'en-tête X-Api-Key, ou un jeton dans Authorization. L'exploitant donne les clés."
    );

    public static readonly ProblemKind AuthorityUnavailable = new(
        "authority_unavailable",
        503,
        new(
            "The authority that issues tokens cannot be reached just now, so that none can be checked.",
            "L'autorité qui émet les jetons est momentanément injoignable : aucun ne peut être vérifié."
        )
    )
    {
        RetryAfter = TimeSpan.FromSeconds(30),
    };

    /// <summary>The same words whether it never was, is over, was revoked or is of another kind.</summary>
    public static readonly Bilingual NotAccepted = new(
        "The key or token that came with the request is not accepted: it may be mistyped, expired or revoked.",
        "La clé ou le jeton envoyé n'est pas accepté\u00A0: il peut être mal recopié, expiré ou révoqué."
    );

    public static readonly Bilingual SessionIsOver = new(
        "You are signed in no more: sign in again. Nothing was done.",
        "Votre session est terminée\u00A0: connectez-vous de nouveau. Rien n'a été fait."
    );

    public static readonly Bilingual KeyNotAccepted = new(
        "This key is not accepted: it may be mistyped, expired or revoked.",
        "Cette clé n'est pas acceptée\u00A0: elle peut être mal recopiée, expirée ou révoquée."
    );

    public static Bilingual RoleNeeded(AccessRole needed, AccessRole actual) =>
        new(
            $"This needs the role {needed.Label}; yours is {actual.Label}.",
            $"Il faut ici le rôle {needed.Label}\u00A0; le vôtre est {actual.Label}."
        );
}
