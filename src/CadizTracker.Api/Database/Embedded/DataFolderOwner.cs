using System.Diagnostics;
using System.Text.Json;

namespace CadizTracker.Database.Embedded;

/// <summary>What a process does with a data folder.</summary>
internal enum OwnerRole
{
    /// <summary>Answers requests, until it is stopped.</summary>
    Serve,

    /// <summary>Does one thing and ends.</summary>
    Verb,
}

/// <summary>The note that the holder of a data folder leaves for those who come second. Only the lock decides who holds it.</summary>
/// <param name="Process">The holder's process number.</param>
/// <param name="Role">What the holder does.</param>
/// <param name="ConnectionString">How to reach its database; null until that answers.</param>
internal sealed record DataFolderOwner(int Process, OwnerRole Role, string? ConnectionString)
{
    /// <summary>The holder's note; null where there is none, or one of a process that is no more.</summary>
    public static DataFolderOwner? Read(string folder)
    {
        try
        {
            var owner = JsonSerializer.Deserialize<DataFolderOwner>(File.ReadAllText(Note(folder)));
            return owner is not null && Lives(owner.Process) ? owner : null;
        }
        catch (Exception unread) when (unread is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Leaves the note, whole or not at all.</summary>
    public void Write(string folder)
    {
        var draft = $"{Note(folder)}.new";
        File.WriteAllText(draft, JsonSerializer.Serialize(this));
        File.Move(draft, Note(folder), overwrite: true);
    }

    public static void Erase(string folder) => File.Delete(Note(folder));

    private static string Note(string folder) => Path.Combine(folder, "owner.json");

    private static bool Lives(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
