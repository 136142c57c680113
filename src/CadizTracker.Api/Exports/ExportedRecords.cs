using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Citations;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Imports;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Exports;

/// <summary>The records in the import format, one by one from one look at the database: never more of them in memory than a page.</summary>
/// <param name="Read">The look.</param>
/// <param name="IsWhole">Whether drafts are for whoever asks.</param>
internal sealed record ExportedRecords(Reading Read, bool IsWhole)
{
    private const int Page = 500;

    private const string Plans = "select record from plan_records order by code";

    private const string Presidencies = """
        select r.record
        from presidency_records r
        join presidencies p using (presidency_id)
        order by lower(p.term), p.slug
        """;

    private const string Crosswalks = "select record from crosswalk_records order by code";

    private const string Meetings = """
        select m.starts_on, m.slug::text as slug, jsonb_set(r.record, '{citations}', coalesce((
            select jsonb_agg(c.record - 'withdrawal' order by c.place)
            from jsonb_array_elements(r.record -> 'citations') with ordinality as c (record, place)), '[]')) as record
        from (
          select meeting_id, starts_on, slug
          from meetings
          where @afterDay::date is null or (starts_on, slug::text) > (@afterDay::date, @afterSlug)
          order by starts_on, slug
          limit @Page) m
        join meeting_records r using (meeting_id)
        order by m.starts_on, m.slug
        """;

    /// <summary>The records of a kind: plans, presidencies, crosswalks or meetings.</summary>
    public IAsyncEnumerable<JsonObject> OfAsync(string member, CancellationToken ct) =>
        member switch
        {
            "plans" => FewAsync<PlanRecord>(Plans, plan => plan, ct),
            "presidencies" => FewAsync<PresidencyRecord>(
                Presidencies,
                presidency => presidency.AsPrinted(),
                ct
            ),
            "crosswalks" => FewAsync<CrosswalkRecord>(Crosswalks, crosswalk => crosswalk, ct),
            _ => MeetingsAsync(ct),
        };

    private async IAsyncEnumerable<JsonObject> FewAsync<T>(
        string sql,
        Func<T, T> shown,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var record in await Read.AllAsync<string>(sql, null, ct))
        {
            yield return Written(shown(As<T>(record)));
        }
    }

    private async IAsyncEnumerable<JsonObject> MeetingsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        MeetingRow? last = null;
        IReadOnlyList<MeetingRow> page;
        do
        {
            var args = new
            {
                afterDay = last?.StartsOn,
                afterSlug = last?.Slug,
                Page,
            };
            page = await Read.AllAsync<MeetingRow>(Meetings, args, ct);
            foreach (var row in page)
            {
                yield return Written(Shown(As<MeetingRecord>(row.Record)));
            }
            last = page.Count > 0 ? page[^1] : last;
        } while (page.Count == Page);
    }

    private MeetingRecord Shown(MeetingRecord meeting)
    {
        CitationRecord[] shown =
        [
            .. meeting
                .Citations.Where(c => IsWhole || c.State == CitationState.Published)
                .Select(c => c.Text is null ? c : c with { Items = null }),
        ];
        return meeting with
        {
            Citations = shown,
            Mapping = meeting.Mapping!.Shown(meeting.Citations.Length > 0, shown.Length > 0),
        };
    }

    private static T As<T>(string record) =>
        JsonSerializer.Deserialize<T>(record, ImportJson.Options)!;

    // What says nothing is left out: it may be, and a file is half as long.
    private static JsonObject Written<T>(T record)
    {
        var written = (JsonObject)JsonSerializer.SerializeToNode(record, ImportJson.Options)!;
        Prune(written);
        return written;
    }

    private static void Prune(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                list.ToList().ForEach(Prune);
                break;
            case JsonObject members:
                members.Select(member => member.Value).ToList().ForEach(Prune);
                foreach (
                    var (name, _) in members.Where(member => SaysNothing(member.Value)).ToArray()
                )
                {
                    members.Remove(name);
                }
                break;
        }
    }

    private static bool SaysNothing(JsonNode? value) =>
        value switch
        {
            null => true,
            JsonArray list => list.Count == 0,
            JsonObject members => members.Count == 0,
            _ => false,
        };

    private sealed record MeetingRow
    {
        public DateOnly StartsOn { get; init; }
        public required string Slug { get; init; }
        public required string Record { get; init; }
    }
}
