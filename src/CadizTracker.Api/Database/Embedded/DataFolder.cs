namespace CadizTracker.Database.Embedded;

/// <summary>The folder that holds the cluster, the lock and the owner's note.</summary>
internal static class DataFolder
{
    private const UnixFileMode EveryoneMayPass =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    public static void Prepare(EmbeddedSettings settings)
    {
        var folder = settings.DataDirectory;
        if (folder.Length == 0)
        {
            throw new EmbeddedPostgresException(
                "This user has no folder for application data: name one in CadizTracker:DataDirectory."
            );
        }
        try
        {
            Make(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(folder, refused);
        }
    }

    public static EmbeddedPostgresException NotWritable(string folder, Exception reason) =>
        new(
            $"The data folder {folder} cannot be written ({reason.Message.TrimEnd('.')}): name another in CadizTracker:DataDirectory.",
            reason
        );

    /// <summary>Makes a folder of the owner's alone; root's can be passed through by the user that runs the server, whatever root's umask.</summary>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }
        PrivateFolder.Make(folder);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(folder, EveryoneMayPass);
        }
    }
}
