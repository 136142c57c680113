using System.Text.RegularExpressions;

namespace CadizTracker.Sheets.Reading;

/// <summary>Whether a number format shows a day, a month, or a number.</summary>
internal static partial class DayFormats
{
    /// <summary>Of the formats that every workbook has, by their numbers.</summary>
    public static CellKind OfNumber(string id) =>
        id switch
        {
            "17" or "55" or "56" => CellKind.Month,
            "14" or "15" or "16" or "22" => CellKind.Day,
            ['2', '7' or '8' or '9'] or ['3', >= '0' and <= '6'] or ['5', not ('5' or '6')] =>
                CellKind.Day, // of East Asian editions
            _ => CellKind.Number,
        };

    /// <summary>Of a format that the workbook brings: <c>dd/mm/yyyy</c>; in quotes or brackets a letter shows nothing.</summary>
    public static CellKind OfCode(string code)
    {
        var shown = Unshown().Replace(code.Split(';')[0], "");
        return shown.Contains('d', StringComparison.OrdinalIgnoreCase)
            || shown.Contains('j', StringComparison.OrdinalIgnoreCase)
                ? CellKind.Day
            : shown.Contains('y', StringComparison.OrdinalIgnoreCase)
            && shown.Contains('m', StringComparison.OrdinalIgnoreCase)
                ? CellKind.Month
            : CellKind.Number;
    }

    [GeneratedRegex(
        "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General|Standard",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unshown();
}
