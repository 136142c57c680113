using System.Globalization;
using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Patterns over folded text. None of them can be made to backtrack: the time they take grows with the text alone.</summary>
internal static class Patterns
{
    public static Regex Of(string pattern) =>
        new(
            pattern,
            RegexOptions.NonBacktracking
                | RegexOptions.ExplicitCapture
                | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );

    /// <summary>Where a pattern matches, in the order of the text.</summary>
    public static IEnumerable<Match> In(this Regex pattern, DocumentText document) =>
        pattern.Matches(document.Folded);

    public static Span Span(this Capture match) => new(match.Index, match.Length);

    public static int? Number(this Match match, string group) =>
        match.Groups[group] is { Success: true } found
        && int.TryParse(found.ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
