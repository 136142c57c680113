using CadizTracker.Access;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Removes a document of a meeting; those after it move up. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class RemoveDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Delete("/meetings/{slug}/documents/{number}");
        Group<Edits>();
        Description(endpoint => endpoint.Writes<Meeting>(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, _) =>
                meetings.RemoveDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    ct
                ),
            ct
        );
}

/// <summary>Removes a document of a presidency; those after it move up. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class RemoveDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Delete("/presidencies/{slug}/documents/{number}");
        Group<Edits>();
        Description(endpoint => endpoint.Writes<Presidency>(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, _) =>
                presidencies.RemoveDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    ct
                ),
            ct
        );
}
