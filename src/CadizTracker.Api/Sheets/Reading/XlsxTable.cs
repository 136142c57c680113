using System.Globalization;
using System.Text;
using System.Xml;

namespace CadizTracker.Sheets.Reading;

/// <summary>A sheet of a workbook, read row by row.</summary>
internal sealed class XlsxTable(string name, WorkbookFile book, string part) : Table(name)
{
    public override IEnumerable<TableRow> Rows()
    {
        using var file = book.Open();
        using var xml = XmlReader.Create(file.Open(part), PackedFile.Safe);
        var (number, length) = (0, 0L);
        while (XlsxXml.Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = Given(xml.GetAttribute("r")) ?? number + 1;
                var cells = Cells(xml, number);
                length += LengthOf(cells, number);
                if (length > file.MostText)
                {
                    throw Limits.UnpacksTooLarge();
                }
                if (cells.Exists(cell => !cell.IsEmpty))
                {
                    yield return new(number, cells);
                }
            }
        }
    }

    // Cells may share a text: a row, and all of a sheet, can be far longer than the file.
    private static int LengthOf(List<Cell> cells, int row)
    {
        var length = cells.Sum(cell => cell.Text.Length);
        return length > Limits.RecordLength ? throw Limits.CellTooLong(row) : length;
    }

    private List<Cell> Cells(XmlReader xml, int row)
    {
        List<Cell> cells = [];
        if (xml.IsEmptyElement)
        {
            return cells;
        }
        var depth = xml.Depth;
        var at = 0;
        while (XlsxXml.Next(xml) && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                at = Index(xml.GetAttribute("r")) ?? at;
                if (One(xml) is { IsEmpty: false } cell)
                {
                    Put(cells, at, cell, row);
                }
                at++;
            }
        }
        return cells;
    }

    private static void Put(List<Cell> cells, int at, Cell cell, int row)
    {
        if (at >= Limits.Columns)
        {
            throw Limits.TooManyColumns(row);
        }
        while (cells.Count <= at)
        {
            cells.Add(Cell.Empty);
        }
        cells[at] = cell;
    }

    private Cell One(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = Given(xml.GetAttribute("s")) ?? 0;
        if (xml.IsEmptyElement)
        {
            return Cell.Empty;
        }
        string? value = null;
        string? formula = null;
        var depth = xml.Depth;
        while (XlsxXml.Next(xml) && xml.Depth > depth)
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "f" }:
                    formula = "=" + Inner(xml);
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "v" }:
                    value = Inner(xml);
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "is" }:
                    value = XlsxXml.TextOf(xml);
                    break;
            }
        }
        return formula is not null ? new(formula, CellKind.Formula)
            : value is null ? Cell.Empty
            : Typed(type, value, style);
    }

    private Cell Typed(string? type, string value, int style) =>
        type switch
        {
            "s" => new(book.SharedText(Given(value) ?? -1)),
            "inlineStr" => new(value),
            "str" => new(XlsxText.Read(value)),
            "b" => new(value == "1" ? "TRUE" : "FALSE"),
            "e" => new(value, CellKind.Error),
            "d" => new(value.Split('T')[0]),
            _ => book.Number(value, style),
        };

    private static string Inner(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (XlsxXml.Next(xml) && xml.Depth > depth)
        {
            text.Append(XlsxXml.IsText(xml) ? xml.Value : "");
            if (text.Length > Limits.CellLength)
            {
                throw Limits.CellTooLong();
            }
        }
        return text.ToString();
    }

    // C5 → 2
    private static int? Index(string? place)
    {
        var index = 0;
        foreach (var letter in (place ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            index = (index * 26) + letter - 'A' + 1;
        }
        return index == 0 ? null : index - 1;
    }

    private static int? Given(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : null;
}
