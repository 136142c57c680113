using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Writes the answer: what was read, what is open, and what is safe to import.</summary>
internal sealed class Proposing(DocumentReading reading, DocumentHints hints, Lang language)
{
    private readonly List<OpenQuestion> _open = [];

    private DocumentText Document => reading.Found.Document;

    public static DocumentProposal Of(
        DocumentReading reading,
        DocumentHints hints,
        IReadOnlyList<MeetingName> names,
        int? pages
    ) =>
        new Proposing(reading, hints, DocumentLanguage.Of(reading.Found.Document)).Write(
            names,
            pages
        );

    private DocumentProposal Write(IReadOnlyList<MeetingName> names, int? pages)
    {
        var presidency = PresidencyRead.Of(reading, hints, _open);
        MeetingReading meetings = new(
            reading.Found,
            reading.Presidency,
            reading.Drafts.Meetings,
            _open
        );
        ProposedMeeting[] read =
        [
            .. reading.Drafts.Meetings.Select(
                (draft, i) => meetings.Of(draft, $"m{i + 1}", names[i])
            ),
        ];
        ProposedCitation[] citations =
        [
            .. reading.Citations.Select(
                (paired, i) => CitationReadings.Of(Document, paired, $"c{i + 1}", Id, _open)
            ),
        ];
        var claims = ClaimReading.Of(reading, hints, _open);
        var followUps = FollowUps();
        Doubts.Add(reading, Id, _open);
        ProposedContents contents = new(reading, hints, language, _open);
        var written = contents.Meetings(read, citations, followUps);
        IReadOnlyList<Found<Presidencies.DocumentRecord>> documents =
        [
            .. reading.Found.Documents.Select(contents.Document),
        ];
        var additions = ProposedAdditions.Of(reading.Presidency, claims, documents, _open);
        return new()
        {
            Language = language.Tag,
            Pages = pages,
            Presidency = presidency,
            Plan = reading.Plan?.Code,
            Meetings =
            [
                .. read.Select(meeting =>
                    meeting with
                    {
                        InContents = written.Any(one => one.Slug == meeting.Slug),
                    }
                ),
            ],
            Citations = citations,
            Claims = claims,
            Documents = documents,
            FollowUps = followUps,
            Open = _open,
            Contents = new()
            {
                Schema = "import.schema.json",
                Presidencies = additions,
                Meetings = written,
            },
        };
    }

    private string? Id(Draft? draft) =>
        draft is null ? null
        : reading.Drafts.Meetings.Index().FirstOrDefault(each => ReferenceEquals(each.Item, draft))
            is { Item: not null } found
            ? $"m{found.Index + 1}"
        : null;

    private ProposedFollowUp[] FollowUps() =>
        [
            .. reading.Found.FollowUps.Select(follow => new ProposedFollowUp(
                follow.IsPlanned,
                Id(reading.Drafts.Meetings.FirstOrDefault(draft => draft.Holds(follow.Span))),
                Document.Quote(follow.Span)
            )),
        ];
}
