using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Which of the words that were matched are the citation, and which belong to the title above it, to the next sentence or to a date.</summary>
internal static class CitedWords
{
    private static readonly Regex Tail = Patterns.Of(
        @"(?:[\s,;|/(–-]|\b(?:on|from|held|the|le|les|du|and|et|in|de)\b)+$"
    );
    private static readonly Regex Plan = Patterns.Of(
        @"\b(?:action\s+plan|plan\s+d'\s*action|plan)\b"
    );
    private static readonly Regex EndsInNumber = Patterns.Of(@"\d(?:[a-z]| ?\(?[a-d]\))?$");
    private static readonly Regex Ending = Patterns.Of(@"\d *[-/] *$");

    public static (Span Span, bool IsUnclear) Of(
        DocumentText document,
        Match match,
        IReadOnlyList<PrintedDate> dates
    )
    {
        var items = match.Groups["items"].Span();
        // A day behind it, on the same line or the next: Objective 9, 22 September 2026.
        if (
            Nearby
                .Within(dates, items, date => date.Span)
                .FirstOrDefault(date => date.Span.End > items.End) is
            { } date
        )
        {
            var before = document.Folded[items.At..date.Span.At];
            var tail = Tail.Match(before);
            var end = tail.Success ? items.At + tail.Index : date.Span.At;
            var cut = Span.To(items.At, end);
            return EndsInNumber.IsMatch(document.Folded[cut.At..cut.End])
                ? (cut, Ending.IsMatch(before))
                : (items, true);
        }
        var span = Span.To(
            Start(document, match.Groups["before"], items.At),
            End(document, match.Groups["after"], items.End)
        );
        return CountedUnits.Of(document, span);
    }

    /// <summary>
    /// The sentence it stands in, in whole words. Lines of a block end without a full stop: of a citation that has its line to itself, the line above and,
    /// where that goes on in the middle of the words, the one below.
    /// </summary>
    public static Span Around(DocumentText document, Span span)
    {
        var (start, end) = (
            Sentences.Start(document, span.At, 200),
            Sentences.End(document, span.End - 1, 200)
        );
        var (first, last) = (document.LineAt(span.At), document.LineAt(span.End - 1));
        if (PrintedCitations.IsLine(document, document.Lines[first]))
        {
            start = Math.Max(start, document.Lines[Math.Max(0, first - 1)].At);
            var below = last + 1;
            end =
                below < document.Lines.Count
                && char.IsLower(document.Text[document.Lines[below].At])
                    ? end
                    : Math.Max(span.End, Math.Min(end, document.Lines[last].End));
        }
        while (
            start > 0
            && start < span.At
            && char.IsLetter(document.Text[start - 1])
            && char.IsLetter(document.Text[start])
        )
        {
            start++;
        }
        return Span.To(start, end);
    }

    /// <summary>The citation with the words of its sentence around it, up to what else is cited there.</summary>
    public static string Beside(DocumentText document, Span span, Span sentence)
    {
        var (start, end) = (sentence.At, Math.Max(span.End, sentence.End));
        foreach (var other in CitedItems.In(document, Span.To(start, end)))
        {
            start = other.End <= span.At ? other.End : start;
            end = other.At >= span.End ? Math.Min(end, other.At) : end;
        }
        return document.Squeezed(
            Math.Max(start, span.At - MostBeside),
            Math.Min(end, span.End + MostBeside)
        );
    }

    private const int MostBeside = 120;

    // The plan's name belongs to it, from its first capital letter on: not the words of a title or sentence before.
    private static int Start(DocumentText document, Group before, int items)
    {
        if (!before.Success)
        {
            return items;
        }
        var name = Plan.Match(before.Value);
        if (!name.Success)
        {
            return before.Index; // JVAP
        }
        var start = name.Index + before.Index;
        while (start > before.Index && IsName(document, WordBefore(document, before.Index, start)))
        {
            start = WordBefore(document, before.Index, start);
        }
        // "… and the Action Plan:" ends a title; the plan of the next line has a name.
        var isNameless =
            start == name.Index + before.Index
            && !before.Value.AsSpan(name.Index + name.Length).ContainsAnyInRange('a', 'z');
        return isNameless && before.Value.Contains('\n', StringComparison.Ordinal) ? items : start;
    }

    private static int WordBefore(DocumentText document, int low, int at)
    {
        while (at > low && !IsOfAWord(document.Folded[at - 1]))
        {
            if (document.Folded[at - 1] == '\n')
            {
                return low - 1; // another line
            }
            at--;
        }
        while (at > low && IsOfAWord(document.Folded[at - 1]))
        {
            at--;
        }
        return at;
    }

    private static bool IsName(DocumentText document, int at) =>
        at >= 0 && char.IsUpper(document.Text[at]);

    private static bool IsOfAWord(char glyph) => char.IsLetter(glyph) || glyph is '\'' or '-';

    // Of words behind it only those that name a plan; what begins another line with a capital letter is another sentence.
    private static int End(DocumentText document, Group after, int items)
    {
        if (!after.Success)
        {
            return items;
        }
        var line = document.Folded.IndexOf('\n', after.Index, after.Length);
        if (line >= 0)
        {
            var next = line + 1;
            while (next < after.Index + after.Length && document.Folded[next] == ' ')
            {
                next++;
            }
            var isPreposition = document.Folded[after.Index..line].Any(char.IsLetter);
            if (!isPreposition && char.IsUpper(document.Text[next]))
            {
                return items;
            }
        }
        return after.Index + after.Length;
    }
}
