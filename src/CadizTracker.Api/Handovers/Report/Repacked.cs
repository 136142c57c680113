using System.IO.Compression;

namespace CadizTracker.Handovers.Report;

/// <summary>A zip with one date for all that is in it, which would be the clock's: the same report is the same bytes.</summary>
internal static class Repacked
{
    public static byte[] At(byte[] zip, DateTimeOffset at)
    {
        using var into = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = at.ToUniversalTime();
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return into.ToArray();
    }
}
