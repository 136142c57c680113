using System.Buffers;
using System.Text;

namespace CadizTracker.Http;

/// <summary>Whether bytes are UTF-8, and where they are not whether other letters would read them.</summary>
internal sealed class Utf8Look
{
    private const int AtOnce = 64 * 1024;
    private bool hasLetters;
    private long at;
    private int line = 1;

    /// <summary>The first byte that is none, from 0; null: all are.</summary>
    public long? FirstAt { get; private set; }

    /// <summary>The line that it stands in, from 1.</summary>
    public int FirstLine { get; private set; }

    public bool IsUtf8 => FirstAt is null;

    /// <summary>Whether some of it is UTF-8 and some is not: in older letters the former would read as Ã©, the latter is lost in UTF-8.</summary>
    public bool IsDamaged => !IsUtf8 && hasLetters;

    public static Utf8Look At(ReadOnlySpan<byte> start, Stream rest)
    {
        var look = new Utf8Look();
        var buffer = new byte[AtOnce];
        start.CopyTo(buffer);
        var kept = start.Length;
        for (var more = true; more && !look.IsDamaged; )
        {
            var count = rest.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            more = count > 0;
            var left = look.Read(buffer.AsSpan(0, kept + count), isLast: !more);
            left.CopyTo(buffer);
            kept = left.Length;
        }
        return look;
    }

    // What is left is the beginning of a letter.
    private ReadOnlySpan<byte> Read(ReadOnlySpan<byte> bytes, bool isLast)
    {
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            plain = plain < 0 ? bytes.Length : plain;
            line += bytes[..plain].Count((byte)'\n');
            at += plain;
            bytes = bytes[plain..];
            if (bytes.IsEmpty)
            {
                break;
            }
            var status = Rune.DecodeFromUtf8(bytes, out var letter, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                break;
            }
            Take(status == OperationStatus.Done ? letter : null);
            at += length;
            bytes = bytes[length..];
        }
        return bytes;
    }

    private void Take(Rune? letter)
    {
        if (letter is { } read)
        {
            hasLetters |= IsOfTheWest(read.Value);
        }
        else if (FirstAt is null)
        {
            (FirstAt, FirstLine) = (at, line);
        }
    }

    // é à « ’ – and their like: in Windows-1252 these bytes are Ã, Â or â€ and a sign, which nobody writes. Others can be
    // written: É and a no-break space are the bytes of ɠ.
    private static bool IsOfTheWest(int letter) => letter is < 0x100 or (>= 0x2000 and < 0x2040);

    public Bilingual Declared =>
        new(
            $"Content-Type says UTF-8, and {Place.En}: name the right charset (windows-1252), or none.",
            $"Content-Type annonce UTF-8, mais {Place.Fr}\u00A0: indiquez le bon charset (windows-1252), ou aucun."
        );

    public Bilingual Marked =>
        new(
            $"It begins with the mark of UTF-8, and {Place.En}: save it anew as UTF-8.",
            $"Le début porte la marque d'UTF-8, mais {Place.Fr}\u00A0: enregistrez-le de nouveau en UTF-8."
        );

    public Bilingual InPart =>
        new(
            $"Some of it is UTF-8, and {Place.En}: save it anew as UTF-8, or name its charset (windows-1252).",
            $"Une partie est de l'UTF-8, mais {Place.Fr}\u00A0: enregistrez-le de nouveau en UTF-8, ou indiquez son charset (windows-1252)."
        );

    private Bilingual Place =>
        new(
            $"byte {FirstAt + 1}, in line {FirstLine}, is none",
            $"l'octet {FirstAt + 1}, à la ligne {FirstLine}, n'en est pas"
        );
}
