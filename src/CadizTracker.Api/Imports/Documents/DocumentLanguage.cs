using System.Text.RegularExpressions;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Whether a document is in English or French, by its small words.</summary>
internal static class DocumentLanguage
{
    private static readonly Regex English = Patterns.Of(
        @"\b(?:the|of|and|by|with|for|was|were|will|on)\b"
    );
    private static readonly Regex French = Patterns.Of(
        @"\b(?:le|la|les|des|du|et|sur|dans|pour|par|aux|une)\b"
    );

    /// <summary>Where it does not show, the language that the caller speaks.</summary>
    public static Lang Of(DocumentText document)
    {
        var (english, french) = (English.Count(document.Folded), French.Count(document.Folded));
        return english == french ? Lang.Here
            : english > french ? Lang.En
            : Lang.Fr;
    }
}
