using CadizTracker.Http;

namespace CadizTracker.Plans;

/// <summary>A multi-annual action plan with all its items, as it is written and imported. Its totals are the number of its items.</summary>
internal record PlanRecord
{
    /// <summary>The plan's code, for ever: <c>cadiz-2023-2027</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The dialogue that adopted it: <c>rabat-process</c>.</summary>
    public string Dialogue { get; init; } = "";

    /// <summary>Its name; at least one language.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>The day of adoption; null: not known.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The time it applies to; null: not known.</summary>
    public Period? Period { get; init; }

    /// <summary>What the plan calls a domain, an objective and an action, in that order; null: nothing of its own.</summary>
    public Texts? LevelLabels { get; init; }

    /// <summary>Where the plan's totals are printed: addresses, or titles of documents.</summary>
    public string[] Sources { get; init; } = [];

    /// <summary>What a reader should know about the plan; null: nothing.</summary>
    public Titles? Note { get; init; }

    /// <summary>Every item, depth first (D1, O1, A1 …), items of unknown parent last.</summary>
    public PlanItemRecord[] Items { get; init; } = [];
}

/// <summary>A half-open span of days.</summary>
internal sealed record Period
{
    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? To { get; init; }
}
