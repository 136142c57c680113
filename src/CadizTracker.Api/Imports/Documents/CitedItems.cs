using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Where items of a plan are cited, whatever the plan.</summary>
internal static class CitedItems
{
    private static readonly Regex Item = Patterns.Of(
        @"\b(?:domaines?|domains?|areas?|objectifs?|objectives?|actions?)\s*(?::|n[o°]\.?)?\s*\d"
    );

    public static IEnumerable<Span> In(DocumentText document, Span span) =>
        Item.Matches(document.Folded.Substring(span.At, Math.Min(span.Length, 2000)))
            .Select(match => new Span(span.At + match.Index, match.Length));
}
