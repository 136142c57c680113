using System.Text.Json;

namespace CadizTracker.Imports;

/// <summary>How records are read from and written to JSON. Strict: what is misspelt must not be lost in silence.</summary>
internal static class ImportJson
{
    // The strict preset refuses unknown and repeated members, other cases of a name, and null where a record has no null.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new ExactLabels() },
    };
}
