using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Crosswalks;

/// <summary>Records a crosswalk with all its relations, under the code that it has for ever. A reviewed relation counts: to record one is a publisher's.</summary>
internal sealed class RecordCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : EndpointWithoutRequest<Crosswalk>
{
    public override void Configure()
    {
        Post("/crosswalks");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<CrosswalkRecord, Crosswalk>(WriteOf.ANew),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                crosswalks.CreateAsync(
                    writing,
                    HttpContext.Request,
                    body.Required,
                    "/api/v1/crosswalks",
                    ct
                ),
            ct
        );
}

/// <summary>Replaces a crosswalk by the one that is sent. What counts of it is a publisher's to change.</summary>
internal sealed class ReplaceCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : EndpointWithoutRequest<Crosswalk>
{
    public override void Configure()
    {
        Put("/crosswalks/{crosswalk}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<CrosswalkRecord, Crosswalk>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                crosswalks.ReplaceAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("crosswalk")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Changes the members of a crosswalk that are sent (JSON Merge Patch); relations are one member. What counts of it is a publisher's to change.</summary>
internal sealed class ChangeCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : EndpointWithoutRequest<Crosswalk>
{
    public override void Configure()
    {
        Patch("/crosswalks/{crosswalk}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<CrosswalkRecord, Crosswalk>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                crosswalks.MergeAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("crosswalk")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Deletes a crosswalk with its relations; one of which any counts, a publisher alone.</summary>
internal sealed class DeleteCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : EndpointWithoutRequest
{
    public override void Configure()
    {
        Delete("/crosswalks/{crosswalk}");
        Group<Edits>();
        Description(endpoint => endpoint.Deletes(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                crosswalks.DeleteAsync(writing, body, HttpContext, Route<string>("crosswalk")!, ct),
            ct
        );
}
