using System.Diagnostics;

namespace CadizTracker.Database.Embedded;

/// <summary>
/// Stops a temporary server and removes its folder when told, or when this process ends without telling: a shell outlives us
/// and waits for the end of its input, which the system closes however we end.
/// </summary>
internal sealed class Watchdog : IAsyncDisposable
{
    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        while read -r line; do :; done
        "$1" stop -D "$2" -m immediate -w
        while [ -e "$3" ]; do rm -rf "$3" || sleep 0.2; done
        """;

    private readonly Process shell;

    private Watchdog(Process shell) => this.shell = shell;

    /// <summary>Begins to watch before there is anything to watch, so that no moment is unguarded.</summary>
    public static Watchdog Over(Cluster cluster, string folder)
    {
        string[] words =
        [
            "sh",
            "-c",
            Script,
            "watchdog",
            cluster.Binaries.PgCtl,
            cluster.Folder,
            folder,
        ];
        // Where there is setsid, not even a signal to the whole process group reaches the watchdog.
        string[] session = File.Exists("/usr/bin/setsid") ? ["setsid"] : [];
        string[] all = [.. session, .. words];
        return new(cluster.User.Command(all[0], all[1..]).Start());
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync(CancellationToken.None);
        shell.Dispose();
    }
}
