namespace CadizTracker.Imports.Documents;

/// <summary>Makes of a torn table days without a place and places without a day: what belongs together is weighed, and asked.</summary>
internal static class TornFragments
{
    public static IEnumerable<Fragment> Of(Findings found, TornTable table, Chunk chunk) =>
        chunk.FirstLine == table.DayLines.First
            ? table.Days.Select((day, i) => Of(found, day) with { Row = table.Row(i) })
            : table
                .Others.Where(column => column.First == chunk.FirstLine)
                .SelectMany(column => column.Rows)
                .Select(row => Cell(found, row) with { IsRun = true })
                .Where(fragment => fragment.Place is not null);

    private static Fragment Of(Findings found, DayCell day) =>
        Cell(found, day.Span) with
        {
            Date = day.Date,
            IsRun = day.IsAlone,
        };

    private static Fragment Cell(Findings found, Span span) =>
        new()
        {
            Found = found,
            Core = span,
            Body = span,
            Place = Nearby.Within(found.Places, span, place => place.Span).FirstOrDefault(),
            CoChairs = Nearby.Within(found.CoChairs, span, chairs => chairs.Span).FirstOrDefault(),
            IsCell = true,
        };
}
