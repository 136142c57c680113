using System.Text.Json.Nodes;

namespace CadizTracker.Sheets;

/// <summary>The rows that a record is in a sheet: one for the record itself, or one for each of its parts.</summary>
internal static class SheetRows
{
    /// <summary>Their cells in the order of the columns, as text; null where there is nothing.</summary>
    public static IEnumerable<string?[]> Of(Sheet sheet, JsonObject record)
    {
        var key = (string?)record[sheet.Key.Steps is [var own] ? own : NameOf(sheet)];
        return sheet.IsOfRecords
            ? [Cells(sheet, record, key, null)]
            : Lists(sheet)
                .SelectMany(list =>
                    (Find(record, sheet.StepsTo(list)) as JsonArray ?? []).Select(row =>
                        Cells(sheet, row, key, list)
                    )
                );
    }

    private static string?[] Lists(Sheet sheet) =>
        sheet.List is { } list ? [.. list.Values] : [null];

    // A plan is named by its code, all others by their slug.
    private static string NameOf(Sheet sheet) =>
        sheet.Member is "plans" or "crosswalks" ? "code" : "slug";

    private static string?[] Cells(Sheet sheet, JsonNode? row, string? key, string? list) =>
        [
            .. sheet.Columns.Select(column =>
                column.Role switch
                {
                    ColumnRole.Parent => key,
                    ColumnRole.List => list,
                    ColumnRole.Citations => null, // they are in their own sheet
                    _ => Text(Find(row, column.Steps)),
                }
            ),
        ];

    private static JsonNode? Find(JsonNode? node, IEnumerable<string> steps) =>
        steps.Aggregate(
            node,
            (at, step) =>
                at switch
                {
                    JsonObject members => members[step],
                    JsonArray list => list.ElementAtOrDefault(step[0] - '0'),
                    _ => null,
                }
        );

    private static string? Text(JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray { Count: 0 } => null,
            JsonArray codes => string.Join(' ', codes.Select(code => (string?)code)),
            _ => value.ToString(),
        };
}
