using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>What narrows a question to some meetings; by which rules they count, each question says itself.</summary>
internal abstract record NarrowedQuestion
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
        };
}

internal abstract class NarrowedQuestionRules<T> : Validator<T>
    where T : NarrowedQuestion
{
    protected NarrowedQuestionRules()
    {
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleForEach(r => r.Kind).IsOneOf<T, MeetingKind>();
        RuleForEach(r => r.Country).IsCountry();
        RuleForEach(r => r.CoChair).IsCountry();
        RuleForEach(r => r.Strength).IsOneOf("primary", "secondary");
        RuleFor(r => r.From)
            .Must((r, from) => !(Rules.AsDay(from) > Rules.AsDay(r.To)))
            .WithErrorCode("days_not_in_order")
            .WithMessage(_ => Messages.DaysInOrder.Here);
    }
}
