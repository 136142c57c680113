namespace CadizTracker.Database.Embedded;

/// <summary>From settings to a server that answers: find the programs, make the cluster where there is none, recover one that was left, start.</summary>
internal static class Launch
{
    public static async Task<PrivateServer> RunAsync(
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        var folder = settings.DataDirectory;
        ClusterFolder.RemoveUnfinished(folder);
        var binaries = await PostgresBinaries.FindAsync(settings, ct);
        var user = await ServerUser.ChooseAsync(ct);
        await user.RequireAccessAsync(folder, ct);
        await user.RequireAccessAsync(binaries.Initdb, ct);
        var cluster = new Cluster(binaries, user, ClusterFolder.Of(folder, binaries.Major));
        await PrepareAsync(cluster, ct);
        var address = await AddressAsync(folder, user, ct);
        return await StartAsync(new(cluster, address, ServerTuning.Durable), ct);
    }

    // The folder may come from another system or user, as a volume does: it is given to whoever runs the server now.
    private static async Task PrepareAsync(Cluster cluster, CancellationToken ct)
    {
        if (!Directory.Exists(cluster.Folder))
        {
            await cluster.CreateAsync(durable: true, ct);
            return;
        }
        await cluster.RecoverAsync(ct);
        await cluster.User.OwnAsync(cluster.Folder, ct);
    }

    private static async Task<ServerAddress> AddressAsync(
        string folder,
        ServerUser user,
        CancellationToken ct
    ) =>
        OperatingSystem.IsWindows()
            ? ServerAddress.OnLoopback(ServerPassword.ReadOrMake(folder))
            : ServerAddress.OnSocket(await PrivateFolder.CreateAsync(user, ct));

    /// <summary>Leaves nothing running where the start fails.</summary>
    private static async Task<PrivateServer> StartAsync(PrivateServer server, CancellationToken ct)
    {
        try
        {
            await server.StartAsync(ct);
            await Databases.EnsureServedAsync(server.Address, ct);
            return server;
        }
        catch
        {
            await server.Cluster.StopAsync(CancellationToken.None);
            server.Address.Remove();
            throw;
        }
    }
}
