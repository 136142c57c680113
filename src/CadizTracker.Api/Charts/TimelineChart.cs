using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>How many objectives and actions had been addressed, day by day, beside the plan's period and how much of it had passed.</summary>
internal static class TimelineChart
{
    private const double Width = 760;
    private const double PlotAt = ChartSheet.Margin + 34;
    private const double PlotWidth = Width - ChartSheet.Margin - 104 - PlotAt;
    private const double PanelHeight = 150;
    private const double PanelHead = 54;
    private const double Axis = 48;

    // No years stand above the first panel.
    private const double Raised = 24;

    /// <summary>
    /// Draws it from the steps that the document holds: all that changed what is covered. The subject is whose coverage it is, the plan's title
    /// unless told; the id is the drawing's own in its page; whose names the presidencies, by their slugs unless told.
    /// </summary>
    public static string Draw(
        Timeline timeline,
        string? subject = null,
        string id = "timeline",
        string? whose = null,
        bool isInside = false
    )
    {
        var days = DaySpan.Of(timeline);
        TimelinePanel[] panels =
        [
            TimelinePanel.Of(timeline, ItemLevel.Objective),
            TimelinePanel.Of(timeline, ItemLevel.Action),
        ];
        var head = new ChartHead
        {
            Id = id,
            Title = (subject ?? timeline.Plan.Title) + ChartWords.Colon + ChartWords.Timeline.Here,
            Sentence = TimelineWords.Sentence(timeline),
            Description = TimelineWords.Description(timeline),
            Foot = ChartFoot.Of(
                timeline.Scope,
                whose,
                timeline.Rules,
                timeline.Record,
                timeline.Revision,
                timeline.GeneratedAt
            ),
            IsInside = isInside,
        };
        return ChartSheet.Draw(
            head,
            Width,
            (panels.Length * (PanelHead + PanelHeight)) + Axis - Raised,
            (drawing, y) =>
            {
                y -= Raised;
                foreach (var panel in panels)
                {
                    Years(drawing, days, y + PanelHead);
                    Panel(drawing, panel, days, timeline, y + PanelHead);
                    y += PanelHead + PanelHeight;
                }
                Elapsed(drawing, days, timeline, y);
            }
        );
    }

    private static void Years(Drawing drawing, DaySpan days, double y)
    {
        foreach (var year in days.Years)
        {
            var x = X(days, new(year, 1, 1));
            drawing.Line(x, y, x, y + PanelHeight, Look.Hairline);
            drawing.Words(x + 4, y + PanelHeight + 16, $"{year}", Lettering.Note);
        }
    }

    private static void Panel(
        Drawing drawing,
        TimelinePanel panel,
        DaySpan days,
        Timeline timeline,
        double y
    )
    {
        double Y(int count) => y + PanelHeight - (PanelHeight * count / Math.Max(1, panel.Total));
        var end = Y(0);
        drawing.Words(
            ChartSheet.Margin,
            y - 14,
            ChartWords.Heading(panel.Level),
            Lettering.StrongName
        );
        drawing.Words(
            PlotAt - 8,
            Y(panel.Total) + 4,
            $"{panel.Total}",
            Lettering.Note,
            anchor: Anchor.End
        );
        drawing.Words(PlotAt - 8, end + 4, "0", Lettering.Note, anchor: Anchor.End);
        drawing.Line(PlotAt, Y(panel.Total), PlotAt + PlotWidth, Y(panel.Total), Look.Whole);
        drawing.Line(PlotAt, end, PlotAt + PlotWidth, end, Look.Whole);

        // A line at 0 would say that nothing was addressed; of an empty record that is not known.
        var points = timeline.Record == "empty" ? [] : Points(panel, days, Y);
        if (points.Count > 0)
        {
            drawing.Path([(points[0].X, end), .. points, (points[^1].X, end)], Look.Under);
            foreach (var span in days.Unrecorded(timeline))
            {
                Unrecorded(drawing, X(days, span.From), X(days, span.To), Y(panel.Total), end);
            }
        }
        if (timeline.Pace is { } pace)
        {
            drawing.Line(
                X(days, pace.Period.From),
                end,
                X(days, pace.Period.To),
                Y(panel.Total),
                Look.Even
            );
        }
        foreach (var (line, isKnown) in Pieces(points, days, timeline))
        {
            drawing.Path(line, isKnown ? Look.Steps : Look.StepsUnknown);
        }
        foreach (var step in panel.Steps)
        {
            var (x, top) = (X(days, step.Day), Y(step.Count));
            drawing.Group(
                step.InWords,
                () => drawing.Box(x - 4, top - 4, 8, 8, Look.Covered, round: 4),
                ("meeting", step.Meeting),
                ("covered", $"{step.Count}")
            );
        }
        drawing.Group(
            null,
            () =>
                drawing.Words(
                    PlotAt + PlotWidth + 8,
                    Math.Min(end, Y(panel.Covered) + 4),
                    ChartWords.Of(panel.Covered, panel.Total).Here,
                    Lettering.StrongName
                ),
            ("level", panel.Level.ToString().ToLowerInvariant() + "s"),
            ("covered", $"{panel.Covered}"),
            ("total", $"{panel.Total}")
        );
    }

