using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What a matrix asks for beside its scope, at either door.</summary>
internal interface IAsksForAMatrix
{
    string? By { get; }
    string? Limit { get; }
    string? After { get; }
}

/// <summary>Asks for the matrix of one presidency.</summary>
internal sealed record MatrixOfPresidency : CoverageOfPresidency, IAsksForAMatrix
{
    /// <summary>What the columns are: presidency (default), or meeting, a page of them.</summary>
    [QueryParam]
    public string? By { get; init; }

    /// <summary>With by=meeting: how many of them a page has, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>With by=meeting: the cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

/// <summary>Asks for the matrix of a plan.</summary>
internal sealed record MatrixOfPlan : CoverageOfPlan, IAsksForAMatrix
{
    /// <summary>What the columns are: presidency (default), or meeting, a page of them.</summary>
    [QueryParam]
    public string? By { get; init; }

    /// <summary>With by=meeting: how many of them a page has, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>With by=meeting: the cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal abstract class MatrixRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IAsksForAMatrix
{
    protected MatrixRules()
    {
        RuleFor(r => r.By).IsOneOf("presidency", "meeting");
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursorOfMeetings();
        RuleFor(r => r.Limit)
            .Null()
            .When(r => r.By != "meeting")
            .Says("needs_by_meeting", NeedsMeetings);
        RuleFor(r => r.After)
            .Null()
            .When(r => r.By != "meeting")
            .Says("needs_by_meeting", NeedsMeetings);
    }

    private static readonly Bilingual NeedsMeetings = new(
        "Presidencies are few and are not paged: this goes with by=meeting.",
        "Les présidences sont peu nombreuses et ne sont pas paginées\u00A0: ceci va avec by=meeting."
    );
}

internal sealed class MatrixOfPresidencyRules : MatrixRules<MatrixOfPresidency>;

internal sealed class MatrixOfPlanRules : MatrixRules<MatrixOfPlan>;
