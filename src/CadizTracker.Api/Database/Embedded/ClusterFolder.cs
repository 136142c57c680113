using System.Globalization;

namespace CadizTracker.Database.Embedded;

/// <summary>Where clusters lie in a data folder: <c>postgres-15</c>, and <c>postgres-15.new-…</c> while one is being made.</summary>
internal static class ClusterFolder
{
    private const string Prefix = "postgres-";

    public static string Of(string dataDirectory, int major) =>
        Path.Combine(
            dataDirectory,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{major}")
        );

    /// <summary>A name beside the cluster's, for the time until it is complete: a start that is killed half-way leaves no half cluster.</summary>
    public static string Unfinished(string cluster) => $"{cluster}.new-{Guid.NewGuid():N}";

    /// <summary>The version of the cluster that is here; of several, the newest, which is what an upgrade leaves. Null where there is none.</summary>
    public static int? NewestMajor(string dataDirectory) =>
        Directory.Exists(dataDirectory)
            ? Directory.EnumerateDirectories(dataDirectory, $"{Prefix}*").Select(Major).Max()
            : null;

    public static void RemoveUnfinished(string dataDirectory)
    {
        foreach (var folder in Directory.EnumerateDirectories(dataDirectory, $"{Prefix}*.new-*"))
        {
            PrivateFolder.Remove(folder);
        }
    }

    private static int? Major(string folder) =>
        int.TryParse(
            Path.GetFileName(folder)[Prefix.Length..],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var major
        )
            ? major
            : null;
}
