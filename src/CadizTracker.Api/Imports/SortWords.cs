using CadizTracker.Http;
using NJsonSchema.Validation;

namespace CadizTracker.Imports;

/// <summary>A thing of the wrong sort.</summary>
internal static class SortWords
{
    public static (string Code, Bilingual Message) Of(ValidationError error) =>
        Wanted(error) is { } wanted
            ? ("wrong_type", new($"This must be {wanted.En}.", $"Il faut ici {wanted.Fr}."))
            : (
                "schema",
                new(
                    $"Against the schema: {error.Kind}.",
                    $"Contraire au schéma\u00A0: {error.Kind}."
                )
            );

    private static Bilingual? Wanted(ValidationError error) =>
        error.Kind switch
        {
            ValidationErrorKind.StringExpected => new(
                "text in quotes",
                "un texte entre guillemets"
            ),
            ValidationErrorKind.IntegerExpected => new("a whole number", "un nombre entier"),
            ValidationErrorKind.ArrayExpected => new("a list in [ ]", "une liste entre [ ]"),
            ValidationErrorKind.ObjectExpected => new("an object in { }", "un objet entre { }"),
            ValidationErrorKind.NullExpected => new("null", "null"),
            _ => null,
        };
}
