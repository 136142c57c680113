using System.Diagnostics;
using System.Globalization;

namespace CadizTracker.Database.Embedded;

/// <summary>What a running server notes in its cluster's <c>postmaster.pid</c>. A server that was killed leaves the file behind.</summary>
internal sealed record PostmasterFile(string Path, int Pid, string Cluster, string SocketFolder)
{
    // No system counts processes this far, so nothing will ever answer to it.
    private const string NoProcess = "2147483647";

    public static PostmasterFile? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        var lines = Lines(path);
        return
            lines.Length >= 2 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
            ? new(path, pid, lines[1], lines.ElementAtOrDefault(4) ?? "")
            : null;
    }

    /// <summary>
    /// Whether the noted process is this cluster's server, and not another program that was given the same number since.
    /// Its command line says so to everybody, where its working folder is hidden from a container's root; a dead one's is empty.
    /// </summary>
    public bool IsServing =>
        OperatingSystem.IsLinux() ? CommandLineNamesCluster() : ProcessIsPostgres();

    /// <summary>
    /// Lets a new server start over a dead one's note. Only the process number goes: from the shared memory key below it
    /// PostgreSQL knows that sessions of the dead server still write, and without it two would write to the same files.
    /// </summary>
    public void Retire()
    {
        var lines = Lines(Path);
        if (lines.Length > 0)
        {
            File.WriteAllText(Path, string.Join('\n', [NoProcess, .. lines[1..], ""]));
        }
    }

    private bool CommandLineNamesCluster()
    {
        var words = Text($"/proc/{Pid}/cmdline").Split('\0');
        return words.Zip(words.Skip(1)).Any(pair => pair == ("-D", Cluster));
    }

    private bool ProcessIsPostgres()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string[] Lines(string path) =>
        Text(path).TrimEnd('\n').Split('\n', StringSplitOptions.TrimEntries);

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
