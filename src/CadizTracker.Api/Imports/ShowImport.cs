using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Asks how far an import is.</summary>
internal sealed record ShowImport
{
    /// <summary>The import's id, from the Location that its sender was given.</summary>
    public string Id { get; init; } = "";
}

/// <summary>Shows how far an import is, and in the end its report; as csv, the rows of that.</summary>
internal sealed class ShowImportEndpoint(NpgsqlDataSource source, Revisions revisions)
    : Endpoint<ShowImport, ImportJob>
{
    public override void Configure()
    {
        Get("/imports/{id}");
        Group<Edits>();
        Description(endpoint =>
            endpoint.WithMetadata(new Offers(Format.Csv), new BesideTheRecord())
        );
    }

    public override async Task HandleAsync(ShowImport r, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var row = await ShowingImports.FindAsync(connection, r.Id, ct);
        var job = row.Job;
        revisions.Saw(row.Known?.Revision ?? 0); // who reads here that it is done finds it everywhere
        if (job.State is ImportState.Queued or ImportState.Running)
        {
            HttpContext.Response.Headers.RetryAfter = "1";
        }
        await HttpContext.AnswerReportAsync(StatusCodes.Status200OK, job, row.Known ?? new());
    }
}

internal static class ShowingImports
{
    // One whose program is no more was interrupted, whether or not anybody has noted it.
    private const string One = """
        select i.import_id, i.percent, i.is_dry_run, i.actor, i.bytes, i.received_at, i.started_at, i.ended_at,
          i.outcome::text as outcome,
          case when i.state in ('queued', 'running') and not exists (
            select from pg_locks l
            where l.locktype = 'advisory' and l.classid = 7024 and l.objid = i.program::oid and l.objsubid = 2
              and l.database = (select oid from pg_database where datname = current_database()))
            then 'interrupted' else i.state::text end as state
        from imports i
        where i.import_id = @id
        """;

    public static async Task<ImportJobRow> FindAsync(
        NpgsqlConnection connection,
        string id,
        CancellationToken ct
    ) =>
        Guid.TryParse(id, out var known)
        && await connection.OneAsync<ImportJobRow>(One, new { id = known }, ct) is { } row
            ? row
            : throw ImportProblems.NoImport(id);
}
