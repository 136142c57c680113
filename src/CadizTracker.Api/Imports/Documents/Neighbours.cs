using System.Text.RegularExpressions;

namespace CadizTracker.Imports.Documents;

/// <summary>What the order of a torn text says of citations and meetings.</summary>
internal sealed class Neighbours(
    DocumentText document,
    Draft[] meetings,
    PrintedCitation[] citations
)
{
    private const int Beside = 2;
    private const int InOrder = 3;
    private const int OutOfOrder = 1;
    private const int MostWords = 3;

    // Citations with days of the torn table between them do not come in the order of the titles.
    private readonly bool _isInOrder =
        citations.Length == 0
        || !meetings.Any(meeting =>
            meeting.IsJoined
            && meeting.Day.Core.At > citations[0].Span.At
            && meeting.Day.Core.At < citations[^1].Span.At
        );

    /// <summary>What speaks for a citation being of a meeting, with its weight.</summary>
    public (int Score, IReadOnlyList<Reason> Reasons) Weigh(
        int citation,
        int meeting,
        SharedWords shared
    )
    {
        List<(int Weight, Reason Reason)> found = [];
        if (citations.Length == meetings.Length && citation == meeting)
        {
            found.Add((_isInOrder ? InOrder : OutOfOrder, Reason.SameOrder));
        }
        var (before, after) = Around(citation);
        if (before == meeting)
        {
            found.Add((Beside, Reason.DirectlyAfter));
            if (IsInBlock(citation, meeting))
            {
                found.Add((1, Reason.SameBlock));
            }
        }
        if (after == meeting)
        {
            found.Add((Beside, Reason.DirectlyBefore));
        }
        if (shared.Of(citations[citation], meetings[meeting], meetings) is { Count: > 0 } words)
        {
            found.Add((Math.Min(words.Count, MostWords), Reason.SharedWords(words)));
        }
        return (found.Sum(each => each.Weight), [.. found.Select(each => each.Reason)]);
    }

    /// <summary>The meeting directly before and the one directly after, no other citation between; -1 where there is none.</summary>
    private (int Before, int After) Around(int citation)
    {
        var at = citations[citation].Span.At;
        var before = Array.FindLastIndex(meetings, meeting => meeting.Text.Core.At < at);
        var after = Array.FindIndex(meetings, meeting => meeting.Text.Core.At > at);
        var isFirst =
            citation == 0
            || before < 0
            || citations[citation - 1].Span.At < meetings[before].Text.Core.At;
        var isLast =
            citation == citations.Length - 1
            || after < 0
            || citations[citation + 1].Span.At > meetings[after].Text.Core.At;
        return (isFirst ? before : -1, isLast ? after : -1);
    }

    private bool IsInBlock(int citation, int meeting)
    {
        var line = document.LineAt(citations[citation].Span.At);
        return line > 0
            && document.Lines[line].Block == document.Lines[line - 1].Block
            && document.Lines[line - 1].At >= meetings[meeting].Text.Core.At;
    }
}

/// <summary>Words by which a sentence speaks of the meeting.</summary>
internal static class MeetingWords
{
    private static readonly Regex Words = Patterns.Of(
        @"\b(?:meetings?|reunions?|events?|evenements?|webinars?|webinaires?|workshops?|ateliers?|conferences?|seminars?|seminaires?|elle|it|discussions?|debats?|echanges)\b"
    );

    public static bool In(DocumentText document, Span span) =>
        Words.IsMatch(document.Folded.AsSpan(span.At, span.Length));
}
