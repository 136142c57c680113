using System.Globalization;
using CadizTracker.Http;
using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>What was counted and by which rules, line by line for a person: what the second sheet of a workbook says.</summary>
internal static class ScopeInWords
{
    internal static readonly Bilingual NotNarrowed = new("not narrowed", "sans restriction");

    /// <param name="scope">What was counted.</param>
    /// <param name="title">What the rows are called.</param>
    /// <param name="said">What their figures depend on or say beside that.</param>
    public static IReadOnlyList<AboutLine> Of(
        CoverageScope scope,
        Bilingual title,
        IEnumerable<AboutLine> said
    )
    {
        var rules = scope.Counting;
        return
        [
            Line("Title", "Titre", title.Here),
            .. said,
            Line("Plan", "Plan", $"{scope.Plan.Titles.Here} ({scope.Plan.Code})"),
            Line("Presidencies", "Présidences", Presidencies(scope)),
            .. Days(scope),
            Line("Kinds of meetings", "Types de réunions", Listed(scope.Kinds)),
            Line("Held in", "Lieu (pays)", Listed(scope.Countries)),
            Line("Co-chaired by one of", "Coprésidées par l'un de", Listed(scope.CoChairs)),
            Line("Rule: roll-up", "Règle\u00A0: remontée", Said(Rollup[rules.Rollup])),
            Line("Rule: objectives", "Règle\u00A0: objectifs", Said(Objectives[rules.Objectives])),
            Line(
                "Rule: meetings",
                "Règle\u00A0: réunions",
                Said(scope.WithPlanned ? HeldAndProjected : Held)
            ),
            Line(
                "Rule: state of citations",
                "Règle\u00A0: état des citations",
                string.Join(", ", rules.CitationStatus)
            ),
            Line(
                "Rule: strength of citations",
                "Règle\u00A0: force des citations",
                string.Join(", ", rules.Strength)
            ),
            Line("Rule: attribution", "Règle\u00A0: attribution", Said(Attribution)),
            Line("Rule: aggregation", "Règle\u00A0: agrégation", Said(Aggregation)),
            Line("Snapshot", "Instantané", scope.Snapshot),
        ];
    }

    /// <summary>The days of a scope, a line for each end.</summary>
    public static IEnumerable<AboutLine> Days(CoverageScope scope) =>
        [
            Line("First day", "Premier jour", Day(scope.From)),
            Line("Day after the last", "Lendemain du dernier jour", Day(scope.To)),
        ];

    /// <summary>Whose meetings are counted, as a sentence names them.</summary>
    public static Bilingual Whose(CoverageScope scope)
    {
        var names = new Bilingual(
            string.Join(", ", scope.Presidencies.Select(presidency => presidency.Name.En)),
            string.Join(", ", scope.Presidencies.Select(presidency => presidency.Name.Fr))
        );
        return scope.Chosen is null
            ? names
            : new($"{scope.Chosen.En} ({names.En})", $"{scope.Chosen.Fr} ({names.Fr})");
    }

    private static readonly Dictionary<string, Bilingual> Rollup = new()
    {
        ["any"] = new(
            "any: an item is covered as soon as anything below it is; citing an item covers nothing below it",
            "any\u00A0: un élément est couvert dès que l'est quoi que ce soit au-dessous de lui\u00A0; citer un élément ne couvre rien au-dessous"
        ),
        ["all"] = new(
            "all: an item is covered when every action that lies or may lie below it is",
            "all\u00A0: un élément est couvert lorsque l'est chaque action qui se trouve ou peut se trouver au-dessous de lui"
        ),
    };

    private static readonly Dictionary<string, Bilingual> Objectives = new()
    {
        ["numbered"] = new(
            "numbered: an objective that is printed as its parts (5a, 5b) counts once",
            "numbered\u00A0: un objectif imprimé en parties (5a, 5b) compte une fois"
        ),
        ["parts"] = new(
            "parts: an objective that is printed as its parts (5a, 5b) counts as those",
            "parts\u00A0: un objectif imprimé en parties (5a, 5b) compte pour celles-ci"
        ),
    };

    private static readonly Bilingual Held = new(
        "held: planned, postponed and cancelled meetings do not count; one of several days counts on its last",
        "held\u00A0: les réunions prévues, reportées ou annulées ne comptent pas\u00A0; une réunion de plusieurs jours compte à son dernier jour"
    );

    private static readonly Bilingual HeldAndProjected = new(
        "held: postponed and cancelled meetings do not count; what the planned ones would add is shown apart; one of several days counts on its last",
        "held\u00A0: les réunions reportées ou annulées ne comptent pas\u00A0; ce que les réunions prévues ajouteraient est montré à part\u00A0; une réunion de plusieurs jours compte à son dernier jour"
    );

    private static readonly Bilingual Attribution = new(
        "explicit: a meeting counts for the presidency that it names, whatever its date",
        "explicit\u00A0: une réunion compte pour la présidence qu'elle nomme, quelle que soit sa date"
    );

    private static readonly Bilingual Aggregation = new(
        "distinct-union: an item counts once however many meetings address it; rows must not be added up",
        "distinct-union\u00A0: un élément compte une fois, quel que soit le nombre de réunions qui l'abordent\u00A0; les lignes ne s'additionnent pas"
    );

    private static AboutLine Line(string en, string fr, string? value) => new(new(en, fr), value);

    private static string Said(Bilingual rule) => rule.Here;

    /// <summary>The slugs of the presidencies, and how they were chosen.</summary>
    public static string Presidencies(CoverageScope scope)
    {
        var slugs = string.Join(", ", scope.Presidencies.Select(presidency => presidency.Slug));
        return scope.Chosen is null ? slugs : $"{scope.Chosen.Here} ({slugs})";
    }

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NotNarrowed.Here;

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count == 0 ? NotNarrowed.Here : string.Join(", ", words);
}
