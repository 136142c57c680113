using CadizTracker.Access;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows what a presidency addressed beside another one: gained, repeated, dropped. As csv or xlsx: its items.</summary>
internal sealed class ShowComparisonOfPresidency(NpgsqlDataSource source)
    : Endpoint<CompareOfPresidency, Comparison>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/coverage/compare");
        Group<Reads>();
        Options(endpoint =>
            endpoint.WithMetadata(
                new Offers(Format.Csv, Format.Xlsx),
                new Refuses([.. CompareProblems.Told])
            )
        );
    }

    public override async Task HandleAsync(CompareOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadComparedAsync(source, r, ct);
        var here = await CoverageScope.OfAsync(read, r.Here(), ct);
        await HttpContext.AnswerComparisonAsync(
            read,
            r,
            here,
            r.There(here.Plan.Code, [r.Slug], through: null),
            ct
        );
    }
}

/// <summary>Shows what one scope of a plan addressed beside another one: gained, repeated, dropped. As csv or xlsx: its items.</summary>
internal sealed class ShowComparisonOfPlan(NpgsqlDataSource source)
    : Endpoint<CompareOfPlan, Comparison>
{
    public override void Configure()
    {
        Get("/plans/{plan}/coverage/compare");
        Group<Reads>();
        Options(endpoint =>
            endpoint.WithMetadata(
                new Offers(Format.Csv, Format.Xlsx),
                new Refuses([.. CompareProblems.Told])
            )
        );
    }

    public override async Task HandleAsync(CompareOfPlan r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadComparedAsync(source, r, ct);
        var here = await CoverageScope.OfAsync(read, r.Here(), ct);
        await HttpContext.AnswerComparisonAsync(
            read,
            r,
            here,
            r.There(r.Plan, r.Presidency, r.Through),
            ct
        );
    }
}

internal static class AnsweringComparisons
{
    /// <summary>The other side's scope as the SQL functions take it.</summary>
    public const string There = """
        scope(@otherPlan, @otherPresidencies, @otherSpan, @kinds, states => @states, strengths => @strengths, countries => @countries,
          co_chairs => @coChairs, rollup => @rollup)
        """;

    private const string Compared = $"""
        with compared as materialized (
          select c.* from compared({CoverageScope.Sql}, {There}) c
        ),
        figures as (
          select w.what, to_json(t) as totals
          from (values ('here'), ('there'), ('gained'), ('repeated'), ('dropped'), ('neither')) w (what)
          cross join lateral coverage_totals(array(
            select row(null, c.item_id, c.level, c.has_parts,
              case w.what when 'here' then c.covered when 'there' then c.other_covered else c.change = w.what end,
              case w.what when 'there' then c.other_is_full else c.is_full end, null, null, null, null)::coverage_cell
            from compared c), @objectives) t
        )
        select
          (select coalesce(json_object_agg(what, totals), json_build_object())::text from figures) as figures,
          (select json_agg(json_build_object('code', i.code, 'parent', i.parent, 'change', c.change,
              'title', title_in(@lang, i.title_en, i.title_fr),
              'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr)) order by i.position)::text
           from compared c
           join plan_items i on i.item_id = c.item_id) as items,
          record_state(@presidencies, has_pending({CoverageScope.Sql}, @named)) as record,
          record_state(@otherPresidencies, has_pending({There}, @otherNamed)) as other_record
        """;

    public static readonly Bilingual Title = new("Comparison", "Comparaison");

    /// <summary>Looks at the record. What is not published is only for those who have a key.</summary>
    public static Task<Reading> ReadComparedAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        CompareQuestion r,
        CancellationToken ct
    ) => http.ReadCoverageAsync(source, r.Here(), ct);

    /// <summary>Answers it: of one plan, or where a crosswalk is named across two.</summary>
    public static async Task AnswerComparisonAsync(
        this HttpContext http,
        Reading read,
        CompareQuestion r,
        CoverageScope here,
        CoverageOfPlan other,
        CancellationToken ct
    )
    {
        if (r.Crosswalk is not null)
        {
            await http.AnswerComparedThroughAsync(read, r, here, ct);
            return;
        }
        var there = await CoverageScope.OfAsync(read, other, ct);
        await CompareProblems.MakeSureAsync(read, here.Plan, [.. r.NamedHere, .. r.NamedThere], ct);
        await http.AnswerComparisonAsync(read, here, there, ct);
    }

    /// <summary>Both scopes as parameters of the SQL functions, with more beside them.</summary>
    public static object Args(CoverageScope here, CoverageScope there, object more) =>
        SqlArguments.Joined(
            here.With(
                new
                {
                    otherPlan = there.Plan.PlanId,
                    otherPresidencies = there.Presidencies.Select(p => p.PresidencyId).ToArray(),
                    otherSpan = there.Span,
                    otherNamed = there.AreNamed,
                }
            ),
            more
        );

    private static async Task AnswerComparisonAsync(
        this HttpContext http,
        Reading read,
        CoverageScope here,
        CoverageScope there,
        CancellationToken ct
    )
    {
        var args = Args(here, there, new { });
        var row = (await read.OneAsync<ComparedRow>(Compared, args, ct))!;
        var figures = Totals.Named(row.Figures);
        var isKnown = row is not ({ Record: "empty" } or { OtherRecord: "empty" });
        LevelCounts? Of(string change) => isKnown ? figures(change).ByLevel : null;
        var items = Json.Read<ComparedItem[]>(row.Items ?? "[]");
        var document = new Comparison
        {
            Plan = here.Reference,
            Rules = here.Counting,
            Here = Side(here, figures("here"), row.Record),
            With = Side(there, figures("there"), row.OtherRecord),
            Summary = CompareWords.Summary(figures, row.Record, row.OtherRecord).Here,
            Gained = Of("gained"),
            Repeated = Of("repeated"),
            Dropped = Of("dropped"),
            Neither = Of("neither"),
            Notice = CompareWords.Notice(here, row.Record, there, row.OtherRecord)?.Here,
            Items = isKnown ? items : [.. items.Select(item => item with { Change = null })],
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        await http.AnswerAnalysisAsync(
            read,
            document,
            [.. document.Items.Select(item => ComparisonRow.Of(here.Plan.Code, item))],
            here,
            Title,
            CompareWords.OnSheet(document, there)
        );
    }

    public static ComparedSide Side(CoverageScope scope, Totals figures, string record) =>
        new(
            scope.Reference,
            scope.Shown,
            Headlines.Summary(figures).Here,
            figures.Domains,
            figures.Objectives,
            figures.Actions,
            record
        );

    private sealed record ComparedRow
    {
        public required string Figures { get; init; }
        public string? Items { get; init; }
        public required string Record { get; init; }
        public required string OtherRecord { get; init; }
    }
}
