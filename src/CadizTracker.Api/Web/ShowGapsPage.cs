using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>What is left of a plan, as a page.</summary>
internal sealed class ShowGapsPageOfPlan(NpgsqlDataSource source) : Endpoint<CoverageOfPlan>
{
    public override void Configure()
    {
        Get("/plans/{plan}/gaps");
        Group<Shows>();
    }

    public override Task HandleAsync(CoverageOfPlan r, CancellationToken ct) =>
        HttpContext.ShowGapsAsync(source, r, $"/plans/{r.Plan}", ct);
}

/// <summary>What a presidency leaves of its plan, as a page.</summary>
internal sealed class ShowGapsPageOfPresidency(NpgsqlDataSource source)
    : Endpoint<CoverageOfPresidency>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/gaps");
        Group<Shows>();
    }

    public override Task HandleAsync(CoverageOfPresidency r, CancellationToken ct) =>
        HttpContext.ShowGapsAsync(source, r, $"/presidencies/{r.Slug}", ct);
}

/// <summary>What the page of what is left shows.</summary>
internal sealed record GapsPage
{
    public required Gaps Gaps { get; init; }

    /// <summary>Every item of the plan, by its code.</summary>
    public required IReadOnlyDictionary<string, GapItem> Items { get; init; }
    public required ScopeOnPage Scope { get; init; }
    public required PageQuery Query { get; init; }

    /// <summary>The page of what is asked about: a plan's or a presidency's.</summary>
    public required string Door { get; init; }

    public string Plan => Gaps.Plan.Code;
    public string Data => Query.At($"/api/v1{Door}/coverage/gaps");
    public string Explain => Query.Only(ExploredAnswer.Explained).At($"{Door}/explain");

    public string ExplainItem(string code) =>
        Query.Only(ExploredAnswer.Explained).With("item", code).At($"{Door}/explain");

    /// <summary>The actions, or whatever lies directly below, that are gaps; by how often the whole record addresses them.</summary>
    public static IEnumerable<IGrouping<GapState, Gap>> ActionsOf(Gap gap) =>
        gap
            .Items.Where(item => item.Level == ItemLevel.Action)
            .GroupBy(item => item.State)
            .OrderBy(state => state.Key);

    /// <summary>An objective, or its parts where it is printed as those.</summary>
    public static IEnumerable<Gap> ObjectivesOf(Gap domain) =>
        domain
            .Items.Where(item => item.Level != ItemLevel.Action)
            .SelectMany(objective =>
                objective.Items.Where(item => item.Level == ItemLevel.Part).ToArray()
                    is [_, ..] parts
                    ? parts
                    : [objective]
            );

    public Chips Chips(IEnumerable<Gap> gaps) =>
        new(
            Plan,
            [
                .. gaps.Select(gap => new CoverageItem
                {
                    Code = gap.Code,
                    Title = gap.Title,
                    Covered = gap.Covered,
                }),
            ]
        )
        {
            Leads = ExplainItem,
        };

    /// <summary>The same, where the heading says that none of them was addressed, whatever other meetings did.</summary>
    public Chips Untouched(IEnumerable<Gap> gaps) =>
        Chips(gaps.Select(gap => gap with { Covered = false }));

    /// <summary>Of codes in plan order the objectives and actions: what a domain is, they say.</summary>
    public IEnumerable<GapItem> Thin(IEnumerable<string> codes) =>
        codes.Select(code => Items[code]).Where(item => item.Gap.Level is not ItemLevel.Domain);
}

/// <summary>Gaps by how often the whole record addresses them.</summary>
internal sealed record GapStates(GapsPage Page, IEnumerable<IGrouping<GapState, Gap>> States);

internal static class ShowingGaps
{
    public static async Task ShowGapsAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        CoverageFilters asked,
        string door,
        CancellationToken ct
    )
    {
        await using var read = await http.ReadCoverageAsync(source, asked, ct);
        var scope = await CoverageScope.OfAsync(read, asked, ct);
        var (gaps, items) = await AnsweringGaps.ReadAsync(read, scope, ct);
        var page = new GapsPage
        {
            Gaps = gaps,
            Items = items.ToDictionary(item => item.Gap.Code),
            Scope = new(scope, await OfferedPresidency.AllAsync(read, scope, ct)),
            Query = PageQuery.Of(http.Request),
            Door = door,
        };
        await http.ShowAsync(
            read,
            new()
            {
                Title = GapsOnPages.Headline(gaps).Here,
                Body = new Web_Pages_Gaps { Model = page },
                Api = page.Data,
                HasSheets = true,
                Styles = ["ask.css"],
            }
        );
    }
}
