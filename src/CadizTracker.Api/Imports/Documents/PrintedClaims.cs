using System.Text.RegularExpressions;
using CadizTracker.Meetings;
using CadizTracker.Plans;

namespace CadizTracker.Imports.Documents;

/// <summary>A figure that a document prints about what was covered: 6 of the 10 objectives, or 4 thematic meetings.</summary>
internal sealed record PrintedClaim(
    Span Span,
    ItemLevel? Level,
    MeetingKind? Kind,
    int Covered,
    int Total
)
{
    /// <summary>"The five domains" says nothing of how many there are in all: that it means all is our reading.</summary>
    public bool IsAll { get; init; }

    private const string Level_ =
        @"(?:(?<d>domaines?|domains?|areas?)|(?<o>objectifs?|objectives?)|(?<a>actions?))\b";

    private static readonly Regex OfTotal = Patterns.Of(
        $@"\b(?<n>\d{{1,2}})\s*(?:(?:out\s+)?of(?:\s+(?:the|its|all))?|/|des|sur(?:\s+les)?|parmi\s+les)\s*(?<m>\d{{1,2}})\s+(?:strategic\s+|strategiques\s+)?{Level_}"
            + $@"|\b(?<n>\d{{1,2}})\s+(?:strategic\s+)?{Level_}\s+(?:sur(?:\s+les)?|out\s+of(?:\s+the)?|of\s+the|of)\s+(?<m>\d{{1,2}})\b"
            + $@"|\b(?:couvr\w+|cover\w*|abord\w+|address\w*)\s+(?<all>(?:all\s+(?:of\s+)?(?:the\s+)?|les\s+|tous\s+les\s+|the\s+)(?<m>\d{{1,2}})\s+{Level_})"
    );

    private static readonly Regex Meetings = Patterns.Of(@"\b(?<n>\d{1,2})\s*$");

    public static IReadOnlyList<PrintedClaim> Of(
        DocumentText document,
        IReadOnlyList<PrintedKind> kinds
    ) =>
        [
            .. OfTotal
                .In(document)
                .Select(Read)
                .Where(claim => claim.Covered <= claim.Total)
                .Concat(kinds.Select(kind => Counted(document, kind)).OfType<PrintedClaim>())
                .OrderBy(claim => claim.Span.At),
        ];

    private static PrintedClaim Read(Match match)
    {
        var total = match.Number("m") ?? 0;
        var level =
            match.Groups["d"].Success ? ItemLevel.Domain
            : match.Groups["o"].Success ? ItemLevel.Objective
            : ItemLevel.Action;
        return new(match.Span(), level, null, match.Number("n") ?? total, total)
        {
            IsAll = match.Groups["all"].Success,
        };
    }

    /// <summary>4 thematic meetings: a number directly before the words.</summary>
    private static PrintedClaim? Counted(DocumentText document, PrintedKind kind)
    {
        var from = Math.Max(0, kind.Span.At - 8);
        var match = Meetings.Match(document.Folded[from..kind.Span.At]);
        var isPartOfMore =
            match.Success
            && from + match.Index > 0
            && document.Folded[from + match.Index - 1] is '-' or '/' or '.';
        return
            match.Success
            && !isPartOfMore
            && !PrintedCitations.EndsLine(
                document,
                from + match.Groups["n"].Index + match.Groups["n"].Length
            )
            && match.Number("n") is { } number and > 0
            && (number == 1) != kind.IsPlural
            ? new(Span.To(from + match.Index, kind.Span.End), null, kind.Kind, number, number)
            : null;
    }
}
