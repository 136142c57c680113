using CadizTracker.Coverage;

namespace CadizTracker.Quality;

/// <summary>What is found in meetings: each where it should be, and not beside it. The term is 2023-01-01 until 2024-02-01.</summary>
public sealed class FindingInMeetings(TestDatabases databases)
{
    private const string Plan = "D1 O1<D1 A1<O1";

    [Fact]
    public async Task Held_ones_that_are_unmapped_or_only_in_draft_are_pending()
    {
        await using var record = await OneTermAsync();
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("unmapped", "first", "p", "") { Mapping = "pending" });
        await record.MeetingAsync(new("in-draft", "first", "p", "A1") { State = "draft" });
        await record.MeetingAsync(new("reviewed", "first", "p", "A1") { State = "reviewed" });
        await record.MeetingAsync(new("counted", "first", "p", "A1"));
        await record.MeetingAsync(
            new("governance", "first", "p", "") { Mapping = "not_applicable" }
        );
        await record.MeetingAsync(new("other-plan", "first", "q", "A1"));
        await record.MeetingAsync(new("mention", "first", "p", "A1") { Strength = "mention" });
        await record.MeetingAsync(
            new("planned", "first", "p", "") { Mapping = "pending", Status = "planned" }
        );
        await record.MeetingAsync(
            new("cancelled", "first", "p", "") { Mapping = "pending", Status = "cancelled" }
        );

        (await record.FindAsync("pending_mapping")).ShouldBe(
            "in-draft warning; reviewed warning; unmapped warning"
        );
    }

    [Theory]
    [InlineData("2023-01-01", "2023-01-01", "")]
    [InlineData("2024-01-31", "2024-01-31", "")]
    [InlineData("2024-02-01", "2024-02-01", "m information")]
    [InlineData("2024-01-31", "2024-02-01", "m information")]
    [InlineData("2024-02-01", "2024-02-02", "m information")]
    [InlineData("2024-01-31", "2024-02-02", "m warning")]
    [InlineData("2024-02-02", "2024-02-02", "m warning")]
    [InlineData("2022-12-31", "2023-01-01", "m warning")]
    [InlineData("2022-12-31", "2024-02-01", "m warning")]
    public async Task Outside_the_term_is_a_warning_and_on_the_day_it_ends_information(
        string from,
        string to,
        string found
    )
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1") { From = from, To = to });
        (await record.FindAsync("outside_term")).ShouldBe(found);
    }

    [Theory]
    [InlineData("planned", "m warning")]
    [InlineData("postponed", "")]
    [InlineData("cancelled", "")]
    public async Task The_days_of_what_was_called_off_do_not_matter(string status, string found)
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(
            new("m", "first", "p", "A1") { From = "2025-03-01", Status = status }
        );
        (await record.FindAsync("outside_term")).ShouldBe(found);
    }

    [Fact]
    public async Task A_term_that_goes_on_is_left_only_before_it_begins()
    {
        await using var record = await OneTermAsync();
        await record.PresidencyAsync("second", "p", "2024-02-01", null);
        await record.MeetingAsync(new("late", "second", "p", "A1") { From = "2039-03-01" });
        await record.MeetingAsync(new("early", "second", "p", "A1") { From = "2024-01-31" });
        (await record.FindAsync("outside_term")).ShouldBe("early warning");
    }

    [Theory]
    [InlineData("Title", "Titre", "")]
    [InlineData("Title", null, "m information fr")]
    [InlineData("Title", "", "m information fr")]
    [InlineData(null, "Titre", "m information en")]
    public async Task A_title_in_one_language_is_information(string? en, string? fr, string found)
    {
        await using var record = await OneMeetingAsync("webinar");
        await record.DoAsync("update meetings set title_en = @en, title_fr = @fr", new { en, fr });
        (
            await record.ValueAsync<string>(
                "select coalesce(string_agg(concat_ws(' ', slug, severity, facts ->> 'language'), '; '), '') from quality_findings() where finding = 'missing_language' and record = 'meeting'"
            )
        ).ShouldBe(found);
    }

    [Theory]
    [InlineData("thematic_meeting", "m warning")]
    [InlineData("special_event", "m information")]
    [InlineData("senior_officials_meeting", "m information")]
    [InlineData("webinar", "m information")]
    [InlineData("network_meeting", "m information")]
    [InlineData("joint_meeting", "m information")]
    [InlineData("workshop", "m information")]
    [InlineData("steering_committee", "")]
    [InlineData("ministerial_conference", "")]
    [InlineData("external_event", "")]
    [InlineData("other", "")]
    public async Task Co_chairs_are_missed_as_the_kind_needs_them(string kind, string found)
    {
        await using var record = await OneMeetingAsync(kind);
        (await record.FindAsync("missing_co_chair")).ShouldBe(found);
        await record.DoAsync("update meetings set co_chairs = '{MA}'");
        (await record.FindAsync("missing_co_chair")).ShouldBe("");
    }

    [Theory]
    [InlineData("thematic_meeting", "m warning")]
    [InlineData("special_event", "m warning")]
    [InlineData("senior_officials_meeting", "m warning")]
    [InlineData("ministerial_conference", "m warning")]
    [InlineData("steering_committee", "m information")]
    [InlineData("network_meeting", "m information")]
    [InlineData("joint_meeting", "m information")]
    [InlineData("external_event", "m information")]
    [InlineData("workshop", "m information")]
    [InlineData("other", "m information")]
    [InlineData("webinar", "")]
    public async Task A_place_is_missed_as_the_kind_needs_one(string kind, string found)
    {
        await using var record = await OneMeetingAsync(kind);
        (await record.FindAsync("missing_place")).ShouldBe(found);
        await record.DoAsync("update meetings set city = 'Rabat'");
        (await record.FindAsync("missing_place")).ShouldBe(found);
        await record.DoAsync("update meetings set city = '', country = 'MA'");
        (await record.FindAsync("missing_place")).ShouldBe(found);
        await record.DoAsync("update meetings set city = 'Rabat'");
        (await record.FindAsync("missing_place")).ShouldBe("");
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("postponed")]
    [InlineData("cancelled")]
    public async Task What_was_not_held_needs_neither(string status)
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1") { Status = status });
        (await record.FindAsync("missing_co_chair")).ShouldBe("");
        (await record.FindAsync("missing_place")).ShouldBe("");
    }

    private async Task<TestRecord> OneMeetingAsync(string kind)
    {
        var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1") { Kind = kind });
        return record;
    }

    private Task<TestRecord> OneTermAsync() => SmallRecord.OneTermAsync(databases, Plan);
}
