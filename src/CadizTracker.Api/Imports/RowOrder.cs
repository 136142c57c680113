using System.Globalization;

namespace CadizTracker.Imports;

/// <summary>Rows as people read their file: a record is judged in several steps, and each step adds what it refuses.</summary>
internal static class RowOrder
{
    private static readonly string[] Lists = ["plans", "presidencies", "crosswalks", "meetings"];

    /// <summary>File by file, record by record; the reasons of one record stay as they are. That the rest was not looked at is said last.</summary>
    public static IEnumerable<OutcomeRow> AsRead(IReadOnlyList<OutcomeRow> rows)
    {
        var files = rows.Select(row => row.File)
            .Distinct()
            .Index()
            .ToDictionary(file => file.Item, file => file.Index);
        return rows.OrderBy(row => row.Code == ImportLimits.TooManyCode)
            .ThenBy(row => files[row.File])
            .ThenBy(PlaceOf);
    }

    // A row of a sheet has a number; what has none stands in a list, or is about the file.
    private static (int List, int Number) PlaceOf(OutcomeRow row)
    {
        var steps = row.Path.Split('/', 4);
        return row.Row is { } number ? (0, number)
            : steps.Length > 2
            && int.TryParse(steps[2], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? (Array.IndexOf(Lists, steps[1]), at)
            : (-1, 0);
    }
}
