using CadizTracker.Coverage;
using CadizTracker.Http;

namespace CadizTracker.Charts;

/// <summary>Every item of a plan under each presidency, or each meeting: a cell for each, told apart by form.</summary>
internal static class MatrixChart
{
    private const double NamesWidth = 400;
    private const double NarrowNames = 98;
    private const double LeastWidth = 760;

    /// <summary>
    /// Draws it. The subject is whose coverage it is, the plan's title unless told; the id is the drawing's own in its page; total is how many
    /// columns there are where the document holds a page of them; whose names the presidencies, by their slugs unless told. Narrow it is
    /// for a small phone: as narrow as its columns let it be.
    /// </summary>
    public static string Draw(
        Matrix matrix,
        string? subject = null,
        string id = "matrix",
        long? total = null,
        string? whose = null,
        bool isNarrow = false
    )
    {
        var names = isNarrow ? NarrowNames : NamesWidth;
        var columns = MatrixColumns.Of(
            matrix,
            isNarrow ? ChartSheet.Narrow - (2 * ChartSheet.Margin) - names : null
        );
        var isByMeeting = matrix.By == "meeting";
        var name = isByMeeting ? ChartWords.MatrixByMeeting : ChartWords.Matrix;
        var head = new ChartHead
        {
            Id = id,
            Title = (subject ?? matrix.Plan.Title) + ChartWords.Colon + name.Here,
            Sentence = MatrixWords.Sentence(matrix, total).Here,
            Description = MatrixWords.Description(matrix, total),
            Foot = ChartFoot.Of(
                matrix.Scope,
                whose,
                matrix.Rules,
                matrix.Record,
                matrix.Revision,
                matrix.GeneratedAt
            ),
        };
        var rows = isNarrow
            ? MatrixRowOnChart.Narrow(matrix, names + columns.Width)
            : MatrixRowOnChart.Of(matrix, NamesWidth);
        var states = matrix
            .Items.SelectMany(item => item.Cells.Select(cell => StateOf(cell.State)))
            .Distinct()
            .ToArray();
        var legend = isNarrow ? ChartSheet.StackedLegend(states.Length) : 34;
        var height = columns.HeadHeight + rows.Sum(row => row.Height) + legend;
        return ChartSheet.Draw(
            head,
            Math.Max(
                isNarrow ? ChartSheet.Narrow : LeastWidth,
                (2 * ChartSheet.Margin) + names + columns.Width
            ),
            height,
            (drawing, y) =>
            {
                columns.DrawHeads(drawing, ChartSheet.Margin + names, y);
                y += columns.HeadHeight;
                foreach (var row in rows)
                {
                    Row(drawing, row, columns, names, y);
                    y += row.Height;
                }
                drawing.Legend(y + 14, states, isStacked: isNarrow);
            }
        );
    }

    private static void Row(
        Drawing drawing,
        MatrixRowOnChart row,
        MatrixColumns columns,
        double names,
        double y
    )
    {
        if (row.IsBand)
        {
            drawing.Box(
                ChartSheet.Margin,
                y + 1,
                names + columns.Width,
                row.Height - 2,
                Look.Band,
                round: 3
            );
        }
        Name(drawing, row, y + (row.Height / 2) + 4);
        foreach (var (place, cell) in row.Cells.Index())
        {
            Cell(
                drawing,
                row,
                cell,
                columns.Titles[place],
                ChartSheet.Margin + names + columns.Middle(place) - (CellMark.Usual / 2),
                y + (row.Height / 2) - (CellMark.Usual / 2)
            );
        }
    }

    private static void Cell(
        Drawing drawing,
        MatrixRowOnChart row,
        MatrixCell cell,
        string column,
        double x,
        double y
    )
    {
        var state = StateOf(cell.State);
        drawing.Group(
            MatrixWords.Cell(row.Item!, column, cell),
            () =>
            {
                drawing.Cell(x, y, state);
                if (cell.MeetingCount > 1)
                {
                    drawing.Words(
                        x + CellMark.Usual + 3,
                        y + 12,
                        $"{cell.MeetingCount}",
                        Lettering.Foot
                    );
                }
            },
            ("code", row.Item!.Code),
            ("column", cell.Column),
            ("state", ProgressChart.StateName(state)),
            ("meetings", $"{cell.MeetingCount}")
        );
    }

    private static void Name(Drawing drawing, MatrixRowOnChart row, double y)
    {
        y -= (row.Lines.Count - 1) * row.Lettering.Leading / 2;
        var x = ChartSheet.Margin + row.Indent;
        if (row.Code is { } code)
        {
            drawing.Words(x, y, code, row.Lettering with { IsBold = true });
        }
        drawing.Lines(
            x + row.CodeWidth,
            y,
            row.Lines,
            row.Lettering,
            whole: row.Title,
            lang: row.TitleLang
        );
    }

    internal static CellState StateOf(MatrixState state) =>
        state switch
        {
            MatrixState.Covered => CellState.Covered,
            MatrixState.Planned => CellState.Planned,
            MatrixState.Unknown => CellState.Unknown,
            _ => CellState.Not,
        };
}
