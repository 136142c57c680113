using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// One change of the record: all of it or nothing, with who made it and why. Writers take turns, from the first statement to
/// the commit, so what one has read stays true until it writes.
/// </summary>
internal sealed class Writing(NpgsqlConnection connection, NpgsqlTransaction all) : IAsyncDisposable
{
    private const string Begin =
        "select set_config('lock_timeout', '10s', true), begin_change(@actor, @reason)::text";

    // Those who wait for their turn hold a connection each: readers keep the rest of the pool.
    private const int MostAtOnce = 20;
    private static readonly SemaphoreSlim Turns = new(MostAtOnce);

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
        await Turns.WaitAsync(ct);
        try
        {
            return await OpenedAsync(source, actor, reason, ct);
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
        CancellationToken ct
    )
    {
        try
        {
            return await OpenAsync(source, actor, reason, ct);
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once. Nothing has been written yet.
            return await OpenAsync(source, actor, reason, ct);
        }
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
        CancellationToken ct
    )
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            var all = await connection.BeginTransactionAsync(ct);
            await connection.DoAsync(Begin, new { actor, reason }, ct);
            return new Writing(connection, all);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
