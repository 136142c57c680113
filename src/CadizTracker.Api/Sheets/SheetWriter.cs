using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>Writes one table row by row. What is written waits in a small buffer until it is sent on.</summary>
internal abstract class SheetWriter : IDisposable
{
    private const int Much = 64 * 1024;

    /// <summary>What was written and not yet sent on.</summary>
    protected MemoryStream Buffer { get; } = new();

    /// <summary>Writes what stands before the rows, headings included.</summary>
    public abstract void Begin();

    /// <summary>Writes one row; null is an empty cell.</summary>
    public abstract void Row(IReadOnlyList<string?> cells);

    /// <summary>Writes what stands after the rows.</summary>
    public abstract void End();

    /// <summary>Puts all that was written into the buffer.</summary>
    protected abstract void Flush();

    /// <summary>Sends on what was written, if that is worth it by now.</summary>
    public Task SendAsync(Stream to, CancellationToken ct) =>
        Buffer.Length < Much ? Task.CompletedTask : SendAllAsync(to, ct);

    public async Task SendAllAsync(Stream to, CancellationToken ct)
    {
        Flush();
        await to.WriteAsync(Buffer.GetBuffer().AsMemory(0, (int)Buffer.Length), ct);
        Buffer.SetLength(0);
    }

    /// <summary>All that was written, for a small table that is never sent on.</summary>
    public byte[] All()
    {
        Flush();
        return Buffer.ToArray();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Buffer.Dispose();
}

/// <summary>Tables in one file: what they are called in it, and what it needs beside them.</summary>
internal abstract class SheetPackage(IReadOnlyList<Sheet> sheets)
{
    public IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>The path of a sheet's table within the file.</summary>
    public abstract string PathOf(Sheet sheet);

    public abstract SheetWriter Writer(Sheet sheet);

    /// <summary>The other files of it, by their paths.</summary>
    public abstract IEnumerable<KeyValuePair<string, byte[]>> Rest();
}

/// <summary>What an export says about itself; null members where it is only an empty form.</summary>
internal sealed record About
{
    /// <summary>The revision of the record that it was made from; null: of none.</summary>
    public long? Revision { get; init; }

    /// <summary>When that revision was committed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The past instant that was asked for; null: as it is.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether drafts are in it.</summary>
    public bool IsWhole { get; init; }

    public Bilingual Scope =>
        IsWhole
            ? new("The whole record, drafts included.", "Le registre entier, projets compris.")
            : new("The published record.", "Le registre publié.");
}
