using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Meetings;

/// <summary>What narrows meetings. Filters combine with AND, one that is repeated with OR.</summary>
internal abstract record MeetingFilters
{
    /// <summary>Only these kinds.</summary>
    [QueryParam]
    public string[] Kind { get; init; } = [];

    /// <summary>Only these statuses.</summary>
    [QueryParam]
    public string[] Status { get; init; } = [];

    /// <summary>Only meetings whose last day is this day or later.</summary>
    [QueryParam]
    public string? From { get; init; }

    /// <summary>Only meetings whose last day is before this day.</summary>
    [QueryParam]
    public string? To { get; init; }

    /// <summary>Only meetings that address one of these items of the plan, or anything below them; needs plan.</summary>
    [QueryParam]
    public string[] Item { get; init; } = [];

    /// <summary>Only meetings held in these countries, ISO 3166-1 alpha-2.</summary>
    [QueryParam]
    public string[] Country { get; init; } = [];

    /// <summary>Only meetings co-chaired by one of these countries, ISO 3166-1 alpha-2.</summary>
    [QueryParam]
    public string[] CoChair { get; init; } = [];

    /// <summary>Only meetings with these words in their title or city, in either language, accents and case ignored.</summary>
    [QueryParam]
    public string? Q { get; init; }
}

/// <summary>What narrows and pages a list of meetings.</summary>
internal abstract record MeetingPages : MeetingFilters
{
    /// <summary>startsOn (default) or -startsOn, the newest first; then by slug.</summary>
    [QueryParam]
    public string? Sort { get; init; }

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

/// <summary>Asks for meetings of the whole record.</summary>
internal sealed record ListMeetings : MeetingPages
{
    /// <summary>Only meetings under a presidency of this plan, or that cite it.</summary>
    [QueryParam]
    public string? Plan { get; init; }

    /// <summary>Only meetings of these presidencies.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];
}

/// <summary>Asks for the meetings of one presidency. An item is one of the presidency's own plan.</summary>
internal sealed record ListMeetingsOfPresidency : MeetingPages
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

internal abstract class MeetingFiltersRules<T> : Validator<T>
    where T : MeetingFilters
{
    protected MeetingFiltersRules()
    {
        RuleForEach(r => r.Kind).IsOneOf<T, MeetingKind>();
        RuleForEach(r => r.Status).IsOneOf<T, MeetingStatus>();
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleFor(r => r.From).IsNotAfter(r => r.To);
        RuleForEach(r => r.Country).IsCountry();
        RuleForEach(r => r.CoChair).IsCountry();
        RuleFor(r => r.Q).NotEqual("").Says("empty", Messages.Empty);
        RuleFor(r => r.Q).AtMost(200);
    }
}

internal abstract class MeetingPagesRules<T> : MeetingFiltersRules<T>
    where T : MeetingPages
{
    protected MeetingPagesRules()
    {
        RuleFor(r => r.Sort).IsOneOf("startsOn", "-startsOn");
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursorOfMeetings();
    }
}

internal sealed class ListMeetingsRules : MeetingPagesRules<ListMeetings>
{
    public ListMeetingsRules() =>
        RuleFor(r => r.Plan)
            .NotEmpty()
            .When(r => r.Item.Length > 0)
            .Says("item_needs_a_plan", MeetingMessages.ItemNeedsAPlan);
}

internal sealed class ListMeetingsOfPresidencyRules : MeetingPagesRules<ListMeetingsOfPresidency>;

internal static class MeetingMessages
{
    public static readonly Bilingual ItemNeedsAPlan = new(
        "An item's number means another thing in another plan: say which plan, e.g. plan=cadiz-2023-2027&item=A16.",
        "Le numéro d'un élément change de sens d'un plan à l'autre\u00A0: dites lequel, p. ex. plan=cadiz-2023-2027&item=A16."
    );
}

/// <summary>Lists meetings of the whole record.</summary>
internal sealed class ListMeetingsEndpoint(NpgsqlDataSource source)
    : Endpoint<ListMeetings, MeetingSummary[]>
{
    public override void Configure()
    {
        Get("/meetings");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ListMeetings r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var scope = await MeetingScope.OfAsync(read, r, ct);
        await HttpContext.AnswerMeetingsAsync(read, scope, r, ct);
    }
}

/// <summary>Lists the meetings of one presidency.</summary>
internal sealed class ListMeetingsOfPresidencyEndpoint(NpgsqlDataSource source)
    : Endpoint<ListMeetingsOfPresidency, MeetingSummary[]>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/meetings");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ListMeetingsOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var scope = await MeetingScope.OfAsync(read, r, ct);
        await HttpContext.AnswerMeetingsAsync(read, scope, r, ct);
    }
}
