using System.Text.RegularExpressions;
using CadizTracker.Citations;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>Makes one citation of the lines that cite a domain, its objective with its title, and the actions, one below the other.</summary>
internal static class CitedLines
{
    private const int MostOfATitle = 3;

    private static readonly Regex Level = Patterns.Of(
        @"\b(?:(?<domain>domaines?|domains?|areas?)|(?<objective>objectifs?|objectives?)|(?<action>actions?))\b"
    );
    private static readonly Regex Title = Patterns.Of(@"^\s*(?:$|[:(,-][^\d]*$)");

    public static IEnumerable<(Span Span, bool IsUnclear)> Joined(
        DocumentText document,
        PlanOutline plan,
        IEnumerable<(Span Span, bool IsUnclear)> cited
    )
    {
        (Span Span, bool IsUnclear)? last = null;
        foreach (var next in cited)
        {
            if (last is { } above && GoesOn(document, plan, above, next))
            {
                last = (Span.To(above.Span.At, next.Span.End), next.IsUnclear);
                continue;
            }
            if (last is { } whole)
            {
                yield return whole;
            }
            last = next;
        }
        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private static bool GoesOn(
        DocumentText document,
        PlanOutline plan,
        (Span Span, bool IsUnclear) above,
        (Span Span, bool IsUnclear) next
    )
    {
        var (line, below) = (document.LineAt(above.Span.End - 1), document.LineAt(next.Span.At));
        var lines = document.Lines;
        return !above.IsUnclear
            && below > line
            && below - line <= MostOfATitle
            && lines[below].Block == lines[line].Block
            && lines[below].At == next.Span.At
            && lines[document.LineAt(above.Span.At)].At == above.Span.At
            && Title.IsMatch(
                document.Folded[above.Span.End..lines[below - 1].End].Replace('\n', ' ')
            )
            && (
                below == line + 1
                || document.Folded[above.Span.End..lines[line].End].Trim() is not ""
            )
            && Levels(document, above.Span).Max() < Levels(document, next.Span).Min()
            && !CitationText
                .Parse(document.Squeezed(above.Span.At, next.Span.End), plan, [])
                .IsRefused;
    }

    private static IEnumerable<int> Levels(DocumentText document, Span span) =>
        Level
            .Matches(document.Folded.Substring(span.At, span.Length))
            .Select(match =>
                match.Groups["domain"].Success ? 1
                : match.Groups["objective"].Success ? 2
                : 3
            );
}
