using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>Reads the coverage document of a scope. Every figure comes from the SQL functions; this only names them.</summary>
internal static class CoverageAnswer
{
    // One statement, for one trip to the database.
    private const string Everything = $"""
        with cells as materialized (
          select c from coverage({CoverageScope.Sql}, newest_of => 20) c
        ),
        standings as materialized (
          select standing, kind, count(*) filter (where is_within) as meetings
          from meeting_standings({CoverageScope.Sql}, presidencies_are_named => @named)
          group by standing, kind
        )
        select
          (select to_json(t) from coverage_totals(array(select c from cells), @objectives) t) as totals,
          (select json_agg(json_build_object(
              'code', i.code, 'parent', i.parent,
              'title', title_in(@lang, i.title_en, i.title_fr),
              'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
              'covered', (x.c).covered, 'full', (x.c).is_full, 'meetingCount', (x.c).meeting_count,
              'meetings', (x.c).newest,
              'firstAddressedOn', (x.c).first_addressed_on, 'lastAddressedOn', (x.c).last_addressed_on) order by i.position)
           from cells x
           join plan_items i on i.item_id = (x.c).item_id) as items,
          (select json_agg(s order by s.standing, s.kind::text) from standings s) as standings,
          record_state(@presidencies, exists (select from standings where standing = 'pending')) as record,
          presidencies_without_record(@presidencies) as without_record,
          case when cardinality(@presidencies) = 1 then (
            select to_json(s) from in_sequence({CoverageScope.Sql}, array(select c from cells), @objectives) s) end as sequence
        """;

    private const string Planned = $"""
        with cells as materialized (
          select c from coverage({CoverageScope.SqlWithPlanned}) c
        )
        select
          (select to_json(t) from coverage_totals(array(select c from cells), @objectives) t) as totals,
          (select json_agg(i.code order by i.position) from cells x join items i on i.item_id = (x.c).item_id
           where (x.c).covered) as covered
        """;

    public static async Task<Coverage> ReadAsync(
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var row = (await read.OneAsync<EverythingRow>(Everything, scope.Args, ct))!;
        var items = Read<CoverageItem[]>(row.Items) ?? [];
        var projected = scope.WithPlanned ? await ProjectAsync(read, scope, items, ct) : null;
        var totals = Totals.Read(row.Totals);
        var sequence = row.Sequence is { } json
            ? JsonSerializer.Deserialize<SequenceRow>(json, Totals.Columns)
            : null;
        return new Coverage
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Summary = Headlines.Summary(totals).Here,
            Headline = Headlines
                .Sentence(totals, row.Record, scope.Plan.Titles, inFull: scope.Rollup == "all")
                .Here,
            Domains = totals.Domains,
            Objectives = totals.Objectives,
            Actions = totals.Actions,
            Meetings = StandingRow.Sum(Read<StandingRow[]>(row.Standings) ?? []),
            Projected = projected,
            New = sequence?.New,
            Repeated = sequence?.Repeated,
            Cumulative = sequence is null
                ? null
                : Cumulative.Of(sequence.Presidencies, sequence.Totals),
            Items = items,
            Record = row.Record,
            PresidenciesWithoutRecord = row.WithoutRecord,
            Notice = RecordWords
                .Notice(row.Record, row.WithoutRecord.Length, scope.Presidencies.Count)
                ?.Here,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static async Task<Projection> ProjectAsync(
        Reading read,
        CoverageScope scope,
        CoverageItem[] held,
        CancellationToken ct
    )
    {
        var row = (await read.OneAsync<PlannedRow>(Planned, scope.Args, ct))!;
        var totals = Totals.Read(row.Totals);
        var added = (Read<string[]>(row.Covered) ?? []).Except(
            held.Where(item => item.Covered).Select(item => item.Code)
        );
        return Projection.Of(totals, [.. added]);
    }

    private static T? Read<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Json.Options);

    private sealed record EverythingRow
    {
        public string? Totals { get; init; }
        public string? Items { get; init; }
        public string? Standings { get; init; }
        public required string Record { get; init; }
        public string[] WithoutRecord { get; init; } = [];
        public string? Sequence { get; init; }
    }

    private sealed record SequenceRow
    {
        public required NamedItems New { get; init; }
        public required NamedItems Repeated { get; init; }
        public required string[] Presidencies { get; init; }
        public required Totals Totals { get; init; }
    }

    private sealed record PlannedRow
    {
        public string? Totals { get; init; }
        public string? Covered { get; init; }
    }
}

/// <summary>How many meetings of one kind have one standing.</summary>
internal sealed record StandingRow
{
    public required string Standing { get; init; }
    public required string Kind { get; init; }
    public int Meetings { get; init; }

    public static MeetingStandings Sum(IReadOnlyList<StandingRow> rows)
    {
        int Of(string standing) =>
            rows.Where(row => row.Standing == standing).Sum(row => row.Meetings);
        var byKind = rows.Where(row => row is { Standing: "counted", Meetings: > 0 })
            .ToDictionary(row => row.Kind, row => row.Meetings);
        return new(
            Of("counted"),
            byKind,
            Of("not_applicable"),
            Of("pending"),
            Of("other"),
            Of("planned")
        );
    }
}
