using System.Globalization;
using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>Days as a workbook counts them: from 1 January 1900, with a 29 February 1900 that never was; or from 1904.</summary>
internal static class ExcelDays
{
    private const int NeverWas = 60;
    private static readonly DateOnly Before = new(1899, 12, 30);
    private static readonly DateOnly Of1904 = new(1904, 1, 1);

    /// <summary>A day's number; null for a day before any that a workbook has.</summary>
    public static string? Number(string day) =>
        Rules.AsDay(day) is { } given
        && given.DayNumber - Before.DayNumber is > NeverWas and var number
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>The day that a number means; null for none.</summary>
    public static DateOnly? Day(double number, bool from1904)
    {
        var whole = Math.Floor(number);
        return whole is < 0 or > 2_958_465 || (!from1904 && whole is NeverWas or 0) ? null
            : from1904 ? Of1904.AddDays((int)whole)
            : Before.AddDays((int)whole + (whole < NeverWas ? 1 : 0));
    }
}
