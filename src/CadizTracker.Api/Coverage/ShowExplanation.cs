using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows why a presidency's figure is what it is: which meetings count, through which citations, and why others do not.</summary>
internal sealed class ShowExplanationOfPresidency(NpgsqlDataSource source)
    : Analysis<ExplainOfPresidency, Explanation>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/explain";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        ExplainOfPresidency r,
        CancellationToken ct
    ) => HttpContext.ExplainAsync(read, scope, r, ct);
}

/// <summary>Shows why a figure of a plan is what it is: which meetings count, through which citations, and why others do not.</summary>
internal sealed class ShowExplanationOfPlan(NpgsqlDataSource source)
    : Analysis<ExplainOfPlan, Explanation>(source)
{
    protected override string Address => "/plans/{plan}/coverage/explain";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        ExplainOfPlan r,
        CancellationToken ct
    ) => HttpContext.ExplainAsync(read, scope, r, ct);
}

internal static class AnsweringExplanations
{
    // One statement: each meeting is judged once, whether it is counted or shown. The item stands beside explained(): looked up in its
    // arguments, it would keep the function from being planned as a part of this statement.
    private const string Page = $"""
        with item as materialized (
          select i.item_id, i.code, i.parent, i.title_en, i.title_fr,
            exists (select from items part where part.parent_id = i.item_id and part.level = 'part') as has_parts
          from plan_items i
          where i.plan_id = @plan and i.code = @item
        ),
        judged as materialized (
          select e.meeting_id, e.slug, e.ends_on, coalesce(e.reason, 'counts') as reason,
            case when e.reason is null then 0 when e.reason = 'other_presidency' then 2 else 1 end as part
          from (select (select i.item_id from item i) as item_id offset 0) asked
          cross join lateral explained({CoverageScope.Sql}, asked.item_id, @named, @visible) e
        ),
        page as materialized (
          select j.meeting_id, j.slug, j.ends_on, j.reason, j.part
          from judged j
          where (@reasons::text[] is null or j.reason = any(@reasons))
            and (@afterPart::integer is null or j.part > @afterPart or (j.part = @afterPart
              and (j.ends_on < @afterDay::date or (j.ends_on = @afterDay::date and j.slug collate "C" > @afterSlug))))
          order by j.part, j.ends_on desc, j.slug collate "C"
          limit @size
        )
        select
          (select json_build_object('code', i.code, 'parent', i.parent, 'title', title_in(@lang, i.title_en, i.title_fr),
             'titleLang', title_fell_back_to(@lang, i.title_en, i.title_fr))::text from item i) as item,
          (select i.has_parts from item i) as has_parts,
          (select json_object_agg(r.reason, r.meetings)::text
           from (select reason, count(*) as meetings from judged group by reason order by reason) r) as reasons,
          (select json_agg(json_build_object('part', p.part, 'slug', p.slug, 'presidency', c.slug, 'reason', p.reason,
             'presidencyTitleEn', c.title_en, 'presidencyTitleFr', c.title_fr,
             'title', title_in(@lang, m.title_en, m.title_fr), 'titleLang', title_fell_back_to(@lang, m.title_en, m.title_fr),
             'kind', m.kind, 'status', m.status, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'country', m.country,
             'mappingReason', m.mapping_reason, 'citations', coalesce((
               select json_agg(json_build_object('text', q.printed, 'strength', q.strength, 'state', q.state,
                 'source', source_record(q.source_title, q.source_url, q.source_page, q.quote),
                 'items', x.items, 'through', coalesce(x.through, '[]'),
                 'reaches', case when @item::text is not null then case when x.is_cited then 'cited' else 'through' end end)
                 order by q.position)
               from citations q
               cross join lateral (
                 select json_agg(i.code order by i.position) as items,
                   json_agg(i.code order by i.position) filter (where above.is_certain) as through,
                   coalesce(bool_or(i.item_id = (select item_id from item)), false) as is_cited
                 from citation_items named
                 join items i on i.item_id = named.item_id
                 left join item_ancestry above on above.item_id = named.item_id and above.ancestor_id = (select item_id from item)
                 where named.citation_id = q.citation_id) x
               where q.meeting_id = p.meeting_id and q.plan_id = @plan and q.state = any(@visible)
                 and (@item::text is null or x.through is not null)), '[]'))
             order by p.part, p.ends_on desc, p.slug collate "C")::text
           from page p
           join meetings m on m.meeting_id = p.meeting_id
           join presidencies c on c.presidency_id = m.presidency_id) as meetings
        """;

    // Of an item that is covered only where every action below it is: the actions that are not.
    private const string InFull = $"""
        with mask as materialized (
          select {CoverageScope.Reached} as reach
        ),
        below as (
          select action.code, action.position, b.is_certain, coalesce(get_bit(mask.reach, action.position - 1) = 1, false) as is_reached
          from mask
          join items i on i.plan_id = @plan and i.code = @item
          join actions_below b on b.item_id = i.item_id
          join items action on action.item_id = b.action_id
        )
        select c.covered, exists (select from below) as has_actions,
          array(select b.code::text from below b where b.is_certain and not b.is_reached order by b.position) as missing,
          array(select b.code::text from below b where not b.is_certain and not b.is_reached order by b.position) as open
        from mask
        cross join lateral covered_items(@plan, mask.reach, @rollup) c
        join items i on i.item_id = c.item_id
        where i.code = @item
        """;

    private const string WithPlanned = $"""
        select count(*)
        from (select (select i.item_id from items i where i.plan_id = @plan and i.code = @item) as item_id offset 0) asked
        cross join lateral explained({CoverageScope.SqlWithPlanned}, asked.item_id, @named, @visible) e
        where e.reason is null
        """;

