using System.Text.Json;
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
    Revisions revisions,
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
    private const string Begin = """
        update imports set state = 'running', started_at = clock_timestamp() where import_id = @Id and state = 'queued'
        """;
    private const string Advance =
        "update imports set percent = @percent where import_id = @Id and state = 'running'";
    private const string End = """
        update imports
        set state = @state::import_state, ended_at = clock_timestamp(), outcome = @outcome::jsonb,
          percent = case when @state = 'done' then 100 else percent end
        where import_id = @Id and state = 'running'
        """;

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);
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
                outcome = Text(outcome with { Import = id }),
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
                    await RunAsync(job, stoppingToken);
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

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Nobody waits for it: whatever ends an import is told of it, and the next one has its turn."
    )]
    private async Task RunAsync(QueuedImport job, CancellationToken stopping)
    {
        try
        {
            await presence.ShowAsync(stopping);
            if (await DoAsync(Begin, new { job.Id }, stopping) == 1)
            {
                await ImportAsync(job, stopping);
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            await EndAsync(job, ImportState.Interrupted, null);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogError(e, "The import {Id} failed", job.Id);
            var refused =
                e as Refused ?? DatabaseFailures.AsRefusal(e) ?? new Refused(Problems.Fault);
            await EndAsync(job, ImportState.Failed, Failure(job.Order, refused));
        }
    }

    private async Task ImportAsync(QueuedImport job, CancellationToken stopping)
    {
        var progress = new ImportProgress();
        progress.HasLength(job.Spool.Length);
        await using var connection = await source.OpenConnectionAsync(stopping);
        var records = job.Format.Open("", () => job.Spool.Read(progress));
        var import = new Import(
            connection,
            records,
            job.Order,
            progress,
            (outcome, rows, ct) =>
                KeptRows.KeepAsync(source, job.Id, before: null, outcome, rows, ct)
        );
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var telling = TellAsync(job, progress, ended.Token);
        try
        {
            var outcome = await import.RunAsync(
                kept => DoneAsync(connection, job, kept, stopping),
                stopping
            );
            revisions.Saw(outcome.Revision);
            if (!outcome.IsApplied)
            {
                var isDone = outcome is { IsDryRun: true, Unreadable: null };
                await EndAsync(job, isDone ? ImportState.Done : ImportState.Refused, outcome);
            }
        }
        finally
        {
            await ended.CancelAsync();
            await telling;
        }
    }

    // In the import's own transaction: what is said to be done is in the record, and the other way round.
    private static Task<int> DoneAsync(
        NpgsqlConnection connection,
        QueuedImport job,
        ImportOutcome outcome,
        CancellationToken ct
    ) =>
        connection.DoAsync(
            End,
            new
            {
                job.Id,
                state = "done",
                outcome = Text(outcome),
            },
            ct
        );

    private async Task TellAsync(QueuedImport job, ImportProgress progress, CancellationToken ct)
    {
        var told = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Often, ct);
                if (progress.Percent is var percent && percent != told)
                {
                    await presence.ShowAsync(ct);
                    await DoAsync(Advance, new { job.Id, percent = Math.Min(percent, 99) }, ct);
                    told = percent;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (DatabaseFailures.AsRefusal(e) is not null)
            {
                log.LogDebug(e, "How far the import {Id} is could not be told", job.Id);
            }
        }
    }

    private async Task EndAsync(QueuedImport job, ImportState state, ImportOutcome? outcome)
    {
        var ended = new
        {
            job.Id,
            state = state.ToString().ToLowerInvariant(),
            outcome = outcome is null ? null : Text(outcome),
        };
        try
        {
            await DoAsync(End, ended, CancellationToken.None);
            if (state == ImportState.Refused)
            {
                job.Ends(outcome);
            }
        }
        catch (Exception e) when (DatabaseFailures.AsRefusal(e) is not null)
        {
            log.LogWarning(e, "The end of the import {Id} could not be noted", job.Id);
        }
    }

    private static ImportOutcome Failure(ImportOrder order, Refused refused) =>
        new()
        {
            IsDryRun = order.IsDryRun,
            Unreadable = new()
            {
                Fate = ImportFate.Refused,
                Code = refused.Kind.Code,
                Message = refused.Detail ?? refused.Kind.Title,
            },
        };

    private static string Text(ImportOutcome outcome) =>
        JsonSerializer.Serialize(outcome, Json.Options);

    private async Task<int> DoAsync(string sql, object args, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.DoAsync(sql, args, ct);
    }
}
