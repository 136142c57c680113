using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>One table of the record: a kind of record, or a part of one that may stand there several times.</summary>
/// <param name="Name">Its name for programs, the same in every language.</param>
/// <param name="Title">Its name for a person.</param>
/// <param name="Member">The member of the import format whose records it describes: plans, presidencies, crosswalks, meetings.</param>
/// <param name="Place">Where its rows lie in the record: empty for the record itself, <c>citations</c>, <c>agenda/{lang}</c>.</param>
/// <param name="Columns">Its columns; the first names the record.</param>
internal sealed record Sheet(
    string Name,
    Bilingual Title,
    string Member,
    string Place,
    IReadOnlyList<SheetColumn> Columns
)
{
    /// <summary>Whether a row is a whole record, and not a part of one.</summary>
    public bool IsOfRecords => Place.Length == 0;

    /// <summary>The column that names the record.</summary>
    public SheetColumn Key => Columns[0];

    /// <summary>The column that says in which list a row stands; null where there is one list alone.</summary>
    public SheetColumn? List { get; } =
        Columns.FirstOrDefault(column => column.Role == ColumnRole.List);

    /// <summary>Whether a row is the value itself, as a line of an agenda is.</summary>
    public bool IsOfValues { get; } =
        Columns.Any(column => column is { Role: ColumnRole.Member, Steps: [] });

    /// <summary>The column's place in the row.</summary>
    public int IndexOf(SheetColumn column) => Columns.Index().First(c => c.Item == column).Index;

    /// <summary>The list that a row stands in, by the value of its list column.</summary>
    public string[] StepsTo(string? list) =>
        IsOfRecords
            ? []
            : Place
                .Replace($"{{{List?.Name}}}", list, StringComparison.Ordinal)
                .Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The members of the record that its rows lie in: <c>agenda</c>; all of those that its list column names.</summary>
    public IEnumerable<string> ListMembers =>
        (List?.Values ?? [""]).Select(list => StepsTo(list)[0]).Distinct();

    public override string ToString() => Name;
}
