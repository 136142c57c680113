using System.Diagnostics;

namespace CadizTracker.Database.Embedded;

/// <summary>
/// The right to run the server of a data folder. The system's file lock is the truth: it ends with the process, however that ends.
/// A second serve is refused. A verb joins a serve; verbs without one take turns, and a serve waits for a verb to end.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A holder's note appears a moment after its lock. A holder who leaves none runs out of our sight, as in another container.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // "Held by another": EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] SharingViolations = [11, 35, unchecked((int)0x80070020)];

    private readonly string folder;
    private readonly FileStream file;
    private readonly OwnerRole role;

    private DataFolderLock(string folder, FileStream file, OwnerRole role)
    {
        (this.folder, this.file, this.role) = (folder, file, role);
        Announce(connectionString: null);
    }

    /// <summary>Takes the folder for a serve; refuses where another one has it.</summary>
    public static async Task<DataFolderLock> ForServeAsync(string folder, CancellationToken ct)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Pause, ct))
        {
            if (TryTake(folder, OwnerRole.Serve) is { } taken)
            {
                return taken;
            }
            var owner = DataFolderOwner.Read(folder);
            if (owner is { Role: OwnerRole.Serve } || (owner is null && since.Elapsed > Patience))
            {
                throw InUse(folder, owner);
            }
        }
    }

    /// <summary>Takes the folder for a verb, or finds the serve to join: one of the two is null.</summary>
    public static async Task<(DataFolderLock? Taken, string? Joined)> ForVerbAsync(
        string folder,
        CancellationToken ct
    )
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(Pause, ct))
        {
            if (TryTake(folder, OwnerRole.Verb) is { } taken)
            {
                return (taken, null);
            }
            var owner = DataFolderOwner.Read(folder);
            if (owner is { Role: OwnerRole.Serve, ConnectionString: { } joined })
            {
                return (null, joined);
            }
            if (owner is null && since.Elapsed > Patience)
            {
                throw InUse(folder, owner);
            }
        }
    }

    /// <summary>Tells others who holds the folder and, once it answers, how to reach the database.</summary>
    public void Announce(string? connectionString) =>
        new DataFolderOwner(Environment.ProcessId, role, connectionString).Write(folder);

    /// <summary>Lets the folder go. The lock's file stays: removing it would let two hold two files of one name.</summary>
    public void Dispose()
    {
        DataFolderOwner.Erase(folder);
        file.Dispose();
    }

    private static DataFolderLock? TryTake(string folder, OwnerRole role)
    {
        try
        {
            var opened = new FileStream(
                Path.Combine(folder, "owner.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            return new(folder, opened, role);
        }
        catch (IOException taken) when (Array.Exists(SharingViolations, taken.HResult.Equals))
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.NotWritable(folder, refused);
        }
    }

    private static EmbeddedPostgresException InUse(string folder, DataFolderOwner? owner) =>
        new(
            $"CadizTracker already runs on the data folder {folder}{(owner is null ? "" : $" (process {owner.Process})")}: stop it, or name another folder in CadizTracker:DataDirectory."
        );
}
