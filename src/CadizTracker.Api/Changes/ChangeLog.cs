using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Changes;

/// <summary>Reads what was changed, with the record before and after it.</summary>
internal static class ChangeLog
{
    // "place" numbers all changes, oldest first: what a page goes on from.
    private const string Page = """
        with found as (
          select c.place, c.revision, c.committed_at, c.actor, c.reason, c.kind, c.record_id, c.name
          from change_log c
          where (@kind::text is null or c.kind = @kind)
            and (@name::text is null or c.name = @name)
            and (@actor::text is null or c.actor = any(@actors))
            and (@from::date is null or c.committed_at >= @from::date::timestamp at time zone 'UTC')
            and (@to::date is null or c.committed_at < @to::date::timestamp at time zone 'UTC')
        ),
        page as (
          select place, revision, committed_at, actor, reason,
            (select k.created_by from api_keys k
             where actor = 'key:' || k.name and k.created_at <= committed_at order by k.created_at desc limit 1) as key_given_by,
            kind, name as record,
            record_at(kind, record_id, revision - 1)::text as before,
            record_at(kind, record_id, revision)::text as after
          from found
          where @after::bigint is null or place < @after
          order by place desc
          limit @size
        )
        select counted.total, page.*
        from (select count(*) as total from found) counted
        left join page on true
        order by page.place desc
        """;

    public static async Task<Change[]> ReadAsync(
        HttpContext http,
        Reading read,
        ChangeFilters r,
        string? kind,
        string? name,
        CancellationToken ct
    )
    {
        var size = Pages.Size(r.Limit);
        var told = await read.AllAsync<Row>(
            Page,
            new
            {
                kind,
                name,
                r.Actor,
                actors = Named(r.Actor),
                from = Rules.AsDay(r.From),
                to = Rules.AsDay(r.To),
                after = r.After is null
                    ? (long?)null
                    : long.Parse(r.After, CultureInfo.InvariantCulture),
                size = size + 1,
            },
            ct
        );
        // The total is told even where the page has nothing, by a row that is no change.
        var rows = told.Where(row => row.Place is not null).ToArray();
        http.TellPage(
            rows,
            size,
            told[0].Total,
            row => row.Place!.Value.ToString(CultureInfo.InvariantCulture)
        );
        return [.. rows.Take(size).Select(row => row.Change)];
    }

    // A name alone is everybody's who has it, and stands by itself in what was written before they were told apart.
    private static string[] Named(string? actor) =>
        actor is null ? []
        : actor.Contains(':', StringComparison.Ordinal) ? [actor]
        : [actor, $"key:{actor}", $"token:{actor}"];

    private sealed record Row
    {
        public long? Place { get; init; }
        public long Total { get; init; }
        public long Revision { get; init; }
        public DateTimeOffset CommittedAt { get; init; }
        public string Actor { get; init; } = "";
        public string? KeyGivenBy { get; init; }
        public string? Reason { get; init; }
        public string Kind { get; init; } = "";
        public string Record { get; init; } = "";
        public string? Before { get; init; }
        public string? After { get; init; }

        public Change Change =>
            new()
            {
                Revision = Revision,
                At = CommittedAt,
                Actor = Actor,
                KeyGivenBy = KeyGivenBy,
                Reason = Reason,
                Kind = Kind,
                Record = Record,
                Action =
                    Before is null ? "created"
                    : After is null ? "deleted"
                    : "updated",
                Differences = [.. Difference.Between(Parse(Before), Parse(After))],
            };

        // What is not there is compared as an empty record, so that all of the other one is told.
        private static JsonNode Parse(string? record) => JsonNode.Parse(record ?? "{}")!;
    }
}
