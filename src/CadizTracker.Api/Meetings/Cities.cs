using System.Collections.Frozen;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Meetings;

/// <summary>Cities as the two languages print them. They are recorded in English; the function city_in_french has the same names.</summary>
internal static class Cities
{
    private static readonly FrozenDictionary<string, string> French = (
        "Marrakesh/Marrakech; Tangier/Tanger; Algiers/Alger; Cairo/Le Caire; Addis Ababa/Addis-Abeba; The Hague/La Haye; Brussels/Bruxelles;"
        + " Antwerp/Anvers; Ghent/Gand; Geneva/Genève; Bern/Berne; Basel/Bâle; Lisbon/Lisbonne; Cadiz/Cadix; Seville/Séville; Barcelona/Barcelone;"
        + " Valencia/Valence; Granada/Grenade; London/Londres; Edinburgh/Édimbourg; Vienna/Vienne; Valletta/La Valette; Athens/Athènes;"
        + " Thessaloniki/Thessalonique; Nicosia/Nicosie; Venice/Venise; Genoa/Gênes; Warsaw/Varsovie; Krakow/Cracovie; Copenhagen/Copenhague;"
        + " Bucharest/Bucarest; Frankfurt/Francfort; Hamburg/Hambourg; Luxembourg City/Luxembourg; Kyiv/Kiev; Moscow/Moscou; Beirut/Beyrouth;"
        + " Jerusalem/Jérusalem; Damascus/Damas"
    )
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split('/'))
        .ToFrozenDictionary(names => names[0], names => names[1]);

    public static Bilingual Name(string city) => new(city, French.GetValueOrDefault(city, city));

    /// <summary>Where something was held, "Marrakesh, Morocco"; null: neither is known, or it was held nowhere.</summary>
    public static Bilingual? Place(string? city, string? country)
    {
        Bilingual?[] known =
        [
            city is null ? null : Name(city),
            country is null ? null : Countries.Name(country),
        ];
        return known.All(name => name is null)
            ? null
            : new(
                string.Join(", ", known.OfType<Bilingual>().Select(name => name.En)),
                string.Join(", ", known.OfType<Bilingual>().Select(name => name.Fr))
            );
    }
}
