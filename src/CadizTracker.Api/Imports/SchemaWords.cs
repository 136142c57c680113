using CadizTracker.Http;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CadizTracker.Imports;

/// <summary>The schema's refusals, with codes of our own: the library's names are not a contract.</summary>
internal static class SchemaWords
{
    public static (string Code, Bilingual Message) Of(ValidationError error) =>
        error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => (
                "missing",
                new(
                    $"\"{error.Property}\" is needed here.",
                    $"«\u00A0{error.Property}\u00A0» est requis ici."
                )
            ),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => (
                "unknown_member",
                new(
                    $"The format has no \"{error.Property}\" here; it has: {Members(error)}.",
                    $"Le format n'a pas de «\u00A0{error.Property}\u00A0» ici\u00A0; il a\u00A0: {Members(error)}."
                )
            ),
            ValidationErrorKind.NotInEnumeration => (
                "not_in_list",
                new(
                    $"\"{error.Token}\" is none of: {List(error.Schema.Enumeration)}.",
                    $"«\u00A0{error.Token}\u00A0» n'est pas l'une des valeurs admises\u00A0: {List(error.Schema.Enumeration)}."
                )
            ),
            ValidationErrorKind.PatternMismatch
                when Examples(error.Schema) is { Length: > 0 } examples => (
                "pattern",
                new(
                    $"\"{error.Token}\" does not have the form of: {examples}.",
                    $"«\u00A0{error.Token}\u00A0» n'a pas la forme attendue, comme\u00A0: {examples}."
                )
            ),
            ValidationErrorKind.PatternMismatch => (
                "blank",
                new(
                    "A text cannot be blank: leave it out, or write null.",
                    "Un texte ne peut pas être vide\u00A0: omettez-le, ou écrivez null."
                )
            ),
            ValidationErrorKind.DateExpected => (
                "date",
                new(
                    $"\"{error.Token}\" is not a day, e.g. 2023-06-22.",
                    $"«\u00A0{error.Token}\u00A0» n'est pas un jour, par ex. 2023-06-22."
                )
            ),
            ValidationErrorKind.NotOneOf => (
                "one_of",
                new(
                    $"One of these is needed, and not both: {Alternatives(error.Schema)}.",
                    $"L'un de ceux-ci est requis, et non les deux\u00A0: {Alternatives(error.Schema)}."
                )
            ),
            _ => SizeWords.Of(error) ?? SortWords.Of(error),
        };

    private static string Members(ValidationError error) =>
        List(error.Schema.ActualProperties.Keys);

    private static string Alternatives(JsonSchema schema) =>
        List(schema.OneOf.SelectMany(branch => branch.RequiredProperties));

    private static string Examples(JsonSchema schema) =>
        schema.ExtensionData?.TryGetValue("examples", out var examples) is true
            ? List((examples as IEnumerable<object>) ?? [])
            : "";

    private static string List(IEnumerable<object?> values) => string.Join(", ", values);
}
