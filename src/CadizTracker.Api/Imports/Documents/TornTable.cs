namespace CadizTracker.Imports.Documents;

/// <summary>
/// A table whose columns a layout has put one below the other: lines with a day each, and above or below them titles, places, co-chairs, citations or results,
/// each in lines of their own too. What of these belongs to which day, the lines do not say.
/// </summary>
/// <param name="First">Its first line.</param>
/// <param name="End">The line after its last.</param>
/// <param name="Days">The days, in the order of their lines.</param>
/// <param name="DayLines">The lines that they stand in.</param>
/// <param name="Others">The other columns, in the order of their lines.</param>
internal sealed record TornTable(
    int First,
    int End,
    IReadOnlyList<DayCell> Days,
    Column DayLines,
    IReadOnlyList<Column> Others
)
{
    /// <summary>Each column has as many rows as there are days: the order speaks for a pairing, and nothing else does.</summary>
    public bool IsEven => Others.All(column => column.Rows.Count == Days.Count);

    /// <summary>The lines at which something else begins.</summary>
    public IEnumerable<int> Edges =>
        [
            First,
            End,
            .. Others.Append(DayLines).SelectMany(column => new[] { column.First, column.End }),
        ];

    public bool Holds(int line) => line >= First && line < End;

    /// <summary>What stands in the row of a day, in each of the other columns; none where they are of different lengths.</summary>
    public IReadOnlyList<Span> Row(int day) =>
        IsEven ? [.. Others.Select(column => column.Rows[day])] : [];
}

/// <summary>Lines one below the other that say the same sort of thing. A row is a line, with those that go on in the middle of its words.</summary>
internal sealed record Column(int First, int End, IReadOnlyList<Span> Rows);

/// <summary>A day in a column of days, with the words that stand in its cell.</summary>
/// <param name="Span">The whole cell.</param>
/// <param name="Date">The day.</param>
/// <param name="IsAlone">Nothing is said of the meeting there but the day.</param>
internal sealed record DayCell(Span Span, PrintedDate Date, bool IsAlone);
