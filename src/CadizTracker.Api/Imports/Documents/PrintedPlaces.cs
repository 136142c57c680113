namespace CadizTracker.Imports.Documents;

/// <summary>A city with its country, as printed.</summary>
internal sealed record PrintedPlace(Span Span, string City, string Country)
{
    /// <summary>The country is not printed, but everybody knows it.</summary>
    public bool IsCountryKnown { get; init; }
}

/// <summary>Finds a city that is printed with its country: Rabat, Maroc; Dakar (Sénégal); The Hague, the Netherlands.</summary>
internal static class PrintedPlaces
{
    public static IReadOnlyList<PrintedPlace> Of(
        DocumentText document,
        IReadOnlyList<PrintedCountry> countries
    ) =>
        [
            .. countries
                .Where(country => !country.IsAdjective)
                .Select(country => Of(document, countries, country))
                .OfType<PrintedPlace>(),
        ];

    private static PrintedPlace? Of(
        DocumentText document,
        IReadOnlyList<PrintedCountry> countries,
        PrintedCountry country
    )
    {
        var mark = SkipArticle(document, country.Span.At);
        if (mark <= 0 || document.Text[mark - 1] is not ('(' or ','))
        {
            return null;
        }
        var isBracket = document.Text[mark - 1] == '(';
        var after = country.Span.End;
        if (isBracket && (after >= document.Text.Length || document.Text[after] != ')'))
        {
            return null;
        }
        var end = mark - 1;
        while (end > 0 && document.Text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }
        var start = CityWords.Start(document, end);
        var city = document.Squeezed(start, end);
        return city.Length < 2 || NamesACountry(countries, Span.To(start, end), country)
            ? null
            : new(
                Span.To(start, isBracket ? after + 1 : after),
                CityNames.English(city),
                country.Code
            );
    }

    // "Portugal, Sénégal" is a list of countries; "Luxembourg, Luxembourg" is a place.
    private static bool NamesACountry(
        IReadOnlyList<PrintedCountry> countries,
        Span city,
        PrintedCountry country
    ) =>
        Nearby
            .Within(countries, city, each => each.Span)
            .Any(other =>
                !other.IsAdjective && other.Span.End == city.End && other.Code != country.Code
            );

    private static int SkipArticle(DocumentText document, int at)
    {
        at = SkipSpaces(document, at);
        foreach (var article in (string[])["the", "la", "le", "les", "l'", "en", "aux", "au", "in"])
        {
            if (
                at >= article.Length
                && string.CompareOrdinal(
                    document.Folded,
                    at - article.Length,
                    article,
                    0,
                    article.Length
                ) == 0
                && (
                    at == article.Length || !char.IsLetter(document.Folded[at - article.Length - 1])
                )
            )
            {
                return SkipArticle(document, at - article.Length); // in the
            }
        }
        return at;
    }

    private static int SkipSpaces(DocumentText document, int at)
    {
        while (at > 0 && document.Folded[at - 1] is ' ' or '\n')
        {
            at--;
        }
        return at;
    }
}
