using System.Globalization;
using System.Text.RegularExpressions;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>
/// A day in text: 2023-06-22, or with slashes or points where only one day can be meant (22/06/2023). 05/06/2023 is the fifth
/// of June to some and the sixth of May to others, and is never guessed; below French headings it is the fifth of June.
/// </summary>
internal static partial class PrintedDay
{
    /// <summary>The day; none where it is no day, or where it may be two.</summary>
    public static (DateOnly? Day, bool IsAmbiguous) Read(string text, bool isFrench)
    {
        if (
            Rules.AsDay(text.EndsWith("T00:00:00", StringComparison.Ordinal) ? text[..^9] : text) is
            { } day
        )
        {
            return (day, false);
        }
        var parts = Printed().Match(text);
        if (!parts.Success)
        {
            return (null, false);
        }
        if (isFrench)
        {
            return (Of(parts, "one", "two"), false);
        }
        DateOnly?[] readings =
        [
            .. new[] { Of(parts, "one", "two"), Of(parts, "two", "one") }
                .Where(r => r is not null)
                .Distinct(),
        ];
        return (readings is [var only] ? only : null, readings.Length > 1);
    }

    private static DateOnly? Of(Match parts, string day, string month) =>
        DateOnly.TryParseExact(
            $"{parts.Groups["year"].Value}-{parts.Groups[month].Value.PadLeft(2, '0')}-{parts.Groups[day].Value.PadLeft(2, '0')}",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        )
            ? read
            : null;

    [GeneratedRegex(
        @"^(?<one>\d{1,2})[/.\-](?<two>\d{1,2})[/.\-](?<year>\d{4})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Printed();
}
