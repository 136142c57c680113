using System.Collections.Frozen;
using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>Countries inside sentences, with the articles and prepositions that their names take: le Maroc, de l'Espagne, aux Pays-Bas; the Netherlands.</summary>
internal static class CountryPhrases
{
    // What French says of each name. Islands and towns mostly have no article; of some feminine islands "à la" is said and not "en".
    private const string Masculine =
        "AF AO AQ AZ BD BF BI BJ BN BR BT BW BY BZ CA CG CL CM CR DK EC EH GA GB GH GL GT GY HN IO IQ IR JP KE KG KH KW KZ LA LB LI LR LS "
        + "LU MA ME ML MM MW MX MZ NE NG NI NP PA PE PK PT PY QA RW SD SJ SN SR SS SV SZ TD TG TJ TL TM UG UY UZ VA VE VN VU WS YE ZW";
    private const string Feminine =
        "AD AL AM AR AT AU BA BE BG BO CD CF CH CI CN CO CZ DE DO DZ EE EG ER ES ET FI FM FR GE GF GM GN GP GQ GR GS GW HR HU ID IE IN IS IT "
        + "JM JO KP KR LT LV LY MD MK MN MQ MR MY NA NC NO NZ PF PG PL PS RO RS RU SA SE SI SK SL SO SY TH TN TR TZ UA ZA ZM";
    private const string FeminineIslands = "BB BV CX DM GD IM NF TT";
    private const string Plural =
        "AE AS AX BM BQ BS CC CK FJ FK FO HM KM KY MH MP MV NL PH PW SB SC TC TF TO TV UM US VG VI";
    private const string Bare =
        "AG AI AW BH BL CU CV CW CY DJ GG GI GU HK HT IL JE KI KN LC LK MC MF MG MO MS MT MU NR NU OM PM PN PR RE SG SH SM ST SX TK TW VC WF YT";
    private const string BareWithEn = "HT IL";
    private const string Aspirated = "HK HN HU";

    private const string WithThe =
        "AE AX BQ CC CD CF CK DO FK FO GB IM IO KM KY MH MP MV NL PH SB SC TC TF UM US VA VG VI";

    private static readonly FrozenDictionary<string, Name> French = new (string, Name)[]
    {
        (Masculine, Name.Masculine),
        (Feminine, Name.Feminine),
        (FeminineIslands, Name.FeminineIsland),
        (Plural, Name.Plural),
        (Bare, Name.Bare),
    }
        .SelectMany(list => list.Item1.Split(' ').Select(code => (code, list.Item2)))
        .ToFrozenDictionary(one => one.code, one => one.Item2);

    private static readonly FrozenSet<string> EnglishThe = WithThe.Split(' ').ToFrozenSet();

    /// <summary>Whether it is known how the name of a country is said.</summary>
    public static bool Knows(string code) => French.ContainsKey(code);

    /// <summary>As a sentence names it: the Netherlands, les Pays-Bas.</summary>
    public static Bilingual The(string code)
    {
        var (name, kind) = Read(code);
        return new(
            English(code),
            kind switch
            {
                Name.Bare => name,
                Name.Plural => $"les {name}",
                _ when Elides(code, name) => $"l'{name}",
                Name.Masculine => $"le {name}",
                _ => $"la {name}",
            }
        );
    }

    /// <summary>Where it is: in Morocco, au Maroc; en Côte d'Ivoire, aux Pays-Bas, à Malte.</summary>
    public static Bilingual In(string code)
    {
        var (name, kind) = Read(code);
        return new(
            $"in {English(code)}",
            kind switch
            {
                Name.Bare => IsOne(BareWithEn, code) ? $"en {name}" : $"à {name}",
                Name.Plural => $"aux {name}",
                Name.FeminineIsland => $"à {The(code).Fr}",
                Name.Masculine when !Elides(code, name) => $"au {name}",
                _ => $"en {name}",
            }
        );
    }

    /// <summary>Whose it is: of Morocco, du Maroc; de l'Espagne, des Pays-Bas, d'Israël.</summary>
    public static Bilingual Of(string code)
    {
        var (name, kind) = Read(code);
        return new(
            $"of {English(code)}",
            kind switch
            {
                Name.Plural => $"des {name}",
                Name.Masculine when !Elides(code, name) => $"du {name}",
                Name.Bare => Elides(code, name) ? $"d'{name}" : $"de {name}",
                _ => $"de {The(code).Fr}",
            }
        );
    }

    /// <summary>Several, as a sentence lists them: Morocco and Spain; le Maroc, l'Espagne et les Pays-Bas.</summary>
    public static Bilingual All(IReadOnlyList<string> codes) =>
        new(
            Listed([.. codes.Select(code => The(code).En)], "and"),
            Listed([.. codes.Select(code => The(code).Fr)], "et")
        );

    private static string Listed(string[] names, string and) =>
        names is [.. { Length: > 0 } before, var last]
            ? $"{string.Join(", ", before)} {and} {last}"
            : string.Concat(names);

    private static string English(string code)
    {
        var name = Countries.Name(code).En;
        return EnglishThe.Contains(code) ? $"the {name}" : name;
    }

    private static (string Name, Name Kind) Read(string code) =>
        (Countries.Name(code).Fr, French.GetValueOrDefault(code, Name.Bare));

    private static bool Elides(string code, string name) =>
        "AEIOUÉÈÎÅH".Contains(name[0], StringComparison.Ordinal) && !IsOne(Aspirated, code);

    private static bool IsOne(string codes, string code) =>
        codes.Split(' ').Contains(code, StringComparer.Ordinal);

    private enum Name
    {
        Bare,
        Masculine,
        Feminine,
        FeminineIsland,
        Plural,
    }
}
