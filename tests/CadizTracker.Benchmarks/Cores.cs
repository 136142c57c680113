using System.Globalization;

namespace CadizTracker.Benchmarks;

/// <summary>
/// The cores that the processes are started on, so that server and load do not push each other about. With taskset, from
/// the first moment: setting the affinity of a running process moves one of its threads only.
/// </summary>
internal static class Cores
{
    private static readonly int[] Usable = [.. ReadUsable()];
    private static readonly bool CanPin = Usable.Length > 1 && HasTaskset;

    /// <summary>What precedes a command to start it where servers belong; nothing where that cannot be had.</summary>
    public static IReadOnlyList<string> ForServers => CanPin ? On(Usable[0]) : [];

    /// <summary>What precedes a command to start it where the load belongs.</summary>
    public static IReadOnlyList<string> ForLoad => CanPin ? On(Usable[1]) : [];

    public static string Description =>
        CanPin
            ? $"servers on core {Usable[0]}, load on core {Usable[1]}, PostgreSQL on either"
            : "NOT PINNED: that takes taskset and two cores";

    private static bool HasTaskset =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "taskset")));

    private static string[] On(int core) =>
        ["taskset", "--cpu-list", core.ToString(CultureInfo.InvariantCulture)];

    // A container may own the cores 4 and 5 of its host: Linux lists them as "4-5" or "0,4-5".
    private static IEnumerable<int> ReadUsable()
    {
        const string Status = "/proc/self/status";
        const string Name = "Cpus_allowed_list:";
        var list = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Name, default))
            : null;
        return (list?[Name.Length..].Split(',') ?? []).SelectMany(range =>
        {
            var ends = range
                .Split('-')
                .Select(end => int.Parse(end, CultureInfo.InvariantCulture))
                .ToArray();
            return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
        });
    }
}
