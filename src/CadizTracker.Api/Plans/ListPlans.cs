using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>Lists the plans, newest first.</summary>
internal sealed class ListPlans(NpgsqlDataSource source) : EndpointWithoutRequest<PlanSummary[]>
{
    private const string All = """
        select r.record, r.version, r.revision
        from plan_records r
        join plans p using (plan_id)
        order by p.adopted_on desc nulls last, p.code
        """;

    public override void Configure()
    {
        Get("/plans");
        Group<Reads>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var rows = await read.AllAsync<RecordRow>(All, null, ct);
        await HttpContext.AnswerAsync(
            read,
            rows.Select(row => PlanSummary.Of(row.As<Plan>())).ToArray()
        );
    }
}
