namespace CadizTracker.Http;

/// <summary>
/// A body for writers that write a few last bytes without waiting, as a zip does at the end of each of its files: these are
/// kept until somebody can wait for them.
/// </summary>
internal sealed class PatientStream(Stream body) : Stream
{
    private readonly MemoryStream kept = new();

    public override void Write(byte[] buffer, int offset, int count) =>
        kept.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => kept.Write(buffer);

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        await SendKeptAsync(cancellationToken);
        await body.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await SendKeptAsync(CancellationToken.None);
        await kept.DisposeAsync();
        await base.DisposeAsync();
    }

    private async ValueTask SendKeptAsync(CancellationToken ct)
    {
        if (kept.Length > 0)
        {
            await body.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length), ct);
            kept.SetLength(0);
        }
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
