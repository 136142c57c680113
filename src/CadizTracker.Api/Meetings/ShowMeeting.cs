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
        var (meeting, isPartial) = await ReadAsync(
            read,
            r.Slug,
            isPublic: HttpContext.Actor() is null,
            ct
        );
        await HttpContext.AnswerAsync(read, meeting, meeting.Version, isPartial);
    }

    /// <summary>One meeting, and whether something of it is not for the public that it is shown to; refused where there is none of that name.</summary>
    public static async Task<(Meeting Meeting, bool IsPartial)> ReadAsync(
        Reading read,
        string slug,
        bool isPublic,
        CancellationToken ct
    )
    {
        var row =
            await read.OneAsync<RecordRow>(One, new { slug }, ct)
            ?? throw MeetingProblems.NoMeeting(slug);
        var meeting = row.As<Meeting>();
        var shown = isPublic ? Public(meeting.Citations) : meeting.Citations;
        return (
            meeting with
            {
                Citations = shown,
                Mapping = meeting.Mapping!.Shown(meeting.Citations.Length > 0, shown.Length > 0),
                Version = row.Version,
                Revision = row.Revision,
            },
            !shown.SequenceEqual(meeting.Citations)
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
