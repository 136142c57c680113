using CadizTracker.Crosswalks;
using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>What one scope covers beside another of the same plan, or of another plan as seen through a crosswalk.</summary>
internal sealed record Comparison
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>The rules of counting, the same on both sides.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>The scope that is looked at.</summary>
    public required ComparedSide Here { get; init; }

    /// <summary>The scope that it is compared with.</summary>
    public required ComparedSide With { get; init; }

    /// <summary>"3 actions gained, 2 repeated, 9 dropped, 15 in neither", in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>What an empty or partial record leaves unknown, in the caller's language; null: both are complete.</summary>
    public string? Notice { get; init; }

    /// <summary>How many items of each level are covered here and not there; null: not known, because the record of a side is empty.</summary>
    public required LevelCounts? Gained { get; init; }

    /// <summary>How many are covered on both sides; null: not known, because the record of a side is empty.</summary>
    public required LevelCounts? Repeated { get; init; }

    /// <summary>How many are covered there and not here; null: not known, because the record of a side is empty.</summary>
    public required LevelCounts? Dropped { get; init; }

    /// <summary>How many are covered on neither side; null: not known, because the record of a side is empty.</summary>
    public required LevelCounts? Neither { get; init; }

    /// <summary>What the other side looks like through the crosswalk, and what it leaves unknown; null where both sides are of one plan.</summary>
    public ComparedThrough? Through { get; init; }

    /// <summary>Every item of the plan, in plan order.</summary>
    public required IReadOnlyList<ComparedItem> Items { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>One of the scopes that are compared, with its figures as coverage states them.</summary>
/// <param name="Plan">The plan whose items these figures count: of the other side of a crosswalk its own.</param>
/// <param name="Scope">Whose meetings were looked at.</param>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives, counted as rules.objectives says.</param>
/// <param name="Actions">Actions.</param>
/// <param name="Record">empty, partial or complete, as in coverage: beside an empty record nothing is compared.</param>
internal sealed record ComparedSide(
    PlanReference Plan,
    Scope Scope,
    string Summary,
    CountWithFull Domains,
    CountWithFull Objectives,
    Count Actions,
    string Record
);

/// <summary>The other side of a comparison as seen on the items of the plan here.</summary>
/// <param name="Crosswalk">The crosswalk that it is seen through.</param>
/// <param name="RelationRules">What the relations mean for coverage, in the caller's language, rule by rule.</param>
/// <param name="Summary">What was addressed there of the plan here, in one line, in the caller's language.</param>
/// <param name="Domains">Domains of the plan here that were addressed there.</param>
/// <param name="Objectives">Objectives of the plan here that were addressed there, counted as rules.objectives says.</param>
/// <param name="Actions">Actions of the plan here that were addressed there.</param>
/// <param name="Unknown">How many items of each level are in none of the four counts: the crosswalk maps nothing to them, or only something wider or overlapping that was addressed. Null: not known, because the record of a side is empty.</param>
/// <param name="Unmapped">Items that the crosswalk joins to nothing, on either side.</param>
/// <param name="NotCounted">Relations that do not count, each with its reason.</param>
internal sealed record ComparedThrough(
    CrosswalkReference Crosswalk,
    IReadOnlyList<string> RelationRules,
    string Summary,
    Count Domains,
    Count Objectives,
    Count Actions,
    LevelCounts? Unknown,
    Unmapped Unmapped,
    IReadOnlyList<UncountedRelation> NotCounted
);

/// <summary>How many items of each level.</summary>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives, counted as rules.objectives says.</param>
/// <param name="Actions">Actions.</param>
internal sealed record LevelCounts(int Domains, int Objectives, int Actions);

/// <summary>One item of the plan on both sides.</summary>
internal sealed record ComparedItem
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

    /// <summary>What became of it; null: not known, because the record of a side is empty.</summary>
    public ItemChange? Change { get; init; }

    /// <summary>Through a crosswalk: what the other side's meetings did of it, addressed, possible, not or unmapped; null without one.</summary>
    public SeenState? Seen { get; init; }
}

/// <summary>What became of an item from the scope that is compared with to the one that is looked at.</summary>
internal enum ItemChange
{
    /// <summary>Covered here and not there.</summary>
    Gained,

    /// <summary>Covered on both sides.</summary>
    Repeated,

    /// <summary>Covered there and not here.</summary>
    Dropped,

    /// <summary>Covered on neither side.</summary>
    Neither,

    /// <summary>Through a crosswalk: nothing is mapped to it, or only something wider or overlapping that was addressed there.</summary>
    Unknown,
}

/// <summary>One item on both sides in one row.</summary>
internal sealed record ComparisonRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>Its level.</summary>
    public required ItemLevel Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>The item it lies in; null for a domain, and where nobody knows.</summary>
    public string? Parent { get; init; }

    /// <summary>gained, repeated, dropped, neither or, through a crosswalk alone, unknown; null: not known, because the record of a side is empty.</summary>
    public ItemChange? Change { get; init; }

    public static ComparisonRow Of(string plan, ComparedItem item) =>
        new()
        {
            Plan = plan,
            Level = item.Level,
            Code = item.Code,
            Number = item.Number,
            Title = item.Title,
            TitleLang = item.TitleLang,
            Parent = item.Parent,
            Change = item.Change,
        };
}
