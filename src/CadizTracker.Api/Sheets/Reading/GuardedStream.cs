using System.IO.Hashing;

namespace CadizTracker.Sheets.Reading;

/// <summary>
/// What is unpacked, exactly as it was packed: what is longer than it says would end before its end. And if it is XML, without
/// an endless word, and no element with attributes by the thousand: a reader keeps each in memory.
/// </summary>
/// <param name="inner">The bytes.</param>
/// <param name="most">How many they say they are.</param>
/// <param name="sum">What they add up to where nothing was lost.</param>
/// <param name="isXml">Whether they are XML.</param>
/// <param name="owner">What is closed with them.</param>
internal sealed class GuardedStream(
    Stream inner,
    long most,
    uint sum,
    bool isXml,
    IDisposable? owner = null
) : Stream
{
    private const int LongestStretch = 2 * Limits.RecordLength;
    private const int MostAttributes = 20_000;
    private long total;
    private int stretch;
    private int attributes; // or signs of equality in a text: no text of a record has so many
    private readonly Crc32 all = new();

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        total += count;
        all.Append(buffer[..count]);
        if (count == 0 && buffer.Length > 0 && all.GetCurrentHashAsUInt32() != sum)
        {
            throw new InvalidDataException("It is not what was packed.");
        }
        var last = buffer[..count].LastIndexOf((byte)'<');
        var signs = buffer[Math.Max(last, 0)..count].Count((byte)'=');
        stretch = last < 0 ? stretch + count : count - last;
        attributes = last < 0 ? attributes + signs : signs;
        return total > most ? throw Limits.UnpacksTooLarge()
            : isXml && (stretch > LongestStretch || attributes > MostAttributes)
                ? throw Limits.CellTooLong()
            : count;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        owner?.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
