using System.Text;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>
/// In which letters a text file is written. What says nothing and is no UTF-8 comes from an older Windows; what is UTF-8 in some
/// places and not in others is damaged, and read by none. All are strict: a letter that is none is never replaced in silence.
/// </summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(false, true, true);
    private static readonly UnicodeEncoding BigEndian = new(true, true, true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    /// <summary>Whether it is one of the names that a sender may give to the letters.</summary>
    public static bool IsKnown(string charset) =>
        charset == Utf16 || Charset.IsUtf8(charset) || Latin.Contains(charset);

    private const string Utf16 = "utf-16";
    private static readonly HashSet<string> Latin = new(StringComparer.OrdinalIgnoreCase)
    {
        "windows-1252",
        "iso-8859-1",
    };

    /// <summary>As its mark says, or as it is declared, or else as it looks.</summary>
    public static Encoding Of(Func<Stream> open, string? charset)
    {
        using var bytes = open();
        var head = new byte[3];
        var start = head[..bytes.ReadAtLeast(head, 3, throwOnEndOfStream: false)];
        return start switch
        {
            _ when charset is not null && Charset.IsUtf8(charset) => Utf8Look.At(start, bytes)
                is { IsUtf8: false } look
                ? throw NotUtf8(look.Declared)
                : Strict,
            [0xFF, 0xFE, ..] => Utf16Of(LittleEndian, open),
            [0xFE, 0xFF, ..] => Utf16Of(BigEndian, open),
            [0xEF, 0xBB, 0xBF] => Utf8Look.At(start, bytes) is { IsUtf8: false } look
                ? throw NotUtf8(look.Marked)
                : Strict,
            _ when charset is not null && Latin.Contains(charset) => Windows1252,
            _ => Of(Utf8Look.At(start, bytes)),
        };
    }

    private static Encoding Of(Utf8Look look) =>
        look.IsUtf8 ? Strict
        : look.IsDamaged ? throw NotUtf8(look.InPart)
        : Windows1252;

    private static UnreadableTable NotUtf8(Bilingual why) => new("not_utf8", why);

    private static UnicodeEncoding Utf16Of(UnicodeEncoding letters, Func<Stream> open)
    {
        using var text = new StreamReader(open(), letters, detectEncodingFromByteOrderMarks: false);
        var buffer = new char[64 * 1024];
        try
        {
            while (text.Read(buffer) > 0) { }
            return letters;
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableTable("not_utf16", NotUtf16);
        }
    }

    private static readonly Bilingual NotUtf16 = new(
        "The file begins with the mark of UTF-16, and some of it is none: save it anew.",
        "Le fichier commence par la marque d'UTF-16, mais une partie n'en est pas\u00A0: enregistrez-le de nouveau."
    );
}
