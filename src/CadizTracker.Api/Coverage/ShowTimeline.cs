using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Sheets;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows how the coverage under a presidency grew, meeting by meeting, and the pace beside the plan's period. As csv or xlsx: its steps and days.</summary>
internal sealed class ShowTimelineOfPresidency(NpgsqlDataSource source)
    : Analysis<TimelineOfPresidency, Timeline>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/timeline";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        TimelineOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerTimelineAsync(read, scope, r, ct);
}

/// <summary>Shows how the coverage of a plan grew, meeting by meeting, and the pace beside its period. As csv or xlsx: its steps and days.</summary>
internal sealed class ShowTimelineOfPlan(NpgsqlDataSource source)
    : Analysis<TimelineOfPlan, Timeline>(source)
{
    protected override string Address => "/plans/{plan}/coverage/timeline";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        TimelineOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerTimelineAsync(read, scope, r, ct);
}

internal static class AnsweringTimelines
{
    private static readonly Bilingual Title = new("Timeline", "Chronologie");

    // Only few of the steps change what is covered; each state is worked out once.
    private const string Everything = $"""
        with records as materialized (
          select r.presidency_id, r.record from presidency_records({CoverageScope.Sql}, @named) r
        ),
        steps as materialized (
          select s.place, s.presidency_id, s.slug, s.kind, s.ends_on, s.before_it, s.after_it from timeline_steps({CoverageScope.Sql}) s
        ),
        changes as materialized (
          select place, ends_on, after_it from steps where after_it is distinct from before_it
        ),
        page as materialized (
          select place, presidency_id, slug, kind, ends_on, before_it, after_it
          from steps
          where (@afterDay::date is null or (ends_on, slug) > (@afterDay, @afterSlug collate "C"))
            and (not @changesAlone or after_it is distinct from before_it)
          order by ends_on, slug
          limit @size
        ),
        days as materialized (
          select d.day, (select c.after_it from changes c where c.ends_on <= d.day order by c.place desc limit 1) as reach
          from (select distinct unnest(@days::date[]) as day) d
        ),
        last as materialized (
          select (select c.after_it from changes c order by c.place desc limit 1) as reach
        ),
        states as materialized (
          select s.reach, x.covered, x.totals
          from (
            select after_it as reach from page
            union select before_it from page
            union select reach from days
            union select reach from last) s
          cross join lateral (
            select array_agg(c.item_id) filter (where c.covered) as covered,
              coalesce((select to_json(t) from mask_totals(@plan, s.reach, @rollup, @objectives) t), {"'{}'"}) as totals
            from covered_items(@plan, s.reach, @rollup) c) x
        )
        select (select count(*) from steps) as total,
          (select json_agg(json_build_object('meeting', p.slug, 'presidency', c.slug, 'kind', p.kind, 'ends_on', p.ends_on,
              'totals', after_it.totals,
              'added', (
                select coalesce(json_agg(i.code order by i.position), '[]')
                from items i
                where i.item_id = any(after_it.covered) and i.item_id <> all(coalesce(before_it.covered, '{"{}"}')))) order by p.place)
           from page p
           join presidencies c on c.presidency_id = p.presidency_id
           join states after_it on after_it.reach = p.after_it
           left join states before_it on before_it.reach = p.before_it) as steps,
          (select json_agg(json_build_object('day', d.day, 'totals', s.totals) order by d.day)
           from days d
           join states s on s.reach is not distinct from d.reach) as days,
          (select s.totals from last l join states s on s.reach is not distinct from l.reach) as totals,
          (select lower(p.period) from plans p where p.plan_id = @plan) as period_from,
          (select upper(p.period) from plans p where p.plan_id = @plan) as period_to,
          (select json_agg(json_build_object('presidency', p.slug, 'title', title_in(@lang, p.title_en, p.title_fr),
              'title_lang', title_fell_back_to(@lang, p.title_en, p.title_fr), 'from', lower(p.term), 'to', upper(p.term))
              order by lower(p.term), p.slug)
           from records r
           join presidencies p on p.presidency_id = r.presidency_id
           where r.record = 'empty' and lower(p.term) <= @on
             and (@span is null or p.term && @span)) as unrecorded,
          whole_record(array(select r.record from records r)) as record
        """;

