using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What narrows a coverage answer, of a presidency as of a plan.</summary>
internal abstract record CoverageFilters
{
    /// <summary>Only meetings whose last day is this day or later.</summary>
    [QueryParam]
    public string? From { get; init; }

    /// <summary>Only meetings whose last day is before this day.</summary>
    [QueryParam]
    public string? To { get; init; }

    /// <summary>Only meetings of these kinds; repeat for several.</summary>
    [QueryParam]
    public string[] Kind { get; init; } = [];

    /// <summary>Only meetings held in these countries, ISO 3166-1 alpha-2; repeat for several.</summary>
    [QueryParam]
    public string[] Country { get; init; } = [];

    /// <summary>Only meetings that one of these countries co-chaired, ISO 3166-1 alpha-2; repeat for several.</summary>
    [QueryParam]
    public string[] CoChair { get; init; } = [];

    /// <summary>planned adds what the planned meetings would add, as a projection; covered is always what was held.</summary>
    [QueryParam]
    public string[] Status { get; init; } = [];

    /// <summary>Which citations count: published (default). With a key also draft and reviewed: what would be if they were published.</summary>
    [QueryParam]
    public string[] CitationStatus { get; init; } = [];

    /// <summary>Which citations count by their strength: primary and secondary (default), or one of them. A mention never counts.</summary>
    [QueryParam]
    public string[] Strength { get; init; } = [];

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

internal abstract class CoverageFiltersRules<T> : Validator<T>
    where T : CoverageFilters
{
    protected CoverageFiltersRules()
    {
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleForEach(r => r.Kind).IsOneOf<T, MeetingKind>();
        RuleForEach(r => r.Country).IsCountry();
        RuleForEach(r => r.CoChair).IsCountry();
        RuleForEach(r => r.Strength).IsOneOf("primary", "secondary");
        RuleFor(r => r.Rollup).IsOneOf("any", "all");
        RuleForEach(r => r.Status).IsOneOf("held", "planned");
        RuleForEach(r => r.CitationStatus).IsOneOf<T, CitationState>();
        RuleFor(r => r.Objectives).IsOneOf("numbered", "parts");
        RuleFor(r => r.From)
            .Must((r, from) => !(Rules.AsDay(from) > Rules.AsDay(r.To)))
            .WithErrorCode("days_not_in_order")
            .WithMessage(_ => Messages.DaysInOrder.Here);
    }
}

internal sealed class CoverageOfPresidencyRules : CoverageFiltersRules<CoverageOfPresidency>;

internal sealed class CoverageOfPlanRules : CoverageFiltersRules<CoverageOfPlan>;
