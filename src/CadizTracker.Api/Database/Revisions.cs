using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// Knows the record's current revision without asking for it at every request. A notification, and a second's silence, are
/// only hints to read it again; while it cannot be read it is not known, and nothing finished earlier may be answered.
/// </summary>
internal sealed class Revisions(NpgsqlDataSource source, ILogger<Revisions> log) : BackgroundService
{
    /// <summary>What <see cref="Current"/> is while the database cannot be asked.</summary>
    public const long Unknown = -1;

    private const string Now = "select revision from revision_counter";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private long told = Unknown;
    private long seen;
    private TaskCompletionSource changed = Waiting();

    /// <summary>The newest revision that this program knows of, or <see cref="Unknown"/>.</summary>
    public long Current =>
        Volatile.Read(ref told) is >= 0 and var known
            ? Math.Max(known, Volatile.Read(ref seen))
            : Unknown;

    /// <summary>A read or a write of this program saw that revision: no older one is current any more.</summary>
    public void Saw(long revision)
    {
        for (
            var newest = Volatile.Read(ref seen);
            newest < revision;
            newest = Volatile.Read(ref seen)
        )
        {
            if (Interlocked.CompareExchange(ref seen, revision, newest) == newest)
            {
                Wake();
            }
        }
    }

    /// <summary>Waits until the current revision is known to be another than that one; false: it was not for so long.</summary>
    public async Task<bool> ChangedAsync(long revision, TimeSpan patience, CancellationToken ct)
    {
        var next = Volatile.Read(ref changed).Task; // before the look, so that nothing falls between
        if (Current is >= 0 and var now && now != revision)
        {
            return true;
        }
        try
        {
            await next.WaitAsync(patience, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Everybody who waits looks again: that something changed is only a hint.
    private void Wake() => Interlocked.Exchange(ref changed, Waiting()).TrySetResult();

    private static TaskCompletionSource Waiting() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception e) when (IsPassing(e))
            {
                // Being stopped ends here too: the loop looks at the token.
                log.LogDebug(e, "The revision cannot be followed just now");
            }
            Volatile.Write(ref told, Unknown);
            await Task.Delay(Pause, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static bool IsPassing(Exception e) =>
        e
            is NpgsqlException
                or TimeoutException
                or OperationCanceledException
                or IOException
                or ObjectDisposedException;

    private async Task FollowAsync(CancellationToken ct)
    {
        // A database restored from a backup may be behind what was seen before it went away.
        Volatile.Write(ref seen, 0);
        await using var connection = await source.OpenConnectionAsync(ct);
        await connection.DoAsync("listen revision", null, ct);
        while (true)
        {
            var now = await ReadAsync(connection, ct);
            if (Interlocked.Exchange(ref told, now) != now)
            {
                Wake();
            }
            await connection.WaitAsync(Silence, ct);
        }
    }

    // A database that hangs is as good as away: what was finished earlier is not answered for longer than this.
    private static async Task<long> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        return await connection.ValueAsync<long>(Now, null, patience.Token);
    }
}
