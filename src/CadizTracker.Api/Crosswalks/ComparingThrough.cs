using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Crosswalks;

/// <summary>Compares a scope with one of another plan, as seen through a crosswalk. What became of an item is the SQL functions' to say.</summary>
internal static class ComparingThrough
{
    private const string Compared = $"""
        with compared as materialized (
          select c.*
          from crosswalks w
          cross join lateral compared_through({CoverageScope.Sql}, {AnsweringComparisons.There}, w.crosswalk_id) c
          where w.code = @crosswalk
        ),
        figures as (
          select w.what, to_json(t) as totals
          from (values ('here'), ('gained'), ('repeated'), ('dropped'), ('neither'), ('unknown')) w (what)
          cross join lateral coverage_totals(array(
            select row(null, c.item_id, c.level, c.has_parts,
              case w.what when 'here' then c.covered else c.change = w.what end, c.is_full, null, null, null, null)::coverage_cell
            from compared c), @objectives) t
          union all
          select 'there', to_json(t) from mask_totals(@otherPlan, reached({AnsweringComparisons.There}), 'any', @objectives) t
        )
        select
          (select coalesce(json_object_agg(what, totals), json_build_object())::text from figures) as figures,
          (select json_agg(json_build_object('code', i.code, 'parent', i.parent, 'change', c.change, 'seen', c.other_state,
              'title', title_in(@lang, i.title_en, i.title_fr),
              'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr)) order by i.position)::text
           from compared c
           join plan_items i on i.item_id = c.item_id) as items,
          record_state(@presidencies, has_pending({CoverageScope.Sql}, @named)) as record,
          record_state(@otherPresidencies, has_pending({AnsweringComparisons.There}, @otherNamed)) as other_record
        """;

    public static async Task AnswerComparedThroughAsync(
        this HttpContext http,
        Reading read,
        CompareQuestion r,
        CoverageScope here,
        CancellationToken ct
    )
    {
        var crosswalk = await ShowCrosswalkEndpoint.ReadAsync(read, r.Crosswalk!, ct);
        CompareProblems.MakeSureItLeadsHere(crosswalk, here.Plan.Code);
        var there = await CoverageScope.OfAsync(read, r.ThereOf(crosswalk.From), ct);
        await CompareProblems.MakeSureAsync(read, here.Plan, r.NamedHere, ct);
        await CompareProblems.MakeSureAsync(read, crosswalk, there.Plan, r.NamedThere, ct);
        var seen = await SeeingThrough.ReadAsync(read, crosswalk, there, ct);
        var args = AnsweringComparisons.Args(here, there, new { crosswalk = crosswalk.Code });
        var row = (await read.OneAsync<ComparedRow>(Compared, args, ct))!;
        var document = Told(read, here, there, seen, row);
        await http.AnswerAnalysisAsync(
            read,
            document,
            [.. document.Items.Select(item => ComparisonRow.Of(here.Plan.Code, item))],
            here,
            AnsweringComparisons.Title,
            CompareWords.OnSheet(document, there)
        );
    }

    private static Comparison Told(
        Reading read,
        CoverageScope here,
        CoverageScope there,
        ThroughCrosswalk seen,
        ComparedRow row
    )
    {
        var figures = Totals.Named(row.Figures);
        var isKnown = row is not ({ Record: "empty" } or { OtherRecord: "empty" });
        LevelCounts? Of(string change) => isKnown ? figures(change).ByLevel : null;
        var items = Json.Read<ComparedItem[]>(row.Items ?? "[]");
        var summary = CompareWords.Summary(figures, row.Record, row.OtherRecord).Here;
        return new()
        {
            Plan = here.Reference,
            Rules = here.Counting,
            Here = AnsweringComparisons.Side(here, figures("here"), row.Record),
            With = AnsweringComparisons.Side(there, figures("there"), row.OtherRecord),
            Summary = isKnown ? summary + CompareWords.Unknown(figures("unknown")).Here : summary,
            Gained = Of("gained"),
            Repeated = Of("repeated"),
            Dropped = Of("dropped"),
            Neither = Of("neither"),
            Through = new(
                seen.Crosswalk,
                [.. CrosswalkWords.Rules.Append(CrosswalkWords.Compared).Select(rule => rule.Here)],
                seen.Summary,
                seen.Domains,
                seen.Objectives,
                seen.Actions,
                Of("unknown"),
                seen.Unmapped,
                seen.NotCounted
            ),
            Notice = CompareWords.Notice(here, row.Record, there, row.OtherRecord)?.Here,
            Items = isKnown ? items : [.. items.Select(item => item with { Change = null })],
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private sealed record ComparedRow
    {
        public required string Figures { get; init; }
        public string? Items { get; init; }
        public required string Record { get; init; }
        public required string OtherRecord { get; init; }
    }
}
