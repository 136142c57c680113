using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CadizTracker.Imports;

/// <summary>What the schema's validator found, in words.</summary>
internal static class SchemaFault
{
    /// <summary>"Null or a source" fails as a whole; what a person needs is what is wrong with the source.</summary>
    public static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error switch
        {
            ChildSchemaValidationError of when Only(of.Errors, IsNotNull) is { } inner =>
                inner.SelectMany(Innermost),
            MultiTypeValidationError of when Only(of.Errors, IsNotNull) is { } inner =>
                inner.SelectMany(Innermost),
            _ => [error],
        };

    /// <summary>A 5 where an object is wanted lacks no members: it is the wrong thing.</summary>
    public static bool IsNews(ValidationError error) =>
        error is not { Kind: ValidationErrorKind.PropertyRequired, Token: not JObject };

    public static ImportProblem Problem(string file, ValidationError error)
    {
        var at = JsonPointer.To(error.Token);
        var (code, message) = SchemaWords.Of(error);
        return error.Kind is ValidationErrorKind.PropertyRequired
            ? new(file, JsonPointer.Below(at, error.Property!), message, code)
            : new(file, at, message, code);
    }

    private static bool IsNotNull(JsonSchema schema) => schema.Type is not JsonObjectType.Null;

    private static bool IsNotNull(JsonObjectType type) => type is not JsonObjectType.Null;

    private static ICollection<ValidationError>? Only<TKey>(
        IReadOnlyDictionary<TKey, ICollection<ValidationError>> branches,
        Func<TKey, bool> counts
    ) => branches.Where(branch => counts(branch.Key)).ToArray() is [var only] ? only.Value : null;
}
