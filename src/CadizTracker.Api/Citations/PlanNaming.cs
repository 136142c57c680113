using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>What tells a plan's name from another's: the place it is named after, in any language, and its years.</summary>
internal sealed record PlanNaming(
    IReadOnlySet<string> Places,
    IReadOnlySet<int> Years,
    bool IsJoint
)
{
    /// <summary>The places that these dialogues name plans after, where languages spell them differently.</summary>
    private static readonly string[][] Spellings =
    [
        ["cadiz", "cadix", "cadis"],
        ["marrakesh", "marrakech", "marraquexe", "marrakesch"],
        ["valletta", "valette", "valeta", "lavalette", "jvap", "pacv"],
    ];

    /// <summary>Places, dialogues and unions whose plans and strategies are not on record.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        .. (
            "rome roma dakar tripoli paris khartoum budapest prague abidjan niamey nairobi palermo kampala geneva geneve malabo sendai"
            + " lisbon lisbonne malta malte eu ue onu mondial mondiale oim iom ecowas cedeao igad african africaine africain europeenne european"
        ).Split(' '),
        .. Spellings.SelectMany(spellings => spellings),
    ];

    /// <summary>Words of titles that name no plan: what every title has, and the dialogue whose plans they all are.</summary>
    private static readonly HashSet<string> Common =
    [
        .. (
            "plan plans action actions of the for and d de du des la le les l et pour joint conjoint political politique declaration"
            + " multiannual pluriannuel process processus dialogue"
        ).Split(' '),
    ];

    public static PlanNaming Of(PlanOutline plan) => Of(plan.Code, plan.TitleEn, plan.TitleFr);

    public static PlanNaming Of(PlanName plan) => Of(plan.Code, plan.TitleEn, plan.TitleFr);

    /// <summary>The words that name a plan. The dialogue's own name does not, though Rabat alone does.</summary>
    public static List<string> Names(IReadOnlyList<string> words)
    {
        var isDialogue = words.Any(word => word is "process" or "processus");
        return [.. words.Where(word => !IsCommon(word) && !(isDialogue && word == "rabat"))];
    }

    /// <summary>Whether a word is one that instruments of others are named after; this plan's own names are to be asked about first.</summary>
    public static bool IsElsewhere(string word) => Elsewhere.Contains(word);

    public static bool IsCommon(string word) => word.Length < 2 || Common.Contains(word);

    /// <summary>Whether a word is the place, but for a letter or two that a misprint accounts for.</summary>
    public bool IsMisprint(string word) =>
        Places.Any(place =>
            place.Length > 3 && Distance(place, word) <= (place.Length > 6 ? 2 : 1)
        );

    private static PlanNaming Of(string code, string? en, string? fr)
    {
        var tokens = CitationTokens.Of($"{code.Replace('-', ' ')} {en} {fr}").Tokens;
        var words = tokens
            .Where(token => token.Kind == TokenKind.Word)
            .Select(token => token.Text)
            .ToList();
        return new(
            Names(words).SelectMany(Spelt).ToHashSet(),
            tokens.Where(token => token.IsYear).Select(token => token.Value).ToHashSet(),
            words.Exists(word => word is "joint" or "conjoint")
        );
    }

    private static IEnumerable<string> Spelt(string word) =>
        Array.Find(Spellings, spellings => spellings.Contains(word)) ?? [word];

    /// <summary>Letters to change, add or take away; anything clearly different is simply 9.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return 9;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var letter in left)
        {
            row = NextRow(row, letter, right);
        }

        return row[^1];
    }

    private static int[] NextRow(int[] row, char letter, string word)
    {
        var next = new int[row.Length];
        next[0] = row[0] + 1;
        for (var i = 1; i < row.Length; i++)
        {
            var changed = row[i - 1] + (word[i - 1] == letter ? 0 : 1);
            next[i] = Math.Min(changed, Math.Min(row[i], next[i - 1]) + 1);
        }

        return next;
    }
}
