using System.Security.Cryptography;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>
/// Shows that this program lives, to all programs of the same database: as long as it does it holds a lock of its number, and
/// imports of a number that nobody holds were interrupted. Nothing is held before there is an import.
/// </summary>
internal sealed class ImportPresence(NpgsqlDataSource source) : IAsyncDisposable
{
    // Kind of lock 7024: the imports of a program.
    private const string Hold = "select pg_advisory_lock(7024, @Number)::text";
    private const string Held = "select pg_try_advisory_lock(7024, @Number)";
    private const string Interrupt = """
        update imports i
        set state = 'interrupted', ended_at = clock_timestamp()
        where i.state in ('queued', 'running')
          and not exists (
            select from pg_locks l
            where l.locktype = 'advisory' and l.classid = 7024 and l.objid = i.program::oid and l.objsubid = 2
              and l.database = (select oid from pg_database where datname = current_database()))
        """;

    private readonly SemaphoreSlim one = new(1);
    private NpgsqlConnection? connection;

    public int Number { get; } = RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>Makes sure that it shows, also after the database was away.</summary>
    public async Task ShowAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (connection is null || !await IsHeldAsync(connection, ct))
            {
                await HideAsync();
                connection = await source.OpenConnectionAsync(ct);
                await connection.DoAsync(Hold, new { Number }, ct);
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Notes which imports were left behind by programs that are no more.</summary>
    public async Task NoteInterruptedAsync(CancellationToken ct)
    {
        await using var look = await source.OpenConnectionAsync(ct);
        await look.DoAsync(Interrupt, null, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await HideAsync();
        one.Dispose();
    }

    // Asking for it once more is how to see that it is still there; each time counts, and all go with the connection.
    private async Task<bool> IsHeldAsync(NpgsqlConnection held, CancellationToken ct)
    {
        try
        {
            return await held.ValueAsync<bool>(Held, new { Number }, ct);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task HideAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}
