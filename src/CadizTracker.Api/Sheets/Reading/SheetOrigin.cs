using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Sheets.Reading;

/// <summary>The rows that a record was read from: what is wrong at a member is told at its cell.</summary>
internal sealed record SheetOrigin(string File, string Path, ReadRow Own, Faults Faults)
    : Origin(File, Path)
{
    private readonly Dictionary<string, (ReadRow Row, SheetColumn? Column)> parts = [];

    private readonly List<ReadRow> rows = [Own];

    /// <summary>Whether something in one of its rows could not be read.</summary>
    public bool HasFaults => rows.Exists(row => Faults.Has(row.Header, row.Row));

    /// <summary>Says which row, or which cell of it, a part of the record came from.</summary>
    public void Came(string member, ReadRow row, SheetColumn? column = null) =>
        parts[member] = (row, column);

    /// <summary>Says that a row belongs to the record, whatever it is good for.</summary>
    public void Has(ReadRow row) => rows.Add(row);

    public override ImportProblem Problem(string member, Bilingual message, string code)
    {
        var (row, column, below) = Find(member);
        var header = row.Header;
        column ??= ColumnAt(header, below) ?? SheetWords.ColumnOf(header, code);
        column = SheetWords.Instead(header, row.Row, column, code) ?? column;
        var reason = SheetWords.Of(header, column, below, code, message);
        return Faults.Problem(header, row.Row, column, code, reason);
    }

    // The longest known beginning of the member is the row's own place.
    private (ReadRow Row, SheetColumn? Column, string Below) Find(string member)
    {
        for (var end = member.Length; end > 0; end = member.LastIndexOf('/', end - 1))
        {
            if (parts.TryGetValue(member[..end], out var part))
            {
                return (part.Row, part.Column, member[end..]);
            }
        }
        return (Own, null, member);
    }

    // The column of the member, or of what is above it (one of several codes), or the first of those below it (titles) that the table has.
    private static SheetColumn? ColumnAt(SheetHeader header, string below)
    {
        var path = below.TrimStart('/');
        var members = header
            .Sheet.Columns.Where(column => column.Role == ColumnRole.Member)
            .OrderBy(column => header.IndexOf(column) is null)
            .ToArray();
        return path.Length == 0
            ? members.FirstOrDefault(column => column.Steps is [])
            : members.FirstOrDefault(column => column.Path == path)
                ?? members.FirstOrDefault(column =>
                    column.Steps is not []
                    && path.StartsWith(column.Path + "/", StringComparison.Ordinal)
                )
                ?? members.FirstOrDefault(column =>
                    column.Path.StartsWith(path + "/", StringComparison.Ordinal)
                );
    }
}
