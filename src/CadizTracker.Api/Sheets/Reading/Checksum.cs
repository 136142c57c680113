namespace CadizTracker.Sheets.Reading;

/// <summary>The checksum that a zip file has of each of its parts (CRC-32 of ISO 3309).</summary>
internal sealed class Checksum
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(b => Of((uint)b))];
    private uint rest = uint.MaxValue;

    public uint Value => ~rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            rest = Table[(byte)(rest ^ one)] ^ (rest >> 8);
        }
    }

    private static uint Of(uint rest)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            rest = (rest & 1) == 1 ? Polynomial ^ (rest >> 1) : rest >> 1;
        }
        return rest;
    }
}
