using CadizTracker.Http;

namespace CadizTracker.Plans;

/// <summary>A domain, an objective, a part of an objective, or an action, as it is written and imported.</summary>
internal record PlanItemRecord
{
    /// <summary>Level and number, the same in every language: <c>D4</c>, <c>O7</c>, <c>O5b</c>, <c>A20</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The code of the item it lies in; null for a domain, and where nobody knows.</summary>
    public string? Parent { get; init; }

    /// <summary>Its wording; null in a language: not known.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>Where each title comes from; null where there is no title.</summary>
    public TitleSources TitleSources { get; init; } = new();

    /// <summary>How surely it lies where its parent says.</summary>
    public Placement Placement { get; init; } = new();

    /// <summary>What a reader should know about the item; null: nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>Where the titles of an item come from.</summary>
internal sealed record TitleSources
{
    /// <summary>Of the English title; needed with one, null where there is none.</summary>
    public TitleSource? En { get; init; }

    /// <summary>Of the French title; needed with one, null where there is none.</summary>
    public TitleSource? Fr { get; init; }
}

/// <summary>How surely a title is the plan's own wording.</summary>
internal sealed record TitleSource
{
    /// <summary>Printed by the source, following from what is printed, or our reading.</summary>
    public TitleStatus? Status { get; init; }

    /// <summary>An address, the title of a document, or the reasoning.</summary>
    public string Source { get; init; } = "";
}

/// <summary>How surely an item lies where its parent says.</summary>
internal sealed record Placement
{
    /// <summary>Printed, following by arithmetic from what is printed, our reading, or unknown (then the parent is null).</summary>
    public PlacementStatus? Status { get; init; }

    /// <summary>An address or the title of a document; null: not recorded.</summary>
    public string? Source { get; init; }

    /// <summary>Where an item of unknown parent may lie; empty for all others.</summary>
    public string[] Candidates { get; init; } = [];
}

/// <summary>How a title is known.</summary>
internal enum TitleStatus
{
    Stated,
    Derived,
    Inferred,
}

/// <summary>How a placement is known.</summary>
internal enum PlacementStatus
{
    Stated,
    Derived,
    Inferred,
    Unknown,
}
