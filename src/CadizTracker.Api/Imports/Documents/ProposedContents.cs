using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>What is safe to import, in the import format: nothing in it is open, and nothing is made up.</summary>
internal sealed class ProposedContents(
    DocumentReading reading,
    DocumentHints hints,
    Lang language,
    List<OpenQuestion> open
)
{
    private DocumentText Document_ => reading.Found.Document;

    public MeetingRecord[] Meetings(
        IReadOnlyList<ProposedMeeting> meetings,
        IReadOnlyList<ProposedCitation> citations,
        IReadOnlyList<ProposedFollowUp> followUps
    )
    {
        List<MeetingRecord> written = [];
        foreach (var meeting in meetings)
        {
            Miss(meeting, meeting.Title is null, "title_missing", OpenWords.TitleMissing);
            Miss(meeting, meeting.Status is null, "status_missing", OpenWords.StatusMissing);
            Miss(meeting, meeting.Recorded, "already_recorded", OpenWords.AlreadyRecorded);
            ProposedCitation[] cited =
            [
                .. citations.Where(each => each.Meeting?.Value == meeting.Id),
            ];
            Miss(
                meeting,
                meeting.CalledOff is not null && cited.Length > 0,
                "called_off",
                OpenWords.CalledOff
            );
            if (
                reading.Presidency is not null
                && !meeting.Recorded // what the document does not say would empty the record
                && meeting
                    is {
                        Slug: not null,
                        Title: not null,
                        Status: not null,
                        Days: not null,
                        Kind: not null
                    }
            )
            {
                written.Add(
                    Write(
                        meeting,
                        meeting.CalledOff is null ? cited : [],
                        [.. followUps.Where(each => each.Meeting == meeting.Id)]
                    )
                );
            }
        }
        return [.. written.DistinctBy(meeting => meeting.Slug)];
    }

    public Found<DocumentRecord> Document(PrintedDocument printed) =>
        new(
            new()
            {
                Kind = printed.Kind,
                Date = printed.Date,
                Titles = Titled(printed.Title),
                Url = printed.Url,
            },
            Confidence.Stated,
            [Document_.Quote(printed.Span)],
            []
        );

    private MeetingRecord Write(
        ProposedMeeting meeting,
        ProposedCitation[] citations,
        ProposedFollowUp[] followUps
    ) =>
        new()
        {
            Slug = meeting.Slug,
            Presidency = reading.Presidency!.Slug,
            Kind = meeting.Kind!.Value,
            Status = meeting.Status!.Value,
            Titles = Titled(meeting.Title!.Value),
            StartsOn = meeting.Days!.Value.StartsOn,
            EndsOn = meeting.Days.Value.EndsOn,
            City = meeting.Place?.Value.City,
            Country = meeting.Place?.Value.Country,
            CoChairs = [.. meeting.CoChairs?.Value ?? []],
            Citations = [.. citations.Select(Citation)],
            Outcomes = new()
            {
                Recommendations = Number(meeting, OutcomeUnit.Recommendations),
                Conclusions = Number(meeting, OutcomeUnit.Conclusions),
                Panels = Number(meeting, OutcomeUnit.Panels),
            },
            FollowUpOf = [.. followUps.Where(follow => !follow.Planned).Select(InWords)],
            FollowUpPlanned = [.. followUps.Where(follow => follow.Planned).Select(InWords)],
            Sources = hints.Title is { } title ? [title] : [],
        };

    private CitationRecord Citation(ProposedCitation citation) =>
        new()
        {
            Text = citation.Passage.Quote,
            Plan = citation.Plan == reading.Presidency!.Plan ? null : citation.Plan,
            Source = hints.Title is { } title
                ? new Source
                {
                    Title = title,
                    Page = citation.Passage.Page,
                    Quote = citation.Passage.Quote,
                }
                : null,
        };

    private void Miss(ProposedMeeting meeting, bool isMissing, string code, Bilingual question)
    {
        if (isMissing)
        {
            open.Add(
                new(
                    "meeting",
                    code,
                    question.Here,
                    meeting.Id,
                    meeting.Days?.Passages[0] ?? meeting.Kind?.Passages[0],
                    []
                )
            );
        }
    }

    private Titles Titled(string title) =>
        language == Lang.Fr ? new() { Fr = title } : new() { En = title };

    private static int? Number(ProposedMeeting meeting, OutcomeUnit unit) =>
        meeting.Results.FirstOrDefault(result => result.Unit == unit)?.Number;

    private static MeetingReference InWords(ProposedFollowUp follow) =>
        new() { Text = follow.Passage.Quote };
}
