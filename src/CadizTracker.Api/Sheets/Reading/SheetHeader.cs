using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>What the columns of a table are, by its headings, in either language and any order.</summary>
internal sealed record SheetHeader(
    Sheet Sheet,
    IReadOnlyList<SheetColumn?> Columns,
    IReadOnlyList<string> Headings
)
{
    /// <summary>Where a column stands, and under which heading; null where the table has none.</summary>
    public int? IndexOf(SheetColumn column) =>
        Columns.Index().Where(c => c.Item == column).Select(c => (int?)c.Index).FirstOrDefault();

    /// <summary>Whether all headings are the French ones, and not the same in English: who writes so writes the day before the month.</summary>
    public bool IsFrench { get; } =
        Columns.Zip(Headings).All(c => c.Second.Length == 0 || Is(c.First, c.Second, Lang.Fr))
        && Columns.Zip(Headings).Any(c => c.Second.Length > 0 && !Is(c.First, c.Second, Lang.En));

    private static bool Is(SheetColumn? column, string heading, Lang lang) =>
        column is not null && Folded.Same(column.Heading.In(lang), heading);

    public bool HasHeading(int index) => index < Headings.Count && Headings[index].Length > 0;

    /// <summary>What the file calls the table; null where it has no name for it.</summary>
    public string? Table { get; init; }

    /// <summary>What the table calls a column, which is the same in both languages; one that it does not have, by its name.</summary>
    public Bilingual Called(SheetColumn column) =>
        IndexOf(column) is { } index ? new(Headings[index], Headings[index]) : column.Heading;

    /// <summary>What the table calls a column; one that it does not have, by its name in the caller's language.</summary>
    public string HeadingOf(SheetColumn column) =>
        IndexOf(column) is { } index ? Headings[index] : column.Heading.Here;

    public static SheetHeader Of(Sheet sheet, TableRow row) =>
        new(
            sheet,
            [.. row.Cells.Select(cell => ColumnOf(sheet, cell.Text))],
            [.. row.Cells.Select(cell => Shown.InShort(cell.Text.Trim()))]
        );

    /// <summary>Headings that are none of the sheet's, or stand twice; and columns that no row can do without.</summary>
    public IEnumerable<(int? Index, string Code, Bilingual Reason)> Faults()
    {
        foreach (var (index, heading) in Headings.Index().Where(h => h.Item.Length > 0))
        {
            if (Columns[index] is not { } column)
            {
                yield return (index, "unknown_column", Unknown(heading));
            }
            else if (IndexOf(column) < index)
            {
                yield return (index, "repeated_column", Twice(heading));
            }
        }
        foreach (var column in Sheet.Columns.Where(c => IsKeyOrList(c) && IndexOf(c) is null))
        {
            yield return (null, "missing_column", Missing(column));
        }
    }

    private bool IsKeyOrList(SheetColumn column) => column == Sheet.Key || column == Sheet.List;

    /// <summary>
    /// The sheet that has most of these headings, one of them possibly misspelt; null where more than one has as many of them,
    /// and where none has those that no row can do without, nor half of them.
    /// </summary>
    public static Sheet? Recognise(TableRow row)
    {
        var given = row.Cells.Where(cell => !cell.IsEmpty).ToArray();
        var fits = AllSheets
            .InOrder.Select(sheet =>
                (
                    sheet,
                    known: given.Count(cell => ColumnOf(sheet, cell.Text) is not null),
                    isOne: IsOne(sheet, given)
                )
            )
            .OrderByDescending(fit => fit.known)
            .ThenByDescending(fit => fit.isOne)
            .ThenBy(fit => fit.sheet.Columns.Count)
            .ToArray();
        var (first, second) = (fits[0], fits[1]);
        var isClear =
            (first.known, first.isOne) != (second.known, second.isOne)
            || first.sheet.Columns.Count < second.sheet.Columns.Count;
        return isClear && (first.isOne || 2 * first.known > given.Length) ? first.sheet : null;
    }

    private static bool IsOne(Sheet sheet, IEnumerable<Cell> headings)
    {
        var columns = headings.Select(cell => ColumnOf(sheet, cell.Text)).ToArray();
        return columns.Contains(sheet.Key) && (sheet.List is null || columns.Contains(sheet.List));
    }

    private static SheetColumn? ColumnOf(Sheet sheet, string heading) =>
        sheet.Columns.FirstOrDefault(column =>
            Folded.Same(column.Name, heading)
            || Folded.Same(column.Heading.En, heading)
            || Folded.Same(column.Heading.Fr, heading)
        );

    private Bilingual Unknown(string heading) =>
        new(
            $"\"{heading}\" is no column of {Sheet.Title.En}; it has: {string.Join(", ", Sheet.Columns.Select(c => c.Heading.En))}.",
            $"«\u00A0{heading}\u00A0» n'est pas une colonne de {Sheet.Title.Fr}\u00A0; il y a\u00A0: {string.Join(", ", Sheet.Columns.Select(c => c.Heading.Fr))}."
        );

    private static Bilingual Twice(string heading) =>
        new(
            $"\"{heading}\" means the same as a column before it.",
            $"«\u00A0{heading}\u00A0» désigne la même colonne qu'une précédente."
        );

    private static Bilingual Missing(SheetColumn column) =>
        new(
            $"The column \"{column.Heading.En}\" is missing.",
            $"La colonne «\u00A0{column.Heading.Fr}\u00A0» manque."
        );
}