    private static readonly Bilingual Title = new("Explanation", "Explication");

    public static async Task ExplainAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IAsksWhy r,
        CancellationToken ct
    )
    {
        var size = Pages.Size(r.Limit);
        var (document, found) = await ReadAsync(read, scope, r, http.MaySeeDrafts(scope), ct);
        var total = document
            .Reasons.Where(reason => r.Reason.Length == 0 || r.Reason.Contains(reason.Key))
            .Sum(reason => reason.Value);
        http.TellPage(found, size, total, End);
        await http.AnswerAnalysisAsync(
            read,
            document,
            [.. document.Meetings.Select(meeting => ExplainedRow.Of(document, meeting))],
            scope,
            Title,
            ExplainWords.OnSheet(document, total)
        );
    }

    /// <summary>The document with a page of its meetings; and of these one more than the page holds, where there is one.</summary>
    public static async Task<(Explanation Document, IReadOnlyList<ExplainedFacts> Found)> ReadAsync(
        Reading read,
        CoverageScope scope,
        IAsksWhy r,
        bool maySeeDrafts,
        CancellationToken ct
    )
    {
        var size = Pages.Size(r.Limit);
        var args = Args(scope, r, size + 1, maySeeDrafts);
        var row = (await read.OneAsync<PageRow>(Page, args, ct))!;
        if (r.Item is not null && row.Item is null)
        {
            throw PlanProblems.NoItem(scope.Plan.Code, r.Item);
        }
        var reasons = Json.Read<Dictionary<string, int>>(row.Reasons ?? "{}");
        var found = Json.Read<ExplainedFacts[]>(row.Meetings ?? "[]");
        var counted = reasons.GetValueOrDefault(ExplainedReason.Counts.Label);
        var inFull =
            scope.Rollup == "all" && r.Item is not null
                ? await read.OneAsync<InFullRow>(InFull, args, ct)
                : null;
        var (missing, open) = inFull is { HasActions: true }
            ? (inFull.Missing, inFull.Open)
            : (null, null);
        var document = new Explanation
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Item = row.Item is null ? null : Json.Read<ExplainedItem>(row.Item),
            Summary = ExplainWords.Summary(r.Item, counted, reasons.Values.Sum() - counted).Here,
            Covered = inFull?.Covered ?? counted > 0,
            Missing = missing,
            Open = open,
            Note = ExplainWords.Note(r.Item, row.HasParts, missing, open, scope.Objectives)?.Here,
            MeetingCount = counted,
            Projected = scope.WithPlanned ? await ProjectAsync(read, args, counted, ct) : null,
            Reasons = reasons,
            Meetings = [.. found.Take(size).Select(meeting => meeting.Told(r.Item))],
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        return (document, found);
    }

    private static async Task<ExplainedProjection> ProjectAsync(
        Reading read,
        object args,
        int counted,
        CancellationToken ct
    )
    {
        var all = await read.ValueAsync<long>(WithPlanned, args, ct);
        return new(all, all - counted);
    }

    private static readonly string[] Known = ["published", "reviewed", "draft"];
    private static readonly string[] Public = ["published"];

    internal static string End(ExplainedFacts meeting) =>
        new ExplainedCursor(meeting.Part, meeting.EndsOn, meeting.Slug).ToString();

    // Whoever has no key is not to learn that a draft is there.
    private static object Args(CoverageScope scope, IAsksWhy r, int size, bool maySeeDrafts)
    {
        var after = ExplainedCursor.Read(r.After);
        return scope.With(
            new
            {
                item = r.Item,
                visible = new TypedArgument("citation_state[]", maySeeDrafts ? Known : Public),
                reasons = r.Reason.Length == 0 ? null : r.Reason,
                afterPart = after?.Part,
                afterDay = after?.Day,
                afterSlug = after?.Slug,
                size,
            }
        );
    }

    private sealed record InFullRow
    {
        public bool Covered { get; init; }
        public bool HasActions { get; init; }
        public string[] Missing { get; init; } = [];
        public string[] Open { get; init; } = [];
    }

    private sealed record PageRow
    {
        public string? Item { get; init; }
        public bool? HasParts { get; init; }
        public string? Reasons { get; init; }
        public string? Meetings { get; init; }
    }
}

/// <summary>A judged meeting with what the sentence about it needs.</summary>
internal sealed record ExplainedFacts
{
    public int Part { get; init; }
    public required string Slug { get; init; }
    public required string Presidency { get; init; }
    public string? PresidencyTitleEn { get; init; }
    public string? PresidencyTitleFr { get; init; }
    public ExplainedReason Reason { get; init; }
    public string? Title { get; init; }
    public string? TitleLang { get; init; }
    public MeetingKind Kind { get; init; }
    public MeetingStatus Status { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly EndsOn { get; init; }
    public string? Country { get; init; }
    public string? MappingReason { get; init; }
    public ExplainedCitation[] Citations { get; init; } = [];

    /// <summary>What sentences call its presidency.</summary>
    public Bilingual PresidencyName =>
        NamedPresidency.Of(Presidency, PresidencyTitleEn, PresidencyTitleFr);

    public ExplainedMeeting Told(string? item) =>
        new()
        {
            Slug = Slug,
            Presidency = Presidency,
            Title = Title,
            TitleLang = TitleLang,
            Kind = Kind,
            Status = Status,
            StartsOn = StartsOn,
            EndsOn = EndsOn,
            Reason = Reason,
            Sentence = ExplainWords.Of(this, item).Here,
            Citations = Citations,
        };
}
