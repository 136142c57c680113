using System.Text.RegularExpressions;

namespace CadizTracker.Search;

/// <summary>
/// A question as people write it: words, "words that stand together", -what must not occur, and alternatives on either side of
/// OR. Between words AND says what is meant without it. Anything can be read as one; signs that mean nothing are blanks.
/// </summary>
internal sealed partial record Question(IReadOnlyList<Term> Terms)
{
    /// <summary>True where an alternative says what must not occur and not what should.</summary>
    public bool IsOnlyExclusion =>
        Terms.GroupBy(term => term.Alternative).Any(terms => terms.All(term => term.IsExcluded));

    public static Question Read(string text)
    {
        var terms = new List<Term>();
        var alternative = 0;
        var isShouted = !text.Any(char.IsLower);
        foreach (Match match in Part().Matches(text))
        {
            var isQuoted = match.Groups["quoted"].Success;
            var words = (isQuoted ? match.Groups["quoted"] : match.Groups["bare"]).Value;
            if (!isQuoted && words is "OR" or "OU" && match.Value == words)
            {
                alternative++;
            }
            else if (
                words.Any(char.IsLetterOrDigit)
                && (
                    isQuoted
                    || terms.Count == 0
                    || words is not ("AND" or "ET")
                    || match.Value != words
                )
            )
            {
                var isExcluded = match.Groups["not"].Success;
                var isAbbreviation = !isShouted && IsInCapitals(words);
                terms.Add(new(words, isExcluded, isAbbreviation, alternative));
            }
        }
        return new(terms);
    }

    private static bool IsInCapitals(string words) =>
        words.Where(char.IsLetter).ToArray() is { Length: > 1 } letters
        && letters.All(char.IsUpper);

    // A quotation that nobody closed ends with the text.
    [GeneratedRegex(
        """(?<not>(?<!\S)[-\u2212])?(?:["\u201C\u201D\u201E\u00AB\u00BB](?<quoted>[^"\u201C\u201D\u201E\u00AB\u00BB]*)(?:["\u201C\u201D\u201E\u00AB\u00BB]|\z)|(?<bare>[^\s"\u201C\u201D\u201E\u00AB\u00BB]+))""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Part();
}

/// <summary>One thing that is asked for: a word, or several that stand together.</summary>
/// <param name="Words">As written.</param>
/// <param name="IsExcluded">Whether it must not occur.</param>
/// <param name="IsAbbreviation">Written in capitals among small letters: EU is not the French word "eu".</param>
/// <param name="Alternative">Terms of the same number belong together; one of the alternatives is enough.</param>
internal sealed record Term(string Words, bool IsExcluded, bool IsAbbreviation, int Alternative);
