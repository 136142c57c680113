using System.IO.Compression;
using CadizTracker.Sheets;

namespace CadizTracker.Exports;

/// <summary>
/// The record as sheets in one file. Each kind of record is read once: its own sheet goes out as it is written, while those
/// of its parts wait in temporary files for their turn.
/// </summary>
internal sealed class SheetsExport(SheetPackage package, DateTimeOffset at)
{
    private const int Buffered = 64 * 1024;

    public async Task WriteAsync(ExportedRecords? records, Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(
            to,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            ct
        );
        foreach (var kind in package.Sheets.GroupBy(sheet => sheet.Member))
        {
            await WriteKindAsync(zip, [.. kind], records, ct);
        }
        foreach (var (path, bytes) in package.Rest())
        {
            await using var entry = await OpenAsync(zip, path, ct);
            await entry.WriteAsync(bytes, ct);
        }
    }

    private async Task WriteKindAsync(
        ZipArchive zip,
        Sheet[] sheets,
        ExportedRecords? records,
        CancellationToken ct
    )
    {
        await using var parts = new WaitingSheets(package, sheets[1..]);
        using (var own = package.Writer(sheets[0]))
        {
            await using var entry = await OpenAsync(zip, package.PathOf(sheets[0]), ct);
            own.Begin();
            await foreach (var record in Of(records, sheets[0].Member, ct))
            {
                foreach (var row in SheetRows.Of(sheets[0], record))
                {
                    own.Row(row);
                }
                await own.SendAsync(entry, ct);
                await parts.AddAsync(record, ct);
            }
            own.End();
            await own.SendAllAsync(entry, ct);
        }
        foreach (var (sheet, rows) in await parts.EndAsync(ct))
        {
            await using var entry = await OpenAsync(zip, package.PathOf(sheet), ct);
            await rows.CopyToAsync(entry, Buffered, ct);
        }
    }

    private static IAsyncEnumerable<System.Text.Json.Nodes.JsonObject> Of(
        ExportedRecords? records,
        string member,
        CancellationToken ct
    ) => records?.OfAsync(member, ct) ?? AsyncEnumerable.Empty<System.Text.Json.Nodes.JsonObject>();

    private Task<Stream> OpenAsync(ZipArchive zip, string path, CancellationToken ct) =>
        zip.Add(path, at).OpenAsync(ct);
}
