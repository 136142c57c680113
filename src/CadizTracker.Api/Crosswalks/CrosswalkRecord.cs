using CadizTracker.Citations;
using CadizTracker.Http;

namespace CadizTracker.Crosswalks;

/// <summary>How the items of one plan relate to those of another, as it is written and imported.</summary>
internal record CrosswalkRecord
{
    /// <summary>The crosswalk's code, for ever: <c>marrakesh-to-cadiz</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The code of the plan that it leads from.</summary>
    public string From { get; init; } = "";

    /// <summary>The code of the plan that it leads to.</summary>
    public string To { get; init; } = "";

    /// <summary>Its name; at least one language.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>The relations; two items are related once.</summary>
    public RelationRecord[] Relations { get; init; } = [];

    /// <summary>What a reader should know about it; null: nothing.</summary>
    public Titles? Note { get; init; }

    /// <summary>Where the mapping as a whole is printed: addresses, or titles of documents.</summary>
    public string[] Sources { get; init; } = [];
}

/// <summary>What an item of the one plan is to an item of the other.</summary>
internal sealed record RelationRecord
{
    /// <summary>The code of an item of the plan that the crosswalk leads from.</summary>
    public string From { get; init; } = "";

    /// <summary>The code of an item of the plan that it leads to.</summary>
    public string To { get; init; } = "";

    /// <summary>equal: both mean the same. subset: from lies within to. superset: from contains to. intersects: they overlap.</summary>
    public CrosswalkRelation? Relation { get; init; }

    /// <summary>Why; null: not recorded.</summary>
    public Titles? Rationale { get; init; }

    /// <summary>Where the relation is printed; null: nowhere known, and it does not count.</summary>
    public Source? Source { get; init; }

    /// <summary>How far somebody has looked at it.</summary>
    public RelationReview Review { get; init; } = new();
}

/// <summary>How far a relation has been reviewed, and by whom.</summary>
internal sealed record RelationReview
{
    /// <summary>proposed (unless told), or reviewed; only reviewed relations with a source count.</summary>
    public RelationState State { get; init; }

    /// <summary>Who reviewed it; null: nobody yet.</summary>
    public string? By { get; init; }
}

/// <summary>What one item is to another.</summary>
internal enum CrosswalkRelation
{
    Equal,
    Subset,
    Superset,
    Intersects,
}

/// <summary>How far a relation has been reviewed.</summary>
internal enum RelationState
{
    Proposed,
    Reviewed,
}
