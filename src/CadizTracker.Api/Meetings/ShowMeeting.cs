using CadizTracker.Access;
using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Meetings;

/// <summary>Asks for one meeting.</summary>
internal sealed record ShowMeeting
{
    /// <summary>The meeting's slug, e.g. 2023-06-22-marrakesh-thematic-meeting.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Shows a meeting's full record: its citations with quote, source and page, its outcomes, agenda and links.</summary>
internal sealed class ShowMeetingEndpoint(NpgsqlDataSource source) : Endpoint<ShowMeeting, Meeting>
{
    private const string One = """
        select record || jsonb_build_object('plan', plan) as record, version, revision
        from meeting_records
        where slug = @slug
        """;

    public override void Configure()
    {
        Get("/meetings/{slug}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var row =
            await read.OneAsync<RecordRow>(One, new { r.Slug }, ct)
            ?? throw MeetingProblems.NoMeeting(r.Slug);
        var meeting = row.As<Meeting>();
        var shown = HttpContext.Actor() is null ? Public(meeting.Citations) : meeting.Citations;
        var mapping = meeting.Mapping!.Shown(meeting.Citations.Length > 0, shown.Length > 0);
        await HttpContext.AnswerAsync(
            read,
            meeting with
            {
                Citations = shown,
                Mapping = mapping,
                Version = row.Version,
                Revision = row.Revision,
            },
            row.Version,
            isPartial: !shown.SequenceEqual(meeting.Citations)
        );
    }

    // What is proposed is never public: neither a draft nor that something is to go.
    private static Citation[] Public(Citation[] citations) =>
        [
            .. citations
                .Where(citation => citation.State == CitationState.Published)
                .Select(citation =>
                    citation.Withdrawal is null ? citation : citation with { Withdrawal = null }
                ),
        ];
}
