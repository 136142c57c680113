using CadizTracker.Access;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Adds a document to those that a meeting left behind, as the last. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class AddDocumentToMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Post("/meetings/{slug}/documents");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Meeting>(WriteOf.AddedTo),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.AddDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Adds a document to those that a presidency published, as the last. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class AddDocumentToPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Post("/presidencies/{slug}/documents");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Presidency>(WriteOf.AddedTo),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.AddDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}
