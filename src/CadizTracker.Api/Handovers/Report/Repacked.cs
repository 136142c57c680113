using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CadizTracker.Handovers.Report;

/// <summary>
/// A Word file without what is different each time one is written: the clock's dates, and names made of random digits. The same report is then the same
/// bytes, and its ETag holds.
/// </summary>
internal static partial class Repacked
{
    public static byte[] At(byte[] zip, DateTimeOffset at)
    {
        using var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        var names = Names(from);
        using var into = new MemoryStream();
        using (var to = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            )
            {
                var copy = to.CreateEntry(Renamed(entry.FullName, names), CompressionLevel.Optimal);
                copy.LastWriteTime = at.ToUniversalTime();
                using var target = copy.Open();
                using var source = entry.Open();
                if (IsText(entry))
                {
                    using var text = new StreamReader(source, Encoding.UTF8);
                    target.Write(Encoding.UTF8.GetBytes(Renamed(text.ReadToEnd(), names)));
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }
        return into.ToArray();
    }

    private static bool IsText(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith(".png", StringComparison.Ordinal);

    // Only what the package itself names is renamed: no words of the record are.
    private static List<(string Random, string Lasting)> Names(ZipArchive zip)
    {
        List<(string, string)> names = [];
        foreach (
            var entry in zip
                .Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
        )
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            var relations = text.ReadToEnd();
            names.AddRange(
                Ids()
                    .Matches(relations)
                    .OrderBy(
                        match => CoreProperties().Replace(match.Groups["target"].Value, ""),
                        StringComparer.Ordinal
                    )
                    .Select(
                        (match, i) =>
                            ($"\"{match.Groups["id"].Value}\"", $"\"rId{names.Count + i + 1}\"")
                    )
                    .ToArray()
            );
            names.AddRange(
                CoreProperties().Matches(relations).Select(match => (match.Value, "core.psmdcp"))
            );
        }
        return names;
    }

    private static string Renamed(string text, List<(string Random, string Lasting)> names) =>
        names.Aggregate(
            text,
            (so, name) => so.Replace(name.Random, name.Lasting, StringComparison.Ordinal)
        );

    [GeneratedRegex(
        """Target="(?<target>[^"]*)"[^>]* Id="(?<id>[^"]+)" ?""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9a-f]{32}\\.psmdcp", RegexOptions.None, 1000)]
    private static partial Regex CoreProperties();
}
