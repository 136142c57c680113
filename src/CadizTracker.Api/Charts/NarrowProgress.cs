namespace CadizTracker.Charts;

/// <summary>The progress as a small phone shows it: the same figures and cells, one below the other.</summary>
internal static class NarrowProgress
{
    private const double Room = ChartSheet.Narrow - (2 * ChartSheet.Margin);
    private const double CellsWidth = 112;
    private const double WordsWidth = Room - CellsWidth - 8;
    private const double LineHeight = 24;
    private const double FigureHeight = 40;

    public static string Draw(
        ChartHead head,
        Coverage.Coverage coverage,
        IReadOnlyList<ProgressDomain> domains
    )
    {
        var isPartial = coverage.Record == "partial";
        var levels = ProgressChart.Levels(coverage);
        var figures = (levels.Length * FigureHeight) + 16;
        var states = domains
            .SelectMany(domain => domain.Lines.SelectMany(line => line.States))
            .Distinct()
            .ToArray();
        return ChartSheet.Draw(
            head,
            ChartSheet.Narrow,
            figures + domains.Sum(HeightOf) + ChartSheet.StackedLegend(states.Length),
            (drawing, y) =>
            {
                foreach (var (place, level) in levels.Index())
                {
                    ProgressChart.Figure(
                        drawing,
                        level,
                        ChartSheet.Margin,
                        y + (place * FigureHeight),
                        Room
                    );
                }
                y += figures;
                foreach (var domain in domains)
                {
                    Domain(drawing, domain, y, isPartial);
                    y += HeightOf(domain);
                }
                drawing.Legend(y + 14, states, isPartial, isStacked: true);
            }
        );
    }

    private static double HeightOf(ProgressDomain domain) =>
        (Lettering.Name.Leading * domain.TitleLines(Room).Count)
        + (LineHeight * domain.Lines.Count)
        + 26;

    private static void Domain(Drawing drawing, ProgressDomain domain, double y, bool isPartial)
    {
        const double End = ChartSheet.Narrow - ChartSheet.Margin;
        var title = domain.TitleLines(Room);
        drawing.Line(ChartSheet.Margin, y, End, y, Look.Hairline);
        drawing.Lines(
            ChartSheet.Margin,
            y + 23,
            title,
            Lettering.Name,
            whole: domain.Title,
            lang: domain.TitleLang
        );
        y += (Lettering.Name.Leading * title.Count) + 14;
        drawing.Group(
            null,
            () =>
            {
                foreach (var (place, line) in domain.Lines.Index())
                {
                    var top = y + (place * LineHeight);
                    ProgressChart.Cells(
                        drawing,
                        line,
                        ChartSheet.Margin,
                        top,
                        CellsWidth,
                        isPartial
                    );
                    drawing.Words(
                        End,
                        top + 12.5,
                        line.InWords,
                        Lettering.PlainNote,
                        WordsWidth,
                        Anchor.End
                    );
                }
            },
            ("domain", domain.Code)
        );
    }
}
