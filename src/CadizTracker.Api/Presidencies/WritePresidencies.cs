using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Presidencies;

/// <summary>Records a presidency under the slug that it has for ever. Terms of a dialogue do not overlap. One that was deleted is restored by sending what was read of it.</summary>
internal sealed class RecordPresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Post("/presidencies");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<PresidencyRecord, Presidency>(WriteOf.ANew),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.CreateAsync(
                    writing,
                    HttpContext.Request,
                    body.Required,
                    "/api/v1/presidencies",
                    ct
                ),
            ct
        );
}

/// <summary>Replaces a presidency by the one that is sent.</summary>
internal sealed class ReplacePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Put("/presidencies/{slug}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<PresidencyRecord, Presidency>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.ReplaceAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Changes the members of a presidency that are sent (JSON Merge Patch): its documents, claims and programme are lists.</summary>
internal sealed class ChangePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : EndpointWithoutRequest<Presidency>
{
    public override void Configure()
    {
        Patch("/presidencies/{slug}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<PresidencyRecord, Presidency>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.MergeAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Deletes a presidency. Refused while it has meetings.</summary>
internal sealed class DeletePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : EndpointWithoutRequest
{
    public override void Configure()
    {
        Delete("/presidencies/{slug}");
        Group<Edits>();
        Description(endpoint => endpoint.Deletes(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                presidencies.DeleteAsync(writing, body, HttpContext, Route<string>("slug")!, ct),
            ct
        );
}
