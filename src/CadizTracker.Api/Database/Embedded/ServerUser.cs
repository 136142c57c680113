namespace CadizTracker.Database.Embedded;

/// <summary>Who runs the server. PostgreSQL refuses root, so root hands it to an unprivileged user; anybody else runs it as himself.</summary>
/// <param name="Name">The user that root becomes; null where nobody needs to become anybody.</param>
/// <param name="Group">That user's group, by number.</param>
/// <param name="Tool">The program that changes the user: setpriv, runuser or su.</param>
internal sealed record ServerUser(string? Name = null, string Group = "", string Tool = "")
{
    public static async Task<ServerUser> ChooseAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new();
        }
        foreach (var (name, tool) in Ways)
        {
            var group = await new Command("id", "-g", name).RunAsync(ct);
            var user = new ServerUser(name, group.Output.Trim(), tool);
            if (group.Succeeded && (await user.Command("true").RunAsync(ct)).Succeeded)
            {
                return user;
            }
        }
        throw new EmbeddedPostgresException(
            "PostgreSQL does not run as root, and neither setpriv, runuser nor su could change to the user postgres or nobody: start the program as an ordinary user."
        );
    }

    private static IEnumerable<(string Name, string Tool)> Ways =>
        from name in (string[])["postgres", "nobody"]
        from tool in (string[])["setpriv", "runuser", "su"]
        select (name, tool);

    /// <summary>The program, run as this user.</summary>
    public Command Command(string program, params IReadOnlyList<string> arguments) =>
        Tool switch
        {
            "setpriv" => new(
                Tool,
                ["--reuid", Name!, "--regid", Group, "--clear-groups", "--", program, .. arguments]
            ),
            "runuser" => new(Tool, ["-u", Name!, "--", program, .. arguments]),
            "su" => new(Tool, "-s", "/bin/sh", "-c", Quoted([program, .. arguments]), Name!),
            _ => new(program, arguments),
        };

    /// <summary>Gives a folder and all in it to this user.</summary>
    public async Task OwnAsync(string folder, CancellationToken ct)
    {
        if (Name is null)
        {
            return;
        }
        var given = await new Command("chown", "-R", $"{Name}:{Group}", folder).RunAsync(ct);
        if (!given.Succeeded)
        {
            throw new EmbeddedPostgresException(
                $"The folder {folder} could not be given to the user {Name}, who runs the database: {given.LastLine}."
            );
        }
    }

    /// <summary>Refuses a folder that this user cannot enter, such as one under /root.</summary>
    public async Task RequireAccessAsync(string folder, CancellationToken ct)
    {
        if (Name is not null && !(await Command("test", "-x", folder).RunAsync(ct)).Succeeded)
        {
            throw new EmbeddedPostgresException(
                $"The user {Name}, who runs the database in place of root, cannot reach {folder}: configure a folder outside root's own."
            );
        }
    }

    private static string Quoted(IEnumerable<string> words) =>
        "exec " + string.Join(' ', words.Select(ShellWords.Quote));
}

/// <summary>Words as a shell takes them literally.</summary>
internal static class ShellWords
{
    public static string Quote(string word) =>
        OperatingSystem.IsWindows()
            ? $"\"{word}\""
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
