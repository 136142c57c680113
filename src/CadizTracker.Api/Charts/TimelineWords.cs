using System.Globalization;
using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>What a timeline shows, in words.</summary>
internal static class TimelineWords
{
    /// <summary>"6 of 10 objectives, 11 of 29 actions. On 28 November 2026: 78.2 % of the period had passed."</summary>
    public static string Sentence(Timeline timeline) =>
        timeline.Record == "empty"
            ? new Bilingual(
                "No meetings recorded yet.",
                "Aucune réunion enregistrée à ce jour."
            ).Here
            : string.Join(
                ' ',
                new[] { $"{timeline.Summary}.", EvenPace(timeline), Unrecorded(timeline) }.Where(
                    sentence => sentence.Length > 0
                )
            );

    /// <summary>"No meetings are recorded yet of Portugal 2024: what stands still there is not known."</summary>
    private static string Unrecorded(Timeline timeline)
    {
        if (timeline.Unrecorded.Count == 0)
        {
            return "";
        }
        var whose = string.Join(
            ", ",
            timeline.Unrecorded.Select(term =>
                term.Title is { } title ? ChartWords.Titled(title, term.TitleLang) : term.Presidency
            )
        );
        return new Bilingual(
            $"“?”: no meetings are recorded yet of {whose}; the line stands still there because nothing is known, not because nothing was addressed.",
            $"«\u00A0?\u00A0»\u00A0: aucune réunion n'est enregistrée à ce jour pour {whose}\u00A0; la ligne y reste à plat parce que rien n'est connu, non parce que rien n'a été abordé."
        ).Here;
    }

    private static string EvenPace(Timeline timeline) =>
        timeline.Pace is null
            ? ""
            : new Bilingual(
                "The dotted line is an even pace over the plan's period: arithmetic, not a forecast.",
                "La ligne pointillée est un rythme régulier sur la période du plan\u00A0: une arithmétique, non une prévision."
            ).Here;

    /// <summary>"28 November 2026: 78.2 % of the period had passed".</summary>
    public static string Elapsed(Pace pace) =>
        $"{PrintedDays.Of(pace.On).Here}{ChartWords.Colon}{Percent(pace.DaysElapsed, pace.DaysElapsed + pace.DaysLeft).Here} {ChartWords.Elapsed.Here}";

    /// <summary>One decimal, and 100 only where all has passed.</summary>
    private static Bilingual Percent(int part, int whole)
    {
        var share =
            whole == 0 ? 0m
            : part == whole ? 100m
            : Math.Min(99.9m, Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero));
        var english = share.ToString("0.#", CultureInfo.InvariantCulture);
        return new($"{english}\u00A0%", $"{english.Replace('.', ',')}\u00A0%");
    }

    /// <summary>"23 June 2023, 2023-06-22-marrakesh-thematic-meeting: 6 of actions (A20, A21, A22 added)".</summary>
    public static string Step(TimelineStep step, ItemLevel level, int count) =>
        $"{PrintedDays.Of(step.EndsOn).Here}, {step.Meeting}{ChartWords.Colon}{count} {ChartWords.Noun(level, count).Here} ({new Bilingual("added", "ajouts").Here}{ChartWords.Colon}{string.Join(", ", step.Added)})";

    /// <summary>The sentence, each step, and the pace.</summary>
    public static string Description(Timeline timeline) =>
        string.Join(
            " ",
            timeline
                .Steps.Where(step => step.Added.Count > 0)
                .Select(step =>
                    $"{PrintedDays.Of(step.EndsOn).Here}{ChartWords.Colon}{step.Covered.Objectives} {ChartWords.Noun(ItemLevel.Objective, step.Covered.Objectives).Here}, {step.Covered.Actions} {ChartWords.Noun(ItemLevel.Action, step.Covered.Actions).Here}."
                )
                .Prepend(Sentence(timeline))
                .Concat(timeline.Pace is { } pace ? [Elapsed(pace) + "."] : [])
        );
}
