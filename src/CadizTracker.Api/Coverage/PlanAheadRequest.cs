using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>Asks which meetings would open the most of what the plan's presidencies up to this one have not covered: what a new chair finds.</summary>
internal sealed record PlanAheadOfPresidency : CoverageOfPresidency, IPlansAhead
{
    /// <summary>How many meetings there will be, at most 12; 1 unless told.</summary>
    [QueryParam]
    public string? Meetings { get; init; }

    /// <summary>Only meetings within these items: domains, objectives and, with objectives=parts, parts; repeat for several.</summary>
    [QueryParam]
    public string[] Theme { get; init; } = [];

    /// <summary>The same of the plan's presidencies up to this one, itself included.</summary>
    public CoverageOfPlan UpToHere(string plan) =>
        Of(plan, [], Slug) with
        {
            Status = Status,
            CitationStatus = CitationStatus,
            Rollup = Rollup,
            Objectives = Objectives,
        };
}

/// <summary>Asks which meetings would open the most of what is not covered of a plan.</summary>
internal sealed record PlanAheadOfPlan : CoverageOfPlan, IPlansAhead
{
    /// <summary>How many meetings there will be, at most 12; 1 unless told.</summary>
    [QueryParam]
    public string? Meetings { get; init; }

    /// <summary>Only meetings within these items: domains, objectives and, with objectives=parts, parts; repeat for several.</summary>
    [QueryParam]
    public string[] Theme { get; init; } = [];
}

/// <summary>A question about the next meetings.</summary>
internal interface IPlansAhead
{
    string? Meetings { get; }
    string[] Theme { get; }
}

internal abstract class PlanAheadRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IPlansAhead
{
    // One a month of a year in the chair.
    private const int MostMeetings = 12;

    protected PlanAheadRules()
    {
        RuleFor(r => r.Meetings).IsWholeNumber(1, MostMeetings);
        RuleForEach(r => r.Theme).AnItemCode();
        RuleForEach(r => r.Theme)
            .Must((r, code) => MayBeATheme(ItemCode.LevelOf(code), r.Objectives))
            .Says(
                "not_a_theme",
                "A meeting is about a domain or an objective (or a part of one, where objectives=parts counts them), not about {value}.",
                "Une réunion porte sur un domaine ou un objectif (ou sur une partie d'objectif, si objectives=parts les compte), non sur {value}."
            );
    }

    private static bool MayBeATheme(ItemLevel? level, string? objectives) =>
        level switch
        {
            ItemLevel.Action => false,
            ItemLevel.Part => objectives == "parts",
            _ => true, // what is no code is refused as such
        };
}

internal sealed class PlanAheadOfPresidencyRules : PlanAheadRules<PlanAheadOfPresidency>;

internal sealed class PlanAheadOfPlanRules : PlanAheadRules<PlanAheadOfPlan>;
