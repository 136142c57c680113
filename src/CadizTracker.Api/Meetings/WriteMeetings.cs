using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Meetings;

/// <summary>Records a meeting of a presidency; what it cites is a draft. The server names it by its day, city and kind. One that was deleted is restored by sending what was read of it.</summary>
internal sealed class RecordMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : RecordWrite<Meeting>(source, meetings)
{
    private const string Known = "select exists (select from presidencies where slug = @slug)";

    public override void Configure()
    {
        Post("/presidencies/{slug}/meetings");
        ForEditors<MeetingRecord>(WriteOf.ANew);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        var presidency = Route<string>("slug")!;
        if (!await writing.ValueAsync<bool>(Known, new { slug = presidency }, ct))
        {
            throw PresidencyProblems.NoPresidency(presidency);
        }
        var record = Under(presidency, body.Required);
        StoredMeetings.RefuseStates(record);
        Kind.Forget(record);
        if (record["slug"] is null)
        {
            record["slug"] = "unnamed";
            var judged = RecordBody.Judge(Kind.Member, record).Meetings[0].Record;
            record["slug"] = await StoredMeetings.FreeSlugAsync(writing, judged, ct);
        }
        return await Kind.CreateAsync(writing, HttpContext.Request, record, ct);
    }

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
    : ReplaceRecord<MeetingRecord, Meeting>(source, meetings);

/// <summary>Changes the members of a meeting that are sent (JSON Merge Patch): null empties one, a list replaces the list.</summary>
internal sealed class ChangeMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : ChangeRecord<MeetingRecord, Meeting>(source, meetings);

/// <summary>Deletes a meeting. Refused while others refer to it; one whose citations count is a publisher's to delete.</summary>
internal sealed class DeleteMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : DeleteRecord(source, meetings);
