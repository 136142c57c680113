using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>Sheets as csv files with a description of them all: a Frictionless Data Package.</summary>
internal sealed class DataPackage(
    IReadOnlyList<Sheet> sheets,
    Lang lang,
    About about,
    char delimiter = ','
) : SheetPackage(sheets)
{
    public const string Description = "datapackage.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public override string PathOf(Sheet sheet) => $"{sheet.Name}.csv";

    /// <summary>A form is for a person, an export for programs.</summary>
    public override SheetWriter Writer(Sheet sheet) =>
        new CsvSheet([.. sheet.Columns.Select(Heading)], delimiter);

    public override IEnumerable<KeyValuePair<string, byte[]>> Rest() =>
        [new(Description, JsonSerializer.SerializeToUtf8Bytes(Package(), Readable))];

    private string Heading(SheetColumn column) =>
        about.Revision is null ? column.Heading.In(lang) : column.Name;

    private JsonObject Package()
    {
        var package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "cadiz-tracker",
            ["title"] = "CadizTracker",
            ["description"] = about.Revision is null ? null : about.Scope.In(lang),
        };
        if (about.Revision is not null)
        {
            package["version"] = string.Create(CultureInfo.InvariantCulture, $"{about.Revision}");
            package["created"] = AboutSheet.Instant(about.At);
        }
        package["resources"] = new JsonArray([.. Sheets.Select(Resource)]);
        return package;
    }

    private JsonNode Resource(Sheet sheet) =>
        new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = sheet.Name,
            ["title"] = sheet.Title.In(lang),
            ["path"] = PathOf(sheet),
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["dialect"] = new JsonObject
            {
                ["delimiter"] = delimiter.ToString(),
                ["lineTerminator"] = "\r\n",
                ["header"] = true,
            },
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. sheet.Columns.Select(Field)]),
                ["missingValues"] = new JsonArray(""),
                ["primaryKey"] = PrimaryKey(sheet),
                ["foreignKeys"] = new JsonArray([.. ForeignKeys(sheet)]),
            },
        };

    private JsonNode Field(SheetColumn column)
    {
        var constraints = new JsonObject();
        if (column.IsNeeded)
        {
            constraints["required"] = true;
        }
        if (column.Values is not [])
        {
            constraints["enum"] = new JsonArray([
                .. column.Values.Select(value => JsonValue.Create(value)),
            ]);
        }
        return new JsonObject
        {
            ["name"] = Heading(column),
            ["type"] = column.Type switch
            {
                ColumnType.Day => "date",
                ColumnType.Whole => "integer",
                _ => "string",
            },
            ["title"] = column.Heading.In(lang),
            ["description"] = column.Meaning.In(lang),
            ["constraints"] = constraints,
        };
    }

    private JsonNode? PrimaryKey(Sheet sheet) =>
        sheet.IsOfRecords ? Heading(sheet.Key)
        : sheet == PlanSheets.Items
            ? new JsonArray(Heading(sheet.Columns[0]), Heading(sheet.Columns[1]))
        : null;

    private IEnumerable<JsonNode> ForeignKeys(Sheet sheet) =>
        sheet
            .Columns.Select(column => (column, sheet: Referred(column)))
            .Where(link =>
                link.sheet is not null && link.sheet != sheet && Sheets.Contains(link.sheet)
            )
            .Select(link =>
                (JsonNode)
                    new JsonObject
                    {
                        ["fields"] = Heading(link.column),
                        ["reference"] = new JsonObject
                        {
                            ["resource"] = link.sheet!.Name,
                            ["fields"] = Heading(link.sheet.Key),
                        },
                    }
            );

    private static Sheet? Referred(SheetColumn column) =>
        column.Name switch
        {
            "plan" => PlanSheets.Plans,
            "presidency" => PresidencySheets.Presidencies,
            "meeting" or "linked" => MeetingSheets.Meetings,
            _ => null,
        };
}
