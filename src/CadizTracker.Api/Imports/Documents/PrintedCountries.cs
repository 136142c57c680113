using System.Collections.Frozen;
using CadizTracker.Citations;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>A country where a document prints its name, or the adjective made of it.</summary>
internal sealed record PrintedCountry(Span Span, string Code, bool IsAdjective);

/// <summary>Finds countries by the names of the register of countries, other usual names, and adjectives.</summary>
internal static class PrintedCountries
{
    private const string OtherNames =
        "CI ivory coast; CV cape verde; CV cap-vert; NL holland; NL hollande; CZ czech republic; CZ republique tcheque; TR turkey; GB uk; GB great britain;"
        + " GB grande-bretagne; CD drc; CD rdc; CD dr congo; CG republic of the congo; CG republique du congo; CG congo-brazzaville; CV cabo-verde;"
        + " ST sao tome et principe; ST sao tome-et-principe; GN guinee conakry; GW guinee bissau; BF burkina; MK macedonia; MD moldova";

    // Code, then every form of the adjective that differs by more than an s.
    private const string Adjectives =
        "MA moroccan marocain marocaine; ES spanish espagnol espagnole; PT portuguese portugais portugaise; NG nigerian nigeriane nigerian;"
        + " CH swiss suisse helvetique; FR french francais francaise; BE belgian belge; DE german allemand allemande; IT italian italien italienne;"
        + " NL dutch neerlandais neerlandaise; SN senegalese senegalais senegalaise; ML malian malien malienne; GM gambian gambien gambienne;"
        + " GH ghanaian ghaneen ghaneenne; TN tunisian tunisien tunisienne; CM cameroonian camerounais camerounaise; SE swedish suedois suedoise;"
        + " CI ivorian ivoirien ivoirienne; BF burkinabe; NE nigerien nigerienne; GN guinean guineen guineenne; MR mauritanian mauritanien mauritanienne;"
        + " EG egyptian egyptien egyptienne; LY libyan libyen libyenne; GR greek grec grecque; MT maltese maltais maltaise; AT austrian autrichien autrichienne;"
        + " DK danish danois danoise; FI finnish finlandais finlandaise; NO norwegian norvegien norvegienne; PL polish polonais polonaise;"
        + " HU hungarian hongrois hongroise; CZ czech tcheque; CV cap-verdien cap-verdienne; TG togolese togolais togolaise; BJ beninese beninois beninoise;"
        + " GA gabonese gabonais gabonaise; TD chadian tchadien tchadienne; LU luxembourgish luxembourgeois luxembourgeoise; IE irish irlandais irlandaise;"
        + " SK slovak slovaque; SI slovenian slovene; HR croatian croate; RO romanian roumain roumaine; BG bulgarian bulgare; EE estonian estonien estonienne;"
        + " LV latvian letton lettone; LT lithuanian lituanien lituanienne; CY cypriot chypriote; IS icelandic islandais islandaise; GB british britannique;"
        + " SL sierra-leonais sierra-leonaise; LR liberian liberien liberienne; CD congolese congolais congolaise;"
        + " CF centrafricain centrafricaine; GQ equatoguinean equato-guineen equato-guineenne";

    private static readonly FrozenDictionary<
        string,
        (string[] Words, string Code, bool IsAdjective)[]
    > ByFirstWord = Names()
        .Concat(Entries(OtherNames).Select(entry => (entry.Name, entry.Code, false)))
        .Concat(Entries(Adjectives, each: true).Select(entry => (entry.Name, entry.Code, true)))
        .Select(name =>
            (Words: name.Item1.Split(' ').Select(Bare).ToArray(), name.Item2, name.Item3)
        )
        .GroupBy(name => name.Words[0])
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(name => name.Words.Length).ToArray()
        );

    public static IReadOnlyList<PrintedCountry> Of(IReadOnlyList<Span> words, string folded)
    {
        List<PrintedCountry> found = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, folded, i) is { } country)
            {
                found.Add(country.Found);
                i += country.Words - 1;
            }
        }
        return found;
    }

    private static (PrintedCountry Found, int Words)? At(
        IReadOnlyList<Span> words,
        string folded,
        int i
    )
    {
        if (words[i].Length < 2)
        {
            return null;
        }
        var word = Word(i);
        var start = words[i].At + (folded[words[i].At + 1] == '\'' ? 2 : 0);
        foreach (
            var name in ByFirstWord.GetValueOrDefault(word)
                ?? ByFirstWord.GetValueOrDefault(word.TrimEnd('s'))
                ?? []
        )
        {
            if (
                i + name.Words.Length <= words.Count
                && name.Words.Skip(1).Select((each, k) => Word(i + k + 1) == each).All(same => same)
            )
            {
                var end = words[i + name.Words.Length - 1].End;
                return (new(Span.To(start, end), name.Code, name.IsAdjective), name.Words.Length);
            }
        }
        return null;

        string Word(int at) => Bare(folded.Substring(words[at].At, Math.Min(words[at].Length, 40)));
    }

    /// <summary>Without the article that is written onto it: l'Espagne, d'Espagne.</summary>
    private static string Bare(string word) =>
        word.Length > 2 && word[1] == '\'' ? word[2..]
        : word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2]
        : word;

    private static IEnumerable<(string, string, bool)> Names() =>
        Countries
            .Codes.Where(code => code != "RE")
            .SelectMany(code => // la réunion is what these documents are about
                new[] { Countries.Name(code).En, Countries.Name(code).Fr }
                    .Select(Folded)
                    .Select(name =>
                        name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name
                    )
                    .Where(name => !name.Contains('(', StringComparison.Ordinal))
                    .Distinct()
                    .Select(name => (name, code, false))
            );

    private static IEnumerable<(string Name, string Code)> Entries(
        string printed,
        bool each = false
    ) =>
        printed
            .Split(';', StringSplitOptions.TrimEntries)
            .SelectMany(entry =>
                (each ? entry[3..].Split(' ') : [entry[3..]]).Select(name => (name, entry[..2]))
            );

    private static string Folded(string name) =>
        string.Concat(name.Select(glyph => Glyphs.IsApostrophe(glyph) ? '\'' : Glyphs.Fold(glyph)));
}
