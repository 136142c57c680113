using System.Text.Json.Nodes;
using CadizTracker.Sheets;

namespace CadizTracker.Exports;

/// <summary>Sheets that are written while another goes out: each in a temporary file, which is gone when it is closed.</summary>
internal sealed class WaitingSheets : IAsyncDisposable
{
    private readonly List<(Sheet Sheet, SheetWriter Writer, Stream File)> waiting;

    public WaitingSheets(SheetPackage package, IEnumerable<Sheet> sheets)
    {
        waiting = [.. sheets.Select(sheet => (sheet, package.Writer(sheet), Temporary()))];
        waiting.ForEach(one => one.Writer.Begin());
    }

    public async Task AddAsync(JsonObject record, CancellationToken ct)
    {
        foreach (var (sheet, writer, file) in waiting)
        {
            foreach (var row in SheetRows.Of(sheet, record))
            {
                writer.Row(row);
            }
            await writer.SendAsync(file, ct);
        }
    }

    /// <summary>The whole sheets, to be read from their beginnings.</summary>
    public async Task<IReadOnlyList<(Sheet Sheet, Stream Rows)>> EndAsync(CancellationToken ct)
    {
        foreach (var (_, writer, file) in waiting)
        {
            writer.End();
            await writer.SendAllAsync(file, ct);
            file.Position = 0;
        }
        return [.. waiting.Select(one => (one.Sheet, one.File))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, writer, file) in waiting)
        {
            writer.Dispose();
            await file.DisposeAsync();
        }
    }

    private static FileStream Temporary() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
}
