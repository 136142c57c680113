namespace CadizTracker.Database.Embedded;

/// <summary>A cluster: its folder, the programs that serve it and the user who runs them.</summary>
internal sealed record Cluster(PostgresBinaries Binaries, ServerUser User, string Folder)
{
    /// <summary>What the server says, beside the data.</summary>
    public ServerLog Log => new(Path.Combine(Folder, "server.log"));

    /// <summary>The server that runs on this folder; null where there is only the note of a dead one, or none.</summary>
    public PostmasterFile? Running =>
        PostmasterFile.Read(Folder) is { IsServing: true } running ? running : null;

    /// <summary>Makes the cluster under another name and renames it once it is whole.</summary>
    /// <param name="durable">Whether it must survive a power cut; a temporary one need not.</param>
    /// <param name="ct">Ends initdb; what it made so far is removed by the next start.</param>
    public async Task CreateAsync(bool durable, CancellationToken ct)
    {
        var making = ClusterFolder.Unfinished(Folder);
        PrivateFolder.Make(making);
        await User.OwnAsync(making, ct);
        var made = await User.Command(
                Binaries.Initdb,
                [.. Shape(making), .. Access, .. (durable ? Array.Empty<string>() : ["--no-sync"])]
            )
            .RunAsync(ct);
        if (!made.Succeeded)
        {
            PrivateFolder.Remove(making);
            throw new EmbeddedPostgresException(
                $"The database could not be created in {Folder}: {made.LastLine}."
            );
        }
        Directory.Move(making, Folder);
    }

    /// <summary>Ends the sessions and the server; one that does not end in half a minute is ended without its leave.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (Running is not null)
            {
                await PgCtl("stop", "-m", mode, "-t", "30").RunAsync(ct);
            }
        }
    }

    /// <summary>Stops the server that a killed program left behind, and tidies up after a dead one.</summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        if (PostmasterFile.Read(Folder) is { } left)
        {
            await StopAsync(ct);
            PrivateFolder.RemoveOld(left.SocketFolder);
        }
    }

    /// <summary>pg_ctl on this folder, as the folder's user; it waits for what it asks for.</summary>
    public Command PgCtl(string verb, params string[] options) =>
        User.Command(Binaries.PgCtl, [verb, "-D", Folder, "-w", "-s", .. options]);

    // Locale C sorts and compares the same on every system and after every upgrade of its libraries.
    private static string[] Shape(string folder) =>
        [
            "--pgdata",
            folder,
            "--encoding",
            "UTF8",
            "--locale",
            "C",
            "--username",
            ServerAddress.User,
            "--data-checksums",
        ];

    // Only Windows, where no private socket leads in, needs a password.
    private string[] Access
    {
        get
        {
            if (!OperatingSystem.IsWindows())
            {
                return ["--auth", "trust"];
            }
            var parent = Path.GetDirectoryName(Folder)!;
            ServerPassword.ReadOrMake(parent);
            return ["--auth", "scram-sha-256", "--pwfile", ServerPassword.File(parent)];
        }
    }
}
