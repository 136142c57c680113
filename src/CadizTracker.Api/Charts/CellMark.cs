namespace CadizTracker.Charts;

/// <summary>What a cell shows of an item, told apart by form and not by colour alone: a check mark, hatching, a question mark, nothing.</summary>
internal enum CellState
{
    Covered,
    Planned,
    Unknown,
    Not,
}

internal static class CellMark
{
    public const double Usual = 16;
    private const double WideEnoughForAMark = 10;

    /// <summary>Draws a cell with its left upper corner there.</summary>
    public static void Cell(
        this Drawing drawing,
        double x,
        double y,
        CellState state,
        double size = Usual
    )
    {
        drawing.Box(x + 0.5, y + 0.5, size - 1, Usual - 1, Of(state), round: Math.Min(3, size / 5));
        if (state == CellState.Covered && size >= WideEnoughForAMark)
        {
            Line(Look.Check, (0.25, 0.52), (0.44, 0.7), (0.76, 0.32));
        }
        else if (state == CellState.Planned)
        {
            drawing.Path(Hatching(x, y, size), Look.Hatch);
        }
        else if (state == CellState.Unknown && size >= WideEnoughForAMark)
        {
            drawing.Words(x + (size / 2), y + 12, "?", Lettering.Foot, anchor: Anchor.Middle);
        }

        void Line(Look look, params (double X, double Y)[] points) =>
            drawing.Path(
                points.Select(point => (x + (point.X * size), y + (point.Y * Usual))),
                look
            );
    }

    private static Look Of(CellState state) =>
        state switch
        {
            CellState.Covered => Look.Covered,
            CellState.Planned => Look.Planned,
            CellState.Unknown => Look.Unknown,
            _ => Look.Not,
        };

    // Strokes from the lower left to the upper right, cut at the cell's edges: no pattern, whose name would have to be the page's alone.
    private static string Hatching(double x, double y, double size)
    {
        const double Apart = 4.5;
        List<string> strokes = [];
        for (var at = Apart; at < size + Usual - 1; at += Apart)
        {
            var (fromX, fromY) = (Math.Max(0, at - Usual) + 0, Math.Min(at, Usual));
            var (toX, toY) = (Math.Min(at, size), Math.Max(0, at - size));
            strokes.Add(
                $"M{Drawing.Number(x + fromX)} {Drawing.Number(y + fromY)}L{Drawing.Number(x + toX)} {Drawing.Number(y + toY)}"
            );
        }
        return string.Concat(strokes);
    }
}
