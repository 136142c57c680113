using CadizTracker.Coverage;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>One level over time: what had been covered after each step that added something of it.</summary>
internal sealed record TimelinePanel(
    ItemLevel Level,
    IReadOnlyList<PanelStep> Steps,
    int Covered,
    int Total
)
{
    public static TimelinePanel Of(Timeline timeline, ItemLevel level)
    {
        List<PanelStep> steps = [];
        foreach (var step in timeline.Steps)
        {
            var count = Count(step.Covered, level);
            if (count != (steps.Count == 0 ? 0 : steps[^1].Count))
            {
                steps.Add(
                    new(step.Meeting, step.EndsOn, count, TimelineWords.Step(step, level, count))
                );
            }
        }
        return new(
            level,
            steps,
            steps.Count == 0 ? 0 : steps[^1].Count,
            Count(timeline.Totals, level)
        );
    }

    private static int Count(Reached reached, ItemLevel level) =>
        level == ItemLevel.Action ? reached.Actions : reached.Objectives;
}

/// <summary>What a meeting brought a level to.</summary>
internal sealed record PanelStep(string Meeting, DateOnly Day, int Count, string InWords);
