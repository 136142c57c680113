using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>Asks for one plan.</summary>
internal sealed record ShowPlan
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";
}

/// <summary>Shows a plan: every item with its place, its wording and where both are known from.</summary>
internal sealed class ShowPlanEndpoint(NpgsqlDataSource source) : Endpoint<ShowPlan, Plan>
{
    private const string One =
        "select record, version, revision from plan_records where code = @plan";

    public override void Configure()
    {
        Get("/plans/{plan}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowPlan r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var plan = await ReadAsync(read, r.Plan, ct);
        await HttpContext.AnswerAsync(read, plan, plan.Version);
    }

    /// <summary>One plan; refused where there is none of that code.</summary>
    public static async Task<Plan> ReadAsync(Reading read, string plan, CancellationToken ct)
    {
        var row =
            await read.OneAsync<RecordRow>(One, new { plan }, ct)
            ?? throw PlanProblems.NoPlan(plan);
        return row.As<Plan>() with { Version = row.Version, Revision = row.Revision };
    }
}
