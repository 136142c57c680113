using CadizTracker.Citations;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>Why a figure is what it is: the meetings that count for an item, or for the plan as a whole, and those that do not.</summary>
internal sealed record Explanation
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>The item that was asked about; null: the plan as a whole.</summary>
    public ExplainedItem? Item { get; init; }

    /// <summary>How many meetings count and how many do not, in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>At least one meeting counts; with rollup=all, of an item that has actions below it: every action that lies or may lie there is covered.</summary>
    public required bool Covered { get; init; }

    /// <summary>With rollup=all: the actions known to lie below the item that are not covered, in plan order. Null: that does not matter here.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>With rollup=all: the actions that may lie below the item and are not covered, in plan order. Null: that does not matter here.</summary>
    public IReadOnlyList<string>? Open { get; init; }

    /// <summary>What the rules say of this item beside its meetings, in the caller's language; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>How many meetings count, always exact.</summary>
    public required long MeetingCount { get; init; }

    /// <summary>What the planned meetings would add; null unless status=planned was asked for.</summary>
    public ExplainedProjection? Projected { get; init; }

    /// <summary>How many meetings have each reason, counts among them; a reason that none has is absent.</summary>
    public required IReadOnlyDictionary<string, int> Reasons { get; init; }

    /// <summary>Those meetings, a page of them: first the ones that count, last those of other presidencies, the newest first. Link leads to the next.</summary>
    public required IReadOnlyList<ExplainedMeeting> Meetings { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>The figure with the planned meetings as if they had been held.</summary>
/// <param name="MeetingCount">How many meetings would count.</param>
/// <param name="Planned">How many of them are planned.</param>
internal sealed record ExplainedProjection(long MeetingCount, long Planned);

/// <summary>The item that was asked about.</summary>
internal sealed record ExplainedItem
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed.</summary>
    public string Number => Code[1..];

    /// <summary>The item it lies in; null for a domain, and where nobody knows.</summary>
    public string? Parent { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }
}

/// <summary>A meeting that counts, or the one reason why it does not.</summary>
internal sealed record ExplainedMeeting
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The presidency that it belongs to.</summary>
    public required string Presidency { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>What was held.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Whether it was held.</summary>
    public required MeetingStatus Status { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day, on which it counts.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => Reason == ExplainedReason.Counts;

    /// <summary>counts, or the first reason of this list for which it does not.</summary>
    public required ExplainedReason Reason { get; init; }

    /// <summary>The same as a sentence, in the caller's language.</summary>
    public required string Sentence { get; init; }

    /// <summary>Its citations that reach the item, or of the plan where the whole was asked about; those that do not count among them.</summary>
    public required IReadOnlyList<ExplainedCitation> Citations { get; init; }
}

/// <summary>A citation and how it reaches the item.</summary>
internal sealed record ExplainedCitation
{
    /// <summary>The words as printed; null: given as codes.</summary>
    public string? Text { get; init; }

    /// <summary>The codes that it names, in plan order.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Those of them that reach the item: itself where it is cited, else what lies below it. Empty where the plan as a whole was asked about.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>cited: it names the item itself; through: only what lies below it; null: the plan as a whole was asked about.</summary>
    public string? Reaches { get; init; }

    /// <summary>How much the meeting was about it.</summary>
    public CitationStrength Strength { get; init; }

    /// <summary>How far it has been reviewed; without a key always published.</summary>
    public CitationState State { get; init; }

    /// <summary>Where it is printed, with the printed words; null: not recorded.</summary>
    public Source? Source { get; init; }
}

/// <summary>Why a meeting counts or does not: the first of these that holds.</summary>
internal enum ExplainedReason
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>Its presidency is not in scope.</summary>
    OtherPresidency,

    /// <summary>It is planned.</summary>
    Planned,

    /// <summary>It was postponed.</summary>
    Postponed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Its last day is outside the days asked for.</summary>
    OutsideDates,

    /// <summary>Another kind was asked for.</summary>
    OtherKind,

    /// <summary>It was not held in a country asked for.</summary>
    OtherCountry,

    /// <summary>No country asked for co-chaired it.</summary>
    OtherCoChair,

    /// <summary>There is nothing to map.</summary>
    NotApplicable,

    /// <summary>With a key: only a citation that is to go reaches the item, and drafts were asked for.</summary>
    WithdrawalProposed,

    /// <summary>With a key: only published citations reach the item, and others were asked for.</summary>
    PublishedOnly,

    /// <summary>With a key: reviewed, not published.</summary>
    ReviewedOnly,

    /// <summary>With a key: drafted, not published.</summary>
    DraftOnly,

    /// <summary>Nobody has mapped it, or nothing of that is published.</summary>
    PendingMapping,

    /// <summary>Only mentions reach the item.</summary>
    MentionOnly,

    /// <summary>Citations of another strength were asked for.</summary>
    OtherStrength,

    /// <summary>It cites the plan, and not this item.</summary>
    OtherItems,

    /// <summary>It cites other plans only.</summary>
    OtherPlan,
}

/// <summary>A meeting and its reason in one row.</summary>
internal sealed record ExplainedRow(
    string Plan,
    string? Item,
    string Slug,
    string Presidency,
    string? Title,
    MeetingKind Kind,
    MeetingStatus Status,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Counts,
    ExplainedReason Reason,
    string Sentence,
    IReadOnlyList<string> Through
)
{
    public static ExplainedRow Of(Explanation why, ExplainedMeeting meeting) =>
        new(
            why.Plan.Code,
            why.Item?.Code,
            meeting.Slug,
            meeting.Presidency,
            meeting.Title,
            meeting.Kind,
            meeting.Status,
            meeting.StartsOn,
            meeting.EndsOn,
            meeting.Counts ? 1 : 0,
            meeting.Reason,
            meeting.Sentence,
            [.. meeting.Citations.SelectMany(citation => citation.Through).Distinct()]
        );
}
