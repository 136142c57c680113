using CadizTracker.Citations;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>A citation as printed, and what the citation parser says of it.</summary>
internal sealed record PrintedCitation(
    Span Span,
    string Text,
    PlanOutline Plan,
    ParsedCitation Parsed
)
{
    /// <summary>Something is said of the item beside what a meeting addressed: a country is its reference country.</summary>
    public bool IsMention { get; init; }

    public bool NamesAnUnknownPlan => Has("other_plan");

    public bool Has(string code) => Parsed.Problems.Any(problem => problem.Code == code);
}
