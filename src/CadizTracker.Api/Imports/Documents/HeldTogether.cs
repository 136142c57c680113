using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>A sentence that says of all the document's meetings that they were held: "The three meetings took place as planned".</summary>
internal static class HeldTogether
{
    public const string Spelt =
        "both|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix";

    private const string Numbers = $@"\d{{1,2}}|{Spelt}";
    private static readonly string[][] Spelled =
    [
        [],
        [],
        ["both", "two", "deux"],
        ["three", "trois"],
        ["four", "quatre"],
        ["five", "cinq"],
        ["six"],
        ["seven", "sept"],
        ["eight", "huit"],
        ["nine", "neuf"],
        ["ten", "dix"],
    ];
    private static readonly Regex Sentence = Patterns.Of(
        $@"\b(?:(?:all|toutes|tous)\s+(?:(?:of\s+)?(?:the|these|our)|les|ces|nos)?\s*|(?:(?:all\s+)?(?:the|these)|toutes\s+les|les|ces)\s+(?<n>{Numbers})\s+|(?<n>both)\s+)(?:meetings|events|reunions|evenements)\s+"
            + @"(?:listed\s+above\s+|ci-dessus\s+|above\s+)?(?:were\s+(?:all\s+)?held|(?:all\s+)?took\s+place|have\s+(?:all\s+)?been\s+held|se\s+sont\s+(?:toutes\s+)?tenue?s|ont\s+(?:toutes\s+)?eu\s+lieu)\b"
    );
    private static readonly Regex Exception = Patterns.Of(
        @"\b(?:except|but|apart\s+from|other\s+than|sauf|hormis|excepte|hors|not|pas|unless|if|si)\b"
    );

    /// <summary>The words that say so; null: none do, or of another number of meetings.</summary>
    public static Span? Of(DocumentText document, int meetings)
    {
        foreach (var match in Sentence.In(document))
        {
            var sentence = document.Folded[
                Sentences.Start(document, match.Index, 300)..Sentences.End(
                    document,
                    match.Index + match.Length,
                    300
                )
            ];
            var number =
                match.Number("n")
                ?? (
                    match.Groups["n"].Success
                        ? Array.FindIndex(Spelled, words => words.Contains(match.Groups["n"].Value))
                        : meetings
                );
            if (number == meetings && !Exception.IsMatch(sentence))
            {
                return match.Span();
            }
        }
        return null;
    }
}
