using CadizTracker.Coverage;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Charts;

/// <summary>What a chart asks for beside its scope, at either door.</summary>
internal interface IAsksForAChart
{
    string? Chart { get; }
    string? By { get; }
    string? On { get; }
}

/// <summary>Asks for a chart of one presidency.</summary>
internal sealed record ChartOfPresidency : CoverageOfPresidency, IAsksForAChart
{
    /// <summary>What it shows: progress (default), matrix or timeline.</summary>
    [QueryParam]
    public string? Chart { get; init; }

    /// <summary>With chart=matrix: what the columns are, meeting (default) or presidency.</summary>
    [QueryParam]
    public string? By { get; init; }

    /// <summary>With chart=timeline: the day, at its end, up to which the elapsed share is worked out; the day of the record's last change unless told.</summary>
    [QueryParam]
    public string? On { get; init; }
}

/// <summary>Asks for a chart of a plan.</summary>
internal sealed record ChartOfPlan : CoverageOfPlan, IAsksForAChart
{
    /// <summary>What it shows: progress (default), matrix or timeline.</summary>
    [QueryParam]
    public string? Chart { get; init; }

    /// <summary>With chart=matrix: what the columns are, presidency (default) or meeting.</summary>
    [QueryParam]
    public string? By { get; init; }

    /// <summary>With chart=timeline: the day, at its end, up to which the elapsed share is worked out; the day of the record's last change unless told.</summary>
    [QueryParam]
    public string? On { get; init; }
}

internal abstract class ChartRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IAsksForAChart
{
    protected ChartRules()
    {
        RuleFor(r => r.Chart).IsOneOf("progress", "matrix", "timeline");
        RuleFor(r => r.By).IsOneOf("presidency", "meeting");
        RuleFor(r => r.On).IsDay();
        RuleFor(r => r.By)
            .Null()
            .When(r => r.Chart != "matrix")
            .Says("needs_chart_matrix", NeedsMatrix);
        RuleFor(r => r.On)
            .Null()
            .When(r => r.Chart != "timeline")
            .Says("needs_chart_timeline", NeedsTimeline);
    }

    private static readonly Bilingual NeedsMatrix = new(
        "Only a matrix has columns: this goes with chart=matrix.",
        "Seule une matrice a des colonnes\u00A0: ceci va avec chart=matrix."
    );
    private static readonly Bilingual NeedsTimeline = new(
        "Only a timeline has a day: this goes with chart=timeline.",
        "Seule une chronologie a un jour\u00A0: ceci va avec chart=timeline."
    );
}

internal sealed class ChartOfPresidencyRules : ChartRules<ChartOfPresidency>;

internal sealed class ChartOfPlanRules : ChartRules<ChartOfPlan>;
