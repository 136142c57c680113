using System.Buffers;
using System.Text;

namespace CadizTracker.Sheets.Reading;

/// <summary>In which letters a text file is written. What says nothing and is no UTF-8 comes from an older Windows.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    /// <summary>Whether it is one of the names that a sender may give to the letters.</summary>
    public static bool IsKnown(string charset) =>
        charset == Utf16 || Utf8.Contains(charset) || Latin.Contains(charset);

    private const string Utf16 = "utf-16";
    private static readonly HashSet<string> Utf8 = new(StringComparer.OrdinalIgnoreCase)
    {
        "utf-8",
        "utf8",
    };
    private static readonly HashSet<string> Latin = new(StringComparer.OrdinalIgnoreCase)
    {
        "windows-1252",
        "iso-8859-1",
    };

    /// <summary>As it is declared, or else as it looks.</summary>
    public static Encoding Of(Stream bytes, string? charset) =>
        charset is null or Utf16 ? Of(bytes) // its first bytes say which of the two
        : Latin.Contains(charset) ? Windows1252
        : OfUtf8(bytes);

    private static UTF8Encoding OfUtf8(Stream bytes)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        var at = 0L;
        var row = 1;
        for (var more = true; more; )
        {
            var count = bytes.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
            more = count > 0;
            var rest = buffer.AsSpan(0, kept + count);
            while (!rest.IsEmpty)
            {
                var status = Rune.DecodeFromUtf8(rest, out var letter, out var length);
                if (status == OperationStatus.NeedMoreData && more)
                {
                    break;
                }
                if (status != OperationStatus.Done)
                {
                    throw NotUtf8(at, row);
                }
                row += letter.Value == '\n' ? 1 : 0;
                at += length;
                rest = rest[length..];
            }
            rest.CopyTo(buffer);
            kept = rest.Length;
        }
        return Strict;
    }

    private static UnreadableTable NotUtf8(long at, int line) =>
        new(
            "not_utf8",
            new(
                $"Content-Type says UTF-8, and byte {at + 1}, in line {line}, is none: name the right charset (windows-1252), or none.",
                $"Content-Type annonce UTF-8, mais l'octet {at + 1}, à la ligne {line}, n'en est pas\u00A0: indiquez le bon charset (windows-1252), ou aucun."
            )
        );

    private static Encoding Of(Stream bytes)
    {
        var head = new byte[3];
        var count = bytes.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        return head[..count] switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            var start => IsUtf8(start, bytes) ? Encoding.UTF8 : Windows1252,
        };
    }

    private static bool IsUtf8(byte[] start, Stream rest)
    {
        var decoder = Strict.GetDecoder();
        var buffer = new byte[64 * 1024];
        var letters = new char[64 * 1024];
        try
        {
            _ = decoder.GetChars(start, letters, flush: false);
            for (var count = rest.Read(buffer); count > 0; count = rest.Read(buffer))
            {
                _ = decoder.GetChars(buffer.AsSpan(0, count), letters, flush: false);
            }
            _ = decoder.GetChars([], letters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
