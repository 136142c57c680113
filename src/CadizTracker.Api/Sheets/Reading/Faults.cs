using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Sheets.Reading;

/// <summary>What is wrong with a file of sheets: each fault once, and no more than anybody would read.</summary>
internal sealed class Faults(string file)
{
    private readonly List<ImportProblem> problems = [];
    private readonly HashSet<string> places = [];
    private readonly HashSet<(Sheet, int)> rows = [];

    public string File => file;

    /// <summary>All of them, and where there are too many, that the rest was not looked at.</summary>
    public IReadOnlyList<ImportProblem> Problems =>
        IsFull ? [.. problems, ImportLimits.TooManyProblems(file)] : problems;

    public bool IsFull => problems.Count >= ImportLimits.Problems;

    /// <summary>Whether something is wrong in a row.</summary>
    public bool Has(SheetHeader header, TableRow row) => rows.Contains((header.Sheet, row.Number));

    public void Add(
        SheetHeader header,
        TableRow row,
        SheetColumn? column,
        string code,
        Bilingual reason
    )
    {
        rows.Add((header.Sheet, row.Number));
        Add(Problem(header, row, column, code, reason));
    }

    /// <summary>A table that is no sheet, or cannot be read to its end; where it is known which sheet it is, that is its place.</summary>
    public void Add(
        string? table,
        Sheet? sheet,
        string code,
        Bilingual reason,
        int? row = null,
        bool endsReading = false
    ) =>
        Add(
            new(FileOf(table), PathOf(sheet?.Name ?? table), reason, code)
            {
                Row = row,
                KeepsAllOut = true,
                EndsReading = endsReading,
            }
        );

    /// <summary>A problem of the headings themselves.</summary>
    public void Add(SheetHeader header, string code, Bilingual reason, int row, string? column) =>
        Add(
            new(FileOf(header.Table), $"/{header.Sheet.Name}", reason, code)
            {
                Row = row,
                Column = column,
                KeepsAllOut = true,
            }
        );

    /// <summary>What stands under no heading belongs to nothing, and is never passed over: a comma may have cut a text in two.</summary>
    public void AddSurplus(SheetHeader header, TableRow row)
    {
        foreach (var cell in row.Cells.Where((cell, i) => !cell.IsEmpty && !header.HasHeading(i)))
        {
            rows.Add((header.Sheet, row.Number));
            Add(
                Problem(header, row, null, "surplus", NoHeading(cell.Text)) with
                {
                    Value = Shown.InShort(cell.Text),
                }
            );
            return;
        }
    }

    public void Add(ImportProblem problem)
    {
        if (!IsFull && places.Add(PlaceOf(problem)))
        {
            problems.Add(problem.InShort());
        }
    }

    /// <summary>A problem at a cell, or at a row as a whole.</summary>
    public ImportProblem Problem(
        SheetHeader header,
        TableRow row,
        SheetColumn? column,
        string code,
        Bilingual reason
    )
    {
        var value =
            column is not null && header.IndexOf(column) is { } index ? row[index].Text : "";
        var path = $"/{header.Sheet.Name}/{row.Number}";
        var named = header.IndexOf(header.Sheet.Key) is { } key
            ? Shown.InShort(row[key].Text.Trim())
            : "";
        return new(
            FileOf(header.Table),
            column is null ? path : $"{path}/{column.Name}",
            reason,
            code
        )
        {
            Row = row.Number,
            Column = column is null ? null : header.HeadingOf(column),
            Value = value.Length == 0 ? null : Shown.InShort(value),
            Member = header.Sheet.Member,
            Named = named.Length == 0 ? null : named,
        };
    }

    // With the sheet, where the file has several.
    private string FileOf(string? table) =>
        table is null or "" ? file
        : file.Length == 0 ? table
        : $"{file}, {table}";

    private static string PathOf(string? place) => place is null or "" ? "" : $"/{place}";

    private static string PlaceOf(ImportProblem problem) =>
        $"{problem.Path} {problem.Row} {problem.Column}";

    private static Bilingual NoHeading(string text) =>
        new(
            $"\"{Shown.InShort(text)}\" stands under no heading: give its column one or remove it; in csv a text with a comma or semicolon goes in quotation marks.",
            $"«\u00A0{Shown.InShort(text)}\u00A0» ne figure sous aucun en-tête\u00A0: donnez-en un à sa colonne ou supprimez-le\u00A0; en csv, un texte qui contient une virgule ou un point-virgule se met entre guillemets."
        );
}
