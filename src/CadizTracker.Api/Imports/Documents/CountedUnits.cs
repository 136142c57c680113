using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Tells the last number of a citation from the number of something that is counted behind it.</summary>
internal static class CountedUnits
{
    // "Action 2 – 7 recommandations": one action is no range, and a range has one end.
    private static readonly Regex Listed = Patterns.Of(
        @"(?<cut>\s*(?:,|&|\band\b|\bet\b)\s*\d{1,3})$"
            + @"|(?:\b(?:domaine?|domain|area|objectif|objective|action) *|\d-)\d{1,3}[a-z]?(?<cut> +- +\d{1,3})$"
    );
    private static readonly Regex Joined = Patterns.Of(
        @"\s*(?:,|&|-|/|\b(?:and|et|to|a)\b)\s*\d{1,3}$"
    );
    private static readonly Regex Next = Patterns.Of(@"^\s*(?<word>[a-z]+)");

    private static readonly Bilingual Unclear = new(
        "The last number may be an item or count what follows it.",
        "Le dernier nombre peut désigner un élément ou compter ce qui le suit."
    );

    /// <summary>
    /// "Action 9, 10 recommendations" cites one action. A line that ends in numbers cites them all: "Recommendations" on the next line is
    /// another label. Where neither is sure, the citation is left open.
    /// </summary>
    public static (Span Span, bool IsUnclear) Of(DocumentText document, Span span)
    {
        var rest = document.Folded.Substring(
            span.End,
            Math.Min(40, document.Folded.Length - span.End)
        );
        var cited = document.Folded.Substring(span.At, span.Length);
        var word = Next.Match(rest).Groups["word"];
        if (!word.Success || !Lexicon.IsUnit(word.Value) || !Joined.IsMatch(cited))
        {
            return (span, false);
        }
        var isNextLine = rest.AsSpan(0, word.Index).Contains('\n');
        var isCapital = char.IsUpper(document.Text[span.End + word.Index]);
        var listed = Listed.Match(cited);
        return isNextLine ? (span, listed.Success && !isCapital)
            : listed.Success && !isCapital ? (new(span.At, listed.Groups["cut"].Index), false)
            : (span, true);
    }

    public static ParsedCitation Doubted(ParsedCitation parsed, string text) =>
        parsed with
        {
            Items = [],
            Canonical = null,
            Problems =
            [
                .. parsed.Problems,
                new("words_unclear", ProblemSeverity.Error, Unclear, 0, text.Length),
            ],
        };
}
