using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace CadizTracker.Database.Embedded;

/// <summary>The inside of a package: a gzipped tar whose links, which npm does not carry, are listed in a file.</summary>
internal static class PackageArchive
{
    private const string Inside = "package/";
    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    public static async Task UnpackAsync(string archive, string folder, CancellationToken ct)
    {
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync(cancellationToken: ct) is { } entry)
        {
            if (Wanted(entry))
            {
                await PlaceAsync(entry, folder, ct);
            }
        }
        await LinkAsync(folder, ct);
    }

    // What is only for building extensions stays packed: a third of it all.
    private static bool Wanted(TarEntry entry) =>
        entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
        && entry.Name.StartsWith(Inside, StringComparison.Ordinal)
        && !entry.Name.Contains("/../", StringComparison.Ordinal)
        && !entry.Name.Contains("/pgxs/", StringComparison.Ordinal)
        && !entry.Name.EndsWith(".a", StringComparison.Ordinal);

    private static async Task PlaceAsync(TarEntry entry, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, entry.Name[Inside.Length..]);
        DataFolder.Make(Path.GetDirectoryName(path)!);
        await entry.ExtractToFileAsync(path, overwrite: false, ct);
    }

    private static async Task LinkAsync(string folder, CancellationToken ct)
    {
        await using var list = File.OpenRead(Path.Combine(folder, "native", "pg-symlinks.json"));
        foreach (var link in await JsonSerializer.DeserializeAsync<Link[]>(list, AnyCase, ct) ?? [])
        {
            var from = Path.Combine(folder, link.Target);
            var to = Path.Combine(folder, link.Source);
            File.CreateSymbolicLink(from, Path.GetRelativePath(Path.GetDirectoryName(from)!, to));
        }
    }

    /// <summary>A library's second name.</summary>
    /// <param name="Source">The file that exists.</param>
    /// <param name="Target">The link to it.</param>
    private sealed record Link(string Source, string Target);
}
