namespace CadizTracker.Database.Embedded;

/// <summary>
/// A server for one run of tests or measurements: fast, empty, in a folder of its own, and gone with the process that started
/// it, however that ends. Needs a Unix shell.
/// </summary>
internal sealed class TemporaryPostgres : IAsyncDisposable
{
    private readonly Watchdog watchdog;
    private readonly ServerAddress address;

    private TemporaryPostgres(Watchdog watchdog, PrivateServer server)
    {
        (this.watchdog, address) = (watchdog, server.Address);
        Description = server.Cluster.Binaries.Description;
    }

    /// <summary>Which PostgreSQL, and from where.</summary>
    public string Description { get; }

    /// <summary>Where the server listens and, in it, the cluster.</summary>
    public string Folder => address.Host;

    /// <summary>
    /// Starts one with the programs that the environment chooses (<c>CadizTracker__PostgresSource</c> and the rest), in memory
    /// where the system has much of it; <paramref name="onDisk"/> for one that is to hold a great deal.
    /// </summary>
    public static async Task<TemporaryPostgres> StartAsync(
        bool onDisk = false,
        CancellationToken ct = default
    )
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var user = await ServerUser.ChooseAsync(ct);
        var folder = onDisk
            ? await PrivateFolder.CreateAsync(user, ct)
            : await PrivateFolder.CreateInMemoryAsync(user, ct);
        // The folder is new, so no old cluster asks for a version of its own.
        var settings = EmbeddedSettings.From(configuration) with
        {
            DataDirectory = folder,
        };
        var binaries = await PostgresBinaries.FindAsync(settings, ct);
        var cluster = new Cluster(binaries, user, ClusterFolder.Of(folder, binaries.Major));
        return await RunAsync(
            new(cluster, ServerAddress.OnSocket(folder), ServerTuning.Fleeting),
            ct
        );
    }

    /// <summary>Makes a database, as a copy of a template where one is given, and says how to reach it.</summary>
    public async Task<string> CreateDatabaseAsync(
        string name,
        string? template = null,
        CancellationToken ct = default
    )
    {
        await Databases.CreateAsync(address, name, template, ct);
        return address.ConnectionString(name);
    }

    public ValueTask DisposeAsync() => watchdog.DisposeAsync();

    private static async Task<TemporaryPostgres> RunAsync(
        PrivateServer server,
        CancellationToken ct
    )
    {
        var guard = Watchdog.Over(server.Cluster, server.Address.Host);
        try
        {
            await server.Cluster.CreateAsync(durable: false, ct);
            await server.StartAsync(ct);
            return new(guard, server);
        }
        catch
        {
            await guard.DisposeAsync();
            throw;
        }
    }
}
