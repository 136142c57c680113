using System.Buffers.Text;
using System.Text;

namespace CadizTracker.Quality;

/// <summary>Where a page of findings ended, as callers carry it: opaque, safe in an address.</summary>
internal static class FindingCursor
{
    public static string Write(string place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place));

    /// <summary>The place that a page's cursor names; null for anything else.</summary>
    public static string? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 1200 || !Base64Url.IsValid(cursor))
        {
            return null;
        }
        var place = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return IsPlace(place.Split(' ')) ? place : null;
    }

    // Plan, presidency (a plan's own findings have none), slug, record, finding, number.
    private static bool IsPlace(string[] parts) =>
        parts.Length == 6
        && parts.All(part => part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        && parts[5].Length == 10
        && parts[5].All(char.IsAsciiDigit);
}
