using CadizTracker.Charts;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>The first page: the plan that was adopted last, and how much of it has been addressed.</summary>
internal sealed class ShowFirstPage(NpgsqlDataSource source) : EndpointWithoutRequest
{
    private const string Newest =
        "select code from plans order by adopted_on desc nulls last, code limit 1";

    public override void Configure()
    {
        Get("/");
        Group<Shows>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var plan = (await read.AllAsync<string>(Newest, null, ct)).SingleOrDefault();
        await (
            plan is null
                ? HttpContext.ShowAsync(read, Nothing)
                : HttpContext.ShowOverviewAsync(read, plan, ct)
        );
    }

    internal static Page Nothing =>
        new()
        {
            Title = new Bilingual("No plan yet", "Aucun plan").Here,
            Body = new Web_Pages_NoPlan { Model = "" },
            Section = "overview",
        };
}

/// <summary>Asks for the overview of a plan.</summary>
internal sealed record ShowOverview
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";
}

/// <summary>A plan as a page: how much of it has been addressed, where, under whom and when.</summary>
internal sealed class ShowOverviewPage(NpgsqlDataSource source) : Endpoint<ShowOverview>
{
    public override void Configure()
    {
        Get("/plans/{plan}");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowOverview r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        await HttpContext.ShowOverviewAsync(read, r.Plan, ct);
    }
}

/// <summary>What the overview shows.</summary>
internal sealed record Overview(
    Coverage.Coverage Coverage,
    Matrix Matrix,
    Timeline Timeline,
    string TimelineDrawing
);

internal static class ShowingOverviews
{
    public static async Task ShowOverviewAsync(
        this HttpContext http,
        Reading read,
        string plan,
        CancellationToken ct
    )
    {
        var scope = await CoverageScope.OfAsync(read, new CoverageOfPlan { Plan = plan }, ct);
        var overview = new Overview(
            await CoverageAnswer.ReadAsync(read, scope, ct),
            (await AnsweringMatrices.ReadAsync(read, scope, false, null, 1, ct)).Document,
            (await AnsweringTimelines.ReadAsync(read, scope, new TimelineOfPlan(), ct)).Document,
            await DrawingCharts.TimelineAsync(
                read,
                scope,
                subject: null,
                on: null,
                ct,
                isInside: true
            )
        );
        await http.ShowAsync(
            read,
            new()
            {
                Title = scope.Plan.Titles.Here ?? plan,
                Body = new Web_Pages_Overview { Model = overview },
                Section = "overview",
                Api = $"/api/v1/plans/{plan}/coverage",
            }
        );
    }
}
