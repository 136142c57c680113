using CadizTracker.Access;
using CadizTracker.Changes;
using Ical.Net.CalendarComponents;

namespace CadizTracker.Meetings;

/// <summary>Meetings as a calendar client reads them.</summary>
public sealed class SubscribingToACalendar(Api api)
{
    [Fact]
    public async Task Each_meeting_is_an_event_of_whole_days()
    {
        using var answer = await api.GetAsync(
            "/api/v1/calendar.ics?presidency=morocco-2023&kind=thematic_meeting&lang=en",
            ("Accept", "text/calendar")
        );
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.ETag.ShouldNotBeNull();
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        lines.ShouldContain("VERSION:2.0");
        lines.ShouldContain("UID:2023-06-22-marrakesh-thematic-meeting@cadiztracker");
        lines.ShouldContain("DTSTART;VALUE=DATE:20230622");
        lines.ShouldContain("DTEND;VALUE=DATE:20230624"); // the day after the last
        lines.ShouldContain("LOCATION:Marrakesh\\, Morocco");
        lines.ShouldContain("STATUS:CONFIRMED");
        lines.ShouldContain("CATEGORIES:Thematic meeting");
        // no line is longer than the format lets a line be, and none breaks a letter
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);

        var marrakesh = Read(text)
            .Single(e => e.Uid!.StartsWith("2023-06-22", StringComparison.Ordinal));
        Read(text).Count().ShouldBe(4);
        marrakesh.Description.ShouldBe(
            "Morocco 2023\nCo-chairs: Morocco, Spain\nCadiz Action Plan 2023-2027: D4, O7, A20, A21, A22"
        );
        marrakesh.IsAllDay.ShouldBeTrue();
        marrakesh.LastModified!.AsUtc.ShouldBe(marrakesh.DtStamp!.AsUtc);
    }

    [Fact]
    public async Task In_french()
    {
        var text = await api.TextAsync(
            "/api/v1/calendar.ics?presidency=morocco-2023&kind=thematic_meeting&lang=fr"
        );
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        lines.ShouldContain("CATEGORIES:Réunion thématique");
        lines.ShouldContain("LOCATION:Marrakech\\, Maroc");
        Read(text)
            .Single(e => e.Uid!.StartsWith("2023-06-22", StringComparison.Ordinal))
            .Description!.ShouldStartWith(
                "Maroc 2023\nCoprésidence\u00A0: Maroc, Espagne\nPlan d'action de Cadix 2023-2027\u00A0: D4, O7, A20"
            );
    }

    /// <summary>In the past a plan is found in a view, which has no key to group by: it was a fault.</summary>
    [Fact]
    public async Task As_it_was_at_an_instant()
    {
        const string Address = "/api/v1/calendar.ics?presidency=morocco-2023&lang=en";
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
        await Task.Delay(5, TestContext.Current.CancellationToken);
        var then = await api.TextAsync($"{Address}&asOf={instant}");
        then.ShouldBe(await api.TextAsync(Address));
    }

    [Fact]
    public async Task What_becomes_of_a_meeting_is_told_under_the_same_uid()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/calendar.ics?presidency={dossier.Presidency}&lang=en";
        var planned = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier
                .MeetingJson(""" "citations": [{ "items": ["A1"] }] """)
                .Replace("held", "planned", StringComparison.Ordinal)
        );
        var first = Read(await api.TextAsync(address)).ShouldHaveSingleItem();
        (first.Status, first.Sequence).ShouldBe(("TENTATIVE", 0));
        first.Description.ShouldBe("Presidency"); // a draft is not public

        var etag = planned.ETag;
        foreach (
            var (status, told, summary) in new[]
            {
                ("postponed", "CANCELLED", "Postponed: A meeting"),
                ("cancelled", "CANCELLED", "A meeting"),
                ("held", "CONFIRMED", "A meeting"),
            }
        )
        {
            var changed = await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(planned),
                $$"""{ "status": "{{status}}" }""",
                AccessRole.Publisher,
                etag
            );
            changed.Status.ShouldBe(200);
            etag = changed.ETag;
            var now = Read(await api.TextAsync(address)).ShouldHaveSingleItem();
            (now.Uid, now.Status, now.Summary).ShouldBe((first.Uid, told, summary));
            now.Sequence.ShouldBe((int)changed.Json!["version"]! - 1);
            now.LastModified!.AsUtc.ShouldBeGreaterThanOrEqualTo(first.LastModified!.AsUtc);
            first = now;
        }
    }

    /// <summary>A letter of two UTF-16 units was cut where a line was folded, and both halves were lost.</summary>
    [Fact]
    public async Task No_letter_is_lost_where_a_line_is_folded()
    {
        var dossier = await Dossier.NewAsync(api);
        for (var lead = 0; lead < 8; lead++)
        {
            var title = new string('x', lead) + string.Concat(Enumerable.Repeat("é🙂ß𝔸", 20));
            (
                await dossier.SendAsync(
                    "POST",
                    dossier.Meetings,
                    Dossier
                        .MeetingJson()
                        .Replace("A meeting", title, StringComparison.Ordinal)
                        .Replace("2023-06-22", $"2023-06-2{lead}", StringComparison.Ordinal)
                )
            ).Status.ShouldBe(201);
            var text = await api.TextAsync(
                $"/api/v1/calendar.ics?presidency={dossier.Presidency}&from=2023-06-2{lead}&to=2023-06-2{lead + 1}"
            );
            text.ShouldNotContain("\uFFFD");
            text.Split("\r\n")
                .ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
            Read(text).ShouldHaveSingleItem().Summary.ShouldBe(title);
        }
    }

    /// <summary>RFC 5545 wants a component in a calendar: an empty one is refused by some, who then do not come again.</summary>
    [Fact]
    public async Task Without_meetings_it_is_a_calendar_too()
    {
        var text = await api.TextAsync("/api/v1/calendar.ics?presidency=nigeria-2025");
        Read(text).ShouldBeEmpty();
        text.Split("\r\n")
            .Where(line =>
                line.StartsWith("BEGIN:", StringComparison.Ordinal)
                || line.StartsWith("TZ", StringComparison.Ordinal)
                || line.StartsWith("DTSTART", StringComparison.Ordinal)
            )
            .ShouldBe(
                [
                    "BEGIN:VCALENDAR",
                    "BEGIN:VTIMEZONE",
                    "TZID:Etc/UTC",
                    "BEGIN:STANDARD",
                    "DTSTART:19700101T000000",
                    "TZOFFSETFROM:+0000",
                    "TZOFFSETTO:+0000",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task The_same_meetings_are_the_same_bytes()
    {
        const string Address = "/api/v1/calendar.ics?presidency=morocco-2023";
        (await api.TextAsync($"{Address}&status=held")).ShouldBe(await api.TextAsync(Address));
    }

    [Theory]
    [InlineData("plan=atlantis", 404)]
    [InlineData("presidency=atlantis-2023", 404)]
    [InlineData("item=A16", 400)]
    [InlineData("limit=3", 400)] // a calendar has no pages
    public async Task What_means_nothing_is_refused(string query, int status)
    {
        using var answer = await api.GetAsync($"/api/v1/calendar.ics?{query}");
        ((int)answer.StatusCode).ShouldBe(status);
    }

    private static IEnumerable<CalendarEvent> Read(string text) =>
        Ical.Net.Calendar.Load(text)!.Events;
}
