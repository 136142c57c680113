using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Sentences that sum up several meetings.</summary>
internal static class Totals
{
    private static readonly Regex Words = Patterns.Of(
        @"\b(?:in\s+total|a\s+total|total\s+of|au\s+total|overall|altogether|en\s+tout|(?:all|the|these|our)\s+(?:thematic\s+)?meetings|(?:toutes\s+)?(?:les|ces|nos)\s+(?:\d+\s+)?reunions|(?:the|les)\s+\d+\s+(?:thematic\s+)?(?:meetings|reunions))\b"
    );

    public static bool In(DocumentText document, Span span) =>
        Words.IsMatch(
            document.Folded[
                Sentences.Start(document, span.At, 300)..Sentences.End(document, span.End, 300)
            ]
        );
}
