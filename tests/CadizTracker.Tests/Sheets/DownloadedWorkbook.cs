using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace CadizTracker.Sheets;

/// <summary>A workbook that the API answered, as its XML says it: what a spreadsheet would show.</summary>
internal sealed class DownloadedWorkbook : IDisposable
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly ZipArchive zip;

    private DownloadedWorkbook(byte[] bytes) => zip = new ZipArchive(new MemoryStream(bytes));

    public static async Task<DownloadedWorkbook> FromAsync(HttpClient client, string address) =>
        new(await client.GetByteArrayAsync(address));

    /// <summary>The names of its sheets.</summary>
    public string[] Names =>
        [
            .. Part("xl/workbook.xml")
                .Descendants(Main + "sheet")
                .Select(s => (string)s.Attribute("name")!),
        ];

    public XElement Part(string path)
    {
        using var part = zip.GetEntry(path)!.Open();
        return XElement.Load(part);
    }

    public XElement Sheet(int number) => Part($"xl/worksheets/sheet{number}.xml");

    /// <summary>Each row as its cells, as values: null where a cell is empty.</summary>
    public string?[][] Rows(int sheet)
    {
        var rows = Sheet(sheet).Descendants(Main + "row").ToArray();
        var width = rows[0].Elements().Count();
        return
        [
            .. rows.Select(row =>
            {
                var cells = new string?[width];
                foreach (var cell in row.Elements())
                {
                    cells[((string)cell.Attribute("r")!)[0] - 'A'] = Value(cell);
                }
                return cells;
            }),
        ];
    }

    /// <summary>How a cell is typed: inlineStr, b or, for numbers and days, n; with the place of its style.</summary>
    public string Typed(int sheet, string cell)
    {
        var found = Sheet(sheet)
            .Descendants(Main + "c")
            .Single(c => (string?)c.Attribute("r") == cell);
        return $"{(string?)found.Attribute("t") ?? "n"} {(string?)found.Attribute("s")}";
    }

    public bool HasFormula =>
        Enumerable.Range(1, Names.Length).Any(n => Sheet(n).Descendants(Main + "f").Any());

    // A day as the number that it is, told by its style.
    private static string Value(XElement cell) =>
        cell.Element(Main + "v") is not { } value
            ? string.Concat(cell.Descendants(Main + "t").Select(t => t.Value))
        : (string?)cell.Attribute("s") == "2"
            ? new DateTime(1899, 12, 30)
                .AddDays((int)value)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : value.Value;

    public void Dispose() => zip.Dispose();
}
