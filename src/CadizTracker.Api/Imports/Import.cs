using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>
/// An import from beginning to end, in one transaction: plans, then presidencies, then crosswalks, then meetings, so that they may stand in any
/// order. All of it is read and judged first; other writers wait only while it is written. Either all of it is kept, or, as
/// its sender wishes, all that is not refused; of a dry run nothing is.
/// </summary>
/// <param name="connection">Where it is done.</param>
/// <param name="source">What is imported.</param>
/// <param name="order">How it is meant.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="keepRows">Takes all rows of a report that is too long to list them; null: nobody looks for them.</param>
internal sealed class Import(
    NpgsqlConnection connection,
    RecordSource source,
    ImportOrder order,
    ImportProgress progress,
    KeepRows? keepRows = null
)
{
    // In one transaction tables grow from nothing to any size: a plan is good for one statement only.
    private const string TakeTurn = """
        select set_config('lock_timeout', @patience, true), set_config('plan_cache_mode', 'force_custom_plan', true),
          set_config('jit', 'off', true), pg_advisory_xact_lock(hashtext('imports'))::text
        """;
    private const string Begin = "select begin_change(@actor, @Reason)::text";
    private const string Revision = "select revision from revision_counter";
    private readonly ImportTally tally = new();

    /// <summary>Runs it. <paramref name="keep"/> writes, in the same transaction, what else is to be kept of it.</summary>
    public async Task<ImportOutcome> RunAsync(Func<ImportOutcome, Task>? keep, CancellationToken ct)
    {
        await using var all = await connection.BeginTransactionAsync(ct);
        var writer = new RecordWriter(connection, all);
        var few = new FewRecords(connection, writer, order, tally);
        var meetings = new StagedMeetings(connection, order, tally);
        await TakeTurnAsync(ct);
        await few.ReadAsync(source, ct);
        var names = await TriedAsync(all, few, ct);
        progress.ReadsAnew();
        await meetings.ReadAsync(source, names, ct);
        tally.Refuse(source.Problems);
        await meetings.CheckAsync(ct);
        if (!IsLost)
        {
            await BeginAsync(ct);
            if (!names.HoldIn(await few.WriteAsync(tells: true, ct)))
            {
                throw ImportProblems.PlansChanged();
            }
            await new WritingMeetings(connection, writer, order, tally, progress).WriteAsync(
                meetings,
                ct
            );
        }
        return await EndedAsync(all, meetings.Count, keep, ct);
    }

    // What cannot be read is lost; and what is refused keeps the rest out, unless nothing is kept anyway.
    private bool IsLost =>
        tally.Unreadable is not null
        || ((tally.HasEnded || tally.KeepsAllOut) && !order.IsDryRun)
        || (tally.Refused > 0 && !order.IsDryRun && !order.SkipsRefused);

    private async Task<ImportOutcome> EndedAsync(
        NpgsqlTransaction all,
        int meetings,
        Func<ImportOutcome, Task>? keep,
        CancellationToken ct
    )
    {
        var isApplied = !IsLost && !order.IsDryRun;
        var revision = isApplied ? await connection.ValueAsync<long>(Revision, null, ct) : 0;
        var outcome = await ListedAsync(tally.Outcome(order, isApplied, revision), meetings, ct);
        if (!isApplied)
        {
            await all.RollbackAsync(ct);
            return outcome;
        }
        if (keep is not null)
        {
            await keep(outcome);
        }
        await all.CommitAsync(ct);
        return outcome;
    }

    // Whether or not it is taken back: all that is known of its meetings is in this transaction.
    private async Task<ImportOutcome> ListedAsync(
        ImportOutcome outcome,
        int meetings,
        CancellationToken ct
    )
    {
        var rows = new ReportRows(connection, tally, meetings);
        outcome = outcome with
        {
            Rows = await rows.AllAsync(ct).Take(ImportLimits.Listed).ToArrayAsync(ct),
            LeftOut = Math.Max(0, tally.Rows - ImportLimits.Listed),
        };
        return outcome.LeftOut == 0 || keepRows is null
            ? outcome
            : await keepRows(outcome, rows.AllAsync(ct), ct);
    }

    // Citations are read against plans that only the database puts in order: they are written, looked at, and taken back.
    private async Task<RecordNames> TriedAsync(
        NpgsqlTransaction all,
        FewRecords few,
        CancellationToken ct
    )
    {
        if (few.AreNone)
        {
            return await RecordNames.ReadAsync(connection, [], ct);
        }
        await all.SaveAsync("tried", ct);
        await BeginAsync(ct);
        var names = await few.WriteAsync(tells: false, ct);
        await all.RollbackAsync("tried", ct);
        return names;
    }

    private async Task TakeTurnAsync(CancellationToken ct)
    {
        try
        {
            var patience = $"{(int)order.Patience.TotalMilliseconds}ms";
            await connection.DoAsync(TakeTurn, new { patience }, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw ImportProblems.IsBusy();
        }
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        try
        {
            await connection.DoAsync(Begin, new { actor = order.By?.Name, order.Reason }, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw ImportProblems.IsBusy();
        }
    }
}
