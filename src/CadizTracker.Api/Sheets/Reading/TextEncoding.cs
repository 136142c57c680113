using System.Text;

namespace CadizTracker.Sheets.Reading;

/// <summary>In which letters a text file is written. What says nothing and is no UTF-8 comes from an older Windows.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    public static Encoding Of(Stream bytes)
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
