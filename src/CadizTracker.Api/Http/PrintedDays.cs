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
        first == last
            ? Of(first)
            : Joined(
                first,
                last,
                (first.Year, first.Month) == (last.Year, last.Month)
                    ? new("-", "-")
                    : new(" - ", " - ")
            );

    /// <summary>The same within a sentence that has from, or du, before it: 22 to 23 June 2023, 22 au 23 juin 2023.</summary>
    public static Bilingual FromTo(DateOnly first, DateOnly last) =>
        Joined(first, last, new(" to ", " au "));

    private static Bilingual Joined(DateOnly first, DateOnly last, Bilingual by) =>
        new(
            (first.Year == last.Year, first.Month == last.Month) switch
            {
                (true, true) => $"{first.Day}",
                (true, _) => $"{first.Day} {English[first.Month - 1]}",
                _ => Of(first).En,
            } + $"{by.En}{Of(last).En}",
            (first.Year == last.Year, first.Month == last.Month) switch
            {
                (true, true) => InFrench(first.Day),
                (true, _) => $"{InFrench(first.Day)} {French[first.Month - 1]}",
                _ => Of(first).Fr,
            } + $"{by.Fr}{Of(last).Fr}"
        );

    /// <summary>A year, a month or a day as records write it (2023, 2023-02, 2023-02-21); what is none is printed as it is.</summary>
    public static Bilingual Of(string written) =>
        Rules.AsDay(written) is { } day ? Of(day)
        : Rules.AsDay($"{written}-01") is { } month
            ? new(
                $"{English[month.Month - 1]} {month.Year}",
                $"{French[month.Month - 1]} {month.Year}"
            )
        : new(written, written);

    private static string InFrench(int day) => day == 1 ? "1er" : $"{day}";
}
