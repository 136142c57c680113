namespace CadizTracker.Database.Embedded;

/// <summary>A short folder for temporary things that only this program and its server may enter.</summary>
internal static class PrivateFolder
{
    private const string Prefix = "cadiz-";

    // A socket's whole path may have 103 bytes (macOS) or 107 (Linux), and ours adds 31 to the folder.
    private const int Longest = 70;

    private const string Memory = "/dev/shm";
    private const long MemoryWanted = 6L << 30;

    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static Task<string> CreateAsync(ServerUser user, CancellationToken ct) =>
        CreateAsync(Parent(user), user, ct);

    /// <summary>The same in memory, where the system has a place for that and much of it is free: making and removing files costs little there.</summary>
    public static Task<string> CreateInMemoryAsync(ServerUser user, CancellationToken ct) =>
        CreateAsync(HasMemory() ? Memory : Parent(user), user, ct);

    private static bool HasMemory() =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= MemoryWanted;

    private static async Task<string> CreateAsync(
        string parent,
        ServerUser user,
        CancellationToken ct
    )
    {
        var folder = Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}"[..18]);
        await MakeAsync(folder, user, ct);
        return folder;
    }

    public static async Task MakeAsync(string folder, ServerUser user, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            Make(folder);
            await user.OwnAsync(folder, ct);
        }
    }

    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>Removes a folder as far as it can: one that is in the way is tried again at the next start.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone already, or a program that was killed still has a child that writes here.
        }
    }

    /// <summary>Removes a folder that an earlier run made, and no other: the name is read from a file that anything may have written.</summary>
    public static void RemoveOld(string folder)
    {
        if (Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal))
        {
            Remove(folder);
        }
    }

    // Root's own temporary folder may be closed to the user that runs the server.
    private static string Parent(ServerUser user)
    {
        var usual = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        var suits = OperatingSystem.IsWindows() || (user.Name is null && usual.Length <= Longest);
        return suits ? usual : "/tmp";
    }
}
