using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Meetings;

/// <summary>How meetings are stored: what they cite is a proposal until it is published.</summary>
internal sealed class StoredMeetings(TimeProvider clock) : RecordKind
{
    public override string Member => "meetings";
    public override string Name => "slug";

    /// <summary>The members that decide whether, when and for whom a meeting counts.</summary>
    public static readonly string[] DecidingMembers =
    [
        "presidency",
        "status",
        "kind",
        "startsOn",
        "endsOn",
        "mapping",
    ];

    protected override IEnumerable<string> Deciding => DecidingMembers;

    protected override string One =>
        """
            select r.meeting_id as id, r.record || jsonb_build_object('plan', r.plan) as record, r.version, r.revision,
              exists (select from citations c where c.meeting_id = r.meeting_id and c.state = 'published') as counts
            from meeting_records r
            where r.slug = @name
            """;

    protected override string Referring =>
        """
            select distinct m.slug::text
            from meeting_links l
            join meetings m using (meeting_id)
            where l.linked_meeting_id = @id
            order by 1
            """;

    public override IEnumerable<string> ShownOnly => [.. base.ShownOnly, "plan"];

    protected override string Store =>
        "select fate from record_meetings(jsonb_build_array(@document::jsonb), as_drafts => true)";

    protected override string Remove => "delete from meetings where meeting_id = @id";

    public override Refused Unknown(string name) => MeetingProblems.NoMeeting(name);

    public override ValueTask<object> ShownAsync(
        Writing writing,
        StoredRecord stored,
        CancellationToken ct
    ) => new(stored.As<Meeting>() with { Version = stored.Version, Revision = stored.Revision });

    public override JsonObject Writable(StoredRecord stored)
    {
        var record = base.Writable(stored);
        Forget(record); // what is to go as well, else a change of the title would take the proposal back
        return record;
    }

    /// <summary>
    /// A new set of citations also says whether there is one. What the public is told of it changes with what is published: a
    /// judgement that there is nothing to map stands until citations are, and so does what was said where some already count.
    /// </summary>
    public override JsonObject Merge(StoredRecord stored, JsonObject patch)
    {
        ForgetOfCitations(patch);
        var record = base.Merge(stored, patch);
        var isJudged = (string?)record["mapping"]?["state"] == "not_applicable";
        if (
            !patch.ContainsKey("mapping")
            && patch["citations"] is JsonArray
            && !isJudged
            && !stored.Counts
        )
        {
            record.Remove("mapping"); // what holds where nothing is said
        }
        return record;
    }

    public override void KeepPublished(StoredRecord stored, JsonObject record)
    {
        if (stored.Counts && !record.ContainsKey("mapping"))
        {
            record["mapping"] = JsonNode.Parse(stored.Record)!["mapping"]!.DeepClone();
        }
    }

    public override void Forget(JsonObject record)
    {
        base.Forget(record);
        ForgetOfCitations(record);
    }

    public override IEnumerable<FieldError> Unheeded(
        JsonObject sent,
        StoredRecord before,
        StoredRecord after
    ) => SaidStates.Unheeded(sent, before, after);

    // A citation that was read has a state, and the items beside the words that name them. One that is to go is left out.
    private static void ForgetOfCitations(JsonObject record)
    {
        var citations = record["citations"] as JsonArray ?? [];
        citations.RemoveAll(SaidStates.IsToGo);
        foreach (var citation in citations.OfType<JsonObject>())
        {
            if (citation["withdrawal"] is null)
            {
                citation.Remove("withdrawal");
            }
            if (SaidStates.IsOne(citation["state"]))
            {
                citation.Remove("state");
                citation.Remove(citation["text"] is null ? "text" : "items");
            }
        }
    }

    protected override async Task<object> JudgedAsync(
        Writing writing,
        ImportFiles files,
        List<ImportProblem> problems,
        CancellationToken ct
    )
    {
        var names = await RecordNames.ReadAsync(writing.Connection, files, ct);
        var (stored, origin) = MeetingToStore.From(
            files.Meetings[0],
            names,
            problems,
            Citations.CitationState.Draft
        );
        problems.AddRange(FutureHeld(stored, origin, LatestToday(clock)));
        return stored;
    }

    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <summary>The day where the sun rises first (UTC+14): what ends later has ended nowhere on earth.</summary>
    public static DateOnly LatestToday(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + EarliestZone);

    /// <summary>What is refused of a meeting that is said to have been held and ends in the future.</summary>
    public static IEnumerable<ImportProblem> FutureHeld(
        MeetingRecord meeting,
        Origin origin,
        DateOnly latestToday
    )
    {
        if (meeting.Status == MeetingStatus.Held && meeting.EndsOn > latestToday)
        {
            yield return origin.Problem("/endsOn", NotHeldYet, "held_in_the_future");
        }
    }

    private static readonly Bilingual NotHeldYet = new(
        "A meeting that was held cannot end in the future: its status is planned.",
        "Une réunion tenue ne peut pas se terminer dans l'avenir\u00A0: elle est planifiée (planned)."
    );
}
