using CadizTracker.Http;

namespace CadizTracker.Plans;

/// <summary>A plan as it is read: what was written, and what the server knows of it.</summary>
internal sealed record Plan : PlanRecord
{
    /// <summary>Its name in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>How many items it has of each level: the totals of all its figures.</summary>
    public PlanTotals Totals => PlanTotals.Of(Items);

    /// <summary>Every item, depth first (D1, O1, A1 …), items of unknown parent last.</summary>
    public new PlanItem[] Items { get; init; } = [];

    /// <summary>Where to go on from here.</summary>
    public PlanLinks Links => new(Code);

    /// <summary>Raised by every change of the plan; If-Match compares it.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">The plan itself.</param>
/// <param name="Meetings">The meetings that cite it.</param>
/// <param name="Coverage">How much of it has been addressed.</param>
/// <param name="Gaps">What is left of it.</param>
/// <param name="Changes">What was changed of it; needs a key.</param>
internal sealed record PlanLinks(
    string Self,
    string Meetings,
    string Coverage,
    string Gaps,
    string Changes
)
{
    public PlanLinks(string code)
        : this(
            $"/api/v1/plans/{code}",
            $"/api/v1/meetings?plan={code}",
            $"/api/v1/plans/{code}/coverage",
            $"/api/v1/plans/{code}/coverage/gaps",
            $"/api/v1/changes?kind=plan&record={code}"
        ) { }
}

/// <summary>A plan in a list: its names and totals, without its items.</summary>
internal sealed record PlanSummary
{
    /// <summary>The plan's code.</summary>
    public required string Code { get; init; }

    /// <summary>The dialogue that adopted it.</summary>
    public required string Dialogue { get; init; }

    /// <summary>Its name in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>Its name in both languages; null where not known.</summary>
    public required Titles Titles { get; init; }

    /// <summary>The day of adoption; null: not known.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The time it applies to, half-open; null: not known.</summary>
    public Period? Period { get; init; }

    /// <summary>How many items it has of each level.</summary>
    public required PlanTotals Totals { get; init; }

    public static PlanSummary Of(Plan plan) =>
        new()
        {
            Code = plan.Code,
            Dialogue = plan.Dialogue,
            Titles = plan.Titles,
            AdoptedOn = plan.AdoptedOn,
            Period = plan.Period,
            Totals = plan.Totals,
        };
}

/// <summary>How many items a plan has of each level. They are counted, never stated.</summary>
internal sealed record PlanTotals(int Domains, int Objectives, int Parts, int Actions)
{
    public static PlanTotals Of(IReadOnlyCollection<PlanItem> items) =>
        new(
            items.Count(item => item.Level == ItemLevel.Domain),
            items.Count(item => item.Level == ItemLevel.Objective),
            items.Count(item => item.Level == ItemLevel.Part),
            items.Count(item => item.Level == ItemLevel.Action)
        );
}

/// <summary>An item of a plan as it is read.</summary>
internal sealed record PlanItem : PlanItemRecord
{
    /// <summary>Its level.</summary>
    public ItemLevel Level => ItemCode.LevelOf(Code)!.Value;

    /// <summary>Its number as printed: 4, 7, 5b, 20.</summary>
    public string Number => Code[1..];

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;
}
