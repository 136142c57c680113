using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>How much of each domain was addressed: a cell for each objective and action, and n of m in words.</summary>
internal static class ProgressChart
{
    private const double Width = 760;
    private const double NameWidth = 270;
    private const double FiguresAt = ChartSheet.Margin + NameWidth + 20;
    private const double CellsAt = FiguresAt + 84;
    private const double CountWidth = 92;
    private const double CellsWidth = Width - ChartSheet.Margin - CountWidth - CellsAt;
    private const double LineHeight = 24;
    private const double FiguresHeight = 74;

    /// <summary>
    /// Draws it. The subject is whose coverage it is, the plan's title unless told; the id is the drawing's own in its page. Of the domains
    /// named last nobody knows whether more actions lie in them; unless told they are those of which it cannot be said whether they are full.
    /// Whose names the presidencies, by their slugs unless told. Inside a page that leads with the figures, only the domains are drawn.
    /// Narrow it fits a small phone.
    /// </summary>
    public static string Draw(
        Coverage.Coverage coverage,
        string? subject = null,
        string id = "progress",
        IReadOnlyCollection<string>? mayHaveMore = null,
        string? whose = null,
        bool isInside = false,
        bool isNarrow = false
    )
    {
        var domains = ProgressDomain.Of(coverage, mayHaveMore);
        var isPartial = coverage.Record == "partial";
        var rows = domains.Select(domain => (Domain: domain, Height: HeightOf(domain))).ToArray();
        var head = new ChartHead
        {
            Id = id,
            Title = (subject ?? coverage.Plan.Title) + ChartWords.Colon + ChartWords.Progress.Here,
            Sentence = isInside ? "" : coverage.Headline + ".",
            Description = string.Join(
                " ",
                domains.Select(domain => domain.InWords).Prepend(coverage.Headline + ".")
            ),
            Foot = ChartFoot.Of(
                coverage.Scope,
                whose,
                coverage.Rules,
                coverage.Record,
                coverage.Revision,
                coverage.GeneratedAt
            ),
            IsInside = isInside,
        };
        if (isNarrow)
        {
            return NarrowProgress.Draw(head, coverage, domains);
        }
        var figures = isInside ? 0 : FiguresHeight;
        return ChartSheet.Draw(
            head,
            Width,
            figures + rows.Sum(row => row.Height) + 34,
            (drawing, y) =>
            {
                if (!isInside)
                {
                    Figures(drawing, coverage, y);
                }
                y += figures;
                foreach (var (domain, height) in rows)
                {
                    Row(drawing, domain, y, isPartial);
                    y += height;
                }
                drawing.Legend(
                    y + 14,
                    domains.SelectMany(domain => domain.Lines.SelectMany(line => line.States)),
                    isPartial
                );
            }
        );
    }

    private static void Figures(Drawing drawing, Coverage.Coverage coverage, double y)
    {
        const double Apart = (Width - (2 * ChartSheet.Margin)) / 3;
        foreach (var (place, level) in Levels(coverage).Index())
        {
            Figure(drawing, level, ChartSheet.Margin + (place * Apart), y, Apart);
        }
    }

    /// <summary>So many of so many of a level, the first in large.</summary>
    internal static void Figure(
        Drawing drawing,
        (ItemLevel Level, int Covered, int Total) of,
        double x,
        double y,
        double width
    ) =>
        drawing.Group(
            null,
            () =>
            {
                var figure = $"{of.Covered}";
                drawing.Words(x, y + 34, figure, Lettering.Figure);
                drawing.Words(
                    x + Lettering.Figure.Width(figure) + 7,
                    y + 34,
                    $"{new Bilingual("of", "sur").Here} {of.Total} {ChartWords.Noun(of.Level, of.Total).Here}",
                    Lettering.Sentence,
                    width - Lettering.Figure.Width(figure) - 12
                );
            },
            ("level", LevelName(of.Level)),
            ("covered", $"{of.Covered}"),
            ("total", $"{of.Total}")
        );

    internal static (ItemLevel Level, int Covered, int Total)[] Levels(
        Coverage.Coverage coverage
    ) =>
        [
            (ItemLevel.Domain, coverage.Domains.Covered, coverage.Domains.Total),
            (ItemLevel.Objective, coverage.Objectives.Covered, coverage.Objectives.Total),
            (ItemLevel.Action, coverage.Actions.Covered, coverage.Actions.Total),
        ];

    private static double HeightOf(ProgressDomain domain) =>
        Math.Max(
            Lettering.Name.Leading * domain.TitleLines(NameWidth).Count,
            LineHeight * domain.Lines.Count
        ) + 20;

    private static void Row(Drawing drawing, ProgressDomain domain, double y, bool isPartial)
    {
        drawing.Line(ChartSheet.Margin, y, Width - ChartSheet.Margin, y, Look.Hairline);
        var lines = domain.TitleLines(NameWidth);
        drawing.Lines(
            ChartSheet.Margin,
            y + 23,
            lines,
            Lettering.Name,
            whole: domain.Title,
            lang: domain.TitleLang
        );
        drawing.Group(
            null,
            () =>
            {
                foreach (var (place, line) in domain.Lines.Index())
                {
                    Line(drawing, line, y + 10 + (place * LineHeight), isPartial);
                }
            },
            ("domain", domain.Code)
        );
    }

    private static void Line(Drawing drawing, ProgressLine line, double y, bool isPartial)
    {
        drawing.Words(FiguresAt, y + 12.5, ChartWords.Heading(line.Level), Lettering.Note);
        Cells(drawing, line, CellsAt, y, CellsWidth, isPartial);
        drawing.Words(
            Width - ChartSheet.Margin,
            y + 12.5,
            line.Count,
            Lettering.StrongNote,
            anchor: Anchor.End
        );
    }

    /// <summary>A cell for each item of a line, as wide as the room lets them be.</summary>
    internal static void Cells(
        Drawing drawing,
        ProgressLine line,
        double x,
        double y,
        double width,
        bool isPartial
    )
    {
        var pitch = Math.Min(CellMark.Usual + 4, width / Math.Max(1, line.Items.Count));
        foreach (var (place, (item, state)) in line.Items.Index())
        {
            drawing.Group(
                $"{ChartWords.Named(item.Code)}{(item.Title is null ? "" : ", " + item.Title)}{ChartWords.Colon}{ChartWords.Of(state, isPartial).Here}",
                () =>
                    drawing.Cell(
                        x + (place * pitch),
                        y,
                        state,
                        Math.Max(1.5, pitch > 8 ? pitch - 4 : pitch - 1)
                    ),
                ("code", item.Code),
                ("state", StateName(state))
            );
        }
    }

    internal static string StateName(CellState state) => state.ToString().ToLowerInvariant();

    private static string LevelName(ItemLevel level) => level.ToString().ToLowerInvariant() + "s";
}
