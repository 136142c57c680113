using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What narrows a question to some meetings, and to the record of a snapshot; by which rules they count, each question says itself.</summary>
internal abstract record ScopeFilters
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

    /// <summary>Which citations count by their strength: primary and secondary (default), or one of them. A mention never counts.</summary>
    [QueryParam]
    public string[] Strength { get; init; } = [];

    /// <summary>The record as this snapshot shows it, e.g. morocco-2023-1, whatever was corrected since. It goes without asOf.</summary>
    [QueryParam]
    public string? Snapshot { get; init; }

    /// <summary>The coverage of the same meetings under a presidency.</summary>
    protected CoverageOfPresidency Of(string slug) =>
        new()
        {
            Slug = slug,
            From = From,
            To = To,
            Kind = Kind,
            Country = Country,
            CoChair = CoChair,
            Strength = Strength,
            Snapshot = Snapshot,
        };

    /// <summary>The coverage of the same meetings of a plan.</summary>
    protected CoverageOfPlan Of(string plan, string[] presidencies, string? through) =>
        new()
        {
            Plan = plan,
            Presidency = presidencies,
            Through = through,
            From = From,
            To = To,
            Kind = Kind,
            Country = Country,
            CoChair = CoChair,
            Strength = Strength,
            Snapshot = Snapshot,
        };
}

internal abstract class ScopeFiltersRules<T> : Validator<T>
    where T : ScopeFilters
{
    protected ScopeFiltersRules()
    {
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleForEach(r => r.Kind).IsOneOf<T, MeetingKind>();
        RuleForEach(r => r.Country).IsCountry();
        RuleForEach(r => r.CoChair).IsCountry();
        RuleForEach(r => r.Strength).IsOneOf("primary", "secondary");
        RuleFor(r => r.From).IsNotAfter(r => r.To);
    }
}

internal static class SnapshotRules
{
    private static readonly Bilingual Published = new(
        "A snapshot shows what was published: leave citationStatus out.",
        "Un instantané montre ce qui était publié\u00A0: omettez citationStatus."
    );

    /// <summary>Of a snapshot only published citations count: it shows nothing else.</summary>
    public static IRuleBuilderOptions<T, string[]> ArePublishedIn<T>(
        this IRuleBuilder<T, string[]> rule,
        Func<T, string?> snapshot
    ) =>
        rule.Must((r, states) => snapshot(r) is null || states.All(state => state == "published"))
            .Says("not_in_a_snapshot", Published);
}
