using System.Text;

namespace CadizTracker.Database.Embedded;

/// <summary>The file a server writes to. Nobody rotates a private server's log, so it is begun afresh once it is long.</summary>
internal sealed record ServerLog(string Path)
{
    private const long Longest = 10_000_000;

    /// <summary>Where the next line will stand.</summary>
    public long Begin()
    {
        var file = new FileInfo(Path);
        if (file is { Exists: true, Length: > Longest })
        {
            file.Delete();
            return 0;
        }
        return file.Exists ? file.Length : 0;
    }

    /// <summary>Why the server gave up, as written since a place in the log; null where it wrote nothing of the kind.</summary>
    public string? Failure(long since)
    {
        if (!File.Exists(Path))
        {
            return null;
        }
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(since, SeekOrigin.Begin);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries)
            .LastOrDefault(IsFailure);
    }

    // The last sessions of a dead server take their leave in the same file.
    private static bool IsFailure(string line) =>
        line.Contains("FATAL:", StringComparison.Ordinal)
        && !line.Contains("terminating connection", StringComparison.Ordinal);
}
