using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>The words of a document, hyphens and apostrophes within them included.</summary>
internal static class PrintedWords
{
    private static readonly Regex Word = Patterns.Of(@"\p{L}+(?:['-]\p{L}+)*");

    public static IReadOnlyList<Span> Of(DocumentText document) =>
        [.. Word.In(document).Select(match => match.Span())];
}
