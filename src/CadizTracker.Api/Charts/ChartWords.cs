using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Charts;

/// <summary>The words on charts.</summary>
internal static class ChartWords
{
    public static readonly Bilingual Progress = new("progress", "progression");
    public static readonly Bilingual Matrix = new("who addressed what", "qui a abordé quoi");
    public static readonly Bilingual MatrixByMeeting = new(
        "which meeting addressed what",
        "quelle réunion a abordé quoi"
    );
    public static readonly Bilingual Timeline = new("over time", "dans le temps");
    public static readonly Bilingual UnknownPlace = new(
        "Place in the plan not known",
        "Place dans le plan inconnue"
    );
    public static readonly Bilingual Elapsed = new(
        "of the period had passed",
        "de la période écoulés"
    );
    public static readonly Bilingual NoMeetings = new("no meetings yet", "aucune réunion");
    public static readonly Bilingual NotAllMapped = new("not all mapped", "analyse incomplète");
    public static readonly Bilingual Planned = new("planned", "prévue");
    public static readonly Bilingual Pending = new("not mapped yet", "pas encore analysée");

    private static readonly Dictionary<CellState, Bilingual> States = new()
    {
        [CellState.Covered] = new("addressed in a meeting", "abordé lors d'une réunion"),
        [CellState.Planned] = new("in a planned meeting", "lors d'une réunion prévue"),
        [CellState.Unknown] = new("not known", "inconnu"),
        [CellState.Not] = new("not addressed", "non abordé"),
    };

    private static readonly Dictionary<ItemLevel, (Bilingual One, Bilingual Several)> Levels = new()
    {
        [ItemLevel.Domain] = (new("domain", "domaine"), new("domains", "domaines")),
        [ItemLevel.Objective] = (new("objective", "objectif"), new("objectives", "objectifs")),
        [ItemLevel.Part] = (new("objective", "objectif"), new("objectives", "objectifs")),
        [ItemLevel.Action] = (new("action", "action"), new("actions", "actions")),
    };

    private static readonly Bilingual NotSoFar = new(
        "not addressed so far",
        "non abordé à ce jour"
    );

    /// <summary>What a cell says of its item. Of a record that is not all mapped, what was not addressed was not so far.</summary>
    public static Bilingual Of(CellState state, bool isPartial = false) =>
        isPartial && state == CellState.Not ? NotSoFar : States[state];

    /// <summary>"objective", "objectives": as many as are counted. In French 0 and 1 are singular.</summary>
    public static Bilingual Noun(ItemLevel level, int count) =>
        new(
            (count == 1 ? Levels[level].One : Levels[level].Several).En,
            (count < 2 ? Levels[level].One : Levels[level].Several).Fr
        );

    /// <summary>"Objectives", to stand before a line of them.</summary>
    public static string Heading(ItemLevel level) => Capital(Levels[level].Several.Here);

    /// <summary>"Action 20", "Objective 5b": an item by its number.</summary>
    public static string Named(string code) =>
        $"{Capital(Levels[ItemCode.LevelOf(code)!.Value].One.Here)}\u00A0{code[1..]}";

    /// <summary>A title; where it is in another language than the chart, that is said before it: "(en) Build capacities …".</summary>
    public static string Titled(string title, string? lang) =>
        lang is null ? title : $"({lang})\u00A0{title}";

    /// <summary>"11 of 29".</summary>
    public static Bilingual Of(int covered, int total) =>
        new($"{covered} of {total}", $"{covered} sur {total}");

    /// <summary>"3 of 3 known": there may be more, nobody knows.</summary>
    public static Bilingual OfKnown(int covered, int total) =>
        new(
            $"{covered} of {total} known",
            $"{covered} sur {total} {(total < 2 ? "connue" : "connues")}"
        );

    /// <summary>"3 of 3 known actions", "3 actions connues sur 3": as it is read aloud. In French what is counted stands before the whole.</summary>
    public static Bilingual OfKnown(int covered, int total, ItemLevel level)
    {
        var noun = Noun(level, covered).Fr;
        var isFeminine = level == ItemLevel.Action;
        var known =
            covered < 2 ? (isFeminine ? "connue" : "connu") : (isFeminine ? "connues" : "connus");
        return new(
            $"{covered} of {total} known {Noun(level, total).En}",
            $"{covered} {noun} {known} sur {total}"
        );
    }

    /// <summary>"2 of 7 actions", "2 actions sur 7".</summary>
    public static Bilingual Of(int covered, int total, ItemLevel level) =>
        new(
            $"{covered} of {total} {Noun(level, total).En}",
            $"{covered} {Noun(level, covered).Fr} sur {total}"
        );

    /// <summary>A colon as the language sets it.</summary>
    public static string Colon => new Bilingual(": ", "\u00A0: ").Here;

    /// <summary>The first letter large.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
