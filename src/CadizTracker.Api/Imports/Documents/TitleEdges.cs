using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>Takes from a title the marks and small words at its edges, and leaves what is no title.</summary>
internal static class TitleEdges
{
    private const int Longest = 300;

    private static readonly Regex Tail = Patterns.Of(
        @"(?:\s+(?:in|at|on|from|the|a|au|aux|en|le|les|du|des|de|la|and|et)|[\s,;:(–-])+$"
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
        var entry = document.Lines[document.LineAt(start)];
        while (
            start < end
            && (
                Edges.Contains(document.Text[start])
                || (
                    entry.IsEntry
                    && start < entry.At + 4
                    && (char.IsAsciiDigit(document.Text[start]) || document.Text[start] == '.')
                )
            )
        )
        {
            start++;
        }
        var tail = Tail.Match(document.Folded[start..end]);
        end = tail.Success ? start + tail.Index : end;
        while (end > start && Edges.Contains(document.Text[end - 1]))
        {
            end--;
        }
        return
            end - start is >= 5 and <= Longest
            && !IsOfASection(document.Folded[start..end])
            && document.Text.AsSpan(start, end - start).IndexOfAny(".!?") < 0
            ? Span.To(start, end)
            : null;
    }
}
