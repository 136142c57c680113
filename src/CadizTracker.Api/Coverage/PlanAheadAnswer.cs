using System.Collections;
using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>Finds the sets of meetings that open the most. What each meeting opens is from the SQL functions; this chooses among them.</summary>
internal static class PlanAheadAnswer
{
    // The sets start from what is covered: with the planned meetings, where these were asked for.
    private const string Facts = $"""
        with masks as materialized (
          select m.held, case when @withPlanned then {CoverageScope.ReachedWithPlanned} else m.held end as start
          from (select {CoverageScope.Reached} as held offset 0) m
        )
        select m.start as start_mask,
          (select to_json(t) from mask_totals(@plan, m.held, @rollup, @objectives) t) as held,
          (select to_json(t) from mask_totals(@plan, m.start, @rollup, @objectives) t) as start,
          covered_codes(@plan, m.held, @rollup) as held_codes, covered_codes(@plan, m.start, @rollup) as start_codes,
          array(
            select i.code
            from items i
            where i.plan_id = @plan and i.level = 'action'
              and not exists (
                select from item_ancestry n join items o on o.item_id = n.ancestor_id
                where n.item_id = i.item_id and n.is_certain and (o.level = 'objective' or o.level = 'part' and @objectives = 'parts'))
              and i.code <> all(covered_codes(@plan, m.start, @rollup))
              and (@within::integer[] is null or exists (
                select from item_ancestry a where a.item_id = i.item_id and a.ancestor_id = any(@within)))
            order by i.position) as unplaced,
          record_state(@presidencies, has_pending({CoverageScope.Sql}, @named)) as record
        from masks m
        """;

    private const string Openings = """
        select o.code, o.cites, o.opens, o.objectives_opened, o.actions_opened,
          title_in(@lang, i.title_en, i.title_fr) as title, title_fell_back_to(@lang, i.title_en, i.title_fr) as title_lang
        from openings(@plan, @start, @rollup, @objectives, @within) o
        join plan_items i on i.plan_id = @plan and i.code = o.code
        order by o.place
        """;

    private const string Sums = """
        select to_json(t)
        from unnest(@sets::text[]) with ordinality as s (cites, place)
        cross join lateral mask_totals(@plan, reach_together(@start, reach_of(@plan, string_to_array(s.cites, ','))), @rollup, @objectives) t
        order by s.place
        """;

    private const string Themes = """
        select theme.item_id, theme.code, exists (
          select from item_ancestry a join items i using (item_id)
          where a.ancestor_id = theme.item_id and a.is_certain and i.code <> all(@covered)) as is_open,
          exists (
          select from item_ancestry a join items i using (item_id)
          where a.ancestor_id = theme.item_id and a.is_certain and i.code = any(@opening)) as can_be_opened
        from items theme
        where theme.plan_id = @plan and theme.code = any(@themes)
        order by theme.position
        """;

