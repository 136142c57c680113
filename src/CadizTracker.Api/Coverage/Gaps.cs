using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>What the meetings in scope have not addressed, and since when nobody has.</summary>
internal sealed record Gaps
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>What has been addressed, in one line: the gaps are the rest.</summary>
    public required string Summary { get; init; }

    /// <summary>How many items of each level are not covered; objectives as rules.objectives counts them, so that they are the rest of the summary.</summary>
    public required PlanTotals NotCovered { get; init; }

    /// <summary>The domains that are not covered or have something below them that is not, with what that is.</summary>
    public required IReadOnlyList<Gap> Domains { get; init; }

    /// <summary>Items that are not covered and of which nobody knows where they lie.</summary>
    public required IReadOnlyList<Gap> Unplaced { get; init; }

    /// <summary>Items that are not covered as far as is known, and may be all the same: what lies, or may lie, below them is not known. They are among notCovered.</summary>
    public required IReadOnlyList<Gap> Uncertain { get; init; }

    /// <summary>What is thin in the plan's whole record, covered here or not.</summary>
    public required ThinSpots WholeRecord { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>An item that is not covered, or below which something is not.</summary>
internal sealed record Gap
{
    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed.</summary>
    public string Number => Code[1..];

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>Whether the item itself is covered; false is a gap.</summary>
    public bool Covered { get; init; }

    /// <summary>In the plan's whole record, whatever is asked: never addressed, by one counted meeting alone, or by several.</summary>
    public GapState State { get; init; }

    /// <summary>The slug of the last presidency that addressed it; null: none did.</summary>
    public string? LastPresidency { get; init; }

    /// <summary>The slug of that presidency's newest counted meeting which addressed it; null: none did.</summary>
    public string? LastMeeting { get; init; }

    /// <summary>The last day of that meeting; null: none did.</summary>
    public DateOnly? LastAddressedOn { get; init; }

    /// <summary>How many presidencies of the plan came after that one: it was not touched for so many. Null: never addressed.</summary>
    public int? PresidenciesSince { get; init; }

    /// <summary>Of how many of those it cannot be said that they did not address it, because their record is empty or partial; null: never addressed.</summary>
    public int? PresidenciesUnknown { get; init; }

    /// <summary>The items of unknown placement that leave open whether it is covered; empty: what covered says is certain.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>What below it is not covered, or has gaps of its own, in plan order.</summary>
    public IReadOnlyList<Gap> Items { get; init; } = [];

    // What cannot be stated is no gap; it stands here only where something below it is one.
    public static IReadOnlyList<Gap> Under(
        IEnumerable<GapItem> items,
        ILookup<string?, GapItem> below
    ) =>
        [
            .. items
                .Select(item => item.Gap with { Items = Under(below[item.Gap.Code], below) })
                .Where(gap => gap is { Covered: false, Because: [] } || gap.Items.Count > 0),
        ];
}

/// <summary>How often an item has been addressed in the plan's whole record.</summary>
internal enum GapState
{
    Never,
    Once,
    Several,
}

/// <summary>What is thin in the plan's whole record, by the usual rules and whatever is asked.</summary>
/// <param name="Never">Items that no presidency has addressed.</param>
/// <param name="Once">Items that exactly one counted meeting has addressed.</param>
/// <param name="Untouched">Items that were addressed once and not by the last presidencies, by how many those are.</param>
internal sealed record ThinSpots(
    NamedItems Never,
    NamedItems Once,
    IReadOnlyList<Untouched> Untouched
);

/// <summary>Items that the last presidencies have not addressed.</summary>
/// <param name="Presidencies">So many came after the last that did.</param>
/// <param name="Unknown">Of so many of them it cannot be said that they did not: their record is empty or partial.</param>
/// <param name="Items">The items' codes, in plan order.</param>
internal sealed record Untouched(int Presidencies, int Unknown, IReadOnlyList<string> Items);

/// <summary>An item as the gaps are made from it: what is known of it, and where it lies.</summary>
internal sealed record GapItem
{
    /// <summary>The code of the item it lies in; null: a domain, or nobody knows.</summary>
    public string? Parent { get; init; }

    public string? Domain { get; init; }
    public string? Objective { get; init; }
    public required Gap Gap { get; init; }
}
