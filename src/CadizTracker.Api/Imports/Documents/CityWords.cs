namespace CadizTracker.Imports.Documents;

/// <summary>The words of a city's name, read backwards from its end.</summary>
internal static class CityWords
{
    private const int MostWords = 5;

    private static readonly HashSet<string> Within =
    [
        "de",
        "del",
        "la",
        "le",
        "les",
        "sur",
        "of",
        "upon",
        "am",
        "el",
        "al",
        "da",
        "do",
    ];
    private static readonly HashSet<string> Before =
    [
        "in",
        "at",
        "a",
        "au",
        "aux",
        "en",
        "to",
        "from",
        "de",
        "of",
        "on",
        "venue",
        "lieu",
        "la reunion",
    ];

    /// <summary>Back over words with a capital letter, and small ones between them.</summary>
    public static int Start(DocumentText document, int end)
    {
        var (start, at) = (end, end);
        for (var words = 0; words < MostWords && at > 0; words++)
        {
            var begins = at;
            while (
                begins > 0
                && (
                    char.IsLetter(document.Text[begins - 1])
                    || document.Folded[begins - 1] is '-' or '\''
                )
            )
            {
                begins--;
            }
            var word = document.Folded[begins..at];
            if (word.Length == 0 || (Before.Contains(word) && !Within.Contains(word)))
            {
                break;
            }
            if (char.IsUpper(document.Text[begins]))
            {
                start = begins;
            }
            else if (!Within.Contains(word))
            {
                break;
            }
            at = begins;
            while (at > 0 && document.Folded[at - 1] == ' ')
            {
                at--;
            }
        }
        return start;
    }
}
