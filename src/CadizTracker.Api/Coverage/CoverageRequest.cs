using CadizTracker.Citations;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What narrows a coverage answer, of a presidency as of a plan, and by which rules it counts.</summary>
internal abstract record CoverageFilters : ScopeFilters
{
    /// <summary>planned adds what the planned meetings would add, as a projection; covered is always what was held.</summary>
    [QueryParam]
    public string[] Status { get; init; } = [];

    /// <summary>Which citations count: published (default). With a key also draft and reviewed: what would be if they were published.</summary>
    [QueryParam]
    public string[] CitationStatus { get; init; } = [];

    /// <summary>any (default): an item is covered as soon as anything below it is; all: when every action that lies or may lie below it is. An item without actions is covered where it is cited.</summary>
    [QueryParam]
    public string? Rollup { get; init; }

    /// <summary>How objectives are counted: numbered (default; 5 counts once) or parts (5a and 5b count).</summary>
    [QueryParam]
    public string? Objectives { get; init; }
}

/// <summary>Asks for the coverage under one presidency, of its own plan.</summary>
internal record CoverageOfPresidency : CoverageFilters
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Asks for the coverage of a plan: under all presidencies, under some, or cumulative up to one.</summary>
internal record CoverageOfPlan : CoverageFilters
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Only meetings of these presidencies; repeat for several.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Cumulative: every presidency up to this one, itself included.</summary>
    [QueryParam]
    public string? Through { get; init; }
}

internal abstract class CoverageFiltersRules<T> : ScopeFiltersRules<T>
    where T : CoverageFilters
{
    protected CoverageFiltersRules()
    {
        RuleFor(r => r.Rollup).IsOneOf("any", "all");
        RuleForEach(r => r.Status).IsOneOf("held", "planned");
        RuleForEach(r => r.CitationStatus).IsOneOf<T, CitationState>();
        RuleFor(r => r.Objectives).IsOneOf("numbered", "parts");
        RuleFor(r => r.CitationStatus).ArePublishedIn(r => r.Snapshot);
    }
}

internal sealed class CoverageOfPresidencyRules : CoverageFiltersRules<CoverageOfPresidency>;

internal sealed class CoverageOfPlanRules : CoverageFiltersRules<CoverageOfPlan>;
