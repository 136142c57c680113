using System.Text.Json;
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

    // A name that a deleted meeting had is not given again: it is in links and reports.
    private const string Free = """
        with recursive tried (n, base, slug) as (
          select 1, base, base from (select meeting_slug(@startsOn::date, @city, @kind::meeting_kind) as base) b
          union all
          select n + 1, base, base || '-' || (n + 1) from tried
          where exists (select from history.meetings m where m.slug = tried.slug))
        select slug from tried order by n desc limit 1
        """;

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
        RefuseStates(record);
        Kind.Forget(record);
        if (record["slug"] is null)
        {
            record["slug"] = "unnamed";
            var judged = RecordBody.Judge(Kind.Member, record).Meetings[0].Record;
            record["slug"] = await FreeSlugAsync(writing, judged, ct);
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

    // A file may say how far a citation has been reviewed; over HTTP that is done, not said. One that was read has a state
    // too, which is no wish: beside it stands whether it is to go.
    private static void RefuseStates(JsonObject record)
    {
        var given = (record["citations"] as JsonArray ?? [])
            .Index()
            .Where(citation =>
                citation.Item is JsonObject members
                && members.ContainsKey("state")
                && !members.ContainsKey("withdrawal")
            )
            .Select(citation => new FieldError(
                $"citations[{citation.Index}].state",
                "unknown_member",
                StateIsDone.Here
            ))
            .ToArray();
        if (given.Length > 0)
        {
            throw new Refused(Problems.InvalidRequest, errors: given);
        }
    }

    // A name for a new meeting: its first day, its city, what it is.
    private static Task<string> FreeSlugAsync(
        Writing writing,
        MeetingRecord meeting,
        CancellationToken ct
    ) =>
        writing.ValueAsync<string>(
            Free,
            new
            {
                meeting.StartsOn,
                meeting.City,
                kind = JsonNamingPolicy.SnakeCaseLower.ConvertName($"{meeting.Kind}"),
            },
            ct
        );

    private static readonly Bilingual StateIsDone = new(
        "A new citation is a draft; it is reviewed and published at addresses of its own.",
        "Une nouvelle citation est un projet\u00A0; elle se relit et se publie à ses propres adresses."
    );

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
