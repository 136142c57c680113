using CadizTracker.Citations;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What is compared with what, and by which rules. What the other side does not say is as on this one.</summary>
internal abstract record CompareQuestion : ScopeFilters
{
    /// <summary>The presidencies to compare with, their slugs; repeat for several. They work under the same plan, or with crosswalk= under the one that it leads from.</summary>
    [QueryParam]
    public string[] With { get; init; } = [];

    /// <summary>Compare with every presidency up to this one, itself included.</summary>
    [QueryParam]
    public string? WithThrough { get; init; }

    /// <summary>The first day of the side to compare with; from= unless told.</summary>
    [QueryParam]
    public string? WithFrom { get; init; }

    /// <summary>The day after the last of the side to compare with; to= unless told.</summary>
    [QueryParam]
    public string? WithTo { get; init; }

    /// <summary>Compare with another plan, as seen through this crosswalk, e.g. marrakesh-to-cadiz: one that leads from it to the plan here. Unless the other side is named, with every presidency of that plan.</summary>
    [QueryParam]
    public string? Crosswalk { get; init; }

    /// <summary>Which citations count: published (default). With a key also draft and reviewed: what would be if they were published.</summary>
    [QueryParam]
    public string[] CitationStatus { get; init; } = [];

    /// <summary>any (default): an item is covered as soon as anything below it is; all: when every action that lies or may lie below it is. An item without actions is covered where it is cited.</summary>
    [QueryParam]
    public string? Rollup { get; init; }

    /// <summary>How objectives are counted: numbered (default; 5 counts once) or parts (5a and 5b count).</summary>
    [QueryParam]
    public string? Objectives { get; init; }

    /// <summary>The scope that is looked at.</summary>
    public abstract CoverageFilters Here();

    /// <summary>The presidencies that are named on this side.</summary>
    public abstract string?[] NamedHere { get; }

    /// <summary>The presidencies that are named on the other side.</summary>
    public string?[] NamedThere => [.. With, WithThrough];

    /// <summary>The scope that it is compared with, of another plan.</summary>
    public CoverageOfPlan ThereOf(string plan) => There(plan, [], null);

    /// <summary>The scope that it is compared with, of the same plan.</summary>
    public CoverageOfPlan There(string plan, string[] presidencies, string? through)
    {
        var names = With.Length > 0 || WithThrough is not null;
        return ByTheseRules(
            Of(plan, names ? With : presidencies, names ? WithThrough : through) with
            {
                From = WithFrom ?? From,
                To = WithTo ?? To,
            }
        );
    }

    protected T ByTheseRules<T>(T scope)
        where T : CoverageFilters =>
        (T)(
            scope with
            {
                CitationStatus = CitationStatus,
                Rollup = Rollup,
                Objectives = Objectives,
            }
        );

    public bool NamesTheOther =>
        With.Length > 0
        || WithThrough is not null
        || WithFrom is not null
        || WithTo is not null
        || Crosswalk is not null;
}

/// <summary>Asks what a presidency covers beside another one.</summary>
internal sealed record CompareOfPresidency : CompareQuestion
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";

    public override CoverageFilters Here() => ByTheseRules(Of(Slug));

    public override string?[] NamedHere => [];
}

/// <summary>Asks what a scope of a plan covers beside another one.</summary>
internal sealed record CompareOfPlan : CompareQuestion
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Only meetings of these presidencies; repeat for several.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Cumulative: every presidency up to this one, itself included.</summary>
    [QueryParam]
    public string? Through { get; init; }

    public override CoverageFilters Here() => ByTheseRules(Of(Plan, Presidency, Through));

    public override string?[] NamedHere => [.. Presidency, Through];
}

internal abstract class CompareQuestionRules<T> : ScopeFiltersRules<T>
    where T : CompareQuestion
{
    private static readonly Bilingual Other = new(
        "Say what to compare with: presidencies (with=morocco-2023), all up to one (withThrough=), other days (withFrom=, withTo=) or another plan (crosswalk=).",
        "Indiquez à quoi comparer\u00A0: des présidences (with=morocco-2023), toutes jusqu'à l'une d'elles (withThrough=), d'autres jours (withFrom=, withTo=) ou un autre plan (crosswalk=)."
    );

    private static readonly Bilingual AnyAlone = new(
        "Through a crosswalk an item is covered as soon as anything below it is: leave rollup out.",
        "À travers une table de correspondance, un élément est couvert dès que quoi que ce soit au-dessous l'est\u00A0: omettez rollup."
    );

    protected CompareQuestionRules()
    {
        RuleFor(r => r.WithFrom).IsDay();
        RuleFor(r => r.WithTo).IsDay();
        RuleForEach(r => r.CitationStatus).IsOneOf<T, CitationState>();
        RuleFor(r => r.Rollup).IsOneOf("any", "all");
        RuleFor(r => r.Objectives).IsOneOf("numbered", "parts");
        RuleFor(r => r.CitationStatus).ArePublishedIn(r => r.Snapshot);
        RuleFor(r => r.With).Must((r, _) => r.NamesTheOther).Says("nothing_to_compare_with", Other);
        RuleFor(r => r.Rollup)
            .Must((r, rollup) => r.Crosswalk is null || rollup != "all")
            .Says("not_through_a_crosswalk", AnyAlone);
        RuleFor(r => r.WithFrom)
            .Must((r, _) => !(Rules.AsDay(r.WithFrom ?? r.From) > Rules.AsDay(r.WithTo ?? r.To)))
            .When(r => r.WithFrom is not null || r.WithTo is not null)
            .Says("days_not_in_order", Messages.DaysInOrder);
    }
}

internal sealed class CompareOfPresidencyRules : CompareQuestionRules<CompareOfPresidency>;

internal sealed class CompareOfPlanRules : CompareQuestionRules<CompareOfPlan>;
