using System.Text.RegularExpressions;

namespace CadizTracker.Citations;

/// <summary>Prints a canonical citation as sources do: other words, cases, dashes, spaces and separators.</summary>
internal static partial class PrintedVariants
{
    private static readonly string[] Domains =
    [
        "Domain",
        "Domains",
        "Area",
        "areas",
        "DOMAINE",
        "Domaines",
        "Dom.",
        "D",
    ];
    private static readonly string[] Objectives =
    [
        "Objective",
        "objectives",
        "Objectif",
        "OBJECTIFS",
        "Obj.",
        "O",
    ];
    private static readonly string[] Actions = ["Action", "actions", "ACTIONS", "Act.", "act", "A"];
    private static readonly string[] Dashes =
    [
        "-",
        "–",
        "—",
        "‑",
        "−",
        " - ",
        "\u00A0–\u00A0",
        " to ",
        " à ",
        " a ",
    ];
    private static readonly string[] Commas =
    [
        ", ",
        ",",
        " and ",
        " et ",
        " & ",
        ", and ",
        "/",
        "; ",
    ];
    private static readonly string[] Bars =
    [
        " | ",
        "|",
        ", ",
        " / ",
        ": ",
        "\n",
        " (",
        ") ",
        " – ",
        " ; ",
        " ",
    ];

    public static string Of(string canonical, Random random) =>
        Token().Replace(canonical, match => Variant(match.Value, random));

    private static string Variant(string token, Random random) =>
        token[0] switch
        {
            'D' => Word(Domains, random),
            'O' => Word(Objectives, random),
            'A' => Word(Actions, random),
            '-' => Pick(Dashes, random),
            ',' => Pick(Commas, random),
            _ => Pick(Bars, random),
        };

    /// <summary>A level word with its space; the letter of a code has none.</summary>
    private static string Word(string[] words, Random random)
    {
        var word = Pick(words, random);
        return word.Length == 1 ? word : word + Pick([" ", "\u00A0", "\u202F", "  "], random);
    }

    private static string Pick(string[] choices, Random random) =>
        choices[random.Next(choices.Length)];

    [GeneratedRegex(@"\p{L}{2,}\s|-|, | \| ", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
