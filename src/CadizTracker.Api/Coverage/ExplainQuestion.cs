using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CadizTracker.Http;
using FastEndpoints;

namespace CadizTracker.Coverage;

/// <summary>Which figure is to be explained, at either door.</summary>
internal interface IAsksWhy
{
    string? Item { get; }
    string[] Reason { get; }
    string? Limit { get; }
    string? After { get; }
}

/// <summary>Asks why a presidency's figure is what it is.</summary>
internal sealed record ExplainOfPresidency : CoverageOfPresidency, IAsksWhy
{
    /// <summary>The item's code: D4, O7, O5b, A20; the plan as a whole unless told.</summary>
    [QueryParam]
    public string? Item { get; init; }

    /// <summary>Only meetings with these reasons, counts among them; repeat for several.</summary>
    [QueryParam]
    public string[] Reason { get; init; } = [];

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

/// <summary>Asks why a figure of a plan is what it is.</summary>
internal sealed record ExplainOfPlan : CoverageOfPlan, IAsksWhy
{
    /// <summary>The item's code: D4, O7, O5b, A20; the plan as a whole unless told.</summary>
    [QueryParam]
    public string? Item { get; init; }

    /// <summary>Only meetings with these reasons, counts among them; repeat for several.</summary>
    [QueryParam]
    public string[] Reason { get; init; } = [];

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal abstract class ExplainRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IAsksWhy
{
    protected ExplainRules()
    {
        RuleForEach(r => r.Reason).IsOneOf<T, ExplainedReason>();
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursor(after => ExplainedCursor.Read(after) is not null);
    }
}

internal sealed class ExplainOfPresidencyRules : ExplainRules<ExplainOfPresidency>;

internal sealed class ExplainOfPlanRules : ExplainRules<ExplainOfPlan>;

/// <summary>Where a page of explained meetings ended: which of the three parts of the list, the day, and the slug.</summary>
internal sealed record ExplainedCursor(int Part, DateOnly Day, string Slug)
{
    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Part} {Day:yyyy-MM-dd} {Slug}")
            )
        );

    /// <summary>Reads a cursor that a page gave; null for anything else.</summary>
    public static ExplainedCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 400 || !Base64Url.IsValid(text))
        {
            return null;
        }
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return
            parts is [[>= '0' and <= '2' and var part], var day, var slug]
            && Rules.AsDay(day) is { } on
            && !slug.Contains('\0', StringComparison.Ordinal)
            ? new(part - '0', on, slug)
            : null;
    }
}
