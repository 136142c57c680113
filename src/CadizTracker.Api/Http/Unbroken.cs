using System.Text.RegularExpressions;

namespace CadizTracker.Http;

/// <summary>What was typed with ordinary blanks as French prints it: no line begins with a colon or ends within quotation marks.</summary>
internal static class Unbroken
{
    private static readonly Regex Blanks = new(
        "(?<=«) | (?=[:;?!»])",
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    public static string Of(string text) => Blanks.Replace(text, "\u00A0");
}
