using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>Writes one meeting down, with what in it is open.</summary>
internal sealed class MeetingReading(
    Findings found,
    PresidencyRecord? presidency,
    IReadOnlyList<Draft> meetings,
    List<OpenQuestion> open
)
{
    private readonly Span? _heldTogether = HeldTogether.Of(found.Document, meetings.Count);

    private DocumentText Document => found.Document;

    public ProposedMeeting Of(Draft draft, string id, MeetingName name)
    {
        var days = new MeetingDays(Document, presidency, open).Of(draft, id);
        var slug = days is null ? null : name.Slug;
        return new()
        {
            Id = id,
            Slug = slug,
            Recorded = slug is not null && name.Recorded,
            Kind = draft.Kind,
            Title = MeetingTitle.Of(
                found,
                draft,
                draft.Text.Section is { } section
                    && meetings.Count(other => other.Text.Section?.Span == section.Span) > 1
            ),
            Days = days,
            Place = draft.Place is { } place
                ? Read(
                    new ProposedPlace(place.City, place.Country),
                    place.Span,
                    place.IsCountryKnown ? [.. draft.Joined, Reason.KnownCity] : draft.Joined
                )
                : null,
            CoChairs = draft.CoChairs is { } chairs
                ? Read<string[]>(
                    [.. chairs.Countries],
                    chairs.Span,
                    draft.Day.RunReason is { } reason ? [reason] : []
                )
                : null,
            Status = FragmentStatus.Of(draft.Text) ?? Together(draft.Text),
            CalledOff = FragmentStatus.CalledOff(draft.Text) is { } off
                ? Document.Quote(off.Span)
                : null,
            Results = Results(draft, id),
        };
    }

    private Found<MeetingStatus>? Together(Fragment fragment) =>
        _heldTogether is { } words && FragmentStatus.IsUnsaid(fragment, words)
            ? new(
                MeetingStatus.Held,
                Confidence.Inferred,
                [Document.Quote(words)],
                [Reason.AllHeld]
            )
            : null;

    private Found<T> Read<T>(T value, Span span, IReadOnlyList<Reason> reasons) =>
        new(
            value,
            reasons.Count > 0 ? Confidence.Inferred : Confidence.Stated,
            [Document.Quote(span)],
            reasons
        );

    /// <summary>A result counts for the meeting unless it is a total of several, or the text says two numbers of the same.</summary>
    private List<ProposedResult> Results(Draft draft, string id)
    {
        var printed = draft
            .Text.InBody(found.Units, unit => unit.Span)
            .Where(unit =>
                !draft.Text.IsShared
                && !draft.Text.Contested.Any(line => line.Holds(new(unit.Span.At, 0)))
                && !Totals.In(Document, unit.Span)
            )
            .ToArray();
        List<ProposedResult> results = [];
        foreach (var unit in printed.GroupBy(unit => unit.Unit))
        {
            if (unit.Select(each => each.Number).Distinct().Count() > 1)
            {
                Ask(
                    id,
                    "results_differ",
                    OpenWords.ResultsDiffer,
                    unit.First().Span,
                    [.. unit.Select(each => new Candidate(Document.Quote(each.Span).Quote, []))]
                );
                continue;
            }
            results.Add(new(unit.Key, unit.First().Number, Document.Quote(unit.First().Span)));
        }
        return results;
    }

    private void Ask(
        string id,
        string code,
        Bilingual question,
        Span at,
        IReadOnlyList<Candidate> candidates
    ) => open.Add(new("meeting", code, question.Here, id, Document.Quote(at), candidates));
}