    // Nothing is known of these days: no meeting of their presidencies is recorded.
    private static void Unrecorded(Drawing drawing, double from, double to, double top, double end)
    {
        drawing.Group(
            ChartWords.NoMeetings.Here,
            () =>
            {
                drawing.Box(from, top, to - from, end - top, Look.Unknown);
                drawing.Words(
                    (from + to) / 2,
                    end - 10,
                    "?",
                    Lettering.StrongName,
                    anchor: Anchor.Middle
                );
            },
            ("state", "unknown")
        );
    }

    // The line in pieces: whole where something is recorded, in dots where nothing is.
    private static IEnumerable<(List<(double X, double Y)> Line, bool IsKnown)> Pieces(
        List<(double X, double Y)> points,
        DaySpan days,
        Timeline timeline
    )
    {
        var cuts = days.Unrecorded(timeline)
            .Select(span => (From: X(days, span.From), To: X(days, span.To)))
            .ToArray();
        List<(double X, double Y)> line = [];
        var isKnown = true;
        foreach (var (one, other) in points.Zip(points.Skip(1)))
        {
            var ends = cuts.SelectMany(cut => new[] { cut.From, cut.To })
                .Where(x => x > one.X && x < other.X)
                .Append(other.X)
                .Order();
            var at = one.X;
            foreach (var x in ends)
            {
                var known = !cuts.Any(cut => at >= cut.From && x <= cut.To && x > at);
                if (line.Count == 0 || known != isKnown)
                {
                    if (line.Count > 0)
                    {
                        yield return (line, isKnown);
                    }
                    (line, isKnown) = ([(at, one.Y)], known);
                }
                line.Add((x, x == other.X ? other.Y : one.Y));
                at = x;
            }
        }
        if (line.Count > 0)
        {
            yield return (line, isKnown);
        }
    }

    // From the first day on it stays as it is until the next step; and after the last until the day that is looked at.
    private static List<(double X, double Y)> Points(
        TimelinePanel panel,
        DaySpan days,
        Func<int, double> y
    )
    {
        List<(double X, double Y)> points = [(X(days, days.From), y(0))];
        foreach (var step in panel.Steps)
        {
            points.Add((X(days, step.Day), points[^1].Y));
            points.Add((X(days, step.Day), y(step.Count)));
        }
        points.Add((X(days, days.Known), points[^1].Y));
        return points;
    }

    private static void Elapsed(Drawing drawing, DaySpan days, Timeline timeline, double end)
    {
        if (timeline.Pace is not { } pace)
        {
            return;
        }
        var x = X(days, days.Within(pace.On));
        drawing.Line(
            x,
            end - (2 * (PanelHead + PanelHeight)) + PanelHead - 8,
            x,
            end + 20,
            Look.Day
        );
        var words = TimelineWords.Elapsed(pace);
        var half = Lettering.StrongNote.Width(words) / 2;
        drawing.Words(
            Math.Clamp(x, ChartSheet.Margin + half, Width - ChartSheet.Margin - half),
            end + 36,
            words,
            Lettering.StrongNote,
            anchor: Anchor.Middle
        );
    }

    private static double X(DaySpan days, DateOnly day) => PlotAt + (PlotWidth * days.Share(day));
}
