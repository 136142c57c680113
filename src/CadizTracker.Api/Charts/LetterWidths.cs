using System.Text;

namespace CadizTracker.Charts;

/// <summary>
/// How wide letters are, in sizes of the font. They are DejaVu Sans's, which is wider than the system fonts of Windows, macOS and
/// Android: what fits by this table fits there too. No font need be at hand where the chart is drawn.
/// </summary>
internal static class LetterWidths
{
    /// <summary>So much wider bold letters are at most, line by line.</summary>
    public const double Bold = 1.14;

    private const double Accented = 0.79;
    private const double SmallAccented = 0.64;
    private const double Unknown = 1.2;

    // From the space to the tilde, in hundredths.
    private static readonly byte[] Ascii =
    [
        32,
        41,
        46,
        84,
        64,
        96,
        78,
        28,
        40,
        40,
        50,
        84,
        32,
        37,
        32,
        34,
        64,
        64,
        64,
        64,
        64,
        64,
        64,
        64,
        64,
        64,
        34,
        34,
        84,
        84,
        84,
        54,
        100,
        69,
        69,
        70,
        78,
        64,
        58,
        78,
        76,
        30,
        30,
        66,
        56,
        87,
        75,
        79,
        61,
        79,
        70,
        64,
        62,
        74,
        69,
        99,
        69,
        62,
        69,
        40,
        34,
        40,
        84,
        50,
        50,
        62,
        64,
        55,
        64,
        62,
        36,
        64,
        64,
        28,
        28,
        58,
        28,
        98,
        64,
        62,
        64,
        64,
        42,
        53,
        40,
        64,
        60,
        82,
        60,
        60,
        53,
        64,
        34,
        64,
        84,
    ];

    public static double Of(string words) => words.EnumerateRunes().Sum(Of);

    private static double Of(Rune letter) =>
        letter.Value switch
        {
            >= ' ' and <= '~' => Ascii[letter.Value - ' '] / 100.0,
            '\u00A0' or '\u2019' or '\u2018' or '·' or '\u202F' => 0.32,
            '«' or '»' or '–' => 0.62,
            'Æ' or 'æ' or 'Œ' or 'œ' or '…' or '—' => 1.07,
            '×' => 0.84,
            'ì' or 'í' or 'î' or 'ï' or 'Ì' or 'Í' or 'Î' or 'Ï' => 0.4,
            >= 'À' and <= 'Þ' => Accented,
            >= 'ß' and <= 'ÿ' => SmallAccented,
            _ => Unknown,
        };
}
