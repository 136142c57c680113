using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>What Excel holds in a cell. Of a longer text it would call the workbook damaged, so it is cut, and says so: reading refuses what was cut.</summary>
internal static class CutText
{
    /// <summary>How many UTF-16 units a cell of Excel holds.</summary>
    public const int Longest = 32_767;

    private static readonly Bilingual Mark = new(
        " […] Cut here: Excel holds no more in a cell. The whole text is in the json and zip exports.",
        " […] Coupé ici\u00A0: Excel n'en contient pas plus dans une cellule. Le texte entier est dans les exports json et zip."
    );

    public static string Write(string text, Lang lang)
    {
        if (text.Length <= Longest)
        {
            return text;
        }
        var mark = Mark.In(lang);
        var end = Longest - mark.Length;
        return text[..(char.IsLowSurrogate(text[end]) ? end - 1 : end)] + mark;
    }

    public static bool Is(string text) =>
        text.EndsWith(Mark.En, StringComparison.Ordinal)
        || text.EndsWith(Mark.Fr, StringComparison.Ordinal);
}
