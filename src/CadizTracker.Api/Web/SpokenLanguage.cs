using System.Text.RegularExpressions;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>
/// The language of printed words that name items of a plan, as a voice must know it: what says Objectif is French, what says Objective
/// or Area is English. The record does not keep it, and of other words it cannot be said.
/// </summary>
internal static partial class SpokenLanguage
{
    /// <summary>en or fr; null where it is the reader's, or where the words do not tell.</summary>
    public static string? Of(string? printed) =>
        Told(printed) is { } lang && lang != Lang.Here ? lang.Tag : null;

    private static Lang? Told(string? printed) =>
        (French().IsMatch(printed ?? ""), English().IsMatch(printed ?? "")) switch
        {
            (true, false) => Lang.Fr,
            (false, true) => Lang.En,
            _ => null,
        };

    [GeneratedRegex(@"\b(domaine|objectif)s?\b", Option, 1000)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(domain|area|objective)s?\b", Option, 1000)]
    private static partial Regex English();

    private const RegexOptions Option =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
