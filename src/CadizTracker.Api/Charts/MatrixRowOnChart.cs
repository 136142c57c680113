using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>A row of a drawn matrix: an item; or, without one, the heading of those whose place nobody knows.</summary>
internal sealed record MatrixRowOnChart(
    MatrixItem? Item,
    double Indent,
    Lettering Lettering,
    IReadOnlyList<string> Lines
)
{
    private const double Step = 14;
    private const double Codes = 36;
    private const int MostLines = 2;

    /// <summary>The code before the title; an item without one is named in full instead.</summary>
    public string? Code => Item?.Title is null ? null : Item.Code;

    public double CodeWidth => Code is null ? 0 : Codes;

    public IReadOnlyList<MatrixCell> Cells => Item?.Cells ?? [];

    public bool IsBand => Item is null || Item.Level == ItemLevel.Domain;

    public double Height => 5 + (Lines.Count * Lettering.Leading) + (IsBand ? 4 : 0);

    /// <summary>Every item in plan order; before the first whose place nobody knows a heading says so.</summary>
    public static IReadOnlyList<MatrixRowOnChart> Of(Matrix matrix, double width)
    {
        List<MatrixRowOnChart> rows = [];
        foreach (var item in matrix.Items)
        {
            if (IsUnplaced(item) && !rows.Any(row => row.Item is null))
            {
                rows.Add(new(null, 8, Lettering.StrongNote, [ChartWords.UnknownPlace.Here]));
            }
            rows.Add(Of(item, width));
        }
        return rows;
    }

    private static bool IsUnplaced(MatrixItem item) =>
        item.Parent is null && item.Level != ItemLevel.Domain;

    private static MatrixRowOnChart Of(MatrixItem item, double width)
    {
        var (depth, lettering) = item.Level switch
        {
            ItemLevel.Domain => (0, Lettering.StrongNote),
            ItemLevel.Objective => (1, Lettering.PlainNote),
            ItemLevel.Part => (2, Lettering.PlainNote),
            _ => (2, Lettering.Note),
        };
        var indent = 8 + (Step * depth);
        var lines = item.Title is { } title
            ? lettering.Lines(
                ChartWords.Titled(title, item.TitleLang),
                width - indent - Codes - 12,
                MostLines
            )
            : [ChartWords.Named(item.Code)];
        return new(item, indent, lettering, lines);
    }
}
