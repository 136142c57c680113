using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>A finding as the database states it: where, and the facts of it, still without words.</summary>
internal sealed record Found
{
    /// <summary>Its own place in the order of all findings.</summary>
    public string Place { get; init; } = "";

    public required FindingCode Finding { get; init; }
    public required FindingSeverity Severity { get; init; }
    public required FoundIn Record { get; init; }
    public required string Slug { get; init; }
    public string? Presidency { get; init; }
    public required string Plan { get; init; }
    public string[] Items { get; init; } = [];
    public required Facts Facts { get; init; }
}

/// <summary>What the sentence about a finding tells; each kind of finding has its own, the others are null.</summary>
internal sealed record Facts
{
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public DateOnly? TermFrom { get; init; }

    /// <summary>The day on which the term is over; null: it goes on.</summary>
    public DateOnly? TermTo { get; init; }

    /// <summary>The presidency before a gap, and the day on which its term is over.</summary>
    public string? Earlier { get; init; }
    public DateOnly? EarlierTo { get; init; }

    /// <summary>The language that is missing: en, fr.</summary>
    public string? Language { get; init; }

    /// <summary>The title in the other language.</summary>
    public string? Title { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }

    /// <summary>A citation as printed; null where it was given as codes.</summary>
    public string? Printed { get; init; }

    /// <summary>The inferred placements that a citation rests on.</summary>
    public Placed[] Placements { get; init; } = [];

    /// <summary>What a claim counts: domains, objectives, actions, or meetings of a kind.</summary>
    public string? Unit { get; init; }
    public int? PrintedCovered { get; init; }
    public int? PrintedTotal { get; init; }
    public int? Covered { get; init; }

    /// <summary>Of a claim, what the covered ones are counted among; of missing wording, the number of the plan's items.</summary>
    public int? Total { get; init; }

    /// <summary>The title of the document that prints the claim.</summary>
    public string? Source { get; init; }
    public DateOnly? PublishedOn { get; init; }
}

/// <summary>An item and what it lies in.</summary>
internal sealed record Placed(string Item, string? Parent);
