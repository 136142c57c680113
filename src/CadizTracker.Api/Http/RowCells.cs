using System.Text.Json;
using System.Text.Json.Nodes;

namespace CadizTracker.Http;

/// <summary>Rows as cells, for every form of a table: the members of the JSON under their names, so that no two forms can differ.</summary>
internal static class RowCells
{
    /// <summary>The names of the columns, each with the type of its values.</summary>
    public static IReadOnlyList<(string Name, Type Type)> Columns<T>() =>
        [
            .. Json
                .Options.GetTypeInfo(typeof(T))
                .Properties.Select(member =>
                    (
                        member.Name,
                        Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType
                    )
                ),
        ];

    /// <summary>The cells of a row in the order of the columns; null: nothing.</summary>
    public static string?[] Of<T>(T row) =>
        [
            .. JsonSerializer
                .SerializeToNode(row, Json.Options)!
                .AsObject()
                .Select(member => Cell(member.Value)),
        ];

    // A list in a cell is its values with a space between: codes and slugs have none themselves.
    private static string? Cell(JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray list => string.Join(' ', list),
            _ => value.ToString(),
        };
}
