using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>Asks for one item of a plan.</summary>
internal sealed record ShowItem
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The item's code: D4, O7, O5b, A20.</summary>
    public string Code { get; init; } = "";

    /// <summary>How many of the meetings that address it, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal sealed class ShowItemRules : Validator<ShowItem>
{
    public ShowItemRules()
    {
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursorOfMeetings();
    }
}

/// <summary>One item with all around it: what lies above and below, and the meetings that address it.</summary>
internal sealed record ItemInPlan
{
    /// <summary>The code of the plan it belongs to.</summary>
    public required string Plan { get; init; }

    /// <summary>The item itself.</summary>
    public required PlanItem Item { get; init; }

    /// <summary>What it lies in, from the domain down; empty for a domain, and where nobody knows.</summary>
    public required IReadOnlyList<PlanItem> Path { get; init; }

    /// <summary>What lies directly below it, in plan order.</summary>
    public required IReadOnlyList<PlanItem> Children { get; init; }

    /// <summary>Whether any counted meeting of the whole record addresses it.</summary>
    public bool Covered => MeetingCount > 0;

    /// <summary>How many counted meetings of the whole record address it.</summary>
    public required long MeetingCount { get; init; }

    /// <summary>Those meetings, newest first, a page of them; Link leads to the next.</summary>
    public required IReadOnlyList<AddressingMeeting> Meetings { get; init; }
}

/// <summary>A counted meeting that addresses an item, or anything below it.</summary>
internal sealed record AddressingMeeting
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The presidency that it belongs to.</summary>
    public required string Presidency { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>The last day, on which it counts.</summary>
    public DateOnly EndsOn { get; init; }
}

/// <summary>Shows one item: its path, what lies below it, and the meetings that address it.</summary>
internal sealed class ShowItemEndpoint(NpgsqlDataSource source) : Endpoint<ShowItem, ItemInPlan>
{
    private const string One = """
        select p.plan_id, p.version, i.item_id, i.record::text as item,
          (select json_agg(above.record order by above.position)
           from item_ancestry a join plan_items above on above.item_id = a.ancestor_id
           where a.item_id = i.item_id and a.is_certain and a.ancestor_id <> i.item_id) as path,
          (select json_agg(child.record order by child.position) from plan_items child
           where child.plan_id = i.plan_id and child.parent = i.code) as children,
          (select count(*) from counted_meetings(scope(i.plan_id)) c where c.item_id = i.item_id) as meeting_count
        from plans p
        left join plan_items i on i.plan_id = p.plan_id and i.code = @code
        where p.code = @plan
        """;

    private const string Addressing = """
        select m.slug, p.slug as presidency, m.starts_on, m.ends_on,
          title_in(@lang, m.title_en, m.title_fr) as title
        from counted_meetings(scope(@planId)) c
        join meetings m using (meeting_id)
        join presidencies p on p.presidency_id = m.presidency_id
        where c.item_id = @itemId
          and (@afterDay::date is null or m.ends_on < @afterDay::date
            or (m.ends_on = @afterDay::date and m.slug::text > @afterSlug))
        order by m.ends_on desc, m.slug
        limit @size
        """;

    public override void Configure()
    {
        Get("/plans/{plan}/items/{code}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowItem r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (document, found, version) = await ReadAsync(read, r, ct);
        HttpContext.TellPage(
            found,
            Pages.Size(r.Limit),
            document.MeetingCount,
            meeting => new Cursor(meeting.EndsOn, meeting.Slug).ToString()
        );
        await HttpContext.AnswerAsync(read, document, version);
    }

    /// <summary>The item with a page of its meetings; of these one more than the page holds, where there is one; and its plan's version.</summary>
    public static async Task<(
        ItemInPlan Document,
        IReadOnlyList<AddressingMeeting> Found,
        int Version
    )> ReadAsync(Reading read, ShowItem r, CancellationToken ct)
    {
        var row =
            await read.OneAsync<ItemRow>(One, new { r.Plan, r.Code }, ct)
            ?? throw PlanProblems.NoPlan(r.Plan);
        var item = row.Item ?? throw PlanProblems.NoItem(r.Plan, r.Code);
        var size = Pages.Size(r.Limit);
        var (after, lang) = (Cursor.Read(r.After), Lang.Here.Tag);
        var meetings = await read.AllAsync<AddressingMeeting>(
            Addressing,
            new
            {
                row.PlanId,
                row.ItemId,
                afterDay = after?.Day,
                afterSlug = after?.Slug,
                size = size + 1,
                lang,
            },
            ct
        );
        return (row.Document(r.Plan, item, [.. meetings.Take(size)]), meetings, row.Version);
    }

    private sealed record ItemRow
    {
        public int PlanId { get; init; }
        public int Version { get; init; }
        public int? ItemId { get; init; }
        public string? Item { get; init; }
        public string? Path { get; init; }
        public string? Children { get; init; }
        public long MeetingCount { get; init; }

        public ItemInPlan Document(
            string plan,
            string item,
            IReadOnlyList<AddressingMeeting> meetings
        ) =>
            new()
            {
                Plan = plan,
                Item = Json.Read<PlanItem>(item),
                Path = Json.Read<PlanItem[]>(Path ?? "[]"),
                Children = Json.Read<PlanItem[]>(Children ?? "[]"),
                MeetingCount = MeetingCount,
                Meetings = meetings,
            };
    }
}
