namespace CadizTracker.Coverage;

/// <summary>How coverage grew, meeting by meeting, and how that stands beside the time that the plan has.</summary>
internal sealed record Timeline
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>The state after the last step of all, as coverage states it.</summary>
    public required string Summary { get; init; }

    /// <summary>What it is counted from: items of the plan.</summary>
    public required Reached Totals { get; init; }

    /// <summary>The counted meetings by last day, then slug, one page of them: what had been covered by then, and what each added.</summary>
    public required IReadOnlyList<TimelineStep> Steps { get; init; }

    /// <summary>The days asked for, in order: what had been covered at the end of each.</summary>
    public required IReadOnlyList<TimelineDay> Days { get; init; }

    /// <summary>The presidencies in scope of which no meeting is recorded, in the order of their terms: there the figures stand still because nothing is known, not because nothing was addressed. Only terms that had begun on the day of the pace.</summary>
    public IReadOnlyList<UnrecordedTerm> Unrecorded { get; init; } = [];

    /// <summary>What was covered beside the time that had passed; null where the plan has no period.</summary>
    public Pace? Pace { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>A presidency without any meeting recorded, and the days that say nothing because of it.</summary>
/// <param name="Presidency">Its slug.</param>
/// <param name="Title">Its name in the caller's language, else in the other.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="From">The first day of its term.</param>
/// <param name="To">The day after the last; null: no end is recorded.</param>
internal sealed record UnrecordedTerm(
    string Presidency,
    string? Title,
    string? TitleLang,
    DateOnly From,
    DateOnly? To
);

/// <summary>How many items of each level.</summary>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives, counted as rules.objectives says.</param>
/// <param name="Actions">Actions.</param>
internal sealed record Reached(int Domains, int Objectives, int Actions)
{
    public static Reached Of(Totals totals) =>
        new(totals.DomainsCovered, totals.ObjectivesCovered, totals.ActionsCovered);

    public static Reached AllOf(Totals totals) =>
        new(totals.DomainsTotal, totals.ObjectivesTotal, totals.ActionsTotal);
}

/// <summary>One counted meeting, and what had been covered with it.</summary>
/// <param name="Meeting">Its slug.</param>
/// <param name="Presidency">The slug of its presidency.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="EndsOn">Its last day, on which it counts.</param>
/// <param name="Covered">What had been covered with it and all before it.</param>
/// <param name="Added">The codes of the items that it added, in plan order; empty: all it addressed had been covered.</param>
internal sealed record TimelineStep(
    string Meeting,
    string Presidency,
    string Kind,
    DateOnly EndsOn,
    Reached Covered,
    IReadOnlyList<string> Added
);

/// <summary>What had been covered by a day.</summary>
/// <param name="Day">The day, at its end.</param>
/// <param name="Covered">What had been covered.</param>
/// <param name="Summary">The same in one line, in the caller's language.</param>
internal sealed record TimelineDay(DateOnly Day, Reached Covered, string Summary);

/// <summary>One row per step, then one per day asked for: what csv and xlsx have of the timeline.</summary>
internal sealed record TimelineRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>The meeting's last day, or the day that was asked for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The meeting's slug; null for a day that was asked for.</summary>
    public string? Meeting { get; init; }

    /// <summary>The slug of its presidency; null for a day that was asked for.</summary>
    public string? Presidency { get; init; }

    /// <summary>Domains covered by then.</summary>
    public int Domains { get; init; }

    /// <summary>Objectives covered by then, counted as the rules say.</summary>
    public int Objectives { get; init; }

    /// <summary>Actions covered by then.</summary>
    public int Actions { get; init; }

    /// <summary>The codes of the items that the meeting added, in plan order.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    public static IEnumerable<TimelineRow> Of(Timeline timeline) =>
        timeline
            .Steps.Select(step =>
                Of(timeline, step.EndsOn, step.Covered) with
                {
                    Meeting = step.Meeting,
                    Presidency = step.Presidency,
                    Added = step.Added,
                }
            )
            .Concat(timeline.Days.Select(day => Of(timeline, day.Day, day.Covered)));

    private static TimelineRow Of(Timeline timeline, DateOnly day, Reached covered) =>
        new()
        {
            Plan = timeline.Plan.Code,
            Day = day,
            Domains = covered.Domains,
            Objectives = covered.Objectives,
            Actions = covered.Actions,
        };
}
