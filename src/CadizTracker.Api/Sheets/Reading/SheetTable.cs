namespace CadizTracker.Sheets.Reading;

/// <summary>A table of which is known which sheet it is.</summary>
internal sealed class SheetTable(Table table, SheetHeader header)
{
    public SheetHeader Header => header;
    public Sheet Sheet => header.Sheet;

    /// <summary>Whether its rows come in the order of their records, so that none needs to be kept.</summary>
    public bool IsInOrder { get; set; } = true;

    /// <summary>How many letters its rows have.</summary>
    public long Length { get; set; }

    /// <summary>The rows below the headings.</summary>
    public IEnumerable<TableRow> Rows() =>
        table
            .Rows()
            .Select((row, index) => index < Limits.Rows ? row : throw Limits.TooManyRows())
            .Skip(1);

    /// <summary>The name of the record that a row is, or belongs to; empty where it says none.</summary>
    public string KeyOf(TableRow row) =>
        header.IndexOf(header.Sheet.Key) is { } index ? row[index].Text.Trim() : "";
}
