using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Takes from a title the marks and small words at its edges, and leaves what is no title.</summary>
internal static class TitleEdges
{
    private const int Longest = 300;

    private static readonly Regex Tail = Patterns.Of(
        @"(?:\s+(?:in|at|on|from|the|a|au|aux|en|le|les|du|des|de|la|and|et|held|tenue?|organi[sz]ed|organisee?|planned|prevue?)|[\s,;:(–-])+$"
    );

    // A sentence has a verb that a title has not: it tells of a meeting, and is not what the meeting is called.
    private static readonly Regex Sentence = Patterns.Of(
        @"\b(?:was|were|has|have|had|will|would|hosts|hosted|held|took\s+place|convened|gathered|brought\s+together|did\s+not|followed\s+by"
            + @"|s'est|se\s+sont|a\s+(?:ete|eu|tenu|organise|accueilli|reuni|rassemble|adopte|porte|permis|formule|abouti|preside)|ont\s+\p{L}+|sera|seront|aura|auront|etait|etaient"
            + @"|se\s+(?:tient|tiendra|tiendront)|tiendra|accueillera|organisera|accueille)\b|^(?:it|this|these|they|elle|elles|ils?|cette|cela)\b"
    );
    private static readonly Regex OfAKind = Patterns.Of(
        @"^\(\s*(?:(?:an?|the|une?|online|virtual|en\s+ligne)\s+)*(?:webinars?|webinaires?|workshops?|ateliers?|thematic\s+meetings?|reunions?\s+thematiques?|special\s+events?|evenements?\s+speciau?[lx])(?:\s+(?:online|en\s+ligne))?\s*$"
    );

    private static readonly HashSet<string> OfSections =
    [
        .. "documents document videos video programme program priorites priorities resultats resultat results result outcomes outcome meetings reunions meeting reunion calendrier calendar agenda contact contacts publications introduction conclusion conclusions overview apercu about propos actualites news events evenements bilan annexe annexes sommaire contents participants recommandations recommendations activites activities held tenues upcoming venir".Split(
            ' '
        ),
    ];
    private static readonly char[] Edges =
    [
        ' ',
        '\n',
        '\r',
        '\t',
        '\u00A0',
        '\u202F',
        ',',
        '-',
        '–',
        '—',
        ':',
        ';',
        '(',
        '•',
        '·',
        '*',
        '>',
        '›',
        '→',
        '►',
        '➢',
        '■',
        '●',
        '○',
        '|',
        ')',
    ];

    // "Documents and videos" is what a part of the document is called, not a meeting.
    private static bool IsOfASection(string folded) =>
        folded
            .Split([' ', '\n', '\r', '/', '&', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(word => word.Length < 4 || OfSections.Contains(word));

    public static Span? Trimmed(DocumentText document, int start, int end)
    {
        end = BeforeTheProcess(document, start, end);
        var entry = document.Lines[document.LineAt(start)];
        if (entry.Numbering > 0 && start < entry.At + entry.Numbering)
        {
            start = Math.Min(end, entry.At + entry.Numbering);
        }
        while (start < end && Edges.Contains(document.Text[start]))
        {
            start++;
        }
        var tail = Tail.Match(document.Folded[start..end]);
        end = tail.Success ? start + tail.Index : end;
        while (end > start && Edges.Contains(document.Text[end - 1]))
        {
            end--;
        }
        end = Balanced(document, start, end);
        return
            end - start is >= 5 and <= Longest
            && !Sentence.IsMatch(document.Folded[start..end])
            && !IsOfASection(document.Folded[start..end])
            && !Other.IsMatch(document.Folded[start..end])
            && !IsOfTheProcess(document.Folded[start..end])
            && document.Text.AsSpan(start, end - start).IndexOfAny(".!?") < 0
            ? Span.To(start, end)
            : null;
    }

    // "Senior Officials' Meeting", and on the next line "Rabat Process, Portuguese Presidency": that is who meets.
    private static int BeforeTheProcess(DocumentText document, int start, int end)
    {
        for (var line = document.LineAt(start) + 1; line < document.Lines.Count; line++)
        {
            var (at, last) = (document.Lines[line].At, Math.Min(document.Lines[line].End, end));
            if (at >= end)
            {
                break;
            }
            if (char.IsUpper(document.Text[at]) && Process.IsMatch(document.Folded[at..last]))
            {
                return document.Lines[line - 1].End;
            }
        }
        return end;
    }

    // A month, and what goes on with the line above: in the context of …
    private static readonly Regex Other = Patterns.Of(
        $@"^(?:\d{{1,2}}\s+)?{MonthNames.Pattern}\.?\s+\d{{4}}$|^(?:dans|et|and|of|or|ou|avec|with)\b"
    );

    // "Portuguese Presidency of the Rabat Process" heads a document, and no meeting.
    private static bool IsOfTheProcess(string folded) =>
        Process.IsMatch(folded) && !Meeting.IsMatch(folded);

    private static readonly Regex Meeting = Patterns.Of(
        @"\b(?:meetings?|reunions?|events?|evenements?|webinars?|webinaires?|workshops?|ateliers?|conferences?|committees?|comites?|som)\b"
    );
    private static readonly Regex Process = Patterns.Of(
        @"^(?:the\s+|le\s+|la\s+)?(?:rabat\s+process|processus\s+de\s+rabat|presidency\s+of|presidence\s+d|\p{L}+\s+(?:presidency|chairmanship)\b|presidence\s+\p{L}+)"
    );

    /// <summary>With the bracket that closes one, or without the bracket that says what it is: Remittances (webinar).</summary>
    private static int Balanced(DocumentText document, int start, int end)
    {
        var open = document.Text.LastIndexOf('(', end - 1, end - start);
        if (open < 0 || document.Text.IndexOf(')', open, end - open) >= 0)
        {
            return end;
        }
        if (OfAKind.IsMatch(document.Folded[open..end]))
        {
            return document.Text[start..open].TrimEnd().Length + start;
        }
        var isClosed = end < document.Text.Length && document.Text[end] == ')';
        return isClosed ? end + 1 : document.Text[start..open].TrimEnd().Length + start;
    }
}
