using CadizTracker.Http;

namespace CadizTracker.Quality;

/// <summary>Something about one record that somebody should look at.</summary>
internal sealed record QualityFinding
{
    /// <summary>What was found.</summary>
    public required FindingCode Finding { get; init; }

    /// <summary>warning: a figure, or a line that a report prints, may be wrong, incomplete or without its backing. information: nothing printed is wrong; the record could be fuller, or a reader will want to know.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What kind of record it was found in.</summary>
    public required FoundIn Record { get; init; }

    /// <summary>The slug of that meeting or presidency, or the code of that plan.</summary>
    public required string Slug { get; init; }

    /// <summary>The slug of the presidency that it belongs to, a presidency's own included; null: it belongs to none.</summary>
    public string? Presidency { get; init; }

    /// <summary>The code of the plan: the one that the citation names, else the presidency's.</summary>
    public required string Plan { get; init; }

    /// <summary>Codes of the items of that plan which it is about, in plan order; empty where it is about none.</summary>
    public string[] Items { get; init; } = [];

    /// <summary>What was found, with days, codes and figures, in the caller's language.</summary>
    public required string Message { get; init; }

    /// <summary>What somebody can do about it, in the caller's language.</summary>
    public required string WhatToDo { get; init; }

    public static QualityFinding Of(Found found) =>
        new()
        {
            Finding = found.Finding,
            Severity = found.Severity,
            Record = found.Record,
            Slug = found.Slug,
            Presidency = found.Presidency,
            Plan = found.Plan,
            Items = found.Items,
            Message = FindingMessages.Of(found).Here,
            WhatToDo = FindingAdvice.Of(found).Here,
        };
}

/// <summary>What can be found.</summary>
internal enum FindingCode
{
    PendingMapping,
    OutsideTerm,
    MissingLanguage,
    MissingWording,
    MissingCoChair,
    MissingPlace,
    InferredPlacement,
    MissingSource,
    ClaimDiffers,
    GapBetweenTerms,
}

/// <summary>How much it matters.</summary>
internal enum FindingSeverity
{
    Warning,
    Information,
}

/// <summary>Kinds of records in which something can be found.</summary>
internal enum FoundIn
{
    Plan,
    Presidency,
    Meeting,
}
