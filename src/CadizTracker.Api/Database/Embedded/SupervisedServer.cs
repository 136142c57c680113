using System.Diagnostics;

namespace CadizTracker.Database.Embedded;

/// <summary>A server that is started again when it dies under the program, until the program stops it.</summary>
internal sealed class SupervisedServer(PrivateServer server) : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource ending = new();
    private Task watching = Task.CompletedTask;

    /// <summary>Watches until the token or the end of this ends it.</summary>
    public Task WatchAsync(ILogger log, CancellationToken ct) =>
        watching = WatchAsync(log, ending.Token, ct);

    public async ValueTask DisposeAsync()
    {
        // First the watch: a server that is being stopped must not be taken for one that died.
        await ending.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.Cluster.StopAsync(CancellationToken.None);
        server.Address.Remove();
        ending.Dispose();
    }

    private async Task WatchAsync(ILogger log, CancellationToken ours, CancellationToken theirs)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ours, theirs);
        try
        {
            await WatchOnAsync(log, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Ended as asked.
        }
    }

    private async Task WatchOnAsync(ILogger log, CancellationToken ct)
    {
        var deaths = 0;
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Glance, ct))
        {
            if (server.Cluster.Running is null)
            {
                deaths = since.Elapsed > Calm ? 1 : deaths + 1;
                await Task.Delay(Pause(deaths), ct);
                await ReviveAsync(log, ct);
                since.Restart();
            }
        }
    }

    private async Task ReviveAsync(ILogger log, CancellationToken ct)
    {
        try
        {
            log.LogWarning("The database stopped under the program and is started again.");
            await server.StartAsync(ct);
            log.LogInformation("The database answers again.");
        }
        catch (EmbeddedPostgresException failure)
        {
            log.LogError("{Reason} It will be tried again.", failure.Message);
        }
    }

    // The first death is answered at once; one that dies again and again is left longer and longer in peace.
    private static TimeSpan Pause(int deaths) =>
        deaths <= 1
            ? TimeSpan.Zero
            : TimeSpan.FromTicks(
                Math.Min(LongestPause.Ticks, Glance.Ticks << Math.Min(deaths, 10))
            );
}
