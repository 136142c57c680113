using System.Text.Json.Nodes;
using CadizTracker.Imports;

namespace CadizTracker.Sheets;

/// <summary>The sheets say all that the import format can say, under names that mean one thing.</summary>
public sealed class DeclaringTheSheets
{
    private static readonly JsonNode Schema = JsonNode.Parse(ImportSchema.Published())!;

    [Fact]
    public void Every_member_of_the_format_has_one_column()
    {
        var members = Members(Schema, "").Where(member => member != "/$schema").Order().ToArray();
        members.Length.ShouldBeGreaterThan(100);
        AllSheets.InOrder.SelectMany(Places).Order().ShouldBe(members);
    }

    [Fact]
    public void A_heading_means_one_column_in_either_language()
    {
        foreach (var sheet in AllSheets.InOrder)
        {
            var headings = sheet.Columns.SelectMany(column =>
                new[] { column.Name, column.Heading.En, column.Heading.Fr }
                    .Select(Folded.Of)
                    .Distinct()
                    .Select(heading => (heading, column))
            );
            headings
                .GroupBy(h => h.heading)
                .Where(same => same.Count() > 1)
                .ShouldBeEmpty(sheet.Name);
        }
    }

    [Fact]
    public void A_name_means_one_sheet_and_fits_a_workbook()
    {
        foreach (var sheet in AllSheets.InOrder)
        {
            foreach (var name in new[] { sheet.Name, sheet.Title.En, sheet.Title.Fr })
            {
                AllSheets.Named(name).ShouldBe(sheet, name);
                name.Length.ShouldBeLessThanOrEqualTo(31, name);
                OtherSheets.Has(name).ShouldBeFalse(name);
            }
        }
    }

    // What is not in a list is a member; what is in one is its rows'.
    private static IEnumerable<string> Members(JsonNode schema, string at)
    {
        var node = Whole(schema);
        return (string?)node["type"]?.ToString() switch
        {
            "object" => node["properties"]!
                .AsObject()
                .SelectMany(m => Members(m.Value!, $"{at}/{m.Key}")),
            _ when node["items"] is { } items && at is not "" && !IsInACell(at) => Members(
                items,
                at + "[]"
            ),
            _ => Labels(at),
        };
    }

    private static string[] Labels(string at) =>
        at.Contains("/levelLabels/", StringComparison.Ordinal)
            ? [$"{at}/0", $"{at}/1", $"{at}/2"]
            : [at];

    // Codes stand in one cell with a space between, and three labels are three columns.
    private static bool IsInACell(string at) =>
        at.EndsWith("/coChairs", StringComparison.Ordinal)
        || at.EndsWith("/candidates", StringComparison.Ordinal)
        || at.EndsWith("/citations[]/items", StringComparison.Ordinal)
        || at.EndsWith("/programme[]/items", StringComparison.Ordinal)
        || at.Contains("/levelLabels/", StringComparison.Ordinal);

    private static IEnumerable<string> Places(Sheet sheet) =>
        (sheet.List?.Values ?? [""]).SelectMany(list =>
            sheet
                .Columns.Where(column => column.Role == ColumnRole.Member)
                .Select(column =>
                    $"/{sheet.Member}[]"
                    + string.Concat(sheet.StepsTo(list).Select(step => $"/{step}"))
                    + (sheet.IsOfRecords ? "" : "[]")
                    + string.Concat(column.Steps.Select(step => $"/{step}"))
                )
        );

    private static JsonNode Whole(JsonNode node) =>
        (string?)node["$ref"] is { } reference
            ? Whole(Schema["definitions"]![reference.Split('/')[^1]]!)
        : node["oneOf"] is JsonArray { Count: 2 } either && either[0]!["type"]?.ToString() == "null"
            ? Whole(either[1]!)
        : node;
}
