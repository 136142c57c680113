using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Web;

/// <summary>A sentence of the API as a page says it: what programs know as O7 is objective 7 to a reader, and in French l'objectif 7.</summary>
internal static class CodesInWords
{
    private static readonly Regex Codes = new(
        @"(?<begins>^|\. )?\b(?<code>[DOA][0-9]{1,3}[ab]?)\b",
        RegexOptions.CultureInvariant | RegexOptions.Compiled | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    public static string Of(string sentence) => Codes.Replace(sentence, Named);

    private static string Named(Match match)
    {
        var code = match.Groups["code"].Value;
        if (ItemCode.LevelOf(code) is not { } level)
        {
            return match.Value;
        }
        var noun = ItemWords.Head(Ranks.Of(level), 1);
        var words = new Bilingual(
            $"{noun.En.ToLowerInvariant()}\u00A0{code[1..]}",
            $"{(level == ItemLevel.Domain ? "le " : "l'")}{noun.Fr.ToLowerInvariant()}\u00A0{code[1..]}"
        ).Here;
        var begins = match.Groups["begins"];
        return begins.Value
            + (begins.Success ? char.ToUpperInvariant(words[0]) + words[1..] : words);
    }
}
