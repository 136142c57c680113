using System.Collections.Frozen;

namespace CadizTracker.Citations;

/// <summary>The words that exclude and negate, English and French, folded.</summary>
internal static class NegatingLexicon
{
    /// <summary>Beginnings of what a meeting does with an item, or does not: address, aborder.</summary>
    private static readonly string[] Citing =
    [
        .. (
            "address discuss cover mention cite treat tackl consider includ inclu count concern examin debat touch dealt deal taken raised"
            + " abord trait couvr couver discut evoqu reten vise compt figur relevant pertinent"
        ).Split(' '),
    ];

    /// <summary>They exclude the item they stand before.</summary>
    public static readonly FrozenSet<string> Excluding = Words(
        "except excepting excepte excluding excludes exclude excl exclut excluent excluant exclure sauf hormis hors without sans minus bar"
            + " moins less save barring unlike outside dehors omitting omits omit omettant omet skipping skips ignoring exception"
            + " exclusion opposed contrairement excluded exclu exclue exclus exclues omitted omis omise omises"
    );

    /// <summary>Those that take something from what stands before them, too: objective 7 except the last action.</summary>
    public static readonly FrozenSet<string> Excepting = Words(
        "except excepting excluding sauf hormis"
    );

    /// <summary>They exclude the item they stand behind: action 20 excluded.</summary>
    public static readonly FrozenSet<string> Excluded = Words(
        "excluded exclu exclue exclus exclues excepted excepte exceptee exceptes exceptees omitted omis omise omises dropped withdrawn"
            + " removed deleted skipped retire retiree retires retirees supprime supprimee supprimes supprimees ecarte ecartee ecartes"
            + " ecartees unaddressed uncovered neglected missing manquant manquante absent absente none neant nil aucun aucune"
    );

    /// <summary>The first of two words that exclude, by the second.</summary>
    public static readonly FrozenDictionary<string, string> FirstOfTwo = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["other"] = "than",
        ["autre"] = "que",
        ["autres"] = "que",
        ["apart"] = "from",
        ["aside"] = "from",
        ["rather"] = "than",
        ["plutot"] = "que",
        ["instead"] = "of",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Negating = Words(
        "not never jamais pas non nor neither ni none aucun aucune nul nulle nothing rien cannot failed fails fail n ne"
    );

    /// <summary>"isn't": the word before the apostrophe.</summary>
    public static readonly FrozenSet<string> NegatingBeforeT = Words(
        "isn wasn aren weren doesn didn don hasn haven hadn won couldn wouldn can shouldn"
    );

    /// <summary>"not only", "pas seulement": what follows is stated.</summary>
    public static readonly FrozenSet<string> Affirming = Words(
        "only just merely simply solely least seulement uniquement but mais que qu moins"
    );

    /// <summary>What may stand between an excluding word and its item.</summary>
    public static readonly FrozenSet<string> Between = Words(
        "for pour que qu than its any all by at with addressing aborder traiter covering couvrir discussing discuter citing citer"
            + " mentioning mentionner counting compter including inclure considering considerer notable notably sole only seule seul faite"
            + " made sur on regarding concernant toutes tous each"
    );

    /// <summary>What may stand between an item and the word that negates it.</summary>
    public static readonly FrozenSet<string> Auxiliary = Words(
        "is are was were be been being has have had will shall would should could can may might do does did est sont etait etaient sera"
            + " seront ete etant ont avait avaient fut furent still again also itself themselves yet toujours encore donc finalement"
            + " however though therefore finally alone which that qui remains remain remained reste restent left"
    );

    public static bool IsCiting(string word) =>
        Array.Exists(Citing, stem => word.StartsWith(stem, StringComparison.Ordinal));

    public static bool IsNegating(string word) =>
        Negating.Contains(word) || Excluding.Contains(word) || Excluded.Contains(word);

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
