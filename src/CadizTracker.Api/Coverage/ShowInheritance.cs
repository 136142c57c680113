using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Sheets;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Asks what a presidency inherits.</summary>
internal sealed record ShowInheritance
{
    /// <summary>The slug of the presidency that inherits, e.g. portugal-2024.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The record as this snapshot shows it, e.g. morocco-2023-1. It goes without asOf.</summary>
    [QueryParam]
    public string? Snapshot { get; init; }
}

/// <summary>
/// Shows what a presidency inherits: what earlier ones never addressed or addressed once, the follow-ups they promised, and where the
/// work on each objective has come from. As csv or xlsx: the items never or once addressed.
/// </summary>
internal sealed class ShowInheritanceEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowInheritance, Inheritance>
{
    private static readonly Bilingual Title = new("What is inherited", "L'héritage");

    public override void Configure()
    {
        Get("/presidencies/{slug}/inheritance");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ShowInheritance r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var (heir, scope) = await InheritanceAnswer.ScopeAsync(read, r, ct);
        var answer = await InheritanceAnswer.ReadAsync(read, scope, r.Slug, isHeir: true, ct);
        await HttpContext.AnswerAnalysisAsync(
            read,
            answer,
            InheritanceRow.Of(answer),
            scope,
            Title,
            OnSheet(answer, heir)
        );
    }

    private static IEnumerable<AboutLine> OnSheet(Inheritance answer, ScopedPresidency heir) =>
        [
            Said.Line("Heir", "Héritière", $"{heir.Name.Here} ({heir.Slug})"),
            Said.Summary(answer.Summary),
            Said.Line(
                "Not covered as far as is known",
                "Non couverts, pour autant qu'on sache",
                string.Join(", ", answer.Uncertain.Select(item => item.Code))
            ),
            Said.Record(answer.Record),
        ];
}

/// <summary>Reads what is inherited.</summary>
internal static class InheritanceAnswer
{
    private const string Earlier = """
        select p.presidency_id
        from presidencies h
        join presidencies p on p.dialogue_id = h.dialogue_id and lower(p.term) < lower(h.term)
        where h.slug = @slug
        """;

    private const string FollowUps = """
        select m.slug as meeting, title_in(@lang, m.title_en, m.title_fr) as title,
          title_fell_back_to(@lang, m.title_en, m.title_fr) as title_lang, p.slug as presidency, m.ends_on,
          promised.slug as promised_meeting, f.promised_text, f.status
        from presidencies h
        cross join lateral (
          select b.* from open_follow_ups(h.presidency_id) b where @isHeir
          union all
          select t.* from open_follow_ups_after(h.presidency_id) t where not @isHeir) f
        join meetings m on m.meeting_id = f.meeting_id
        join presidencies p on p.presidency_id = m.presidency_id
        left join meetings promised on promised.meeting_id = f.promised_id
        where h.slug = @slug
        order by m.ends_on, m.slug, f.place
        """;

    private const string Lineages = """
        with told as materialized (
          select m.slug, title_in(@lang, m.title_en, m.title_fr) as title,
            title_fell_back_to(@lang, m.title_en, m.title_fr) as title_lang, p.slug as presidency, m.ends_on,
            coalesce((
              select json_agg(json_build_object(
                'step', l.step, 'meeting', past.slug, 'text', l.follows_text,
                'title', title_in(@lang, past.title_en, past.title_fr),
                'titleLang', title_fell_back_to(@lang, past.title_en, past.title_fr), 'presidency', held.slug, 'plan', plan.code,
                'endsOn', past.ends_on) order by l.step, past.ends_on desc nulls last, past.slug, l.follows_text)
              from lineage(m.meeting_id) l
              left join meetings past on past.meeting_id = l.follows_id
              left join presidencies held on held.presidency_id = past.presidency_id
              left join plans plan on plan.plan_id = held.plan_id), '[]') as follows
          from meetings m
          join presidencies p on p.presidency_id = m.presidency_id
          where m.slug = any(@meetings)
        )
        select named.objective, t.slug as meeting, t.title, t.title_lang, t.presidency, t.ends_on, t.follows
        from unnest(@objectives::text[], @meetings::text[]) with ordinality as named (objective, meeting, place)
        join told t on t.slug = named.meeting
        order by named.place
        """;

