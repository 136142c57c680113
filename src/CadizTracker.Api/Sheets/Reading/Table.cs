using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>Rows of cells in a file, before anybody knows what they mean. Read anew as often as they are asked for.</summary>
/// <param name="name">What the file calls them; null where it has no name for them.</param>
internal abstract class Table(string? name)
{
    /// <summary>What the file calls them, in short and in letters that can be stored; null where it has no name for them.</summary>
    public string? Name { get; } = name is null ? null : Shown.Name(name);

    /// <summary>The rows, headings first, empty ones left out. Ends with <see cref="UnreadableTable"/> where it cannot go on.</summary>
    public abstract IEnumerable<TableRow> Rows();
}

/// <summary>A row as a spreadsheet numbers it, from 1, and its cells from the first column on.</summary>
internal sealed record TableRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int index] => index < Cells.Count ? Cells[index] : Cell.Empty;
}

/// <summary>What stands in a cell.</summary>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static readonly Cell Empty = new("");

    public bool IsEmpty => Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text);
}

/// <summary>What a spreadsheet takes the content of a cell for.</summary>
internal enum CellKind
{
    Text,
    Number,

    /// <summary>A number shown as a day: 2023-06-22.</summary>
    Day,

    /// <summary>A number shown as a month: 2023-06.</summary>
    Month,

    /// <summary>Something to calculate.</summary>
    Formula,

    /// <summary>What came of something that could not be calculated.</summary>
    Error,
}

/// <summary>Thrown where the rest of a table cannot be read; becomes a problem at its place.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "One without a reason for people would tell them nothing."
)]
internal sealed class UnreadableTable(string code, Bilingual reason, int? row = null)
    : Exception(reason.En)
{
    public string Code => code;
    public Bilingual Reason => reason;
    public int? Row => row;
}
