using System.Data;
using System.Runtime.CompilerServices;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// One consistent look at the record: every query of an answer sees the same revision, however many it takes.
/// </summary>
internal sealed class Reading(
    NpgsqlConnection connection,
    NpgsqlTransaction snapshot,
    AsOf? asOf,
    RevisionRow now
) : IAsyncDisposable
{
    // Without compiling: the arithmetic is short statements of high estimates, and a server that compiles them takes four times as long.
    private const string Now =
        "select revision, committed_at, set_config('jit', 'off', true) from revision_counter";

    // Every table and view that the queries name is then found in "past" first, as of that revision.
    private const string Then = """
        select r.revision, r.committed_at,
          set_config('cadiztracker.as_of', r.revision::text, true), set_config('search_path', 'past, public', true),
          set_config('jit', 'off', true)
        from revisions r
        where r.committed_at < @before
        order by r.revision desc
        limit 1
        """;

    // Those that were asked before their database was migrated.
    private static readonly ConditionalWeakTable<NpgsqlDataSource, object> WithoutSchema = [];

    /// <summary>The record's revision that this answer is made from.</summary>
    public long Revision => now.Revision;

    /// <summary>The past instant that is looked at; null: the record as it is.</summary>
    public AsOf? AsOf => asOf;

    /// <summary>When that revision was committed, UTC.</summary>
    public DateTimeOffset CommittedAt => now.CommittedAt;

    public Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.AllAsync<T>(sql, args, ct);

    public Task<T?> OneAsync<T>(string sql, object? args, CancellationToken ct)
        where T : class => connection.OneAsync<T>(sql, args, ct);

    public Task<T> ValueAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.ValueAsync<T>(sql, args, ct);

    // The same for a revision that is known already.
    private const string At = """
        select set_config('cadiztracker.as_of', @revision::text, true), set_config('search_path', 'past, public', true),
          set_config('jit', 'off', true)
        """;

    // Older instants than this are settled: no transaction of a write takes as long.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(1);
    private const string Settled = "select settled_instant()";

    public static Task<Reading> StartAsync(NpgsqlDataSource source, CancellationToken ct) =>
        StartAsync(source, asOf: null, ct);

    /// <summary>Looks at the record as it was at an instant; null: as it is. Refused where there was none yet.</summary>
    public static async Task<Reading> StartAsync(
        NpgsqlDataSource source,
        AsOf? asOf,
        CancellationToken ct
    )
    {
        try
        {
            var read = await OpenAsync(source, asOf, ct);
            if (!WithoutSchema.TryGetValue(source, out _))
            {
                return read;
            }
            // Migrated since: what these connections know of the database's types is from before. Whoever reads meanwhile learns them, too.
            await read.DisposeAsync();
            await source.ReloadTypesAsync(ct);
            source.Clear();
            WithoutSchema.Remove(source);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            WithoutSchema.AddOrUpdate(source, source);
            throw;
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once; a fresh one tells whether the server is back.
        }
        return await OpenAsync(source, asOf, ct);
    }

    /// <summary>Looks at the record as it was at a revision that is known.</summary>
    public static async Task<Reading> StartAsync(
        NpgsqlDataSource source,
        RevisionRow at,
        CancellationToken ct
    )
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            var snapshot = await connection.BeginTransactionAsync(
                IsolationLevel.RepeatableRead,
                ct
            );
            await connection.DoAsync(At, new { at.Revision }, ct);
            return new Reading(connection, snapshot, asOf: null, at);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // A write may be stamped already and not be seen yet. It is waited for, so that the same instant never has two answers.
    private static async Task SettleAsync(
        NpgsqlConnection connection,
        AsOf asOf,
        CancellationToken ct
    )
    {
        var settled = await connection.ValueAsync<DateTime>(Settled, null, ct);
        if (asOf.Before > new DateTimeOffset(settled).AddMicroseconds(1))
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors: [new(AsOf.Parameter, "in_the_future", Messages.Future.Here)]
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<Reading> OpenAsync(
        NpgsqlDataSource source,
        AsOf? asOf,
        CancellationToken ct
    )
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            if (asOf is not null && asOf.Before > DateTimeOffset.UtcNow - LongestWrite)
            {
                await SettleAsync(connection, asOf, ct);
            }
            var snapshot = await connection.BeginTransactionAsync(
                IsolationLevel.RepeatableRead,
                ct
            );
            var looked = asOf is null
                ? await connection.OneAsync<RevisionRow>(Now, null, ct)
                : await connection.OneAsync<RevisionRow>(Then, new { asOf.Before }, ct);
            return new Reading(
                connection,
                snapshot,
                asOf,
                looked ?? throw new Refused(Problems.AsOfBeforeRecord)
            );
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A revision of the record and the instant it was committed at.</summary>
internal sealed record RevisionRow
{
    public long Revision { get; init; }
    public DateTimeOffset CommittedAt { get; init; }
}
