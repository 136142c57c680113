using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Sheets.Reading;

/// <summary>What is wrong with a file of sheets: each fault once, and no more than anybody would read.</summary>
internal sealed class Faults(string file)
{
    public const int Most = 100;
    private const int LongestValue = 100;
    private readonly List<ImportProblem> problems = [];
    private readonly HashSet<string> places = [];
    private readonly HashSet<(Sheet, int)> rows = [];

    public string File => file;

    public IReadOnlyList<ImportProblem> Problems => problems;

    public bool IsFull => problems.Count >= Most;

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

    public void Add(
        string table,
        string code,
        Bilingual reason,
        int? row = null,
        string? column = null
    ) =>
        Add(
            new(file, table.Length == 0 ? "" : $"/{table}", reason, code)
            {
                Row = row,
                Column = column,
            }
        );

    /// <summary>What stands under no heading belongs to nothing, and is never passed over: a comma may have cut a text in two.</summary>
    public void AddSurplus(SheetHeader header, TableRow row)
    {
        foreach (var cell in row.Cells.Where((cell, i) => !cell.IsEmpty && !header.HasHeading(i)))
        {
            rows.Add((header.Sheet, row.Number));
            Add(
                new(file, $"/{header.Sheet.Name}/{row.Number}", NoHeading(cell.Text), "surplus")
                {
                    Row = row.Number,
                    Value = Short(cell.Text),
                }
            );
            return;
        }
    }

    public void Add(ImportProblem problem)
    {
        if (!IsFull && places.Add(PlaceOf(problem)))
        {
            problems.Add(problem);
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
        return new(file, column is null ? path : $"{path}/{column.Name}", reason, code)
        {
            Row = row.Number,
            Column = column is null ? null : header.HeadingOf(column),
            Value = value.Length == 0 ? null : Short(value),
        };
    }

    private static string PlaceOf(ImportProblem problem) =>
        $"{problem.Path} {problem.Row} {problem.Column}";

    private static Bilingual NoHeading(string text) =>
        new(
            $"\"{Short(text)}\" stands under no heading: give its column one or remove it; in csv a text with a comma or semicolon goes in quotation marks.",
            $"«\u00A0{Short(text)}\u00A0» ne figure sous aucun en-tête\u00A0: donnez-en un à sa colonne ou supprimez-le\u00A0; en csv, un texte qui contient une virgule ou un point-virgule se met entre guillemets."
        );

    private static string Short(string value) =>
        value.Length > LongestValue ? value[..LongestValue] + "…" : value;
}
