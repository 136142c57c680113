using System.Text.Json.Nodes;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>Takes from the schema of the import format what it says of each member: its type, its values, whether it is needed.</summary>
internal static class Described
{
    private static readonly JsonNode Schema = JsonNode.Parse(ImportSchema.Published())!;

    public static Sheet By(
        string name,
        Bilingual title,
        string member,
        string place,
        IReadOnlyList<SheetColumn> columns
    )
    {
        var row = At(Schema, [member, "0", .. First(place, columns)]).Node;
        return new(name, title, member, place, [.. columns.Select(column => Column(row, column))]);
    }

    // All lists of a sheet have the same rows.
    private static IEnumerable<string> First(string place, IReadOnlyList<SheetColumn> columns)
    {
        var list = columns.FirstOrDefault(column => column.Role == ColumnRole.List);
        var first = place.Replace(
            $"{{{list?.Name}}}",
            list?.Values[0] ?? "",
            StringComparison.Ordinal
        );
        return first.Length == 0 ? [] : [.. first.Split('/'), "0"];
    }

    private static SheetColumn Column(JsonNode row, SheetColumn column)
    {
        if (column.Role != ColumnRole.Member)
        {
            return column;
        }
        var (node, isNeeded) = At(row, column.Steps);
        return column with
        {
            Type = column.Type == ColumnType.Date ? ColumnType.Date : TypeOf(node),
            Values = Texts(node["enum"]),
            IsNeeded = isNeeded,
            Example = Texts(node["examples"] ?? node["items"]?["examples"]).FirstOrDefault(),
        };
    }

    private static ColumnType TypeOf(JsonNode node) =>
        node["enum"] is not null ? ColumnType.Choice
        : (string?)node["format"] == "date" ? ColumnType.Day
        : Types(node).Contains("integer") ? ColumnType.Whole
        : Types(node).Contains("array") ? ColumnType.Codes
        : ColumnType.Text;

    private static (JsonNode Node, bool IsNeeded) At(JsonNode node, IEnumerable<string> steps)
    {
        var isNeeded = true;
        foreach (var step in steps)
        {
            var whole = Whole(node);
            isNeeded &= Texts(whole["required"]).Contains(step) || whole["items"] is not null;
            node = whole["items"] ?? whole["properties"]![step]!;
        }
        return (Whole(node), isNeeded);
    }

    private static JsonNode Whole(JsonNode node) =>
        (string?)node["$ref"] is { } reference ? Schema["definitions"]![reference.Split('/')[^1]]!
        : node["oneOf"] is JsonArray { Count: 2 } either && (string?)either[0]!["type"] == "null"
            ? Whole(either[1]!)
        : node;

    private static string[] Types(JsonNode node) =>
        node["type"] is JsonArray several ? Texts(several) : [(string?)node["type"] ?? ""];

    private static string[] Texts(JsonNode? list) =>
        list is JsonArray texts ? [.. texts.Select(text => (string)text!)] : [];
}
