using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Meetings;

/// <summary>Records a meeting of a presidency; what it cites is a draft. The server names it by its day, city and kind. One that was deleted is restored by sending what was read of it.</summary>
internal sealed class RecordMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    private const string Known = "select exists (select from presidencies where slug = @slug)";

    public override void Configure()
    {
        Post("/presidencies/{slug}/meetings");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<MeetingRecord, Meeting>(WriteOf.ANew),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            async (writing, body) =>
            {
                var presidency = Route<string>("slug")!;
                if (!await writing.ValueAsync<bool>(Known, new { slug = presidency }, ct))
                {
                    throw PresidencyProblems.NoPresidency(presidency);
                }
                var record = Under(presidency, body.Required);
                StoredMeetings.RefuseStates(record);
                meetings.Forget(record);
                if (record["slug"] is null)
                {
                    record["slug"] = "unnamed";
                    var judged = RecordBody.Judge(meetings.Member, record).Meetings[0].Record;
                    record["slug"] = await StoredMeetings.FreeSlugAsync(writing, judged, ct);
                }
                return await meetings.CreateAsync(
                    writing,
                    HttpContext.Request,
                    record,
                    "/api/v1/meetings",
                    ct
                );
            },
            ct
        );

    // The address says whose it is; a body that says otherwise is a mistake.
    private static JsonObject Under(string presidency, JsonObject record)
    {
        if (record["presidency"] is { } given && given.ToJsonString() != $"\"{presidency}\"")
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors: [new("presidency", "other_presidency", OtherPresidency.Here)]
            );
        }
        record["presidency"] = presidency;
        return record;
    }

    private static readonly Bilingual OtherPresidency = new(
        "The address names another presidency than the body.",
        "L'adresse nomme une autre présidence que le corps."
    );
}

/// <summary>Replaces a meeting by the one that is sent. Citations that did not change keep their state: what was read with a key and is sent back changes nothing.</summary>
internal sealed class ReplaceMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Put("/meetings/{slug}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<MeetingRecord, Meeting>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.ReplaceAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Changes the members of a meeting that are sent (JSON Merge Patch): null empties one, a list replaces the list.</summary>
internal sealed class ChangeMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest<Meeting>
{
    public override void Configure()
    {
        Patch("/meetings/{slug}");
        Group<Edits>();
        Description(
            endpoint => endpoint.Writes<MeetingRecord, Meeting>(WriteOf.Known),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.MergeAsync(
                    writing,
                    HttpContext.Request,
                    Route<string>("slug")!,
                    body.Required,
                    ct
                ),
            ct
        );
}

/// <summary>Deletes a meeting. Refused while others refer to it; one whose citations count is a publisher's to delete.</summary>
internal sealed class DeleteMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : EndpointWithoutRequest
{
    public override void Configure()
    {
        Delete("/meetings/{slug}");
        Group<Edits>();
        Description(endpoint => endpoint.Deletes(), clearDefaults: true);
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) =>
                meetings.DeleteAsync(writing, body, HttpContext, Route<string>("slug")!, ct),
            ct
        );
}
