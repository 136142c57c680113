using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>Reads coverage before and after meetings that are not in the record. Every figure comes from the SQL functions.</summary>
internal static class WhatIfAnswer
{
    private const string Unknown = """
        select code
        from unnest(@codes) with ordinality as asked (code, place)
        where code not in (select i.code from items i where i.plan_id = @plan)
        order by place
        """;

    private const string Everything = $"""
        with masks as materialized (
          select held.before, reach_together(held.before, w.reach) as after
          from (select {CoverageScope.Reached} as before) held
          cross join (select bit_or(reach) as reach from wished_meetings(@plan, @meetings)) w
        )
        select
          (select to_json(t) from mask_totals(@plan, m.before, @rollup, @objectives) t) as before,
          (select to_json(t) from mask_totals(@plan, m.after, @rollup, @objectives) t) as after,
          (select json_agg(json_build_object(
              'code', i.code, 'parent', i.parent,
              'title', title_in(@lang, i.title_en, i.title_fr),
              'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
              'coveredBefore', b.covered, 'coveredAfter', a.covered,
              'fullBefore', b.is_full, 'fullAfter', a.is_full) order by i.position)
           from covered_items(@plan, m.before, @rollup) b
           join covered_items(@plan, m.after, @rollup) a using (item_id)
           join plan_items i using (item_id)) as items,
          (select json_agg(json_build_object(
              'cites', w.codes, 'addresses', covered_codes(@plan, w.reach),
              'covered', covered_codes(@plan, reach_together(m.before, w.reach), @rollup)) order by w.place)
           from wished_meetings(@plan, @meetings) w) as meetings,
          record_state(@presidencies, has_pending({CoverageScope.Sql}, @named)) as record
        from masks m
        """;

    private const string Planned = $"""
        select to_json(t) as totals, covered_codes(@plan, p.mask, @rollup) as covered
        from (
          select reach_together({CoverageScope.ReachedWithPlanned}, bit_or(w.reach)) as mask
          from wished_meetings(@plan, @meetings) w
        ) p
        cross join lateral mask_totals(@plan, p.mask, @rollup, @objectives) t
        """;

    public static async Task<WhatIf> ReadAsync(
        Reading read,
        CoverageScope scope,
        string[] meetings,
        CancellationToken ct
    )
    {
        await RefuseUnknownAsync(read, scope, meetings, ct);
        var args = scope.With(new { meetings });
        var row = (await read.OneAsync<EverythingRow>(Everything, args, ct))!;
        var items = Json.Read<WhatIfItem[]>(row.Items);
        var covered = items.Where(item => item.CoveredBefore).Select(item => item.Code).ToArray();
        var (before, after) = (Totals.Read(row.Before), Totals.Read(row.After));
        return new()
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Summary = Headlines.Change(before, after).Here,
            Meetings =
            [
                .. Json.Read<MeetingRow[]>(row.Meetings)
                    .Select(m => new WishedMeeting(
                        m.Cites,
                        m.Addresses,
                        [.. m.Covered.Except(covered)]
                    )),
            ],
            Before = CountedItems.Of(before),
            After = CountedItems.Of(after),
            Gained =
            [
                .. items
                    .Where(item => item is { CoveredBefore: false, CoveredAfter: true })
                    .Select(item => item.Code),
            ],
            Projected = scope.WithPlanned ? await ProjectAsync(read, args, items, ct) : null,
            Items = items,
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static async Task RefuseUnknownAsync(
        Reading read,
        CoverageScope scope,
        string[] meetings,
        CancellationToken ct
    )
    {
        var codes = meetings.SelectMany(cites => cites.Split(',')).Distinct().ToArray();
        var unknown = await read.AllAsync<string>(
            Unknown,
            new { plan = scope.Plan.PlanId, codes },
            ct
        );
        if (unknown.Count > 0)
        {
            throw PlanProblems.NoItem(scope.Plan.Code, [.. unknown]);
        }
    }

    private static async Task<Projection> ProjectAsync(
        Reading read,
        object args,
        WhatIfItem[] items,
        CancellationToken ct
    )
    {
        var row = (await read.OneAsync<PlannedRow>(Planned, args, ct))!;
        var after = items.Where(item => item.CoveredAfter).Select(item => item.Code);
        return Projection.Of(Totals.Read(row.Totals), [.. row.Covered.Except(after)]);
    }

    private sealed record EverythingRow
    {
        public required string Before { get; init; }
        public required string After { get; init; }
        public required string Items { get; init; }
        public required string Meetings { get; init; }
        public required string Record { get; init; }
    }

    private sealed record MeetingRow(string[] Cites, string[] Addresses, string[] Covered);

    private sealed record PlannedRow
    {
        public required string Totals { get; init; }
        public string[] Covered { get; init; } = [];
    }
}
