using System.Text.Json;
using FluentValidation.Results;

namespace CadizTracker.Http;

/// <summary>What keeps a body from being bound, in our words: the serialiser's name its types.</summary>
internal static class BodyFaults
{
    private static readonly Bilingual Malformed = new(
        "The body is one JSON object: { … }.",
        "Le corps est un seul objet JSON\u00A0: { … }."
    );
    public static readonly Bilingual UnknownMember = new(
        "There is no such member here.",
        "Ce membre n'existe pas ici."
    );
    private static readonly Bilingual WrongType = new(
        "This is of another type here, such as text instead of a number.",
        "Cette valeur n'est pas du type attendu, par exemple un texte au lieu d'un nombre."
    );

    public static ValidationFailure Of(JsonException e) =>
        e.Path is not { Length: > 2 } path ? Refusals.Refusal("", "malformed_json", Malformed)
        : e.Message.StartsWith("The JSON property", StringComparison.Ordinal)
            ? Refusals.Refusal(path[2..], "unknown_member", UnknownMember)
        : Refusals.Refusal(path[2..], "wrong_type", WrongType);
}
