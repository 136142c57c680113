using System.Text;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Meetings;

/// <summary>Asks for meetings as a calendar.</summary>
internal sealed record ShowCalendar : MeetingFilters
{
    /// <summary>Only meetings under a presidency of this plan, or that cite it.</summary>
    [QueryParam]
    public string? Plan { get; init; }

    /// <summary>Only meetings of these presidencies.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];
}

internal sealed class ShowCalendarRules : MeetingFiltersRules<ShowCalendar>
{
    public ShowCalendarRules() =>
        RuleFor(r => r.Plan)
            .NotEmpty()
            .When(r => r.Item.Length > 0)
            .Says("item_needs_a_plan", MeetingMessages.ItemNeedsAPlan);
}

/// <summary>
/// Shows meetings as a calendar to subscribe to (iCalendar), each an event of whole days. Planned ones are tentative; cancelled and
/// postponed ones are cancelled. The 5,000 newest, where there are more.
/// </summary>
internal sealed class ShowCalendarEndpoint(NpgsqlDataSource source) : Endpoint<ShowCalendar, byte[]>
{
    private const int Most = 5000;

    private const string Meetings = $"""
        select m.slug, title_in(@lang, p.title_en, p.title_fr) as presidency, m.kind, m.status, m.starts_on, m.ends_on,
          title_in(@lang, m.title_en, m.title_fr) as title,
          case @lang when 'fr' then coalesce(city_in_french(m.city), m.city) else m.city end as city, m.country, m.co_chairs::text[] as co_chairs, m.version,
          (select r.committed_at from revisions r where r.revision = m.revision) as changed_at,
          array(
            select title_in(@lang, plan.title_en, plan.title_fr) || case @lang when 'fr' then E'\u00A0: ' else ': ' end || string_agg(cited.code, ', ' order by cited.position)
            from (
              select distinct i.plan_id, i.code, i.position
              from citations c
              join citation_items named using (citation_id)
              join items i using (item_id)
              where c.meeting_id = m.meeting_id and c.state = 'published' and c.strength <> 'mention') cited
            join plans plan using (plan_id)
            group by plan.code, plan.title_en, plan.title_fr -- in the past a plan is no table, whose key would do
            order by plan.code) as cites
        {AnsweringMeetings.InScope}
        order by m.starts_on desc, m.slug
        limit @size
        """;

    public override void Configure()
    {
        Get("/calendar.ics");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Ics) { WithoutJson = true }));
    }

    public override async Task HandleAsync(ShowCalendar r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var scope = await MeetingScope.OfAsync(read, r.Plan, r.Presidency, r.Item, ct);
        var meetings = await read.AllAsync<CalendarMeeting>(
            Meetings,
            AnsweringMeetings.Args(scope, r, Most),
            ct
        );
        await HttpContext.AnswerAsync(
            read,
            Encoding.UTF8.GetBytes(MeetingCalendar.Of(meetings, Name.Here, read.CommittedAt)),
            $"{Format.Ics.MediaType()}; charset=utf-8"
        );
    }

    private static readonly Bilingual Name = new(
        "Meetings of the dialogue",
        "Réunions du dialogue"
    );
}
