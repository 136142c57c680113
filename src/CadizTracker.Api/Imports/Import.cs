using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>
/// An import from beginning to end, in one transaction: plans, then presidencies, then meetings, so that they may stand in any
/// order. All of it is read and judged first; other writers wait only while it is written. Either all of it is kept, or, as
/// its sender wishes, all that is not refused; of a dry run nothing is.
/// </summary>
internal sealed class Import(
    NpgsqlConnection connection,
    RecordSource source,
    ImportOrder order,
    ImportProgress progress
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
        return await EndedAsync(all, keep, ct);
    }

    // What cannot be read is lost; and what is refused keeps the rest out, unless nothing is kept anyway.
    private bool IsLost =>
        tally.Unreadable is not null
        || (tally.Refused > 0 && !order.IsDryRun && !order.SkipsRefused);

    private async Task<ImportOutcome> EndedAsync(
        NpgsqlTransaction all,
        Func<ImportOutcome, Task>? keep,
        CancellationToken ct
    )
    {
        if (IsLost || order.IsDryRun)
        {
            await all.RollbackAsync(ct);
            return tally.Outcome(order, isApplied: false, revision: 0);
        }
        var revision = await connection.ValueAsync<long>(Revision, null, ct);
        var outcome = tally.Outcome(order, isApplied: true, revision);
        if (keep is not null)
        {
            await keep(outcome);
        }
        await all.CommitAsync(ct);
        return outcome;
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
