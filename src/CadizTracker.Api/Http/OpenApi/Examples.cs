using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Examples, written exactly as the program writes its answers.</summary>
internal static class Examples
{
    public static JsonNode Json(object answer) =>
        JsonSerializer.SerializeToNode(answer, answer.GetType(), Http.Json.Options)!;

    /// <summary>A parameter's example as its schema has it: a number, or a list of the one value.</summary>
    public static JsonNode Parse(string example, OpenApiSchema schema) =>
        schema.Type switch
        {
            JsonSchemaType.Integer => int.Parse(example, CultureInfo.InvariantCulture),
            JsonSchemaType.Array => new JsonArray(example),
            _ => example,
        };

    /// <summary>Rows as csv: the names of their members, then a line for each.</summary>
    public static string Csv(JsonNode rows)
    {
        var all = rows.AsArray().Select(row => row!.AsObject()).ToArray();
        var lines = all.Select(row => row.Select(cell => Cell(cell.Value)))
            .Prepend(all[0].Select(cell => cell.Key))
            .Select(cells => string.Join(',', cells));
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Cell(JsonNode? value) =>
        value?.ToString() is not { } text ? ""
        : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
