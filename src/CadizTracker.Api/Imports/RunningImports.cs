using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Runs imports of the queue: what is known of one, how far it is and how it ended, is in the database while it runs.</summary>
internal sealed class RunningImports(
    NpgsqlDataSource source,
    Revisions revisions,
    ImportPresence presence,
    ILogger<RunningImports> log
)
{
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

    /// <summary>Runs one to its end; whatever that is, it is told of it.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Nobody waits for it: whatever ends an import is told of it, and the next one has its turn."
    )]
    public async Task RunAsync(QueuedImport job, CancellationToken stopping)
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
                outcome = outcome.AsText(),
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
            outcome = outcome?.AsText(),
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

    private async Task<int> DoAsync(string sql, object args, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.DoAsync(sql, args, ct);
    }
}
