using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CadizTracker.Sheets;

/// <summary>What makes some sheets a workbook: the files beside theirs, and how an entry of it is dated.</summary>
internal static class XlsxBook
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Types =
        "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The path of a sheet by its place in the workbook.</summary>
    public static string Path(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>The other files of a workbook whose sheets have these names, by their paths.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Around(IReadOnlyList<string> names)
    {
        yield return new("xl/styles.xml", Encoding.UTF8.GetBytes(XlsxStyles.Xml));
        yield return new("xl/workbook.xml", Bytes(Book(names)));
        yield return new("xl/_rels/workbook.xml.rels", Bytes(Relations(names)));
        yield return new(
            "_rels/.rels",
            Bytes(
                new XElement(
                    Package + "Relationships",
                    Relation("rId1", "officeDocument", "xl/workbook.xml")
                )
            )
        );
        yield return new("[Content_Types].xml", Bytes(ContentTypes(names)));
    }

    /// <summary>
    /// Adds a file to a package. The same record at the same revision is the same bytes, so an entry is as old as the revision.
    /// </summary>
    public static ZipArchiveEntry Add(this ZipArchive zip, string path, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(at.UtcDateTime, TimeSpan.Zero);
        return entry;
    }

    private static XElement Book(IReadOnlyList<string> names) =>
        new(
            Main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", Office),
            new XElement(Main + "bookViews", new XElement(Main + "workbookView")),
            new XElement(
                Main + "sheets",
                names.Select(
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

    private static XElement Relations(IReadOnlyList<string> names) =>
        new(
            Package + "Relationships",
            names.Select(
                (_, index) =>
                    Relation($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")
            ),
            Relation("rIdStyles", "styles", "styles.xml")
        );

    private static XElement ContentTypes(IReadOnlyList<string> names) =>
        new(
            Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/xl/workbook.xml", "sheet.main"),
            Override("/xl/styles.xml", "styles"),
            names.Select((_, index) => Override("/" + Path(index), "worksheet"))
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
