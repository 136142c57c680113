using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CadizTracker.Http;

namespace CadizTracker.Search;

/// <summary>Where a page of what was found ended: its rank in millionths, its day, what it is and its number.</summary>
internal sealed record SearchCursor(int Score, DateOnly Day, SearchType Type, int RecordId)
{
    /// <summary>The cursor as callers carry it: opaque, safe in an address.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Score} {Day:yyyy-MM-dd} {Type.Label} {RecordId}"
                )
            )
        );

    /// <summary>Reads a cursor that a page gave; null for anything else.</summary>
    public static SearchCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 100 || !Base64Url.IsValid(text))
        {
            return null;
        }
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return
            parts.Length == 4
            && Number(parts[0]) is { } score
            && Rules.AsDay(parts[1]) is { } day
            && Array.IndexOf(Rules.Labels<SearchType>(), parts[2]) is >= 0 and var type
            && Number(parts[3]) is { } record
            ? new(score, day, (SearchType)type, record)
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
