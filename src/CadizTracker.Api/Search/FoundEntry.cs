using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;

namespace CadizTracker.Search;

/// <summary>What was found, as the database states it.</summary>
internal sealed record FoundEntry
{
    // Rank: titles weigh 1, everything else 0.4; longer texts weigh less. In whole millionths, so that a cursor is exact.
    private const string Page = """
        with found as materialized (
          select e.type, e.record_id, p.slug as presidency, coalesce(m.starts_on, lower(p.term)) as day,
            round((ts_rank('{0.4,1,0.4,1}', e.words, @ranked::tsquery, 1) * 1000000)::numeric)::integer as score
          from search_entries e
          left join meetings m on m.meeting_id = e.meeting_id
          left join documents d on e.type = 'document' and d.document_id = e.record_id
          join presidencies p on p.presidency_id = coalesce(m.presidency_id, d.presidency_id)
          where e.words @@ @wanted::tsquery
            and (@types::search_type[] is null or e.type = any(@types::search_type[]))
            and (@plan::integer is null or p.plan_id = @plan or exists (
              select from citations c where c.meeting_id = m.meeting_id and c.plan_id = @plan and c.state = 'published'))
            and (@presidencies::integer[] is null or p.presidency_id = any(@presidencies))
            and (@kinds::meeting_kind[] is null or m.kind = any(@kinds::meeting_kind[]))
            and (@statuses::meeting_status[] is null or m.status = any(@statuses::meeting_status[]))
            and (num_nonnulls(@from::date, @to::date) = 0 or m.ends_on <@ daterange(@from::date, @to::date))
        ),
        page as (
          select f.type, f.record_id, f.presidency, f.day, f.score
          from found f
          where @score::integer is null or f.score < @score
            or (f.score = @score and (f.day < @day::date
              or (f.day = @day::date and (f.type, f.record_id) > (@type::search_type, @recordId::integer))))
          order by f.score desc, f.day desc, f.type, f.record_id
          limit @size
        )
        select counted.total, page.type::text, page.record_id, page.presidency, page.day, page.score,
          m.slug, title_in(@lang, m.title_en, m.title_fr) as meeting_title,
          title_fell_back_to(@lang, m.title_en, m.title_fr) as meeting_title_lang,
          m.kind, m.status, m.starts_on, m.ends_on, m.city, m.country,
          d.kind::text as document_kind, d.dated, title_in(@lang, d.title_en, d.title_fr) as document_title,
          title_fell_back_to(@lang, d.title_en, d.title_fr) as document_title_lang, d.url
        from (select count(*) as total from found) counted
        left join page on true
        left join documents d on page.type = 'document' and d.document_id = page.record_id
        left join meetings m on m.meeting_id = case page.type when 'document' then d.meeting_id else page.record_id end
        order by page.score desc, page.day desc, page.type, page.record_id
        """;

    /// <summary>How many were found in all; it stands in every row, also in the one without an entry.</summary>
    public long Total { get; init; }

    public string? Presidency { get; init; }
    public SearchType Type { get; init; }
    public int RecordId { get; init; }
    public DateOnly Day { get; init; }
    public int Score { get; init; }

    /// <summary>The meeting's; null where a document is a presidency's.</summary>
    public string? Slug { get; init; }
    public string? MeetingTitle { get; init; }
    public string? MeetingTitleLang { get; init; }
    public MeetingKind Kind { get; init; }
    public MeetingStatus Status { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly EndsOn { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? DocumentKind { get; init; }
    public string? Dated { get; init; }
    public string? DocumentTitle { get; init; }
    public string? DocumentTitleLang { get; init; }
    public string? Url { get; init; }

    public SearchCursor Cursor => new(Score, Day, Type, RecordId);

    public static async Task<(long Total, FoundEntry[] Entries)> PageAsync(
        Reading read,
        SearchQuery query,
        MeetingScope scope,
        SearchRecord r,
        int size,
        CancellationToken ct
    )
    {
        var after = SearchCursor.Read(r.After);
        var args = new
        {
            query.Wanted,
            query.Ranked,
            scope.Plan,
            scope.Presidencies,
            types = Given(r.Type),
            kinds = Given(r.Kind),
            statuses = Given(r.Status),
            from = Rules.AsDay(r.From),
            to = Rules.AsDay(r.To),
            after?.Score,
            after?.Day,
            type = after?.Type.Label,
            after?.RecordId,
            size,
            lang = Lang.Here.Tag,
        };
        var rows = await read.AllAsync<FoundEntry>(Page, args, ct);
        return (rows[0].Total, [.. rows.Where(row => row.Presidency is not null)]);
    }

    private static string[]? Given(string[] values) => values.Length == 0 ? null : values;
}
