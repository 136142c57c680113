using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>What a presidency finds when its term begins: what earlier ones left open, promised, and have come from.</summary>
internal sealed record Inheritance
{
    /// <summary>The presidency that inherits.</summary>
    public required string Presidency { get; init; }

    /// <summary>The plan it works under.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>The presidencies before it whose meetings were looked at, and how their meetings were narrowed: not at all.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What the earlier presidencies have addressed together, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>How many items of each level they left.</summary>
    public required InheritedCounts Counts { get; init; }

    /// <summary>The items that no recorded meeting addressed, in plan order; a record that is empty or partial says less than that.</summary>
    public required IReadOnlyList<InheritedItem> NeverCovered { get; init; }

    /// <summary>Items that no meeting is known to have addressed, and of which it cannot be said that none did: an action of unknown placement that may lie in them was addressed. In plan order.</summary>
    public required IReadOnlyList<InheritedItem> Uncertain { get; init; }

    /// <summary>The items that one meeting addressed and no other, in plan order.</summary>
    public required IReadOnlyList<InheritedItem> CoveredOnce { get; init; }

    /// <summary>The follow-ups that meetings of earlier terms promised, under whatever plan, and that were not held so far; the oldest first.</summary>
    public required IReadOnlyList<OpenFollowUp> FollowUps { get; init; }

    /// <summary>Of each objective that was addressed, the meetings and what they follow, across plans, in plan order.</summary>
    public required IReadOnlyList<ThemeLineage> Lineages { get; init; }