    private const string Open = $"""
        with mask as materialized (
          select {CoverageScope.Reached} as reach
        )
        select i.code
        from mask
        cross join lateral open_items(@plan, mask.reach, @rollup) o
        join items i on i.item_id = o.item_id
        """;

    /// <summary>That presidency, and those before it which worked under its plan, or under which a meeting cites it.</summary>
    public static async Task<(ScopedPresidency Heir, CoverageScope Scope)> ScopeAsync(
        Reading read,
        ShowInheritance r,
        CancellationToken ct
    )
    {
        // Refuses a slug that nobody has.
        var own = await CoverageScope.OfAsync(read, new CoverageOfPresidency { Slug = r.Slug }, ct);
        var heir = own.Presidencies[0];
        var all = await CoverageScope.OfAsync(
            read,
            new CoverageOfPlan { Plan = own.Plan.Code, Snapshot = r.Snapshot },
            ct
        );
        var earlier = await read.AllAsync<int>(Earlier, new { r.Slug }, ct);
        var before = all with
        {
            Presidencies = [.. all.Presidencies.Where(one => earlier.Contains(one.PresidencyId))],
            Chosen = new($"those before {heir.Name.En}", $"celles d'avant {heir.Name.Fr}"),
        };
        return (heir, before);
    }

    /// <summary>What the presidency of that slug inherits; where it is no heir, what it leaves to whoever comes next.</summary>
    public static async Task<Inheritance> ReadAsync(
        Reading read,
        CoverageScope scope,
        string slug,
        bool isHeir,
        CancellationToken ct
    )
    {
        var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
        var names = new
        {
            slug,
            isHeir,
            lang = Lang.Here.Tag,
        };
        InheritedItem[] Of(long meetings) =>
            [
                .. coverage
                    .Items.Where(item => item.MeetingCount == meetings)
                    .Select(InheritedItem.Of),
            ];
        var open = await read.AllAsync<string>(Open, scope.Args, ct);
        var (unmet, once) = (Of(0), Of(1));
        InheritedItem[] never = [.. unmet.Where(item => !open.Contains(item.Code))];
        return new()
        {
            Presidency = slug,
            Plan = coverage.Plan,
            Scope = coverage.Scope,
            Rules = coverage.Rules,
            Summary = coverage.Summary,
            Counts = new(Counted(never), Counted(once)),
            NeverCovered = never,
            Uncertain = [.. unmet.Except(never)],
            CoveredOnce = once,
            FollowUps = await read.AllAsync<OpenFollowUp>(FollowUps, names, ct),
            Lineages = await LineagesAsync(read, coverage, ct),
            Record = coverage.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static PlanTotals Counted(InheritedItem[] items) =>
        PlanTotals.Of([.. items.Select(item => new PlanItem { Code = item.Code })]);

    private static async Task<IReadOnlyList<ThemeLineage>> LineagesAsync(
        Reading read,
        Coverage coverage,
        CancellationToken ct
    )
    {
        var themes = coverage
            .Items.Where(item => item is { Level: ItemLevel.Objective, MeetingCount: > 0 })
            .ToArray();
        var named = themes
            .SelectMany(theme => theme.Meetings, (theme, slug) => (theme.Code, slug))
            .ToArray();
        var args = new
        {
            objectives = named.Select(one => one.Code).ToArray(),
            meetings = named.Select(one => one.slug).ToArray(),
            lang = Lang.Here.Tag,
        };
        var rows = await read.AllAsync<LineageRow>(Lineages, args, ct);
        var lineages = rows.ToLookup(row => row.Objective, row => row.Lineage);
        return
        [
            .. themes.Select(theme => new ThemeLineage(
                theme.Code,
                theme.Title,
                theme.TitleLang,
                theme.MeetingCount,
                [.. lineages[theme.Code]]
            )),
        ];
    }

    private sealed record LineageRow
    {
        public required string Objective { get; init; }
        public required string Meeting { get; init; }
        public string? Title { get; init; }
        public string? TitleLang { get; init; }
        public required string Presidency { get; init; }
        public DateOnly EndsOn { get; init; }
        public required string Follows { get; init; }

        public MeetingLineage Lineage =>
            new(Meeting, Title, TitleLang, Presidency, EndsOn, Json.Read<Predecessor[]>(Follows));
    }
}
