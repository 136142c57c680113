using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Sentences that sum up several meetings.</summary>
internal static class Totals
{
    private static readonly Regex Words = Patterns.Of(
        @"\b(?:in\s+(?:total|all)|all\s+told|dans\s+l'ensemble|a\s+total|total\s+of|au\s+total|overall|altogether|en\s+tout|(?:all|the|these|our)\s+(?:thematic\s+)?meetings|(?:toutes\s+)?(?:les|ces|nos)\s+(?:\d+\s+)?reunions|(?:the|les)\s+\d+\s+(?:thematic\s+)?(?:meetings|reunions))\b"
    );

    // "Three events were held. They adopted …": the sentence before counts them.
    private static readonly Regex Counted = Patterns.Of(
        $@"\b(?:\d{{1,2}}|{HeldTogether.Spelt})\s+(?:\p{{L}}+\s+)?(?:meetings|events|activities|reunions|evenements|activites)\b"
    );

    public static bool In(DocumentText document, Span span)
    {
        var start = Sentences.Start(document, span.At, 300);
        var end = Sentences.End(document, span.End, 300);
        var line = document.Lines[document.LineAt(span.At)];
        var before =
            start > 0 && document.Lines[document.LineAt(start - 1)].Block == line.Block
                ? Sentences.Start(document, start - 1, 300)
                : start;
        return Words.IsMatch(document.Folded[start..end])
            || Counted.IsMatch(document.Folded[before..span.At]);
    }
}
