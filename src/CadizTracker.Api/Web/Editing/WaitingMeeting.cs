using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Web.Editing;

/// <summary>A meeting of whose citations something waits to be published.</summary>
internal sealed record WaitingMeeting
{
    public required string Slug { get; init; }
    public string? Title { get; init; }
    public string? TitleLang { get; init; }
    public required string Presidency { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly EndsOn { get; init; }

    /// <summary>Drafts that nobody else has looked at yet.</summary>
    public int Drafts { get; init; }

    /// <summary>Drafts that somebody else has looked at.</summary>
    public int Reviewed { get; init; }

    /// <summary>Published citations that are to go.</summary>
    public int Withdrawals { get; init; }

    /// <summary>Who proposed it, as the history names them.</summary>
    public string[] ProposedBy { get; init; } = [];
}

internal static class WaitingMeetings
{
    private const string Waiting = """
        select m.slug, title_in(@lang, m.title_en, m.title_fr) as title,
          title_fell_back_to(@lang, m.title_en, m.title_fr) as title_lang, p.slug as presidency, m.starts_on, m.ends_on,
          (count(*) filter (where c.state = 'draft'))::integer as drafts,
          (count(*) filter (where c.state = 'reviewed'))::integer as reviewed,
          (count(*) filter (where c.is_withdrawn))::integer as withdrawals,
          coalesce(array_agg(distinct c.proposed_by) filter (where c.proposed_by is not null), '{}') as proposed_by
        from citations c
        join meetings m using (meeting_id)
        join presidencies p using (presidency_id)
        where c.state <> 'published' or c.is_withdrawn
        group by m.meeting_id, p.presidency_id
        order by m.starts_on desc, m.slug
        limit @size
        """;

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<WaitingMeeting>> AllAsync(
        Reading read,
        int size,
        CancellationToken ct
    ) => read.AllAsync<WaitingMeeting>(Waiting, new { size, lang = Lang.Here.Tag }, ct);
}
