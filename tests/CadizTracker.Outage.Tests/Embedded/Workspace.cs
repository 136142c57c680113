using System.Diagnostics;
using CadizTracker.Database.Embedded;
using Microsoft.Extensions.Configuration;

namespace CadizTracker.Embedded;

/// <summary>A data folder for one test; whatever still runs on it at the end is stopped, and all of it removed.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("workspace-").FullName;

    public Workspace()
    {
        // As in /var/lib: others may pass, which the server's user must.
        File.SetUnixFileMode(root, (UnixFileMode)Convert.ToInt32("755", 8));
        Settings = EmbeddedSettings.From(
            new ConfigurationBuilder().AddEnvironmentVariables().Build()
        ) with
        {
            DataDirectory = Path.Combine(root, "data"),
        };
    }

    public EmbeddedSettings Settings { get; init; }

    /// <summary>The cluster that the programs found here made.</summary>
    public string Cluster =>
        ClusterFolder.Of(
            Settings.DataDirectory,
            ClusterFolder.NewestMajor(Settings.DataDirectory)!.Value
        );

    /// <summary>The server that runs on it; null where none does.</summary>
    public PostmasterFile? Server =>
        Directory.Exists(Settings.DataDirectory)
        && ClusterFolder.NewestMajor(Settings.DataDirectory) is not null
        && PostmasterFile.Read(Cluster) is { IsServing: true } running
            ? running
            : null;

    public string Folder(string name) =>
        Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    public Task<EmbeddedPostgres> StartAsync() =>
        EmbeddedPostgres.StartAsync(Settings, CancellationToken.None);

    public Task<EmbeddedPostgres> JoinAsync() =>
        EmbeddedPostgres.JoinAsync(Settings, CancellationToken.None);

    /// <summary>As kill -9 of the server does.</summary>
    public async Task KillServerAsync()
    {
        var killed = Server.ShouldNotBeNull();
        using var process = Process.GetProcessById(killed.Pid);
        process.Kill();
        await Eventually.Async(() => !killed.IsServing);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is { } left)
        {
            await KillServerAsync();
            PrivateFolder.RemoveOld(left.SocketFolder);
        }
        Directory.Delete(root, recursive: true);
    }
}

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    public static async Task Async(Func<Task<bool>> happened)
    {
        for (var since = Stopwatch.StartNew(); !await happened(); await Task.Delay(50))
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "it did not happen");
        }
    }

    public static Task Async(Func<bool> happened) => Async(() => Task.FromResult(happened()));
}
