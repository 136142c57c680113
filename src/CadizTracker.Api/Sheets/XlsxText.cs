using System.Globalization;
using System.Text.RegularExpressions;

namespace CadizTracker.Sheets;

/// <summary>Text as a workbook writes it: characters that XML cannot hold, and a lone carriage return, as <c>_x000D_</c>.</summary>
internal static partial class XlsxText
{
    public static string Write(string text) =>
        Unwritable().IsMatch(text)
            ? Unwritable()
                .Replace(
                    text,
                    found =>
                        found.Value[0] == '_'
                            ? "_x005F_" + found.Value[1..]
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"_x{(int)found.Value[0]:X4}_"
                            )
                )
            : text;

    public static string Read(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Written()
                .Replace(
                    text,
                    found =>
                        (
                            (char)
                                int.Parse(
                                    found.Groups["code"].ValueSpan,
                                    NumberStyles.HexNumber,
                                    CultureInfo.InvariantCulture
                                )
                        ).ToString()
                )
            : text;

    [GeneratedRegex(
        "_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]",
        RegexOptions.None,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Unwritable();

    [GeneratedRegex(
        "_x(?<code>[0-9A-Fa-f]{4})_",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Written();
}
