using System.Data;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// One consistent look at the record: every query of an answer sees the same revision, however many it takes.
/// </summary>
internal sealed class Reading(
    NpgsqlConnection connection,
    NpgsqlTransaction snapshot,
    RevisionRow now
) : IAsyncDisposable
{
    private const string Now = "select revision, committed_at from revision_counter";

    /// <summary>The record's revision that this answer is made from.</summary>
    public long Revision => now.Revision;

    /// <summary>When that revision was committed, UTC.</summary>
    public DateTimeOffset CommittedAt => now.CommittedAt;

    public Task<IReadOnlyList<T>> AllAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.AllAsync<T>(sql, args, ct);

    public Task<T?> OneAsync<T>(string sql, object? args, CancellationToken ct)
        where T : class => connection.OneAsync<T>(sql, args, ct);

    public Task<T> ValueAsync<T>(string sql, object? args, CancellationToken ct) =>
        connection.ValueAsync<T>(sql, args, ct);

    public static async Task<Reading> StartAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        try
        {
            return await OpenAsync(source, ct);
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once; a fresh one tells whether the server is back.
            return await OpenAsync(source, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<Reading> OpenAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            var snapshot = await connection.BeginTransactionAsync(
                IsolationLevel.RepeatableRead,
                ct
            );
            return new Reading(
                connection,
                snapshot,
                (await connection.OneAsync<RevisionRow>(Now, null, ct))!
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
