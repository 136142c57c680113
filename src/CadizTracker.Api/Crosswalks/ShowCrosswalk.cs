using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Crosswalks;

/// <summary>Lists the crosswalks between plans, by code.</summary>
internal sealed class ListCrosswalks(NpgsqlDataSource source)
    : EndpointWithoutRequest<CrosswalkSummary[]>
{
    private const string All =
        "select record, version, revision from crosswalk_records order by code";

    public override void Configure()
    {
        Get("/crosswalks");
        Group<Reads>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var rows = await read.AllAsync<RecordRow>(All, null, ct);
        await HttpContext.AnswerAsync(
            read,
            rows.Select(row => CrosswalkSummary.Of(row.As<Crosswalk>())).ToArray()
        );
    }
}

/// <summary>Asks for one crosswalk.</summary>
internal sealed record ShowCrosswalk
{
    /// <summary>The crosswalk's code, e.g. marrakesh-to-cadiz.</summary>
    public string Crosswalk { get; init; } = "";
}

/// <summary>Shows a crosswalk: each relation with its reason, its source and how far it was reviewed.</summary>
internal sealed class ShowCrosswalkEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowCrosswalk, Crosswalk>
{
    private const string One =
        "select record, version, revision from crosswalk_records where code = @code";

    public override void Configure()
    {
        Get("/crosswalks/{crosswalk}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowCrosswalk r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var crosswalk = await ReadAsync(read, r.Crosswalk, ct);
        await HttpContext.AnswerAsync(read, crosswalk, crosswalk.Version);
    }

    /// <summary>One crosswalk; refused where there is none of that code.</summary>
    public static async Task<Crosswalk> ReadAsync(Reading read, string code, CancellationToken ct)
    {
        var row =
            await read.OneAsync<RecordRow>(One, new { code }, ct)
            ?? throw CrosswalkProblems.NoCrosswalk(code);
        return row.As<Crosswalk>() with { Version = row.Version, Revision = row.Revision };
    }
}