    /// <summary>empty, partial or complete, as in coverage: of the earlier presidencies' record.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>How many items were left.</summary>
/// <param name="NeverCovered">Addressed by no meeting.</param>
/// <param name="CoveredOnce">Addressed by one meeting alone.</param>
internal sealed record InheritedCounts(PlanTotals NeverCovered, PlanTotals CoveredOnce);

/// <summary>An item that was left.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">Its level.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Parent">The item it lies in; null for a domain, and where nobody knows.</param>
/// <param name="Title">Its wording in the caller's language, else in the other; null where it is known in neither.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Meeting">The one meeting that addressed it; null: none did.</param>
/// <param name="AddressedOn">That meeting's last day; null: none did.</param>
internal sealed record InheritedItem(
    string Code,
    ItemLevel Level,
    string Number,
    string? Parent,
    string? Title,
    string? TitleLang,
    string? Meeting,
    DateOnly? AddressedOn
)
{
    public static InheritedItem Of(CoverageItem item) =>
        new(
            item.Code,
            item.Level,
            item.Number,
            item.Parent,
            item.Title,
            item.TitleLang,
            item.Meetings is [var only] ? only : null,
            item.LastAddressedOn
        );
}

/// <summary>A promise that was not kept so far.</summary>
internal sealed record OpenFollowUp
{
    /// <summary>The meeting that promised it.</summary>
    public required string Meeting { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>The presidency that it was held under.</summary>
    public required string Presidency { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The slug of the meeting that was promised; null: it was said in words.</summary>
    public string? PromisedMeeting { get; init; }

    /// <summary>The words of the promise; null: a meeting of the record was named.</summary>
    public string? PromisedText { get; init; }

    /// <summary>In which language those words are written: und, for the record does not say; null: there are none.</summary>
    public string? PromisedTextLang => PromisedText is null ? null : "und";

    /// <summary>What became of the follow-up that is in the record: planned, postponed or cancelled; null: none is in the record.</summary>
    public MeetingStatus? Status { get; init; }
}

/// <summary>Where the work on an objective has come from.</summary>
/// <param name="Objective">The objective's code.</param>
/// <param name="Title">Its wording in the caller's language, else in the other; null where it is known in neither.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="MeetingCount">How many meetings addressed it.</param>
/// <param name="Meetings">Those meetings, the newest first; the newest 20 where there are more.</param>
internal sealed record ThemeLineage(
    string Objective,
    string? Title,
    string? TitleLang,
    long MeetingCount,
    IReadOnlyList<MeetingLineage> Meetings
);

/// <summary>A meeting and all that it follows.</summary>
/// <param name="Meeting">Its slug.</param>
/// <param name="Title">Its title in the caller's language, else in the other.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Presidency">The presidency that it was held under.</param>
/// <param name="EndsOn">Its last day.</param>
/// <param name="Follows">What it follows, the nearest first; empty: it says nothing.</param>
internal sealed record MeetingLineage(
    string Meeting,
    string? Title,
    string? TitleLang,
    string Presidency,
    DateOnly EndsOn,
    IReadOnlyList<Predecessor> Follows
);

/// <summary>What a meeting follows, by one step or by several.</summary>
/// <param name="Step">1: the meeting itself says so; 2: what it follows says so, and so on.</param>
/// <param name="Meeting">The slug of a meeting of the record; null: it is said in words.</param>
/// <param name="Text">The words; null: it is a meeting of the record.</param>
/// <param name="Title">The meeting's title in the caller's language, else in the other; null: it is said in words.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the caller's.</param>
/// <param name="Presidency">The presidency that it was held under; null: it is said in words.</param>
/// <param name="Plan">The plan of that presidency; null: it is said in words.</param>
/// <param name="EndsOn">Its last day; null: it is said in words.</param>
internal sealed record Predecessor(
    int Step,
    string? Meeting,
    string? Text,
    string? Title,
    string? TitleLang,
    string? Presidency,
    string? Plan,
    DateOnly? EndsOn
);

/// <summary>What a row of an inheritance tells.</summary>
internal enum InheritedPart
{
    /// <summary>An item that earlier presidencies never addressed, or in one meeting alone.</summary>
    Item,

    /// <summary>A follow-up that was promised, and not held so far.</summary>
    FollowUp,

    /// <summary>A meeting about an objective, and what it follows.</summary>
    Lineage,
}

/// <summary>An item that was left, a promise that was not kept, or where the work on an objective comes from, as a row.</summary>
internal sealed record InheritanceRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>item, follow_up or lineage.</summary>
    public required InheritedPart Part { get; init; }

    /// <summary>The item's level; null: the row is of no item.</summary>
    public ItemLevel? Level { get; init; }

    /// <summary>The item's code; null: the row is of no item.</summary>
    public string? Code { get; init; }

    /// <summary>Its number as printed; null: the row is of no item.</summary>
    public string? Number { get; init; }

    /// <summary>Of an item its wording, of a follow-up the title of the meeting that promised it; in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>How many meetings of earlier presidencies addressed the item; null: the row is of no item.</summary>
    public long? Meetings { get; init; }

    /// <summary>1: that is so; 0: it cannot be stated, because what may lie below it is not known; null: the row is of no item.</summary>
    public int? Certain { get; init; }

    /// <summary>The meeting that addressed it, or promised the follow-up; null: none.</summary>
    public string? Meeting { get; init; }

    /// <summary>Its last day; null: none.</summary>
    public DateOnly? AddressedOn { get; init; }

    /// <summary>The presidency that it was held under; null: none, or an item's.</summary>
    public string? Presidency { get; init; }

    /// <summary>Of a follow-up, what was promised, as a meeting's slug or in words; null: no follow-up.</summary>
    public string? Promised { get; init; }

    /// <summary>Of a follow-up that is in the record, planned, postponed or cancelled; null: none is.</summary>
    public MeetingStatus? Status { get; init; }

    /// <summary>Of a lineage, by how many steps the meeting follows; null: it follows nothing.</summary>
    public int? Step { get; init; }

    /// <summary>Of a lineage, what the meeting follows, as a meeting's slug or in words; null: nothing.</summary>
    public string? Follows { get; init; }

    public static IReadOnlyList<InheritanceRow> Of(Inheritance answer) =>
        [
            .. answer
                .NeverCovered.Concat(answer.Uncertain)
                .Concat(answer.CoveredOnce)
                .Select(item => Of(answer, item)),
            .. answer.FollowUps.Select(promise => new InheritanceRow
            {
                Plan = answer.Plan.Code,
                Part = InheritedPart.FollowUp,
                Title = promise.Title,
                Meeting = promise.Meeting,
                AddressedOn = promise.EndsOn,
                Presidency = promise.Presidency,
                Promised = promise.PromisedMeeting ?? promise.PromisedText,
                Status = promise.Status,
            }),
            .. from theme in answer.Lineages
            from meeting in theme.Meetings
            from before in meeting.Follows.DefaultIfEmpty()
            select Of(answer, theme, meeting, before),
        ];

    private static InheritanceRow Of(Inheritance answer, InheritedItem item) =>
        new()
        {
            Plan = answer.Plan.Code,
            Part = InheritedPart.Item,
            Level = item.Level,
            Code = item.Code,
            Number = item.Number,
            Title = item.Title,
            Meetings = item.Meeting is null ? 0 : 1,
            Certain = answer.Uncertain.Contains(item) ? 0 : 1,
            Meeting = item.Meeting,
            AddressedOn = item.AddressedOn,
        };

    private static InheritanceRow Of(
        Inheritance answer,
        ThemeLineage theme,
        MeetingLineage meeting,
        Predecessor? before
    ) =>
        new()
        {
            Plan = answer.Plan.Code,
            Part = InheritedPart.Lineage,
            Level = ItemLevel.Objective,
            Code = theme.Objective,
            Number = theme.Objective[1..],
            Title = theme.Title,
            Meetings = theme.MeetingCount,
            Certain = 1,
            Meeting = meeting.Meeting,
            AddressedOn = meeting.EndsOn,
            Presidency = meeting.Presidency,
            Step = before?.Step,
            Follows = before?.Meeting ?? before?.Text,
        };
}
