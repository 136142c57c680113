namespace CadizTracker.Imports;

/// <summary>How far an import is. Written by the one that runs it, looked at by whoever tells of it.</summary>
internal sealed class ImportProgress
{
    private long bytes;
    private long length;
    private long stored;
    private long toStore;
    private volatile bool isAhead = true; // plans and presidencies are looked for first, wherever they stand

    /// <summary>From 0 to 100: the first half is reading, the second writing.</summary>
    public int Percent =>
        (int)(Share(ref bytes, ref length) * 50 + Share(ref stored, ref toStore) * 50);

    /// <summary>How many meetings were written; null while they are still read.</summary>
    public long? Stored => Volatile.Read(ref toStore) == 0 ? null : Volatile.Read(ref stored);

    /// <summary>How many bytes there are to be read, of all files together.</summary>
    public void HasLength(long all) => Volatile.Write(ref length, all);

    public void HasRead(long more) => Interlocked.Add(ref bytes, isAhead ? 0 : more);

    /// <summary>What was read so far was only a look ahead.</summary>
    public void ReadsAnew() => isAhead = false;

    public void HasToStore(long all) => Volatile.Write(ref toStore, all);

    public void HasStored(long more) => Interlocked.Add(ref stored, more);

    private static double Share(ref long part, ref long all) =>
        Volatile.Read(ref all) is > 0 and var whole
            ? Math.Clamp((double)Volatile.Read(ref part) / whole, 0, 1)
            : 0;
}
