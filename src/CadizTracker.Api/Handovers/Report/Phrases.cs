using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Handovers.Report;

/// <summary>Phrases that several sections print.</summary>
internal static class Phrases
{
    /// <summary>A text in the report's language.</summary>
    public static string T(string english, string french) => new Bilingual(english, french).Here;

    /// <summary>What stands where something is not known: never a blank.</summary>
    public static Line NotKnown => NotKnownAs("non connu");

    /// <summary>The same where the French agrees with another word than a masculine one: non connue, non connus, non connues.</summary>
    public static Line NotKnownAs(string french) => Quiet(T("not known", french));

    public static Line Quiet(string text) => new([new(text, Weight: Weight.Quiet)]);

    public static Line Strong(string text) => new([new(text, Weight: Weight.Strong)]);

    /// <summary>Words of the record. Where another language had to serve they say so.</summary>
    public static Line Worded(string? text, string? lang) =>
        text is null ? NotKnown
        : lang is null ? (Line)text
        : new Line([new(text, lang), new(" "), Foreign(lang)]);

    /// <summary>Words of the record that its own mark says the language of.</summary>
    public static Line Spoken(string text, string? lang) => new([new(text, lang)]);

    /// <summary>Says that something is in another language.</summary>
    public static Words Foreign(string lang) =>
        new(
            lang == "fr" ? T("[in French]", "[en français]") : T("[in English]", "[en anglais]"),
            Weight: Weight.Foreign
        );

    /// <summary>As the record has it, in whatever language that is.</summary>
    public static string Quoted(string text) => T($"“{text}”", $"«\u00A0{text}\u00A0»");

    /// <summary>A label and what it names: Panels: 4.</summary>
    public static Line Labelled(string label, Line text) =>
        Strong(T($"{label}: ", $"{label}\u00A0: ")) + text;

    /// <summary>A label and its number, on one line.</summary>
    public static Line Numbered(string label, int? n, string unknown = "non connues") =>
        Strong(T($"{label}:\u00A0", $"{label}\u00A0:\u00A0"))
        + (n is { } known ? $"{known}" : NotKnownAs(unknown));

    public static Line Joined(string between, IEnumerable<Line> lines) =>
        lines
            .Index()
            .Aggregate(
                new Line([]),
                (so, next) => next.Index == 0 ? next.Item : so + (Line)between + next.Item
            );

    /// <summary>1 meeting, 2 meetings; in French 0 and 1 are singular.</summary>
    public static string Counted(int n, Bilingual one, Bilingual several) =>
        T($"{n} {(n == 1 ? one.En : several.En)}", $"{n} {(n < 2 ? one.Fr : several.Fr)}");

    /// <summary>Items by their level and numbers: Domains 1-3 | Objectives 1-2, 5a | Actions 1-3, 5.</summary>
    public static Line Items(IEnumerable<string> codes)
    {
        var levels = codes
            .GroupBy(code => Ranks.Of(ItemCode.LevelOf(code)!.Value))
            .OrderBy(level => level.Key)
            .Select(level => (level.Key, Numbers: level.Select(NumberOf).ToArray()))
            .Select(level =>
                $"{ItemWords.Head(level.Key, level.Numbers.Length).Here} {ItemNumber.List(level.Numbers)}"
            )
            .ToArray();
        return levels.Length == 0 ? Quiet(T("none", "aucun")) : string.Join(" | ", levels);
    }

    /// <summary>One item: Objective 5b.</summary>
    public static string Item(string code) =>
        $"{ItemWords.Head(Ranks.Of(ItemCode.LevelOf(code)!.Value), 1).Here} {code[1..]}";

    /// <summary>One item with its wording.</summary>
    public static Line Item(string code, string? title, string? lang) =>
        title is null ? Strong(Item(code)) : Strong(Item(code)) + " " + Worded(title, lang);

    private static ItemNumber NumberOf(string code) => ItemNumber.Of(code[1..]);
}
