using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>A presidency as a page names it and lets choose.</summary>
internal sealed record OfferedPresidency
{
    public required string Slug { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }

    /// <summary>Whether its meetings are looked at where no presidency is named.</summary>
    public bool IsOfPlan { get; init; }

    public string Name => Titles.Here ?? Slug;

    /// <summary>The language that its title fell back to; null where it is the reader's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    private Titles Titles => new() { En = TitleEn, Fr = TitleFr };

    private const string All = """
        select p.slug, p.title_en, p.title_fr, p.presidency_id in (select o.presidency_id from presidencies_of_plan(@plan) o) as is_of_plan
        from presidencies p
        order by lower(p.term), p.slug
        """;

    /// <summary>All there are, in the order of their terms.</summary>
    public static Task<IReadOnlyList<OfferedPresidency>> AllAsync(
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    ) => read.AllAsync<OfferedPresidency>(All, new { plan = scope.Plan.PlanId }, ct);
}

/// <summary>Whose meetings a page looked at, and by which rules they count.</summary>
internal sealed record ScopeOnPage(
    CoverageScope Scope,
    IReadOnlyList<OfferedPresidency> Presidencies
)
{
    public string NameOf(string slug) =>
        Presidencies.FirstOrDefault(presidency => presidency.Slug == slug)?.Name ?? slug;

    /// <summary>The language that the name fell back to; null where it is the reader's.</summary>
    public string? LangOf(string slug) =>
        Presidencies.FirstOrDefault(presidency => presidency.Slug == slug)?.TitleLang;

    /// <summary>The one presidency that was asked for; null: several, or all of the plan.</summary>
    public string? Alone => Scope is { AreNamed: true, Presidencies: [var one] } ? one.Slug : null;
}
