using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Presidencies;

/// <summary>Lists the presidencies in the order of their terms.</summary>
internal sealed class ListPresidencies(NpgsqlDataSource source)
    : EndpointWithoutRequest<Presidency[]>
{
    private const string All = """
        select r.record, r.version, r.revision
        from presidency_records r
        join presidencies p using (presidency_id)
        order by lower(p.term), p.slug
        """;

    public override void Configure()
    {
        Get("/presidencies");
        Group<Reads>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var plans = await PlanOutlines.ReadAsync(read, ct);
        var rows = await read.AllAsync<RecordRow>(All, null, ct);
        await HttpContext.AnswerAsync(
            read,
            rows.Select(row => row.As<Presidency>().Known(row.Version, row.Revision, plans))
                .ToArray()
        );
    }
}
