using CadizTracker.Database;
using CadizTracker.Http;
using Dapper;

namespace CadizTracker.Meetings;

/// <summary>A meeting in a list: what, when, where, and which items it addresses.</summary>
internal sealed record MeetingSummary
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>The slug of the presidency that it belongs to.</summary>
    public required string Presidency { get; init; }

    /// <summary>What was held.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Whether it was held.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>The city; null: none, or not known.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null: none, or not known.</summary>
    public string? Country { get; init; }

    /// <summary>Countries, ISO 3166-1 alpha-2, as printed.</summary>
    public string[] CoChairs { get; init; } = [];

    /// <summary>Whether its citations have been recorded; pending as long as they are drafts.</summary>
    public MappingState Mapping { get; init; }

    /// <summary>What its published citations name, mentions left out, each with its plan's code before a colon: cadiz-2023-2027:A20.</summary>
    public string[] Items { get; init; } = [];
}

internal static class AnsweringMeetings
{
    internal const string InScope = """
        from meetings m
        join presidencies p using (presidency_id)
        where (@plan::integer is null or p.plan_id = @plan or exists (
            select from citations c where c.meeting_id = m.meeting_id and c.plan_id = @plan and c.state = 'published'))
          and (@presidencies::integer[] is null or m.presidency_id = any(@presidencies))
          and (@kinds::meeting_kind[] is null or m.kind = any(@kinds::meeting_kind[]))
          and (@statuses::meeting_status[] is null or m.status = any(@statuses::meeting_status[]))
          and m.ends_on <@ daterange(@from::date, @to::date)
          and (@countries::text[] is null or m.country = any(@countries))
          and (@coChairs::text[] is null or m.co_chairs && @coChairs::country_code[])
          and (@q::text is null or position(fold(@q) in fold(concat_ws(' ', m.title_en, m.title_fr, m.city))) > 0)
          and (@items::integer[] is null or exists (
            select from citations c
            join citation_items cited using (citation_id)
            join item_ancestry above on above.item_id = cited.item_id and above.is_certain
            where c.meeting_id = m.meeting_id and c.state = 'published' and c.strength <> 'mention'
              and above.ancestor_id = any(@items)))
        """;

    private const string Select = """
        select m.slug, p.slug as presidency, m.kind, m.status, m.starts_on, m.ends_on, m.city, m.country,
          m.co_chairs::text[] as co_chairs,
          case when m.mapping = 'mapped' and exists (select from citations c where c.meeting_id = m.meeting_id)
              and not exists (select from citations c where c.meeting_id = m.meeting_id and c.state = 'published')
            then 'pending' else m.mapping end as mapping, -- drafts are never public
          title_in(@lang, m.title_en, m.title_fr) as title,
          title_fell_back_to(@lang, m.title_en, m.title_fr) as title_lang,
          array(
            select plan.code || ':' || i.code
            from citations c
            join citation_items cited using (citation_id)
            join items i using (item_id)
            join plans plan on plan.plan_id = i.plan_id
            where c.meeting_id = m.meeting_id and c.state = 'published' and c.strength <> 'mention'
            group by plan.code, i.position, i.code
            order by plan.code, i.position) as items

        """;

    private const string Total = "select count(*) " + InScope;

    private const string OldestFirst =
        Select
        + InScope
        + """

              and (@afterDay::date is null or (m.starts_on, m.slug::text) > (@afterDay::date, @afterSlug))
            order by m.starts_on, m.slug
            limit @size
            """;

    private const string NewestFirst =
        Select
        + InScope
        + """

              and (@afterDay::date is null or m.starts_on < @afterDay::date
                or (m.starts_on = @afterDay::date and m.slug::text > @afterSlug))
            order by m.starts_on desc, m.slug
            limit @size
            """;

    public static async Task AnswerMeetingsAsync(
        this HttpContext http,
        Reading read,
        MeetingScope scope,
        MeetingPages r,
        CancellationToken ct
    )
    {
        var (rows, total) = await ReadAsync(read, scope, r, ct);
        await http.AnswerPageAsync(
            read,
            rows,
            Pages.Size(r.Limit),
            total,
            row => new Cursor(row.StartsOn, row.Slug).ToString()
        );
    }

    /// <summary>A page of meetings and one more, where there is one; and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<MeetingSummary> Found, long Total)> ReadAsync(
        Reading read,
        MeetingScope scope,
        MeetingPages r,
        CancellationToken ct
    )
    {
        var args = Args(scope, r, Pages.Size(r.Limit) + 1);
        var total = await read.ValueAsync<long>(Total, args, ct);
        var page = r.Sort == "-startsOn" ? NewestFirst : OldestFirst;
        return (await read.AllAsync<MeetingSummary>(page, args, ct), total);
    }

    private static DynamicParameters Args(MeetingScope scope, MeetingPages r, int size)
    {
        var all = new DynamicParameters(Args(scope, (MeetingFilters)r, size));
        all.AddDynamicParams(
            new { afterDay = Cursor.Read(r.After)?.Day, afterSlug = Cursor.Read(r.After)?.Slug }
        );
        return all;
    }

    /// <summary>What narrows, as parameters.</summary>
    internal static object Args(MeetingScope scope, MeetingFilters r, int size) =>
        new
        {
            scope.Plan,
            scope.Presidencies,
            scope.Items,
            kinds = Given(r.Kind),
            statuses = Given(r.Status),
            from = Rules.AsDay(r.From),
            to = Rules.AsDay(r.To),
            countries = Given(r.Country),
            coChairs = Given(r.CoChair),
            r.Q,
            size,
            lang = Lang.Here.Tag,
        };

    private static string[]? Given(string[] values) => values.Length == 0 ? null : values;
}
