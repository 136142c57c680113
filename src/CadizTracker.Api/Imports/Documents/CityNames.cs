using System.Collections.Frozen;
using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>English names of cities that French, or the dialogue's other languages, print otherwise. Any other city is kept as printed.</summary>
internal static class CityNames
{
    private static readonly FrozenDictionary<string, string> Others = (
        "marrakech Marrakesh; geneve Geneva; la haye The Hague; bruxelles Brussels; lisbonne Lisbon; londres London; le caire Cairo; alger Algiers;"
        + " varsovie Warsaw; vienne Vienna; athenes Athens; la valette Valletta; copenhague Copenhagen; tanger Tangier; berne Bern; bale Basel; cadix Cádiz;"
        + " seville Seville; barcelone Barcelona; rome Rome; milan Milan; naples Naples; venise Venice; turin Turin; francfort Frankfurt; munich Munich;"
        + " cologne Cologne; anvers Antwerp; gand Ghent; bucarest Bucharest; sofia Sofia; prague Prague; tripoli Tripoli; khartoum Khartoum; moscou Moscow;"
        + " addis-abeba Addis Ababa; addis abeba Addis Ababa; edimbourg Edinburgh; luxembourg Luxembourg; nicosie Nicosia; la praia Praia; lagos Lagos;"
        + " ville de luxembourg Luxembourg; stockholm Stockholm; oslo Oslo; helsinki Helsinki; ndjamena N'Djamena; n'djamena N'Djamena; monrovia Monrovia"
    )
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(entry =>
            entry[..entry.AsSpan().IndexOfAnyInRange('A', 'Z')] is var folded
                ? (Folded: folded.Trim(), English: entry[folded.Length..])
                : default
        )
        .ToFrozenDictionary(city => city.Folded, city => city.English);

    public static string English(string printed)
    {
        var folded = string.Concat(printed.Select(Glyphs.Fold));
        return Others.GetValueOrDefault(folded)
            ?? (IsCapitals(printed) ? Capitalised(printed) : printed);
    }

    private static bool IsCapitals(string printed) =>
        printed.Length > 3 && !printed.Any(char.IsLower);

    // RABAT in a heading is Rabat.
    private static string Capitalised(string printed) =>
        string.Concat(
            printed.Select(
                (glyph, i) =>
                    i > 0 && char.IsLetter(printed[i - 1]) ? char.ToLowerInvariant(glyph) : glyph
            )
        );
}
