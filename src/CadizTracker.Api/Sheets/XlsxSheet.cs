using System.Globalization;
using System.Text;
using System.Xml;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>What Excel takes the cells of a column for. Whatever is no value of it is written as text.</summary>
internal enum XlsxCells
{
    Text,

    /// <summary>Text that goes on in the next line where it is long.</summary>
    Wrapped,
    Number,
    Day,

    /// <summary>true or false.</summary>
    Truth,
}

/// <summary>One column of a sheet of a workbook, as Excel should treat it.</summary>
internal sealed record XlsxColumn(string Heading, XlsxCells Cells, int Width)
{
    /// <summary>The values to choose from; empty: any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The style of its cells, by its place in the workbook's list.</summary>
    public int Style =>
        Cells switch
        {
            XlsxCells.Wrapped => XlsxStyles.Wrapped,
            XlsxCells.Day => XlsxStyles.Day,
            XlsxCells.Text => XlsxStyles.Text,
            _ => XlsxStyles.Usual,
        };
}

/// <summary>A sheet of a workbook, written as it goes: headings that stay in sight, days as days, lists to choose from.</summary>
internal sealed class XlsxSheet : SheetWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LastRow = 1_048_576;
    private const int LongestList = 255; // that Excel takes in a cell's rule
    private readonly IReadOnlyList<XlsxColumn> columns;
    private readonly XmlWriter xml;
    private readonly string[] letters;
    private int row = 1;

    private readonly Lang lang;

    public XlsxSheet(IReadOnlyList<XlsxColumn> columns, Lang lang)
    {
        this.columns = columns;
        this.lang = lang;
        letters = [.. columns.Select((_, index) => Letters(index))];
        xml = XmlWriter.Create(
            Buffer,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                NewLineHandling = NewLineHandling.Entitize,
            }
        );
    }

    public override void Begin()
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>"""
        );
        xml.WriteStartElement("cols", Main);
        foreach (var (index, column) in columns.Index())
        {
            xml.WriteStartElement("col", Main);
            Attribute("min", index + 1);
            Attribute("max", index + 1);
            Attribute("width", column.Width);
            Attribute("style", column.Style);
            Attribute("customWidth", 1);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        Start();
        foreach (var (index, column) in columns.Index())
        {
            Text(index, column.Heading, XlsxStyles.Heading);
        }
        xml.WriteEndElement();
    }

    public override void Row(IReadOnlyList<string?> cells)
    {
        row++;
        Start();
        foreach (var (index, cell) in cells.Index())
        {
            if (cell is not null)
            {
                Cell(index, cell);
            }
        }
        xml.WriteEndElement();
    }

    public override void End()
    {
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", Main);
        xml.WriteAttributeString("ref", $"A1:{letters[^1]}{row}");
        xml.WriteEndElement();
        var lists = columns
            .Index()
            .Where(column => List(column.Item).Length is > 0 and <= LongestList)
            .ToArray();
        if (lists.Length > 0)
        {
            xml.WriteStartElement("dataValidations", Main);
            Attribute("count", lists.Length);
            foreach (var (index, column) in lists)
            {
                xml.WriteStartElement("dataValidation", Main);
                xml.WriteAttributeString("type", "list");
                Attribute("allowBlank", 1);
                Attribute("showErrorMessage", 1);
                xml.WriteAttributeString("sqref", $"{letters[index]}2:{letters[index]}{LastRow}");
                xml.WriteElementString("formula1", Main, $"\"{List(column)}\"");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    protected override void Flush() => xml.Flush();

    protected override void Dispose(bool disposing)
    {
        xml.Dispose();
        base.Dispose(disposing);
    }

    private static string List(XlsxColumn column) => string.Join(',', column.Values);

    private void Start()
    {
        xml.WriteStartElement("row", Main);
        Attribute("r", row);
    }

    private void Cell(int index, string cell)
    {
        var column = columns[index];
        if (column.Cells == XlsxCells.Day && ExcelDays.Number(cell) is { } day)
        {
            Value(index, day, column.Style);
        }
        else if (column.Cells == XlsxCells.Number)
        {
            Value(index, cell, column.Style);
        }
        else if (column.Cells == XlsxCells.Truth && cell is "true" or "false")
        {
            Value(index, cell == "true" ? "1" : "0", column.Style, type: "b");
        }
        else
        {
            Text(index, cell, column.Style);
        }
    }

    private void Value(int index, string value, int style, string? type = null)
    {
        StartCell(index, style);
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }
        xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    private void Text(int index, string text, int style)
    {
        StartCell(index, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Write(CutText.Write(text, lang)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void StartCell(int index, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{letters[index]}{row}");
        Attribute("s", style);
    }

    private void Attribute(string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A, B … Z, AA …</summary>
    public static string Letters(int index) =>
        (index < 26 ? "" : Letters((index / 26) - 1)) + (char)('A' + (index % 26));
}
