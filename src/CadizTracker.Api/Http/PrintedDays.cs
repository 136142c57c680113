using System.Globalization;

namespace CadizTracker.Http;

/// <summary>Days as a sentence prints them: 31 January 2024, 22-23 June 2023; in French 1er février 2024, 22-23 juin 2023.</summary>
internal static class PrintedDays
{
    private static readonly string[] English = CultureInfo
        .InvariantCulture
        .DateTimeFormat
        .MonthNames;
    private static readonly string[] French =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    public static Bilingual Of(DateOnly day) =>
        new(
            $"{day.Day} {English[day.Month - 1]} {day.Year}",
            $"{InFrench(day.Day)} {French[day.Month - 1]} {day.Year}"
        );

    /// <summary>The days from one to another, both included; what both share is said once.</summary>
    public static Bilingual Of(DateOnly first, DateOnly last) =>
        first == last ? Of(first)
        : (first.Year, first.Month) == (last.Year, last.Month)
            ? new($"{first.Day}-{Of(last).En}", $"{InFrench(first.Day)}-{Of(last).Fr}")
        : first.Year == last.Year
            ? new(
                $"{first.Day} {English[first.Month - 1]} - {Of(last).En}",
                $"{InFrench(first.Day)} {French[first.Month - 1]} - {Of(last).Fr}"
            )
        : new($"{Of(first).En} - {Of(last).En}", $"{Of(first).Fr} - {Of(last).Fr}");

    private static string InFrench(int day) => day == 1 ? "1er" : $"{day}";
}
