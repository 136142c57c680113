using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Sheets;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows what a presidency's meetings have not addressed, grouped by domain and objective. As csv or xlsx: every item of the plan.</summary>
internal sealed class ShowGapsOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, Gaps>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/gaps";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerGapsAsync(read, scope, ct);
}

/// <summary>Shows what of a plan has not been addressed, grouped by domain and objective. As csv or xlsx: every item of the plan.</summary>
internal sealed class ShowGapsOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, Gaps>(source)
{
    protected override string Address => "/plans/{plan}/coverage/gaps";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerGapsAsync(read, scope, ct);
}

internal static class AnsweringGaps
{
    private static readonly Bilingual Title = new("Gaps", "Lacunes");

    private const string Everything = $"""
        with mask as materialized (
          select {CoverageScope.Reached} as reach
        ),
        cells as materialized (
          select c.item_id, c.covered from mask cross join lateral covered_items(@plan, mask.reach, @rollup) c
        ),
        histories as materialized (
          select h.item_id, h.state, p.slug as last_presidency, h.last_meeting, h.last_addressed_on, h.presidencies_since, h.presidencies_unknown
          from item_histories(@plan) h
          left join presidencies p on p.presidency_id = h.last_presidency_id
        )
        select
          (select to_json(t) from mask cross join lateral mask_totals(@plan, mask.reach, @rollup, @objectives) t) as totals,
          (select json_agg(json_build_object(
              'parent', i.parent, 'domain', place.domain, 'objective', place.objective, 'gap', json_build_object(
                'code', i.code,
                'title', title_in(@lang, i.title_en, i.title_fr), 'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr),
                'covered', c.covered, 'because', coalesce(o.because, '{"{}"}'),
                'state', h.state, 'lastPresidency', h.last_presidency, 'lastMeeting', h.last_meeting,
                'lastAddressedOn', h.last_addressed_on,
                'presidenciesSince', h.presidencies_since, 'presidenciesUnknown', h.presidencies_unknown)) order by i.position)
           from mask
           cross join cells c
           join plan_items i on i.item_id = c.item_id
           join item_places(@plan) place on place.item_id = c.item_id
           join histories h on h.item_id = c.item_id
           left join lateral open_items(@plan, mask.reach, @rollup) o on o.item_id = c.item_id) as items,
          named_items(array(select item_id from cells where not covered), @objectives) as not_covered,
          named_items(array(select item_id from histories where state = 'never'), @objectives) as never,
          named_items(array(select item_id from histories where state = 'once'), @objectives) as once,
          (select json_agg(json_build_object('presidencies', u.since, 'unknown', u.unknown, 'items', u.codes) order by u.since)
           from (
             select h.presidencies_since as since, h.presidencies_unknown as unknown, json_agg(i.code order by i.position) as codes
             from histories h
             join items i on i.item_id = h.item_id
             where h.presidencies_since > 0
             group by h.presidencies_since, h.presidencies_unknown) u) as untouched,
          whole_record(array(select r.record from presidency_records({CoverageScope.Sql}, @named) r)) as record
        """;

    public static async Task AnswerGapsAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var (document, items) = await ReadAsync(read, scope, ct);
        await http.AnswerAnalysisAsync<Gaps, GapRow>(
            read,
            document,
            [.. items.Select(item => GapRow.Of(scope.Plan.Code, item, document.Record))],
            scope,
            Title,
            OnSheet(document)
        );
    }

    private static IEnumerable<AboutLine> OnSheet(Gaps gaps) =>
        [
            Said.Summary(gaps.Summary),
            Said.Line(
                "Not covered as far as is known",
                "Non couverts, pour autant qu'on sache",
                string.Join(", ", gaps.Uncertain.Select(gap => gap.Code))
            ),
            Said.Record(gaps.Record),
        ];

    /// <summary>The document, and every item of the plan that it was made from.</summary>
    public static async Task<(Gaps Document, IReadOnlyList<GapItem> Items)> ReadAsync(
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var row = (await read.OneAsync<EverythingRow>(Everything, scope.Args, ct))!;
        var items = row.Items is { } json ? Json.Read<GapItem[]>(json) : [];
        return (Document(read, scope, row, items), items);
    }

    private static Gaps Document(
        Reading read,
        CoverageScope scope,
        EverythingRow row,
        GapItem[] items
    )
    {
        var below = items.ToLookup(item => item.Parent);
        var (domains, objectives, parts, actions, _) = Json.Read<NamedItems>(row.NotCovered);
        return new()
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Summary = Headlines.Summary(Totals.Read(row.Totals)).Here,
            NotCovered = new(domains, objectives, parts, actions),
            Domains = Gap.Under(below[null].Where(IsDomain), below),
            Unplaced = Gap.Under(below[null].Where(item => !IsDomain(item)), below),
            Uncertain =
            [
                .. items.Select(item => item.Gap).Where(gap => gap is { Because.Count: > 0 }),
            ],
            WholeRecord = new(
                Json.Read<NamedItems>(row.Never),
                Json.Read<NamedItems>(row.Once),
                row.Untouched is { } json ? Json.Read<Untouched[]>(json) : []
            ),
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static bool IsDomain(GapItem item) => item.Gap.Level == ItemLevel.Domain;

    private sealed record EverythingRow
    {
        public string? Totals { get; init; }
        public string? Items { get; init; }
        public required string NotCovered { get; init; }
        public required string Never { get; init; }
        public required string Once { get; init; }
        public string? Untouched { get; init; }
        public required string Record { get; init; }
    }
}
