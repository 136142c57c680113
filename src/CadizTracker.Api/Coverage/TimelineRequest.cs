using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What a timeline asks for beside its scope, at either door.</summary>
internal interface IAsksForATimeline
{
    string[] Day { get; }
    string? On { get; }
    string? Limit { get; }
    string? After { get; }
}

/// <summary>Asks for the timeline of one presidency.</summary>
internal sealed record TimelineOfPresidency : CoverageOfPresidency, IAsksForATimeline
{
    /// <summary>Days whose state is wanted, each at its end; repeat for several, at most 100.</summary>
    [QueryParam]
    public string[] Day { get; init; } = [];

    /// <summary>The day, at its end, that the pace is worked out for; the day of generatedAt unless told.</summary>
    [QueryParam]
    public string? On { get; init; }

    /// <summary>How many steps a page has, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

/// <summary>Asks for the timeline of a plan.</summary>
internal sealed record TimelineOfPlan : CoverageOfPlan, IAsksForATimeline
{
    /// <summary>Days whose state is wanted, each at its end; repeat for several, at most 100.</summary>
    [QueryParam]
    public string[] Day { get; init; } = [];

    /// <summary>The day, at its end, that the pace is worked out for; the day of generatedAt unless told.</summary>
    [QueryParam]
    public string? On { get; init; }

    /// <summary>How many steps a page has, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal abstract class TimelineRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IAsksForATimeline
{
    public const int MostDays = 100;

    protected TimelineRules()
    {
        RuleForEach(r => r.Day).IsDay();
        RuleFor(r => r.Day).Must(days => days.Length <= MostDays).Says("too_many", TooManyDays);
        RuleFor(r => r.On).IsDay();
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursorOfMeetings();
    }

    private static readonly Bilingual TooManyDays = new(
        "Ask for at most 100 days at once.",
        "Demandez au plus 100 jours à la fois."
    );
}

internal sealed class TimelineOfPresidencyRules : TimelineRules<TimelineOfPresidency>;

internal sealed class TimelineOfPlanRules : TimelineRules<TimelineOfPlan>;
