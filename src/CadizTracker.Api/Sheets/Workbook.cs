using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>
/// Sheets as an Excel workbook, with one that explains the columns and one that says what it is. Written as it goes: the
/// libraries that know the format keep every sheet in memory until its end.
/// </summary>
internal sealed class Workbook(IReadOnlyList<Sheet> sheets, Lang lang, About about)
    : SheetPackage(sheets)
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Types =
        "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public override string PathOf(Sheet sheet) =>
        Path(Sheets.Index().First(s => s.Item == sheet).Index);

    public override SheetWriter Writer(Sheet sheet) =>
        new XlsxSheet([.. sheet.Columns.Select(column => Column(column, lang))], lang);

    public override IEnumerable<KeyValuePair<string, byte[]>> Rest()
    {
        yield return new(Path(Sheets.Count), Explanations.Of(Sheets, lang));
        if (about.Revision is not null)
        {
            yield return new(Path(Sheets.Count + 1), Explanations.Of(about, lang));
        }
        yield return new("xl/styles.xml", Encoding.UTF8.GetBytes(XlsxStyles.Xml));
        yield return new("xl/workbook.xml", Bytes(Book()));
        yield return new("xl/_rels/workbook.xml.rels", Bytes(Relations()));
        yield return new(
            "_rels/.rels",
            Bytes(
                new XElement(
                    Package + "Relationships",
                    Relation("rId1", "officeDocument", "xl/workbook.xml")
                )
            )
        );
        yield return new("[Content_Types].xml", Bytes(ContentTypes()));
    }

    private static XlsxColumn Column(SheetColumn column, Lang lang) =>
        new(column.Heading.In(lang), column.Type, column.Values, Width(column, lang));

    private static int Width(SheetColumn column, Lang lang) =>
        Math.Max(
            column.Heading.In(lang).Length + 4,
            column.Type switch
            {
                ColumnType.Day or ColumnType.Date or ColumnType.Whole => 12,
                ColumnType.Choice => 24,
                ColumnType.Codes => 20,
                _ when column.Role is ColumnRole.Parent || column.Name is "slug" => 44,
                _ => 30,
            }
        );

    private static string Path(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    private IEnumerable<string> Names() =>
        [
            .. Sheets.Select(sheet => sheet.Title.In(lang)),
            OtherSheets.Explanation.In(lang),
            .. about.Revision is null ? Array.Empty<string>() : [OtherSheets.Scope.In(lang)],
        ];

    private XElement Book() =>
        new(
            Main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Office),
            new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
            new XElement(
                Main + "sheets",
                Names()
                    .Select(
                        (name, index) =>
                            new XElement(
                                Main + "sheet",
                                new XAttribute("name", name),
                                new XAttribute("sheetId", index + 1),
                                new XAttribute(Office + "id", $"rId{index + 1}")
                            )
                    )
            )
        );

    private XElement Relations() =>
        new(
            Package + "Relationships",
            Names()
                .Select(
                    (_, index) =>
                        Relation($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")
                ),
            Relation("rIdStyles", "styles", "styles.xml")
        );

    private XElement ContentTypes() =>
        new(
            Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/xl/workbook.xml", "sheet.main"),
            Override("/xl/styles.xml", "styles"),
            Names().Select((_, index) => Override("/" + Path(index), "worksheet"))
        );

    private static XElement Default(string extension, string type) =>
        new(
            Types + "Default",
            new XAttribute("Extension", extension),
            new XAttribute("ContentType", type)
        );

    private static XElement Override(string part, string type) =>
        new(
            Types + "Override",
            new XAttribute("PartName", part),
            new XAttribute(
                "ContentType",
                $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"
            )
        );

    private static XElement Relation(string id, string type, string target) =>
        new(
            Package + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", $"{Office}/{type}"),
            new XAttribute("Target", target)
        );

    private static byte[] Bytes(XElement root) =>
        Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + root.ToString(SaveOptions.DisableFormatting)
        );
}

/// <summary>The sheets of our workbooks that hold no record; reading passes them over.</summary>
internal static class OtherSheets
{
    public static readonly Bilingual Explanation = new("Explanation", "Explications");
    public static readonly Bilingual Scope = new("About", "À propos");

    public static bool Has(string name) =>
        new[] { Explanation, Scope }.Any(title =>
            Folded.Same(title.En, name) || Folded.Same(title.Fr, name)
        );
}
