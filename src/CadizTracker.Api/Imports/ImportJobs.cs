using System.Threading.Channels;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>
/// Imports that are done by and by, one after the other. What is known of them is in the database, so that it outlives the
/// program; the files are not, and go with it.
/// </summary>
internal sealed class ImportJobs(
    NpgsqlDataSource source,
    RunningImports running,
    ImportPresence presence,
    ImportSettings settings,
    ILogger<ImportJobs> log
) : BackgroundService
{
    private const string Add = """
        insert into imports (actor, program, is_dry_run, media_type, bytes)
        values (@actor, @program, @IsDryRun, @MediaType, @Length)
        returning import_id
        """;
    private const string AddEnded = """
        insert into imports (import_id, actor, program, state, is_dry_run, media_type, bytes, percent, started_at, ended_at, outcome)
        values (@id, @actor, @program, 'done', @IsDryRun, @MediaType, @Length, 100, clock_timestamp(), clock_timestamp(), @outcome::jsonb)
        """;
    private const string Forget =
        "delete from imports where received_at < clock_timestamp() - interval '30 days'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Channel<QueuedImport> queue = Channel.CreateUnbounded<QueuedImport>();

    /// <summary>Takes a file over, for its turn.</summary>
    public async Task<QueuedImport> AddAsync(
        Spool spool,
        RecordFormat format,
        ImportOrder order,
        IdempotentWrite? once,
        CancellationToken ct
    )
    {
        if (queue.Reader.Count >= settings.MostWaiting)
        {
            throw ImportProblems.IsBusy();
        }
        await presence.ShowAsync(ct);
        await presence.NoteInterruptedAsync(ct);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var all = await connection.BeginTransactionAsync(ct);
        await connection.DoAsync(Forget, null, ct);
        var named = new
        {
            actor = order.By!.Name,
            program = presence.Number,
            order.IsDryRun,
            format.MediaType,
            spool.Length,
        };
        var id = await connection.ValueAsync<Guid>(Add, named, ct);
        var job = new QueuedImport(id, spool, format, order with { Patience = Patience });
        if (once is not null)
        {
            var answer = new WriteAnswer { Status = 202, Location = job.Address };
            await once.KeepAsync(connection, answer, ct);
        }
        await all.CommitAsync(ct);
        queue.Writer.TryWrite(job);
        return job;
    }

    /// <summary>Keeps all rows of an import that was done at once, and the import with them, so that there is where to look for them.</summary>
    public Task<ImportOutcome> KeepAsync(
        ImportOutcome outcome,
        IAsyncEnumerable<OutcomeRow> rows,
        Spool spool,
        RecordFormat format,
        ImportOrder order,
        CancellationToken ct
    )
    {
        var id = Guid.NewGuid();
        return KeptRows.KeepAsync(source, id, AddAsync, outcome, rows, ct);

        async Task AddAsync(NpgsqlConnection connection)
        {
            await connection.DoAsync(Forget, null, ct);
            var ended = new
            {
                id,
                actor = order.By!.Name,
                program = presence.Number,
                order.IsDryRun,
                format.MediaType,
                spool.Length,
                outcome = (outcome with { Import = id }).AsText(),
            };
            await connection.DoAsync(AddEnded, ended, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await presence.NoteInterruptedAsync(stoppingToken);
        }
        catch (Exception e)
            when (stoppingToken.IsCancellationRequested || DatabaseFailures.AsRefusal(e) is not null
            )
        {
            log.LogDebug(e, "What was interrupted is noted with the next import");
        }
        try
        {
            await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
            {
                using (job.Spool)
                {
                    await running.RunAsync(job, stoppingToken);
                }
                job.Ends();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (queue.Reader.TryRead(out var left))
        {
            left.Spool.Dispose();
        }
    }
}
