using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>What a matrix shows, in words.</summary>
internal static class MatrixWords
{
    /// <summary>"Objective 7, Build capacities…, Morocco 2023: addressed in a meeting".</summary>
    public static string Cell(MatrixItem item, string column, MatrixCell cell) =>
        $"{ChartWords.Named(item.Code)}{(item.Title is null ? "" : ", " + item.Title)} · {column}{ChartWords.Colon}{ChartWords.Of(MatrixChart.StateOf(cell.State)).Here}{Count(cell.MeetingCount).Here}";

    private static Bilingual Count(long? meetings) =>
        meetings > 0
            ? new(
                $" ({meetings} meeting{(meetings == 1 ? "" : "s")})",
                $" ({meetings} réunion{(meetings == 1 ? "" : "s")})"
            )
            : new("", "");

    /// <summary>What the rows and columns are.</summary>
    public static Bilingual Sentence(Matrix matrix, long? total)
    {
        var columns = Columns(matrix, total);
        return matrix.Record == "empty"
            ? new(
                $"No meetings recorded yet. {columns.En}",
                $"Aucune réunion enregistrée à ce jour. {columns.Fr}"
            )
            : columns;
    }

    private static Bilingual Columns(Matrix matrix, long? total)
    {
        var (items, columns) = (matrix.Items.Count, matrix.Columns.Count);
        var isByMeeting = matrix.By == "meeting";
        var (one, several) = isByMeeting
            ? (new Bilingual("meeting", "réunion"), new Bilingual("meetings", "réunions"))
            : (
                new Bilingual("presidency", "présidence"),
                new Bilingual("presidencies", "présidences")
            );
        var english = $"{columns} {(columns == 1 ? one : several).En}";
        var french = $"{columns} {(columns < 2 ? one : several).Fr}";
        return total > columns
            ? new(
                $"The {items} items of the plan under the first {columns} of {total} {several.En}.",
                $"Les {items} éléments du plan sous les {columns} premières des {total} {several.Fr}."
            )
            : new(
                $"The {items} items of the plan under {english}.",
                $"Les {items} éléments du plan sous {french}."
            );
    }

    /// <summary>For each column what it addressed, by its codes, and what is not known.</summary>
    public static string Description(Matrix matrix, long? total) =>
        string.Join(
            " ",
            matrix
                .Columns.Index()
                .Select(column => InWords(matrix, column.Index, column.Item))
                .Prepend(Sentence(matrix, total).Here)
        );

    private static string InWords(Matrix matrix, int place, MatrixColumn column)
    {
        string Codes(MatrixState state) =>
            string.Join(
                ", ",
                matrix
                    .Items.Where(item => item.Cells[place].State == state)
                    .Select(item => item.Code)
            );
        var parts = new[] { MatrixState.Covered, MatrixState.Planned }
            .Select(state =>
                (Words: ChartWords.Of(MatrixChart.StateOf(state)).Here, Codes: Codes(state))
            )
            .Where(part => part.Codes.Length > 0)
            .Select(part => $"{part.Words} {part.Codes}")
            .ToList();
        var unknown = matrix.Items.Count(item => item.Cells[place].State == MatrixState.Unknown);
        if (unknown > 0)
        {
            parts.Add(
                new Bilingual(
                    $"{unknown} item{(unknown == 1 ? "" : "s")} not known",
                    unknown < 2 ? $"{unknown} élément inconnu" : $"{unknown} éléments inconnus"
                ).Here
            );
        }
        if (parts.Count == 0)
        {
            parts.Add(
                new Bilingual("no item of the plan addressed", "aucun élément du plan abordé").Here
            );
        }
        return $"{column.Title ?? column.Slug}{ChartWords.Colon}{string.Join("; ", parts).Replace(";", new Bilingual(";", "\u00A0;").Here, StringComparison.Ordinal)}.";
    }
}