    public static async Task<PlanAhead> ReadAsync(
        Reading read,
        CoverageScope scope,
        IPlansAhead r,
        Func<IEnumerable<string>, string> whatIf,
        CancellationToken ct
    )
    {
        var meetings = int.Parse(r.Meetings ?? "1", CultureInfo.InvariantCulture);
        string[] asked = [.. r.Theme.Distinct()];
        var within = await WithinAsync(read, scope, asked, ct);
        var args = scope.With(new { within, withPlanned = scope.WithPlanned });
        var facts = (await read.OneAsync<FactsRow>(Facts, args, ct))!;
        var start = new TypedArgument("varbit", facts.StartMask);
        var openings = await read.AllAsync<Opening>(
            Openings,
            scope.With(new { within, start }),
            ct
        );
        var themes = asked is []
            ? []
            : await read.AllAsync<ThemeRow>(
                Themes,
                new
                {
                    plan = scope.Plan.PlanId,
                    themes = asked,
                    covered = facts.StartCodes,
                    opening = openings.Select(o => o.Code).ToArray(),
                },
                ct
            );
        var best = BestSets.Of(openings, meetings);
        var sums = await SumsAsync(read, scope, start, best, ct);
        var before = Totals.Read(facts.Start);
        return new()
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Planning = new(
                meetings,
                asked is [] ? null : [.. themes.Select(theme => theme.Code)],
                PlanningWords.Start(scope).Here,
                PlanningWords.OneMeeting.Here,
                PlanningWords.Best.Here
            ),
            Before = CountedItems.Of(Totals.Read(facts.Held)),
            Projected = scope.WithPlanned
                ? Projection.Of(before, [.. facts.StartCodes.Except(facts.HeldCodes)])
                : null,
            Options =
            [
                .. best.Zip(
                    sums,
                    (sets, sum) =>
                        new PlanningOption(
                            Headlines.Change(before, sum).Here,
                            sets.Objectives,
                            sets.Actions,
                            sets.Ties,
                            [.. sets.Sets.Select(set => Shown(set, whatIf))]
                        )
                ),
            ],
            Unplaced = facts.Unplaced,
            Notices = [.. Notices(openings, themes, meetings)],
            Record = facts.Record,
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
    }

    private static async Task<int[]?> WithinAsync(
        Reading read,
        CoverageScope scope,
        string[] themes,
        CancellationToken ct
    )
    {
        if (themes is [])
        {
            return null;
        }
        var found = await read.AllAsync<ThemeRow>(
            Themes,
            new
            {
                plan = scope.Plan.PlanId,
                themes,
                covered = Array.Empty<string>(),
                opening = Array.Empty<string>(),
            },
            ct
        );
        return themes.Except(found.Select(theme => theme.Code)).ToArray() is { Length: > 0 } unknown
            ? throw PlanProblems.NoItem(scope.Plan.Code, unknown)
            : [.. found.Select(theme => theme.ItemId)];
    }

    // The sets of one option add up to the same, so its first says it.
    private static async Task<IEnumerable<Totals>> SumsAsync(
        Reading read,
        CoverageScope scope,
        TypedArgument start,
        IReadOnlyList<BestSets> best,
        CancellationToken ct
    )
    {
        var sets = best.Select(one => string.Join(',', one.Sets[0].SelectMany(o => o.Cites)));
        var sums = await read.AllAsync<string>(
            Sums,
            scope.With(new { sets = sets.ToArray(), start }),
            ct
        );
        return sums.Select(Totals.Read);
    }

    private static MeetingSet Shown(
        IReadOnlyList<Opening> set,
        Func<IEnumerable<string>, string> whatIf
    ) =>
        new(
            [.. set.Select(o => new ProposedTheme(o.Code, o.Title, o.TitleLang, o.Cites, o.Opens))],
            whatIf(set.Select(o => string.Join(',', o.Cites)))
        );

    private static IEnumerable<PlanningNotice> Notices(
        IReadOnlyList<Opening> openings,
        IReadOnlyList<ThemeRow> themes,
        int meetings
    )
    {
        foreach (var theme in themes.Where(theme => !theme.CanBeOpened))
        {
            yield return theme.IsOpen
                ? PlanningWords.CannotBeOpened(theme.Code)
                : PlanningWords.FullyCovered(theme.Code);
        }
        if (openings.Count == 0)
        {
            yield return PlanningWords.NothingLeft();
        }
        else if (meetings > openings.Count)
        {
            yield return PlanningWords.MoreThanGaps(meetings, openings.Count);
        }
    }

    private sealed record FactsRow
    {
        public BitArray? StartMask { get; init; }
        public required string Held { get; init; }
        public required string Start { get; init; }
        public string[] HeldCodes { get; init; } = [];
        public string[] StartCodes { get; init; } = [];
        public string[] Unplaced { get; init; } = [];
        public required string Record { get; init; }
    }

    private sealed record ThemeRow
    {
        public int ItemId { get; init; }
        public required string Code { get; init; }
        public bool IsOpen { get; init; }
        public bool CanBeOpened { get; init; }
    }
}
