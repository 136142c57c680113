using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Cities that everybody knows the country of, printed without it right beside a day: à Abuja le 20 janvier 2026; 2 June 2025 in Dakar. Names that several countries
/// have (Lagos, Tripoli, Valencia) are left to the documents that print the country; "Abuja, 20 January" at the head of a line is where and when it was written.
/// </summary>
internal static class KnownCities
{
    private static readonly FrozenDictionary<string, string> Countries = (
        "algiers alger DZ; vienna vienne AT; brussels bruxelles BE; cotonou BJ; porto-novo BJ; sofia BG; ouagadougou BF; praia CV; yaounde CM; douala CM; bangui CF; n'djamena ndjamena TD;"
        + " brazzaville CG; kinshasa CD; abidjan CI; yamoussoukro CI; zagreb HR; nicosia nicosie CY; prague CZ; copenhagen copenhague DK; malabo GQ; tallinn EE; helsinki FI; paris FR; marseille FR;"
        + " libreville GA; banjul GM; berlin DE; accra GH; athens athenes GR; conakry GN; bissau GW; budapest HU; dublin IE; rome IT; riga LV; vilnius LT; bamako ML; nouakchott MR; rabat MA;"
        + " marrakesh marrakech MA; casablanca MA; tangier tanger MA; amsterdam NL; niamey NE; abuja NG; oslo NO; warsaw varsovie PL; lisbon lisbonne PT; bucharest bucarest RO; dakar SN;"
        + " freetown SL; bratislava SK; ljubljana SI; madrid ES; barcelona barcelone ES; stockholm SE; bern berne CH; geneva geneve CH; lome TG; tunis TN; london londres GB; cairo EG; nairobi KE"
    )
        .Split(';', StringSplitOptions.TrimEntries)
        .SelectMany(entry =>
            entry[..^3].Split(' ').Select(name => (Name: name, Country: entry[^2..]))
        )
        .ToFrozenDictionary(city => city.Name, city => city.Country);

    private static readonly string Names = string.Join(
        '|',
        Countries.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape)
    );

    private static readonly Regex Before = Patterns.Of(
        $@"\b(?:a|in|at)\s+(?<city>{Names})\s*,?\s*(?:(?:on|le|les|du|from|the)\s+)*$"
    );
    private static readonly Regex After = Patterns.Of(
        $@"^\s*(?:,|-|\||\b(?:a|in|at)\b)\s*(?<city>{Names})\s*(?:[.,;:)|]|\n|$|\s-\s)"
    );
    private static readonly Regex Country = Patterns.Of(@"^\s*[,(]\s*(?:the|la|le|les|l')?\s*$");

    private const int Longest = 60;

    public static IEnumerable<PrintedPlace> Of(
        DocumentText document,
        IReadOnlyList<PrintedDate> dates,
        IReadOnlyList<PrintedCountry> countries
    ) =>
        dates
            .Where(date => date.IsDay)
            .SelectMany(date => Beside(document, date))
            .Where(city => !HasACountry(document, countries, city))
            .DistinctBy(city => city.At)
            .Select(city =>
            {
                var printed = document.Squeezed(city.At, city.End);
                return new PrintedPlace(
                    city,
                    CityNames.English(printed),
                    Countries[document.Folded.Substring(city.At, city.Length)]
                )
                {
                    IsCountryKnown = true,
                };
            });

    private static IEnumerable<Span> Beside(DocumentText document, PrintedDate date)
    {
        var from = Math.Max(0, date.Span.At - Longest);
        var before = Before.Match(document.Folded[from..date.Span.At]).Groups["city"];
        if (before.Success)
        {
            yield return new(from + before.Index, before.Length);
        }
        var after = After
            .Match(
                document.Folded[
                    date.Span.End..Math.Min(document.Folded.Length, date.Span.End + Longest)
                ]
            )
            .Groups["city"];
        if (after.Success)
        {
            yield return new(date.Span.End + after.Index, after.Length);
        }
    }

    // A city is written with a capital letter; what stands with its country is read as it is printed.
    private static bool HasACountry(
        DocumentText document,
        IReadOnlyList<PrintedCountry> countries,
        Span city
    ) =>
        !char.IsUpper(document.Text[city.At])
        || Nearby
            .Within(countries, new(city.End, Longest), country => country.Span)
            .Any(country => Country.IsMatch(document.Folded[city.End..country.Span.At]));
}
