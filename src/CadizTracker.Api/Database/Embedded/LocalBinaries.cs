using System.Globalization;

namespace CadizTracker.Database.Embedded;

/// <summary>The PostgreSQL that is installed here: the setting's folder, else PATH, else where systems put it.</summary>
internal static class LocalBinaries
{
    public static async Task<PostgresBinaries?> FindAsync(
        EmbeddedSettings settings,
        int? major,
        CancellationToken ct
    )
    {
        if (settings.PostgresBinaries is { } chosen)
        {
            return await TakeAsync(chosen, settings, major, ct);
        }
        foreach (var folder in OnPath(settings.SearchPath).Concat(Installed).Distinct())
        {
            if (await PostgresBinaries.ReadAsync(folder, ct) is { } found && found.Suit(major))
            {
                return found;
            }
        }
        return null;
    }

    // A folder that somebody chose is used or refused, never silently passed over.
    private static async Task<PostgresBinaries> TakeAsync(
        string folder,
        EmbeddedSettings settings,
        int? major,
        CancellationToken ct
    )
    {
        var found = await PostgresBinaries.ReadAsync(folder, ct);
        if (found is null || found.Major < PostgresBinaries.Oldest)
        {
            throw new EmbeddedPostgresException(
                $"CadizTracker:PostgresBinaries names {folder}, which does not hold initdb, pg_ctl and postgres of version {PostgresBinaries.Oldest} or later."
            );
        }
        return found.Suit(major) ? found : throw InstallHint.Refusal(settings, major);
    }

    // A postgres on PATH may be a link out of a folder that has no initdb; a wrapper script beside the others works as it is.
    private static IEnumerable<string> OnPath(string path) =>
        from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        let program = Path.Combine(
            folder,
            OperatingSystem.IsWindows() ? "postgres.exe" : "postgres"
        )
        where File.Exists(program)
        let target = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program
        from candidate in (string[])[Path.GetDirectoryName(target)!, folder]
        select candidate;

    private static IEnumerable<string> Installed =>
        from place in Places
        from folder in Versions(place.Parent, place.Pattern)
        select Path.Combine(folder, place.Below);

    private static IEnumerable<(string Parent, string Pattern, string Below)> Places =>
        OperatingSystem.IsWindows()
            ?
            [
                (
                    Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
                        "PostgreSQL"
                    ),
                    "*",
                    "bin"
                ),
            ]
            :
            [
                ("/usr/lib/postgresql", "*", "bin"),
                ("/usr", "pgsql-*", "bin"),
                ("/usr/libexec", "postgresql*", ""),
                ("/opt/homebrew/opt", "postgresql*", "bin"),
                ("/usr/local/opt", "postgresql*", "bin"),
                ("/home/linuxbrew/.linuxbrew/opt", "postgresql*", "bin"),
                ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
            ];

    private static IEnumerable<string> Versions(string parent, string pattern) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, pattern).OrderByDescending(Number)
            : [];

    private static int Number(string folder) =>
        int.TryParse(
            string.Concat(Path.GetFileName(folder).Where(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
