using CadizTracker.Http;
using CadizTracker.Presidencies;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CadizTracker.Meetings;

/// <summary>A meeting as a calendar needs it.</summary>
internal sealed record CalendarMeeting
{
    public required string Slug { get; init; }
    public required string Presidency { get; init; }
    public required MeetingKind Kind { get; init; }
    public required MeetingStatus Status { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public string? Title { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string[] CoChairs { get; init; } = [];

    /// <summary>What its published citations name, a line for each plan: the plan's code, then the items'.</summary>
    public string[] Cites { get; init; } = [];
    public int Version { get; init; }

    /// <summary>When the revision that changed it last was committed; null: before the history begins.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>Writes meetings as iCalendar (RFC 5545): all-day events, of which clients know each again by its UID.</summary>
internal static class MeetingCalendar
{
    public static string Of(
        IReadOnlyList<CalendarMeeting> meetings,
        string name,
        DateTimeOffset asOf
    )
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//CadizTracker//Meetings//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        // How often to look again: RFC 7986, and what clients read before it.
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.Events.AddRange(meetings.Select(meeting => Event(meeting, asOf)));
        if (meetings.Count == 0)
        {
            calendar.AddTimeZone(Universal);
        }
        return CalendarLines.Refolded(new CalendarSerializer().SerializeToString(calendar)!);
    }

    // A calendar has at least one component; this one is not seen. Whoever subscribes before the first meeting is planned need not be refused.
    private static VTimeZone Universal
    {
        get
        {
            var zone = new VTimeZone("Etc/UTC");
            zone.Children.Add(
                new Ical.Net.VTimeZoneInfo("STANDARD")
                {
                    Start = new CalDateTime(1970, 1, 1, 0, 0, 0),
                    OffsetFrom = new UtcOffset(TimeSpan.Zero),
                    OffsetTo = new UtcOffset(TimeSpan.Zero),
                }
            );
            return zone;
        }
    }

    private static CalendarEvent Event(CalendarMeeting meeting, DateTimeOffset asOf)
    {
        var changed = new CalDateTime((meeting.ChangedAt ?? asOf).UtcDateTime, CalDateTime.UtcTzId);
        return new()
        {
            Uid = $"{meeting.Slug}@cadiztracker",
            DtStamp = changed,
            LastModified = changed,
            Sequence = meeting.Version - 1,
            Start = new CalDateTime(meeting.StartsOn),
            End = new CalDateTime(meeting.EndsOn.AddDays(1)), // the day after the last
            Summary = Summary(meeting),
            Location = Location(meeting),
            Description = Description(meeting),
            Status = meeting.Status switch
            {
                MeetingStatus.Held => "CONFIRMED",
                MeetingStatus.Planned => "TENTATIVE",
                _ => "CANCELLED", // a postponed one too: nobody should travel for that day
            },
            Transparency = "TRANSPARENT",
            Categories = [KindWords.Of(meeting.Kind).Here],
        };
    }

    private static string Summary(CalendarMeeting meeting) =>
        meeting.Status == MeetingStatus.Postponed
            ? new Bilingual($"Postponed: {meeting.Title}", $"Reportée\u00A0: {meeting.Title}").Here
            : meeting.Title ?? meeting.Slug;

    private static string? Location(CalendarMeeting meeting) =>
        string.Join(", ", new[] { meeting.City, Named(meeting.Country) }.OfType<string>())
            is { Length: > 0 } place
            ? place
            : null;

    private static string Description(CalendarMeeting meeting) =>
        string.Join('\n', [meeting.Presidency, .. CoChairs(meeting), .. meeting.Cites]);

    private static string[] CoChairs(CalendarMeeting meeting) =>
        meeting.CoChairs is []
            ? []
            :
            [
                new Bilingual("Co-chairs: ", "Coprésidence\u00A0: ").Here
                    + string.Join(", ", meeting.CoChairs.Select(Named)),
            ];

    private static string? Named(string? country) =>
        country is null ? null : Countries.Name(country).Here;
}
