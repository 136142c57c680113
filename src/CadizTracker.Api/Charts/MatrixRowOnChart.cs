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
    private const double NarrowStep = 6;
    private const double Codes = 36;
    private const int MostLines = 2;

    /// <summary>The code before the title; an item without one is named in full instead.</summary>
    public string? Code => Title is null ? null : Item?.Code;

    /// <summary>What the lines say of an item; null: its name alone.</summary>
    public string? Title { get; init; } = Item?.Title;

    /// <summary>The language of the lines, where it is not the drawing's.</summary>
    public string? TitleLang { get; init; } = Item?.TitleLang;

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

    /// <summary>The same for a small phone: each item by its name alone, a domain below a heading with its title.</summary>
    public static IReadOnlyList<MatrixRowOnChart> Narrow(Matrix matrix, double room)
    {
        List<MatrixRowOnChart> rows = [];
        foreach (var item in matrix.Items)
        {
            if (IsUnplaced(item) && !IsUnplaced(rows[^1].Item ?? item))
            {
                rows.Add(Heading(ChartWords.UnknownPlace.Here, null, room));
            }
            if (item is { Level: ItemLevel.Domain, Title: { } title })
            {
                rows.Add(Heading(ChartWords.Titled(title, item.TitleLang), item.TitleLang, room));
            }
            var (depth, lettering) = Set(item);
            rows.Add(
                new(item, 8 + (NarrowStep * depth), lettering, [ChartWords.Named(item.Code)])
                {
                    Title = null,
                    TitleLang = null,
                }
            );
        }
        return rows;
    }

    private static MatrixRowOnChart Heading(string words, string? lang, double room) =>
        new(null, 8, Lettering.StrongNote, Lettering.StrongNote.Lines(words, room - 16, 6))
        {
            TitleLang = lang,
        };

    private static bool IsUnplaced(MatrixItem item) =>
        item.Parent is null && item.Level != ItemLevel.Domain;

    private static MatrixRowOnChart Of(MatrixItem item, double width)
    {
        var (depth, lettering) = Set(item);
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

    private static (int Depth, Lettering Lettering) Set(MatrixItem item) =>
        item.Level switch
        {
            ItemLevel.Domain => (0, Lettering.StrongNote),
            ItemLevel.Objective => (1, Lettering.PlainNote),
            ItemLevel.Part => (2, Lettering.PlainNote),
            _ => (2, Lettering.Note),
        };
}
