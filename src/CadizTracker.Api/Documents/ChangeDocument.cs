using CadizTracker.Access;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Replaces a document of a meeting by the one that is sent. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ReplaceDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Put("/meetings/{slug}/documents/{number}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Meeting>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.ReplaceDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Changes the members of a document of a meeting that are sent (JSON Merge Patch). If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ChangeDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Patch("/meetings/{slug}/documents/{number}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Meeting>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.MergeDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Replaces a document of a presidency by the one that is sent. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ReplaceDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Put("/presidencies/{slug}/documents/{number}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Presidency>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.ReplaceDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Changes the members of a document of a presidency that are sent (JSON Merge Patch). If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ChangeDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Patch("/presidencies/{slug}/documents/{number}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<DocumentRecord, Presidency>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.MergeDocumentAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}
