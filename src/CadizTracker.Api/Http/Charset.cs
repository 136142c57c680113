using System.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>In which letters a sender says that a body is written.</summary>
internal static class Charset
{
    private static readonly HashSet<string> Utf8 = new(StringComparer.OrdinalIgnoreCase)
    {
        "utf-8",
        "utf8",
    };

    /// <summary>As a Content-Type names them; null where it does not.</summary>
    public static string? Of(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.CharSet?.Trim('"') is { Length: > 0 } charset
            ? charset
            : null;

    /// <summary>Whether it is one of the names of UTF-8.</summary>
    public static bool IsUtf8(string charset) => Utf8.Contains(charset);

    /// <summary>Refuses JSON in other letters: read as UTF-8 it would be something else, or nothing.</summary>
    public static void MustBeThatOfJson(string? contentType)
    {
        if (Of(contentType) is { } charset && !IsUtf8(charset))
        {
            throw new Refused(Problems.UnsupportedMediaType, Messages.JsonIsUtf8);
        }
    }
}
