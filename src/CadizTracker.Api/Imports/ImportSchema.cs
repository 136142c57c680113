using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CadizTracker.Imports;

/// <summary>The published schema of the format, as the program carries it within itself: a changed data folder cannot change it.</summary>
internal static class ImportSchema
{
    private static readonly JsonSchema Schema = JsonSchema
        .FromJsonAsync(Published())
        .GetAwaiter()
        .GetResult();
    private static readonly JsonSchemaValidator Validator = new(new JsonSchemaValidatorSettings());

    /// <summary>Every place where a document departs from the schema, with the first reason.</summary>
    public static IEnumerable<ImportProblem> Problems(string file, string json) =>
        Problems(Schema, file, json);

    /// <summary>The same of one record of a list (plans, presidencies, meetings); places are told from the record on.</summary>
    public static IEnumerable<ImportProblem> Problems(string list, string file, string json) =>
        Problems(Schema.Properties[list].Item!.ActualSchema, file, json);

    private static IEnumerable<ImportProblem> Problems(
        JsonSchema schema,
        string file,
        string json
    ) =>
        Validator
            .Validate(Parse(json), schema)
            .SelectMany(SchemaFault.Innermost)
            .Where(SchemaFault.IsNews)
            .Select(error => SchemaFault.Problem(file, error))
            .DistinctBy(problem => problem.Path);

    /// <summary>The text of <c>data/import.schema.json</c>.</summary>
    public static string Published()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream("import.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Dates stay the text they are: else a day that does not exist would pass as text, and one that does as no text.
    private static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
        };
        return JToken.ReadFrom(reader);
    }
}
