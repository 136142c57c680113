namespace CadizTracker.Coverage;

/// <summary>Which meetings would open the most of what has not been addressed.</summary>
internal sealed record PlanAhead
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at: at the door of a presidency, those of the plan's presidencies up to it, itself included.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What was wished for, and what a meeting is taken to be.</summary>
    public required PlanningRules Planning { get; init; }

    /// <summary>What the meetings of the record cover.</summary>
    public required CountedItems Before { get; init; }

    /// <summary>What the planned meetings would add; the sets then open what these leave. Null unless status=planned was asked for.</summary>
    public Projection? Projected { get; init; }

    /// <summary>The best sets, those that open the most objectives first. No set that is not here opens as many objectives and as many actions as one that is, and more of either.</summary>
    public required IReadOnlyList<PlanningOption> Options { get; init; }

    /// <summary>The actions not covered that no set can promise to open, because nobody knows in which objective they lie.</summary>
    public required IReadOnlyList<string> Unplaced { get; init; }

    /// <summary>What of the wish cannot be had, and why; empty: all of it can.</summary>
    public required IReadOnlyList<PlanningNotice> Notices { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>What was wished for, and by which rules the sets are made.</summary>
/// <param name="Meetings">How many meetings were asked for.</param>
/// <param name="Themes">Within which items; null: anywhere.</param>
/// <param name="Start">What the sets start from, as a sentence in the caller's language.</param>
/// <param name="OneMeeting">What one meeting is taken to cite, as a sentence in the caller's language.</param>
/// <param name="Best">Which sets are shown, as a sentence in the caller's language.</param>
internal sealed record PlanningRules(
    int Meetings,
    IReadOnlyList<string>? Themes,
    string Start,
    string OneMeeting,
    string Best
);

/// <summary>As many objectives and actions as this can be opened, by one set of meetings or by several.</summary>
/// <param name="Summary">"from 6 to 8 of 10 objectives, from 11 to 15 of 29 actions", in the caller's language.</param>
/// <param name="ObjectivesOpened">Objectives that are not covered and would be, counted as rules.objectives says.</param>
/// <param name="ActionsOpened">Actions that are not covered and would be.</param>
/// <param name="Ties">How many sets open exactly as many of both; 9,007,199,254,740,991 where there are more.</param>
/// <param name="Sets">Those sets, in plan order; the first 20 where there are more.</param>
internal sealed record PlanningOption(
    string Summary,
    int ObjectivesOpened,
    int ActionsOpened,
    long Ties,
    IReadOnlyList<MeetingSet> Sets
);

/// <summary>Meetings that go together.</summary>
/// <param name="Meetings">In plan order.</param>
/// <param name="WhatIf">The address that tells what coverage would be with them.</param>
internal sealed record MeetingSet(IReadOnlyList<ProposedTheme> Meetings, string WhatIf);

/// <summary>A meeting about one objective.</summary>
/// <param name="Objective">The objective's code.</param>
/// <param name="Title">Its wording in the caller's language, else in the other; null where it is known in neither.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Cites">What it would cite: the objective and its actions that are not covered.</param>
/// <param name="Opens">What it alone would cover that is not covered, in plan order. With rollup=all several meetings may together fill a domain that none of them fills.</param>
internal sealed record ProposedTheme(
    string Objective,
    string? Title,
    string? TitleLang,
    IReadOnlyList<string> Cites,
    IReadOnlyList<string> Opens
);

/// <summary>A part of the wish that cannot be had.</summary>
/// <param name="Code">theme_fully_covered, theme_cannot_be_opened, more_meetings_than_gaps or nothing_left.</param>
/// <param name="Theme">The theme it is about; null: all of the wish.</param>
/// <param name="Message">A sentence in the caller's language.</param>
internal sealed record PlanningNotice(string Code, string? Theme, string Message);

/// <summary>One meeting of one set, as a row.</summary>
internal sealed record PlanAheadRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>The option's number, from 1: the one that opens the most objectives.</summary>
    public required int Option { get; init; }

    /// <summary>The set's number within the option, from 1.</summary>
    public required int Set { get; init; }

    /// <summary>The objective that the meeting is about.</summary>
    public required string Objective { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>What the meeting would cite.</summary>
    public required IReadOnlyList<string> Cites { get; init; }

    /// <summary>What it alone would cover that is not covered.</summary>
    public required IReadOnlyList<string> Opens { get; init; }

    /// <summary>Objectives that the whole set opens.</summary>
    public required int ObjectivesOpenedBySet { get; init; }

    /// <summary>Actions that the whole set opens.</summary>
    public required int ActionsOpenedBySet { get; init; }

    public static IReadOnlyList<PlanAheadRow> Of(PlanAhead answer) =>
        [
            .. from option in answer.Options.Index()
            from set in option.Item.Sets.Index()
            from meeting in set.Item.Meetings
            select new PlanAheadRow
            {
                Plan = answer.Plan.Code,
                Option = option.Index + 1,
                Set = set.Index + 1,
                Objective = meeting.Objective,
                Title = meeting.Title,
                Cites = meeting.Cites,
                Opens = meeting.Opens,
                ObjectivesOpenedBySet = option.Item.ObjectivesOpened,
                ActionsOpenedBySet = option.Item.ActionsOpened,
            },
        ];
}
