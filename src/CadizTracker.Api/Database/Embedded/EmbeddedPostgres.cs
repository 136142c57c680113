namespace CadizTracker.Database.Embedded;

/// <summary>
/// The program's own PostgreSQL, for where no other is configured: started with the program and stopped with it, its data
/// kept for the next start.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly DataFolderLock? held;
    private readonly SupervisedServer? server;

    private EmbeddedPostgres(string dataDirectory, string joined) =>
        (DataDirectory, ConnectionString, Description) = (
            dataDirectory,
            joined,
            "the running server's database"
        );

    private EmbeddedPostgres(string dataDirectory, DataFolderLock held, PrivateServer server)
    {
        (this.held, this.server, DataDirectory) = (held, new(server), dataDirectory);
        ConnectionString = server.Address.ConnectionString(Databases.Served);
        Description = server.Cluster.Binaries.Description;
        held.Announce(ConnectionString);
    }

    /// <summary>Leads to the served database; stays the same when the server is restarted.</summary>
    public string ConnectionString { get; }

    public string DataDirectory { get; }

    /// <summary>For the banner: which PostgreSQL, and from where.</summary>
    public string Description { get; }

    /// <summary>Starts the server for a program that serves; refused in one sentence where another serves the same folder.</summary>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        DataFolder.Prepare(settings);
        var taken = await DataFolderLock.ForServeAsync(settings.DataDirectory, ct);
        return await LaunchAsync(taken, settings, ct);
    }

    /// <summary>For a verb: joins the database of the program that serves the folder, else starts the server until this is disposed.</summary>
    public static async Task<EmbeddedPostgres> JoinAsync(
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        DataFolder.Prepare(settings);
        var (taken, joined) = await DataFolderLock.ForVerbAsync(settings.DataDirectory, ct);
        return taken is null
            ? new(settings.DataDirectory, joined!)
            : await LaunchAsync(taken, settings, ct);
    }

    /// <summary>Starts the server again whenever it dies under the program; ends with the token. Does nothing for a joined one.</summary>
    public Task WatchAsync(ILogger log, CancellationToken ct) =>
        server?.WatchAsync(log, ct) ?? Task.CompletedTask;

    /// <summary>Stops the server, then lets the folder go; leaves a joined one alone.</summary>
    public async ValueTask DisposeAsync()
    {
        using (held)
        {
            await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static async Task<EmbeddedPostgres> LaunchAsync(
        DataFolderLock taken,
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        try
        {
            return new(settings.DataDirectory, taken, await Launch.RunAsync(settings, ct));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }
}
