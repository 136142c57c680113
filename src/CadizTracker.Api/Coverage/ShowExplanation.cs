using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows why a presidency's figure is what it is: which meetings count, through which citations, and why others do not.</summary>
internal sealed class ShowExplanationOfPresidency(NpgsqlDataSource source)
    : Endpoint<ExplainOfPresidency, Explanation>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/coverage/explain");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ExplainOfPresidency r, CancellationToken ct)
    {
        var asked = r.ToCoverage();
        await using var read = await HttpContext.ReadCoverageAsync(source, asked, ct);
        await HttpContext.ExplainAsync(read, await CoverageScope.OfAsync(read, asked, ct), r, ct);
    }
}

/// <summary>Shows why a figure of a plan is what it is: which meetings count, through which citations, and why others do not.</summary>
internal sealed class ShowExplanationOfPlan(NpgsqlDataSource source)
    : Endpoint<ExplainOfPlan, Explanation>
{
    public override void Configure()
    {
        Get("/plans/{plan}/coverage/explain");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Csv, Format.Xlsx)));
    }

    public override async Task HandleAsync(ExplainOfPlan r, CancellationToken ct)
    {
        var asked = r.ToCoverage();
        await using var read = await HttpContext.ReadCoverageAsync(source, asked, ct);
        await HttpContext.ExplainAsync(read, await CoverageScope.OfAsync(read, asked, ct), r, ct);
    }
}

internal static class AnsweringExplanations
{
    // One statement: each meeting is judged once, whether it is counted or shown.
    private const string Page = $"""
        with item as materialized (
          select i.item_id, i.code, i.parent, i.title_en, i.title_fr from plan_items i where i.plan_id = @plan and i.code = @item
        ),
        judged as materialized (
          select e.meeting_id, e.slug, e.ends_on, coalesce(e.reason, 'counts') as reason,
            case when e.reason is null then 0 when e.reason = 'other_presidency' then 2 else 1 end as part
          from explained({CoverageScope.Sql}, (select item_id from item), @named, @visible::citation_state[]) e
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
          (select json_object_agg(r.reason, r.meetings)::text
           from (select reason, count(*) as meetings from judged group by reason order by reason) r) as reasons,
          (select json_agg(json_build_object('part', p.part, 'slug', p.slug, 'presidency', c.slug, 'reason', p.reason,
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
               where q.meeting_id = p.meeting_id and q.plan_id = @plan and q.state = any(@visible::citation_state[])
                 and (@item::text is null or x.through is not null)), '[]'))
             order by p.part, p.ends_on desc, p.slug collate "C")::text
           from page p
           join meetings m on m.meeting_id = p.meeting_id
           join presidencies c on c.presidency_id = m.presidency_id) as meetings
        """;

    private static readonly Bilingual Title = new("Explanation", "Explication");

    public static async Task ExplainAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        ExplainQuestion r,
        CancellationToken ct
    )
    {
        var size = Pages.Size(r.Limit);
        var (document, found) = await ReadAsync(read, scope, r, http.Actor() is not null, ct);
        var total = document.Reasons.Where(reason =>
            r.Reason.Length == 0 || r.Reason.Contains(reason.Key)
        );
        http.TellPage(found, size, total.Sum(reason => reason.Value), End);
        await http.AnswerAnalysisAsync(
            read,
            document,
            [.. document.Meetings.Select(ExplainedRow.Of)],
            scope,
            Title
        );
    }

    /// <summary>The document with a page of its meetings; and of these one more than the page holds, where there is one.</summary>
    public static async Task<(Explanation Document, IReadOnlyList<ExplainedFacts> Found)> ReadAsync(
        Reading read,
        CoverageScope scope,
        ExplainQuestion r,
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
        var document = new Explanation
        {
            Plan = scope.Reference,
            Scope = scope.Shown,
            Rules = scope.Counting,
            Item = row.Item is null ? null : Json.Read<ExplainedItem>(row.Item),
            Summary = ExplainWords.Summary(r.Item, counted, reasons.Values.Sum() - counted).Here,
            Covered = counted > 0,
            MeetingCount = counted,
            Reasons = reasons,
            Meetings = [.. found.Take(size).Select(meeting => meeting.Told(r.Item))],
            Revision = read.Revision,
            GeneratedAt = read.CommittedAt,
        };
        return (document, found);
    }

    private static readonly string[] Known = ["published", "reviewed", "draft"];
    private static readonly string[] Public = ["published"];

    internal static string End(ExplainedFacts meeting) =>
        new ExplainedCursor(meeting.Part, meeting.EndsOn, meeting.Slug).ToString();

    // Whoever has no key is not to learn that a draft is there.
    private static object Args(CoverageScope scope, ExplainQuestion r, int size, bool maySeeDrafts)
    {
        var after = ExplainedCursor.Read(r.After);
        return scope.With(
            new
            {
                item = r.Item,
                visible = maySeeDrafts ? Known : Public,
                reasons = r.Reason.Length == 0 ? null : r.Reason,
                afterPart = after?.Part,
                afterDay = after?.Day,
                afterSlug = after?.Slug,
                size,
            }
        );
    }

    private sealed record PageRow
    {
        public string? Item { get; init; }
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
