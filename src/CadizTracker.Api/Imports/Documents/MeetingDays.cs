using System.Globalization;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>The days of a meeting as printed, unless there are no such days or their year looks like a misprint: that is asked.</summary>
internal sealed class MeetingDays(
    DocumentText document,
    PresidencyRecord? presidency,
    List<OpenQuestion> open
)
{
    // Beyond that, a printed year is more likely a misprint than a meeting.
    private const int DaysBeyondTheTerm = 366;

    public Found<ProposedDays>? Of(Draft draft, string id)
    {
        var date = draft.Date;
        if (date is not { Starts: { } starts, Ends: { } ends })
        {
            Ask(
                id,
                date.HasNoYear ? "year_missing" : "no_such_day",
                date.HasNoYear ? OpenWords.YearMissing : OpenWords.NoSuchDay,
                date.Span,
                []
            );
            return null;
        }
        if (
            presidency?.From is { } from
            && (
                starts < from.AddDays(-DaysBeyondTheTerm)
                || starts > (presidency.To ?? starts).AddDays(DaysBeyondTheTerm)
            )
        )
        {
            var last = presidency.To ?? from.AddYears(1);
            var candidates = Enumerable
                .Range(from.Year, last.Year - from.Year + 1)
                .Select(year => starts.AddYears(year - starts.Year))
                .Where(day => PresidencyReading.IsIn(presidency, day))
                .Select(day => new Candidate(
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    []
                ));
            Ask(id, "year_doubtful", OpenWords.YearDoubtful, date.Span, [.. candidates]);
            return null;
        }
        Reason[] reasons =
        [
            .. draft.Joined,
            .. date.YearOf is { } heading
                ? [Reason.YearOfHeading(document.Quote(heading).Quote)]
                : Array.Empty<Reason>(),
        ];
        return new(
            new(starts, ends),
            reasons.Length > 0 ? Confidence.Inferred : Confidence.Stated,
            [document.Quote(date.Span)],
            reasons
        );
    }

    private void Ask(
        string id,
        string code,
        Bilingual question,
        Span at,
        IReadOnlyList<Candidate> candidates
    ) => open.Add(new("meeting", code, question.Here, id, document.Quote(at), candidates));
}
