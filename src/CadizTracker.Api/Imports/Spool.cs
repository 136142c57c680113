using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CadizTracker.Imports;

/// <summary>
/// A file that came over HTTP, on disk for as long as it is imported. It has no name any more, so that it is gone with the
/// program, however that ends.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int AtOnce = 64 * 1024;
    private readonly FileStream file;

    private Spool(FileStream file) => this.file = file;

    /// <summary>How many bytes it has.</summary>
    public long Length => file.Length;

    /// <summary>Takes in all of a body, and adds it to the hash.</summary>
    public static async Task<Spool> TakeAsync(
        Stream body,
        string? folder,
        IncrementalHash hash,
        CancellationToken ct
    )
    {
        var spool = new Spool(Open(folder ?? Path.GetTempPath()));
        try
        {
            var buffer = new byte[AtOnce];
            while (await body.ReadAsync(buffer, ct) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await spool.file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            await spool.file.FlushAsync(ct);
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Reads it from the beginning; any number may read at once.</summary>
    public Stream Read(ImportProgress progress) =>
        new SpoolReader(file.SafeFileHandle, Length, progress);

    public void Dispose() => file.Dispose();

    private static FileStream Open(string folder)
    {
        var path = Path.Combine(folder, $"cadiztracker-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose; // there a file keeps its name until then
            return new FileStream(path, options);
        }
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var nameless = new FileStream(path, options);
        File.Delete(path);
        return nameless;
    }

    private sealed class SpoolReader(SafeFileHandle file, long length, ImportProgress progress)
        : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file, buffer, Position);
            return Passed(read);
        }

        public override int Read(byte[] buffer, int offset, int count) =>
            Read(buffer.AsSpan(offset, count));

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => Passed(await RandomAccess.ReadAsync(file, buffer, Position, cancellationToken));

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin)
        {
            var to = origin switch
            {
                SeekOrigin.Begin => offset,
                SeekOrigin.Current => Position + offset,
                _ => length + offset,
            };
            return to < 0
                ? throw new IOException("There is nothing before the beginning of a file.")
                : Position = to;
        }

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        private int Passed(int read)
        {
            Position += read;
            progress.HasRead(read);
            return read;
        }
    }
}
