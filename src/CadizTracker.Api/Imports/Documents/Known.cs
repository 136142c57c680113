using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>What the record knows and a document is read against.</summary>
internal sealed record Known
{
    public required IReadOnlyList<PlanOutline> Plans { get; init; }

    /// <summary>The titles of items in the languages they are known in, by plan and code.</summary>
    public required IReadOnlyDictionary<
        (string Plan, string Code),
        string
    > ItemTitles { get; init; }

    public required IReadOnlyList<PresidencyRecord> Presidencies { get; init; }
}

/// <summary>What the caller says of the document.</summary>
internal sealed record DocumentHints(
    string? Plan = null,
    string? Presidency = null,
    string? Title = null
);
