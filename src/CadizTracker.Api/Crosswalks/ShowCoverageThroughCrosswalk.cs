using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Crosswalks;

/// <summary>Asks for coverage through a crosswalk. An item is covered as soon as anything below it is: there is no other roll-up here.</summary>
internal sealed record CoverageThroughCrosswalk : ScopeFilters
{
    /// <summary>The crosswalk's code, e.g. marrakesh-to-cadiz.</summary>
    public string Crosswalk { get; init; } = "";

    /// <summary>Only meetings of these presidencies; repeat for several.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Cumulative: every presidency up to this one, itself included.</summary>
    [QueryParam]
    public string? Through { get; init; }

    /// <summary>How objectives are counted: numbered (default; 5 counts once) or parts (5a and 5b count).</summary>
    [QueryParam]
    public string? Objectives { get; init; }

    /// <summary>The scope, of the plan that the crosswalk leads from.</summary>
    public CoverageOfPlan Asked(string plan) =>
        Of(plan, Presidency, Through) with
        {
            Objectives = Objectives,
        };
}

internal sealed class CoverageThroughCrosswalkRules : ScopeFiltersRules<CoverageThroughCrosswalk>
{
    public CoverageThroughCrosswalkRules() =>
        RuleFor(r => r.Objectives).IsOneOf("numbered", "parts");
}

/// <summary>
/// Shows how much of a plan was addressed as another framework sees it: each item of the plan that the crosswalk leads to, with what could
/// not be mapped on either side. As csv or xlsx: a row an item.
/// </summary>
internal sealed class ShowCoverageThroughCrosswalk(NpgsqlDataSource source)
    : Endpoint<CoverageThroughCrosswalk, ThroughCrosswalk>
{
    public override void Configure()
    {
        Get("/crosswalks/{crosswalk}/coverage");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(CoverageThroughCrosswalk r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var crosswalk = await ShowCrosswalkEndpoint.ReadAsync(read, r.Crosswalk, ct);
        var scope = await CoverageScope.OfAsync(read, r.Asked(crosswalk.From), ct);
        var document = await SeeingThrough.ReadAsync(read, crosswalk, scope, ct);
        await HttpContext.AnswerAnalysisAsync<ThroughCrosswalk, SeenRow>(
            read,
            document,
            [.. SeenRow.Of(document)],
            scope,
            CrosswalkWords.Title,
            CrosswalkWords.OnSheet(document)
        );
    }
}

/// <summary>Reads coverage through a crosswalk. What is addressed and what is not is the SQL functions' to say.</summary>
internal static class SeeingThrough
{
    private const string Everything = $"""
        with asked as materialized (
          select c.crosswalk_id, c.to_plan_id from crosswalks c where c.code = @crosswalk
        ),
        cells as materialized (
          select c from coverage({CoverageScope.Sql}, newest_of => 20) c
        ),
        counting as materialized (
          select r.to_item_id, json_agg(json_build_object('from', i.code, 'relation', n.relation, 'covered', (x.c).covered,
              'meetingCount', (x.c).meeting_count, 'meetings', coalesce((x.c).newest, {"'{}'"})) order by n.position) as through
          from asked a
          cross join lateral counting_relations(a.crosswalk_id) r
          join crosswalk_relations n on n.crosswalk_id = a.crosswalk_id and n.from_item_id = r.from_item_id and n.to_item_id = r.to_item_id
          join cells x on (x.c).item_id = r.from_item_id
          join items i on i.item_id = r.from_item_id
          group by r.to_item_id
        )
        select
          (select json_agg(json_build_object('code', i.code, 'parent', i.parent,
              'title', title_in(@lang, i.title_en, i.title_fr), 'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
              'state', s.state, 'through', coalesce(n.through, '[]')) order by i.position)
           from crosswalk_states(a.crosswalk_id, {CoverageScope.Sql}) s
           join plan_items i on i.item_id = s.item_id
           left join counting n on n.to_item_id = s.item_id) as items,
          (select to_json(t) from carried_over(a.crosswalk_id, {CoverageScope.Sql}) m
           cross join lateral mask_totals(a.to_plan_id, m.addressed, 'any', @objectives) t) as totals,
          (select json_agg(json_build_object('code', i.code,
              'title', title_in(@lang, i.title_en, i.title_fr), 'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
              'covered', (x.c).covered) order by i.position)
           from uncarried_items(a.crosswalk_id) u
           join plan_items i on i.item_id = u.item_id
           join cells x on (x.c).item_id = u.item_id) as uncarried,
          (select json_agg(json_build_object('from', one.code, 'to', other.code, 'relation', r.relation,
              'reason', case r.review when 'proposed' then 'proposed' else 'no_source' end) order by r.position)
           from crosswalk_relations r
           join items one on one.item_id = r.from_item_id
           join items other on other.item_id = r.to_item_id
           where r.crosswalk_id = a.crosswalk_id
             and not exists (
               select from counting_relations(a.crosswalk_id) n
               where n.from_item_id = r.from_item_id and n.to_item_id = r.to_item_id)) as not_counted,
          (select p.title_en from plans p where p.plan_id = a.to_plan_id) as to_en,
          (select p.title_fr from plans p where p.plan_id = a.to_plan_id) as to_fr,
          whole_record(array(select r.record from presidency_records({CoverageScope.Sql}, @named) r)) as record
        from asked a
        """;

    public static async Task<ThroughCrosswalk> ReadAsync(
        Reading read,
        Crosswalk crosswalk,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var args = scope.With(new { crosswalk = crosswalk.Code });
        var row = (await read.OneAsync<EverythingRow>(Everything, args, ct))!;
        var items = Read<SeenItem>(row.Items);
        var totals = Totals.Read(row.Totals);
        var to = new Titles { En = row.ToEn, Fr = row.ToFr };
        return new()
        {
            Crosswalk = new(crosswalk.Code, crosswalk.Title, crosswalk.TitleLang),
            From = scope.Reference,
            To = new(crosswalk.To, to.Here, to.FellBackTo),
            Scope = scope.Shown,
            Rules = scope.Counting,
            RelationRules = [.. CrosswalkWords.Rules.Select(rule => rule.Here)],
            Summary = Headlines.Summary(totals).Here,
            Domains = totals.Domains.Alone,
            Objectives = totals.Objectives.Alone,
            Actions = totals.Actions,
            Items = items,
            Unmapped = new(
                Read<UncarriedItem>(row.Uncarried),
                [.. items.Where(item => item.State == SeenState.Unmapped).Select(i => i.Code)]
            ),
            NotCounted = Read<UncountedRelation>(row.NotCounted),
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static T[] Read<T>(string? json) => json is null ? [] : Json.Read<T[]>(json);

    private sealed record EverythingRow
    {
        public string? Items { get; init; }
        public string? Totals { get; init; }
        public string? Uncarried { get; init; }
        public string? NotCounted { get; init; }
        public string? ToEn { get; init; }
        public string? ToFr { get; init; }
        public required string Record { get; init; }
    }
}
