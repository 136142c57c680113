using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>Coverage as it is, and as it would be with some meetings more: held in this scope, each of their citations published.</summary>
internal sealed record WhatIf
{
    /// <summary>The plan whose items are counted.</summary>
    public required PlanReference Plan { get; init; }

    /// <summary>Whose meetings were looked at; the hypothetical ones are taken to be among them.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The rules of counting.</summary>
    public required CountingRules Rules { get; init; }

    /// <summary>"6 to 7 of 10 objectives, 11 to 13 of 29 actions", in the caller's language.</summary>
    public required string Summary { get; init; }

    /// <summary>The hypothetical meetings, in the order of the question.</summary>
    public required IReadOnlyList<WishedMeeting> Meetings { get; init; }

    /// <summary>What the meetings of the record cover.</summary>
    public required CountedItems Before { get; init; }

    /// <summary>What they and the hypothetical ones would cover together.</summary>
    public required CountedItems After { get; init; }

    /// <summary>The codes that only the hypothetical meetings would cover, in plan order.</summary>
    public required IReadOnlyList<string> Gained { get; init; }

    /// <summary>What after would be with the planned meetings held too, and the codes that these alone would add to it; null unless status=planned was asked for.</summary>
    public Projection? Projected { get; init; }

    /// <summary>Every item of the plan, in its order.</summary>
    public required IReadOnlyList<WhatIfItem> Items { get; init; }

    /// <summary>empty, partial or complete, as in coverage.</summary>
    public required string Record { get; init; }

    /// <summary>The record's revision that this answer was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }
}

/// <summary>A meeting that is not in the record.</summary>
/// <param name="Cites">The codes that it would cite, in plan order.</param>
/// <param name="Addresses">What that addresses: those, and all that they certainly lie in.</param>
/// <param name="Adds">What it alone would add to the coverage of the record. An item may stand with several of them, and counts once.</param>
internal sealed record WishedMeeting(
    IReadOnlyList<string> Cites,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> Adds
);

/// <summary>How much is covered.</summary>
/// <param name="Summary">The sum in one line, in the caller's language.</param>
/// <param name="Domains">Domains.</param>
/// <param name="Objectives">Objectives, counted as rules.objectives says.</param>
/// <param name="Actions">Actions.</param>
internal sealed record CountedItems(
    string Summary,
    CountWithFull Domains,
    CountWithFull Objectives,
    Count Actions
)
{
    public static CountedItems Of(Totals totals) =>
        new(Headlines.Summary(totals).Here, totals.Domains, totals.Objectives, totals.Actions);
}

/// <summary>One item of the plan, before and after.</summary>
internal sealed record WhatIfItem
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

    /// <summary>Covered by the meetings of the record.</summary>
    public bool CoveredBefore { get; init; }

    /// <summary>Covered by them and the hypothetical ones.</summary>
    public bool CoveredAfter { get; init; }

    /// <summary>Every action below is covered before; null: cannot be said, or no action lies below.</summary>
    public bool? FullBefore { get; init; }

    /// <summary>The same after.</summary>
    public bool? FullAfter { get; init; }
}

/// <summary>One item, before and after, in one row.</summary>
internal sealed record WhatIfRow
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

    /// <summary>1: covered by the meetings of the record; else 0.</summary>
    public int CoveredBefore { get; init; }

    /// <summary>1: covered by them and the hypothetical ones; else 0.</summary>
    public int CoveredAfter { get; init; }

    /// <summary>1: every action below is covered before; 0: not; null: cannot be said, or no action lies below.</summary>
    public int? FullBefore { get; init; }

    /// <summary>The same after.</summary>
    public int? FullAfter { get; init; }

    public static WhatIfRow Of(string plan, WhatIfItem item) =>
        new()
        {
            Plan = plan,
            Level = item.Level,
            Code = item.Code,
            Number = item.Number,
            Title = item.Title,
            TitleLang = item.TitleLang,
            Parent = item.Parent,
            CoveredBefore = item.CoveredBefore ? 1 : 0,
            CoveredAfter = item.CoveredAfter ? 1 : 0,
            FullBefore = Mark(item.FullBefore),
            FullAfter = Mark(item.FullAfter),
        };

    private static int? Mark(bool? holds) =>
        holds is null ? null
        : holds.Value ? 1
        : 0;
}
