using System.Text.Json.Nodes;
using CadizTracker.Http;

namespace CadizTracker.Changes;

/// <summary>What one revision changed of one record for everybody: neither drafts nor who wrote.</summary>
internal sealed record PublicChange
{
    public long Place { get; init; }
    public long Revision { get; init; }
    public DateTimeOffset CommittedAt { get; init; }
    public required string Kind { get; init; }
    public required string Record { get; init; }

    /// <summary>The public part of the record before; null: it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>The public part of the record after; null: it is gone.</summary>
    public string? After { get; init; }

    /// <summary>A select list of the change log's rows <c>c</c>.</summary>
    public const string Columns = """
        c.place, c.revision, c.committed_at, c.kind, c.name as record,
          public_part(record_at(c.kind, c.record_id, c.revision - 1))::text as before,
          public_part(record_at(c.kind, c.record_id, c.revision))::text as after
        """;

    /// <summary>Snapshots as changes <c>c</c>: what is frozen is a revision of its own.</summary>
    public const string Frozen = """
        (select 0::bigint as place, r.revision, r.committed_at, 'snapshot' as kind, s.name as record, null as before, '{}' as after
         from snapshots s
         join revisions r using (revision)) c
        """;

    /// <summary>False: what was changed is not public, as of a draft.</summary>
    public bool IsSeen => Before != After;

    public string Action =>
        Before is null ? "created"
        : After is null ? "deleted"
        : "updated";

    /// <summary>The record's title in the caller's language, else in the other; null where it has none.</summary>
    public string? Title =>
        JsonNode.Parse(After ?? Before!)!["titles"] is { } titles ? In(titles) : null;

    /// <summary>The members that differ, each by its name alone.</summary>
    public IEnumerable<string> Members =>
        Difference
            .Between(Parse(Before), Parse(After))
            .Select(difference => difference.Member.Split('.', '[')[0])
            .Distinct();

    private static string? In(JsonNode titles) =>
        Lang.Here == Lang.Fr
            ? (string?)titles["fr"] ?? (string?)titles["en"]
            : (string?)titles["en"] ?? (string?)titles["fr"];

    private static JsonNode Parse(string? record) => JsonNode.Parse(record ?? "{}")!;
}
