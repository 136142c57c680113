using System.Text.RegularExpressions;
using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Takes away what stands at the foot and head of every page: lines that come again, with a number of the page beside them. A number alone, and a line that comes again
/// without one, may say something.
/// </summary>
internal static class PageEdges
{
    private const int Near = 3;

    private static readonly Regex Number = Patterns.Of(
        @"^\W*(?:(?:page|p\.)\s*)?\d{1,3}(?:\s*(?:/|of|sur|de)\s*\d{1,3})?\W*$"
    );
    private static readonly Regex Numbered = Patterns.Of(
        @"\s{2,}(?:page\s*|p\.\s*)?\d{1,3}\s*$|^\s*\d{1,3}\s{2,}|\bpage\s*\d{1,3}(?:\s*(?:/|of|sur|de)\s*\d{1,3})?\s*$"
    );
    private static readonly Regex Rule = Patterns.Of(@"^[\s_=-]{3,}$");

    private sealed record Line(int At, int End, string Folded, string Bare)
    {
        public bool IsNumber => Number.IsMatch(Folded);
        public bool IsRule => Rule.IsMatch(Folded);
    }

    public static string Without(string text)
    {
        var lines = Lines(text);
        var again = lines
            .Where(line => line.Bare.Length > 3)
            .CountBy(line => line.Bare)
            .Where(each => each.Value > 1)
            .Select(each => each.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (again.Count == 0)
        {
            return text;
        }
        HashSet<int> taken = [];
        var heads = lines.Index().Where(line => again.Contains(line.Item.Bare)).ToArray();
        foreach (var all in heads.GroupBy(line => line.Item.Bare))
        {
            // Every time it comes, a page is numbered there, each with another number.
            int[][] edges = [.. all.Select(line => Edge(lines, line.Index))];
            if (edges.All(edge => edge.Length > 0) && AreOthers(lines, edges))
            {
                taken.UnionWith(edges.SelectMany(edge => edge));
            }
        }
        return taken.Count == 0 ? text : Blanked(text, taken.Select(i => lines[i]));
    }

    /// <summary>The line, the number of the page near it, and the rules between; empty: no number is near.</summary>
    private static int[] Edge(List<Line> lines, int i)
    {
        if (Numbered.IsMatch(lines[i].Folded))
        {
            return [i];
        }
        foreach (var step in (int[])[1, -1])
        {
            List<int> edge = [i];
            for (var k = i + step; k >= 0 && k < lines.Count && edge.Count <= Near; k += step)
            {
                edge.Add(k);
                if (lines[k].IsNumber)
                {
                    return [.. edge];
                }
                if (!lines[k].IsRule)
                {
                    break;
                }
            }
        }
        return [];
    }

    private static bool AreOthers(List<Line> lines, int[][] edges) =>
        edges
            .Select(edge => string.Concat(edge.Select(i => lines[i].Folded)))
            .Distinct(StringComparer.Ordinal)
            .Count() == edges.Length;

    private static string Blanked(string text, IEnumerable<Line> lines)
    {
        var read = text.ToCharArray();
        foreach (var line in lines)
        {
            for (var i = line.At; i < line.End; i++)
            {
                read[i] = char.IsWhiteSpace(read[i]) ? read[i] : ' ';
            }
        }
        return new(read);
    }

    private static List<Line> Lines(string text)
    {
        List<Line> lines = [];
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var last = end > at && text[end - 1] == '\r' ? end - 1 : end;
            if (!text.AsSpan(at, last - at).IsWhiteSpace())
            {
                var folded = string.Concat(text[at..last].Select(Glyphs.Fold)).TrimEnd();
                lines.Add(
                    new(
                        at,
                        last,
                        folded,
                        string.Concat(folded.Where(glyph => char.IsLetter(glyph)))
                    )
                );
            }
            at = end + 1;
        }
        return lines;
    }
}
