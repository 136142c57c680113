using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CadizTracker.Sheets.Reading;

/// <summary>What the sheets of an Excel workbook have in common: their names, their shared texts, and which styles show days.</summary>
internal sealed class WorkbookFile
{
    private readonly Func<PackedFile> open;
    private readonly Lazy<IReadOnlyList<string>> texts;
    private readonly CellKind[] styles;
    private readonly bool from1904;

    public WorkbookFile(Func<PackedFile> open)
    {
        this.open = open;
        using var file = open();
        var book = file.Small("xl/workbook.xml")!;
        var parts = Parts(file);
        from1904 = IsTrue(Below(book, "workbookPr").FirstOrDefault()?.Attribute("date1904"));
        styles = Styles(file.Small("xl/styles.xml"));
        texts = new(() => SharedTexts.Read(open));
        Tables =
        [
            .. Below(book, "sheet")
                .Select(sheet =>
                    (Name: (string?)sheet.Attribute("name"), Part: PartOf(sheet, parts))
                )
                .Where(sheet => sheet.Part is not null && file.Has(sheet.Part))
                .Select(sheet => new XlsxTable(sheet.Name ?? "", this, sheet.Part!)),
        ];
    }

    public IReadOnlyList<Table> Tables { get; }

    public PackedFile Open() => open();

    public string SharedText(int index) =>
        index >= 0 && index < texts.Value.Count ? texts.Value[index] : "";

    /// <summary>A number as its style shows it.</summary>
    public Cell Number(string text, int style)
    {
        var kind = style >= 0 && style < styles.Length ? styles[style] : CellKind.Number;
        var isNumber = double.TryParse(
            text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (
            isNumber
            && kind is CellKind.Day or CellKind.Month
            && ExcelDays.Day(number, from1904) is { } day
        )
        {
            var format = kind == CellKind.Month ? "yyyy-MM" : "yyyy-MM-dd";
            return new(day.ToString(format, CultureInfo.InvariantCulture), kind);
        }
        var isWhole = isNumber && Math.Abs(number) < 1e15 && Math.Floor(number) == number;
        return new(
            isWhole ? number.ToString("F0", CultureInfo.InvariantCulture) : text,
            CellKind.Number
        );
    }

    private static Dictionary<string, string> Parts(PackedFile file) =>
        (file.Small("xl/_rels/workbook.xml.rels")?.Elements() ?? [])
            .Where(relation => relation.Attribute("Id") is not null)
            .DistinctBy(relation => relation.Attribute("Id")!.Value)
            .ToDictionary(
                relation => relation.Attribute("Id")!.Value,
                relation => relation.Attribute("Target")?.Value ?? ""
            );

    private static string? PartOf(XElement sheet, Dictionary<string, string> parts) =>
        sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value is { } id
        && parts.TryGetValue(id, out var target)
            ? target.StartsWith('/')
                ? target[1..]
                : $"xl/{target}"
            : null;

    private static CellKind[] Styles(XElement? styles)
    {
        if (styles is null)
        {
            return [];
        }
        var formats = Below(styles, "numFmt")
            .Where(format => format.Attribute("numFmtId") is not null)
            .DistinctBy(format => format.Attribute("numFmtId")!.Value)
            .ToDictionary(
                format => format.Attribute("numFmtId")!.Value,
                format => (string?)format.Attribute("formatCode") ?? ""
            );
        return
        [
            .. Below(styles, "cellXfs")
                .Take(1)
                .Elements()
                .Select(style => (string?)style.Attribute("numFmtId") ?? "0")
                .Select(id =>
                    formats.TryGetValue(id, out var code)
                        ? DayFormats.OfCode(code)
                        : DayFormats.OfNumber(id)
                ),
        ];
    }

    private static IEnumerable<XElement> Below(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);

    private static bool IsTrue(XAttribute? attribute) => attribute?.Value is "1" or "true";
}
