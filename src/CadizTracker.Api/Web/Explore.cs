using CadizTracker.Coverage;

namespace CadizTracker.Web;

/// <summary>Asks for coverage by choosing: what /plans/{plan}/coverage takes, and the plan as a parameter, as a form sends it.</summary>
internal sealed record Explore : CoverageFilters
{
    /// <summary>The plan's code; the one that was adopted last unless told.</summary>
    [FastEndpoints.QueryParam]
    public string? Plan { get; init; }

    /// <summary>Only meetings of these presidencies; repeat for several.</summary>
    [FastEndpoints.QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Cumulative: every presidency up to this one, itself included.</summary>
    [FastEndpoints.QueryParam]
    public string? Through { get; init; }

    public CoverageOfPlan AsCoverage(string plan) =>
        new()
        {
            Plan = plan,
            Presidency = Presidency,
            Through = Through,
            From = From,
            To = To,
            Kind = Kind,
            Country = Country,
            CoChair = CoChair,
            Status = Status,
            CitationStatus = CitationStatus,
            Strength = Strength,
            Rollup = Rollup,
            Objectives = Objectives,
            Snapshot = Snapshot,
        };
}

internal sealed class ExploreRules : CoverageFiltersRules<Explore>;
