using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>The words that name an earlier meeting which one follows up, or a later one which it promised.</summary>
internal sealed record PrintedFollowUp(Span Span, bool IsPlanned)
{
    private const int Longest = 300;

    private static readonly Regex Pattern = Patterns.Of(
        @"\b(?:(?<of>fai(?:t|sai?t|sant)\s+suite\s+(?:aux?|a)\b|follow(?:s|ing|ed)?(?:-|\s)up\s+(?:to|of|on)\b|dans\s+le\s+prolongement\s+d)"
            + @"|(?<planned>(?:reunions?|webinaires?|ateliers?)\s+de\s+suivi\b|follow-?\s?up\s+(?:meetings?|webinars?|workshops?|events?)\b))"
    );

    public static IReadOnlyList<PrintedFollowUp> Of(DocumentText document) =>
        [
            .. Pattern
                .In(document)
                .Select(match => new PrintedFollowUp(
                    Span.To(match.Index, Sentences.End(document, match.Index, Longest)),
                    match.Groups["planned"].Success
                )),
        ];
}

/// <summary>Where a sentence ends and begins: at a full stop before a space, at the next entry of a list, or where its block does.</summary>
internal static class Sentences
{
    public static int End(DocumentText document, int at, int longest = 1000)
    {
        var line = document.LineAt(at);
        while (
            line + 1 < document.Lines.Count
            && document.Lines[line + 1].Block == document.Lines[line].Block
            && !document.Lines[line + 1].IsEntry
            && document.Lines[line].End - at < longest
        )
        {
            line++;
        }
        var end = Math.Min(document.Lines[line].End, at + longest);
        for (var i = at; i < end; i++)
        {
            if (document.Text[i] is '.' or '!' or '?' && IsEnd(document, i))
            {
                return i;
            }
        }
        return Math.Max(end, at);
    }

    public static int Start(DocumentText document, int at, int longest = 1000)
    {
        var line = document.LineAt(at);
        while (
            line > 0
            && document.Lines[line - 1].Block == document.Lines[line].Block
            && !document.Lines[line].IsEntry
            && at - document.Lines[line].At < longest
        )
        {
            line--;
        }
        var start = Math.Max(document.Lines[line].At, at - longest);
        for (var i = at - 1; i > start; i--)
        {
            if (document.Text[i] is '.' or '!' or '?' && IsEnd(document, i))
            {
                return i + 1;
            }
        }
        return Math.Min(start, at);
    }

    // "Oct. 2023", "no. 5" and "M. X" go on.
    private static bool IsEnd(DocumentText document, int i) =>
        (
            AfterNote(document, i + 1) is var next
            && (next >= document.Text.Length || char.IsWhiteSpace(document.Text[next]))
        )
        && !GoesOn(document, next)
        && !(i > 1 && char.IsUpper(document.Text[i - 1]) && !char.IsLetter(document.Text[i - 2]));

    // The number of a note behind the full stop.
    private static int AfterNote(DocumentText document, int at)
    {
        while (
            at < document.Text.Length
            && document.Text[at] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')
        )
        {
            at++;
        }
        return at;
    }

    private static bool GoesOn(DocumentText document, int at)
    {
        while (at < document.Text.Length && char.IsWhiteSpace(document.Text[at]))
        {
            at++;
        }
        return at < document.Text.Length
            && (char.IsAsciiDigit(document.Text[at]) || char.IsLower(document.Text[at]));
    }
}