    public static async Task AnswerTimelineAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IAsksForATimeline r,
        CancellationToken ct
    )
    {
        var size = Pages.Size(r.Limit);
        var (timeline, found, total) = await ReadAsync(read, scope, r, ct);
        http.TellPage(found, size, total, step => new Cursor(step.EndsOn, step.Meeting).ToString());
        await http.AnswerAnalysisAsync<Timeline, TimelineRow>(
            read,
            timeline,
            [.. TimelineRow.Of(timeline)],
            scope,
            Title,
            OnSheet(timeline, total)
        );
    }

    private static IEnumerable<AboutLine> OnSheet(Timeline timeline, long total) =>
        [
            Said.Summary(timeline.Summary),
            Said.Line("Meetings", "Réunions", Said.Shown(timeline.Steps.Count, total)),
            .. timeline.Unrecorded.Count > 0
                ?
                [
                    Said.Line(
                        "No meetings recorded yet of",
                        "Aucune réunion enregistrée à ce jour de",
                        string.Join(", ", timeline.Unrecorded.Select(term => term.Presidency))
                    ),
                ]
                : Said.Nothing,
            .. timeline.Pace is { } pace
                ?
                [
                    Said.Line("Pace on", "Rythme au", Said.Day(pace.On)),
                    Said.Line(
                        "Period of the plan",
                        "Période du plan",
                        $"{Said.Day(pace.Period.From)} - {Said.Day(pace.Period.To.AddDays(-1))}"
                    ),
                    Said.Line(
                        "So far",
                        "Jusque-là",
                        $"{pace.Objectives.SoFar}; {pace.Actions.SoFar}"
                    ),
                    Said.Line(
                        "To complete it",
                        "Pour l'achever",
                        $"{pace.Objectives.ToComplete}; {pace.Actions.ToComplete}"
                    ),
                ]
                : Said.Nothing,
            Said.Record(timeline.Record),
        ];

    /// <summary>The document with a page of its steps; and of these one more than the page holds, where there is one, with how many there are in all. Changes alone: only the steps that added something to what had been reached.</summary>
    public static async Task<(
        Timeline Document,
        IReadOnlyList<TimelineStep> Found,
        long Total
    )> ReadAsync(
        Reading read,
        CoverageScope scope,
        IAsksForATimeline r,
        CancellationToken ct,
        bool changesAlone = false
    )
    {
        var asked = r.Day.Select(day => Rules.AsDay(day)!.Value).Distinct().Order().ToArray();
        var on = Rules.AsDay(r.On) ?? DateOnly.FromDateTime(read.CommittedAt.UtcDateTime);
        var size = Pages.Size(r.Limit);
        var args = scope.With(
            new
            {
                days = asked.Append(on).Distinct().ToArray(),
                afterDay = Cursor.Read(r.After)?.Day,
                afterSlug = Cursor.Read(r.After)?.Slug,
                size = size + 1,
                changesAlone,
                on,
            }
        );
        var row = (await read.OneAsync<EverythingRow>(Everything, args, ct))!;
        TimelineStep[] steps = row.Steps is { } json
            ? [.. Read<StepRow[]>(json).Select(step => step.Told)]
            : [];
        var states = Read<DayRow[]>(row.Days!).ToDictionary(day => day.Day, day => day.Totals);
        var final = Totals.Read(row.Totals);
        var timeline = new Timeline
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Summary = Headlines.Summary(final).Here,
            Totals = Reached.AllOf(final),
            Steps = [.. steps.Take(size)],
            Days =
            [
                .. asked.Select(day => new TimelineDay(
                    day,
                    Reached.Of(states[day]),
                    Headlines.Summary(states[day]).Here
                )),
            ],
            Unrecorded = row.Unrecorded is { } unrecorded ? Read<UnrecordedTerm[]>(unrecorded) : [],
            Pace = row is { PeriodFrom: { } from, PeriodTo: { } to }
                ? Pace.Of(new(from, to), on, states[on])
                : null,
            Record = row.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        return (timeline, steps, row.Total);
    }

    private static T Read<T>(string json) =>
        System.Text.Json.JsonSerializer.Deserialize<T>(json, Totals.Columns)!;

    private sealed record EverythingRow
    {
        public long Total { get; init; }
        public string? Steps { get; init; }
        public string? Days { get; init; }
        public string? Totals { get; init; }
        public string? Unrecorded { get; init; }
        public DateOnly? PeriodFrom { get; init; }
        public DateOnly? PeriodTo { get; init; }
        public required string Record { get; init; }
    }

    private sealed record StepRow
    {
        public required string Meeting { get; init; }
        public required string Presidency { get; init; }
        public required string Kind { get; init; }
        public DateOnly EndsOn { get; init; }
        public required Totals Totals { get; init; }
        public required string[] Added { get; init; }

        public TimelineStep Told =>
            new(Meeting, Presidency, Kind, EndsOn, Reached.Of(Totals), Added);
    }

    private sealed record DayRow
    {
        public DateOnly Day { get; init; }
        public required Totals Totals { get; init; }
    }
}
