using System.Diagnostics;

namespace CadizTracker.Database.Embedded;

/// <summary>
/// A server that only this program talks to. pg_ctl gives it a session of its own, so that Ctrl-C in a terminal reaches the
/// program alone, which then stops the server in order.
/// </summary>
internal sealed record PrivateServer(
    Cluster Cluster,
    ServerAddress Address,
    IReadOnlyList<string> Tuning
)
{
    // Sessions of a killed server may still be finishing a statement; the new server waits for them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(200, ct))
        {
            await TidyAsync(ct);
            var begun = Cluster.Log.Begin();
            var started = await StartCommand().RunAsync(ct);
            if (started.Succeeded)
            {
                return;
            }
            var failure = Cluster.Log.Failure(begun) ?? started.LastLine;
            if (
                since.Elapsed > Patience
                || !failure.Contains("still in use", StringComparison.Ordinal)
            )
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL did not start in {Cluster.Folder}: {failure} (its log is {Cluster.Log.Path})."
                );
            }
        }
    }

    private Command StartCommand()
    {
        var options = Address
            .Options.Concat(Tuning)
            .Select(option => $"-c {ShellWords.Quote(option)}");
        return Cluster.PgCtl(
            "start",
            "-l",
            Cluster.Log.Path,
            "-t",
            "60",
            "-o",
            string.Join(' ', options)
        );
    }

    // What a dead server left must not keep the next one from starting.
    private async Task TidyAsync(CancellationToken ct)
    {
        if (Cluster.Running is null)
        {
            PostmasterFile.Read(Cluster.Folder)?.Retire();
            await Address.PrepareAsync(Cluster.User, ct);
        }
    }
}
