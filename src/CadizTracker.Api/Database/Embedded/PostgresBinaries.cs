using System.Globalization;

namespace CadizTracker.Database.Embedded;

/// <summary>A folder with the three programs that make and run a cluster: initdb, pg_ctl and postgres.</summary>
internal sealed record PostgresBinaries(string Folder, int Major, string Version)
{
    /// <summary>The oldest PostgreSQL whose SQL is enough for the schema.</summary>
    public const int Oldest = 15;

    /// <summary>Where they come from, for the banner: "PostgreSQL 15.8 from /usr/lib/postgresql/15/bin".</summary>
    public string Description => $"PostgreSQL {Version} from {Folder}";

    public string Initdb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>The best programs for a data folder: installed ones, else the npm package, else a sentence on what to install.</summary>
    public static async Task<PostgresBinaries> FindAsync(
        EmbeddedSettings settings,
        CancellationToken ct
    )
    {
        var major = ClusterFolder.NewestMajor(settings.DataDirectory);
        if (settings.PostgresSource != PostgresSource.Npm)
        {
            var local = await LocalBinaries.FindAsync(settings, major, ct);
            if (local is not null || settings.PostgresSource == PostgresSource.Local)
            {
                return local ?? throw InstallHint.Refusal(settings, major);
            }
        }
        return await NpmPackage.FindAsync(settings, major, ct)
            ?? throw InstallHint.Refusal(settings, major);
    }

    /// <summary>The programs in a folder; null where one is missing or does not run.</summary>
    public static async Task<PostgresBinaries?> ReadAsync(string folder, CancellationToken ct)
    {
        string[] names = ["initdb", "pg_ctl", "postgres"];
        if (!names.All(name => File.Exists(Program(folder, name))))
        {
            return null;
        }
        // "postgres (PostgreSQL) 15.8 (Debian 15.8-0+deb12u1)", "postgres (PostgreSQL) 19devel"
        var said = await new Command(Program(folder, "postgres"), "--version").RunAsync(ct);
        var version =
            said.Output.Split(' ', StringSplitOptions.TrimEntries).ElementAtOrDefault(2) ?? "";
        var digits = string.Concat(version.TakeWhile(char.IsAsciiDigit));
        return said.Succeeded && int.TryParse(digits, CultureInfo.InvariantCulture, out var major)
            ? new(folder, major, version)
            : null;
    }

    /// <summary>Whether they can serve: new enough and, where there is a cluster already, of its major version.</summary>
    public bool Suit(int? required) => Major >= Oldest && (required ?? Major) == Major;

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
}
