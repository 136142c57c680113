using System.Text.RegularExpressions;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>Whether a meeting was held, as far as its fragment says.</summary>
internal static class FragmentStatus
{
    public static Found<MeetingStatus>? Of(Fragment fragment)
    {
        var document = fragment.Found.Document;
        var own = Said(
            fragment,
            fragment.IsProse && fragment.Date is { } date
                ? Span.To(
                    Sentences.Start(document, date.Span.At),
                    Sentences.End(document, date.Span.At)
                )
                : fragment.Core
        );
        var all =
            own.Count > 0 ? own
            : Said(fragment, fragment.Core) is { Count: > 0 } core ? core
            : Alone(fragment) is { Count: > 0 } alone ? alone
            : [.. Said(fragment, fragment.Body).Where(said => said.Status == MeetingStatus.Held)];
        // Postponed or cancelled is the last word on what was planned.
        var last = all.FirstOrDefault(said =>
            said.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled
        );
        var said = last ?? all.FirstOrDefault();
        if (said is not null)
        {
            return last is null && all.Any(other => other.Status != said.Status)
                ? null
                : new(said.Status, Confidence.Stated, [document.Quote(said.Span)], []);
        }
        return fragment.IsShared ? null
            : fragment
                .InBody(fragment.Found.Units, unit => unit.Span)
                .FirstOrDefault(unit => !Totals.In(document, unit.Span))
                is { } result
                ? new(
                    MeetingStatus.Held,
                    Confidence.Inferred,
                    [document.Quote(result.Span)],
                    [Reason.ResultsPrinted]
                )
            : null;
    }

    private static readonly Regex Label = Patterns.Of(
        @"^(?:[\W\d_]|\b(?:statut|status|etat|state|meeting|reunion|the|la)\b)*$"
    );

    // "Cancelled": a line that says nothing else says it of what it stands below.
    private static List<PrintedStatus> Alone(Fragment fragment)
    {
        var document = fragment.Found.Document;
        return
        [
            .. Said(fragment, fragment.Body)
                .Where(said =>
                    IsAlone(document, document.Lines[document.LineAt(said.Span.At)], said)
                ),
        ];
    }

    public static bool IsAlone(DocumentText document, DocumentLine line, PrintedStatus said) =>
        said.Span.At >= line.At
        && said.Span.End <= line.End
        && Label.IsMatch(document.Folded[line.At..said.Span.At])
        && Label.IsMatch(document.Folded[said.Span.End..line.End]);

    /// <summary>Somewhere below its heading a meeting is said to be postponed or cancelled.</summary>
    public static PrintedStatus? CalledOff(Fragment fragment) =>
        Said(fragment, fragment.Body)
            .Find(said => said.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled);

    /// <summary>Nothing in its text says whether it was held, but for words that speak of all meetings.</summary>
    public static bool IsUnsaid(Fragment fragment, Span words) =>
        Said(fragment, fragment.Body).TrueForAll(said => words.Holds(said.Span));

    // What is said of a follow-up is not said of the meeting.
    private static List<PrintedStatus> Said(Fragment fragment, Span within) =>
        [
            .. Nearby
                .Within(fragment.Found.Statuses, within, status => status.Span)
                .Where(status =>
                    !Totals.In(fragment.Found.Document, status.Span)
                    && !fragment
                        .InBody(fragment.Found.FollowUps, follow => follow.Span)
                        .Any(follow => follow.Span.Holds(status.Span))
                ),
        ];
}
