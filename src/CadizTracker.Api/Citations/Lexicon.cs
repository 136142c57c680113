using System.Collections.Frozen;
using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>The words that mean something in a citation, English and French, folded.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, ItemLevel> Levels = Each(
        (ItemLevel.Domain, "domain domains domaine domaines area areas"),
        (ItemLevel.Objective, "objective objectives objectif objectifs"),
        (ItemLevel.Action, "action actions")
    );

    private static readonly FrozenDictionary<string, ItemLevel> Abbreviations = Each(
        (ItemLevel.Domain, "dom doms"),
        (ItemLevel.Objective, "obj objs"),
        (ItemLevel.Action, "act acts")
    );

    private static readonly FrozenDictionary<string, TokenKind> Joints = Each(
        (TokenKind.Of, "of under in within from de d du des sous dans"),
        (TokenKind.Article, "the la le les l"),
        (TokenKind.To, "to a through thru"),
        (TokenKind.And, "and et"),
        (TokenKind.NumberSign, "no nos nr num number numbers numero numeros")
    );

    private static readonly FrozenSet<string> Months = Words(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep"
            + " sept oct nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr juil"
    );

    private static readonly FrozenSet<string> Units = Words(
        "page pages p pp para paragraph paragraphs paragraphe paragraphes article articles art annex annexe annexes figure table"
            + " tableau note footnote section chapter chapitre session sessions panel panels recommendation recommendations"
            + " recommandation recommandations conclusion conclusions participant participants country countries pays meeting meetings"
            + " reunion reunions expert experts person persons people personne personnes partner partners partenaire partenaires"
    );

    private static readonly FrozenSet<string> Ordinals = Words(
        "st nd rd th er re eme ere nde ieme"
    );

    private static readonly FrozenSet<string> Spelled = Words(
        "one two three four five six seven eight nine ten eleven twelve un deux trois quatre cinq sept huit neuf dix onze douze"
    );

    /// <summary>The level that a whole word names.</summary>
    public static ItemLevel? Level(string word) =>
        Levels.TryGetValue(word, out var level) ? level : null;

    /// <summary>The level that a word names if a number follows: "act" alone is a verb.</summary>
    public static ItemLevel? Abbreviated(string word) =>
        Abbreviations.TryGetValue(word, out var level) ? level : null;

    /// <summary>The level whose codes begin with this letter.</summary>
    public static ItemLevel? Letter(char letter) =>
        letter switch
        {
            'd' => ItemLevel.Domain,
            'o' => ItemLevel.Objective,
            'a' => ItemLevel.Action,
            _ => null,
        };

    public static TokenKind Kind(string word) => Joints.GetValueOrDefault(word, TokenKind.Word);

    public static bool IsMonth(string word) => Months.Contains(word);

    /// <summary>What is counted or numbered in sources besides items: 53 recommendations, page 12.</summary>
    public static bool IsUnit(string word) => Units.Contains(word) || Months.Contains(word);

    public static bool IsOrdinal(string suffix) => Ordinals.Contains(suffix);

    public static bool IsSpelledNumber(string word) => Spelled.Contains(word);

    /// <summary>I to XXXIX.</summary>
    public static bool IsRoman(string word)
    {
        var units = word.AsSpan().TrimStart('x');
        var isUnit =
            units is "" or "i" or "ii" or "iii" or "iv" or "v" or "vi" or "vii" or "viii" or "ix";
        return isUnit && word.Length is > 0 and <= 7;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, T> Each<T>(params (T Value, string Words)[] entries) =>
        entries
            .SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Value)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value);
}
