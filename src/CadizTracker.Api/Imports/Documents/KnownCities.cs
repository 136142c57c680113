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

    // A label, or nothing else on a line beside the day's.
    private static readonly Regex Labelled = Patterns.Of(
        $@"^(?:[•*-]\s*)?(?:place|venue|location|where|city|lieu|ou|ville)\s*:\s*(?<city>{Names})\s*\.?$"
    );
    private static readonly Regex Alone = Patterns.Of($@"^(?<city>{Names})$");
    private static readonly Regex LabelledWithDay = Patterns.Of(
        $@"^(?:[•*-]\s*)?\p{{L}}[\p{{L}} ]{{2,30}}:\s*(?<city>{Names})\s*[,|-]\s*(?:(?:on|le|les|du|from|the)\s+)*$"
    );
    private static readonly Regex Dateline = Patterns.Of(
        $@"^(?<city>{Names}),\s*(?:(?:on|le|les|du|from|the)\s+)*$"
    );

    private const int Longest = 60;

    public static IEnumerable<PrintedPlace> Of(
        DocumentText document,
        IReadOnlyList<PrintedDate> dates,
        IReadOnlyList<PrintedCountry> countries,
        IReadOnlyList<PrintedKind> kinds
    ) =>
        dates
            .Where(date => date.IsDay)
            .SelectMany(date =>
                Beside(document, date)
                    .Concat(OnTheNextLine(document, date))
                    .Concat(BelowTheTitle(document, date, kinds))
            )
            .Concat(document.Lines.SelectMany(line => In(Labelled, document, line)))
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
        var line = document.Lines[document.LineAt(date.Span.At)].At;
        var labelled = LabelledWithDay
            .Match(document.Folded[line..Math.Max(line, date.Span.At)])
            .Groups["city"];
        if (labelled.Success)
        {
            yield return new(line + labelled.Index, labelled.Length);
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

    /// <summary>A line that is the day, or begins with it, and above or below it one that is the city.</summary>
    private static IEnumerable<Span> OnTheNextLine(DocumentText document, PrintedDate date)
    {
        var i = document.LineAt(date.Span.At);
        var line = document.Lines[i];
        return line.End - line.At > Longest || date.Span.End > line.End
            ? []
            : new[] { i - 1, i + 1 }
                .Where(next => next >= 0 && next < document.Lines.Count)
                .Select(next => document.Lines[next])
                .Where(next => next.Block == line.Block)
                .SelectMany(next => In(Alone, document, next));
    }

    /// <summary>"Lisbon, 30 January 2025", right below what the meeting is called.</summary>
    private static IEnumerable<Span> BelowTheTitle(
        DocumentText document,
        PrintedDate date,
        IReadOnlyList<PrintedKind> kinds
    )
    {
        var i = document.LineAt(date.Span.At);
        var line = document.Lines[i];
        var city = Dateline.Match(document.Folded[line.At..Math.Max(line.At, date.Span.At)]);
        if (
            city.Success
            && i > 0
            && date.Span.End >= line.End
            && document.Lines[i - 1] is var above
            && above.Block == line.Block
            && Nearby
                .Within(kinds, above.Span, kind => kind.Span)
                .Any(kind => kind.Span.At == above.At && !kind.IsPlural)
        )
        {
            yield return new(line.At + city.Groups["city"].Index, city.Groups["city"].Length);
        }
    }

    private static IEnumerable<Span> In(Regex pattern, DocumentText document, DocumentLine line)
    {
        var city = pattern.Match(document.Folded[line.At..line.End]).Groups["city"];
        return city.Success ? [new(line.At + city.Index, city.Length)] : [];
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
