using System.Diagnostics;
using System.Globalization;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// One change of the record: all of it or nothing, with who made it and why. Writers take turns, from the first statement to
/// the commit, so what one has read stays true until it writes. Who has no turn within a few seconds is told why.
/// </summary>
internal sealed class Writing(NpgsqlConnection connection, NpgsqlTransaction all) : IAsyncDisposable
{
    private const string Begin = """
        select set_config('lock_timeout', @patience, true), begin_change(@actor, @reason)::text, set_config('lock_timeout', '5s', true)
        """;

    // Only an import takes its own lock and the one of the revision, which it keeps from then on.
    private const string IsImporting = """
        select exists (
          select from pg_locks import
          join pg_locks turn on turn.pid = import.pid and turn.relation = 'revision_counter'::regclass and turn.mode <> 'AccessShareLock'
          where import.locktype = 'advisory' and import.granted and turn.granted
            and import.database = (select oid from pg_database where datname = current_database())
            and (import.classid::bigint << 32 | import.objid::bigint) = hashtext('imports'))
        """;

    // Those who wait for their turn hold a connection each: readers keep the rest of the pool.
    private const int MostAtOnce = 20;
    private static readonly SemaphoreSlim Turns = new(MostAtOnce);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Now = "select revision from revision_counter";

    /// <summary>For what reads a connection by itself.</summary>
    public NpgsqlConnection Connection => connection;

    public static async Task<Writing> StartAsync(
        NpgsqlDataSource source,
        string actor,
        string? reason,
        CancellationToken ct
    )
    {
        var since = Stopwatch.GetTimestamp();
        if (!await Turns.WaitAsync(Patience, ct))
        {
            throw await WhyNotAsync(source, ct);
        }
        try
        {
            return await OpenedAsync(source, actor, reason, since, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            Turns.Release();
            throw await WhyNotAsync(source, ct);
        }
        catch
        {
            Turns.Release();
            throw;
        }
    }

    private static async Task<Writing> OpenedAsync(
        NpgsqlDataSource source,
        string actor,
        string? reason,
        long since,
        CancellationToken ct
    )
    {
        try
        {
            return await OpenAsync(source, actor, reason, since, ct);
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once. Nothing has been written yet.
            return await OpenAsync(source, actor, reason, since, ct);
        }
    }

    private static async Task<Refused> WhyNotAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var isImporting = await connection.ValueAsync<bool>(IsImporting, null, ct);
        return new(isImporting ? Problems.ImportIsWritten : Problems.OthersWrite);
    }

    public Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.AllAsync<T>(sql, args, ct);

    public Task<T?> OneAsync<T>(string sql, object? args, CancellationToken ct)
        where T : class => connection.OneAsync<T>(sql, args, ct);

    public Task<T> ValueAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.ValueAsync<T>(sql, args, ct);

    public Task<int> DoAsync(string sql, object? args, CancellationToken ct) =>
        connection.DoAsync(sql, args, ct);

    /// <summary>Keeps all of it. Returns the record's revision from now on.</summary>
    public async Task<long> CommitAsync(CancellationToken ct)
    {
        var revision = await connection.ValueAsync<long>(Now, null, ct);
        await all.CommitAsync(ct);
        return revision;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await all.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<Writing> OpenAsync(
        NpgsqlDataSource source,
        string actor,
        string? reason,
        long since,
        CancellationToken ct
    )
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            var all = await connection.BeginTransactionAsync(ct);
            await connection.DoAsync(
                Begin,
                new
                {
                    actor,
                    reason,
                    patience = Left(since),
                },
                ct
            );
            return new Writing(connection, all);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Waiting for one of the places among the waiting is waiting, too.
    private static string Left(long since)
    {
        var left = Patience - Stopwatch.GetElapsedTime(since);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Max(1, (int)left.TotalMilliseconds)}ms"
        );
    }
}
