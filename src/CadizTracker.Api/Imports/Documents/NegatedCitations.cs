using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>A sentence that says what a meeting did not do cites nothing for it: "The meeting did not address Action 9".</summary>
internal static class NegatedCitations
{
    private static readonly Regex Negation = Patterns.Of(
        @"\b(?:not|never|neither|nor|cannot|without|n't|ne|ni|sans|jamais|aucune?|unaddressed|none|nobody|nothing)\b|\bno\s+[a-z]{3,}|\bn'\s*[a-z]|n't\b"
    );
    private static readonly Regex Affirming = Patterns.Of(
        @"\b(?:not\s+(?:only|just|merely)|no\s+(?:fewer|less)\s+than|non\s+seulement|pas\s+seulement)\b"
    );
    private static readonly Bilingual Negated = new(
        "The sentence says that it was not addressed, or not all of it.",
        "La phrase dit que cela n'a pas été abordé, ou pas entièrement."
    );

    public static ParsedCitation Judged(ParsedCitation parsed, string text, string sentence) =>
        parsed.IsRefused || !Negation.IsMatch(sentence) || Affirming.IsMatch(sentence)
            ? parsed
            : parsed with
            {
                Items = [],
                Canonical = null,
                Problems =
                [
                    .. parsed.Problems,
                    new("negated", ProblemSeverity.Error, Negated, 0, text.Length),
                ],
            };
}
