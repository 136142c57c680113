namespace CadizTracker.Coverage;

/// <summary>The rules of counting, each on the smallest record that would give another figure without it.</summary>
public sealed class CountingMeetings(TestDatabases databases)
{
    private const string Plan =
        "D1 O1<D1 A1<O1 A2<O1 D2 O2<D2 O2a<O2 A3<O2a O2b<O2 A4<O2b O3<D2 A5<O3 A6?O2,O3";

    [Fact]
    public async Task An_action_that_several_meetings_address_counts_once()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m1", "first", "p", "A1 A2"));
        await record.MeetingAsync(new("m2", "first", "p", "A1"));

        var totals = await record.TotalsAsync("p");
        (totals.ActionsCovered, totals.ObjectivesCovered, totals.DomainsCovered).ShouldBe(
            (2, 1, 1)
        );
        (await record.CoverageAsync("p"))["A1"].MeetingCount.ShouldBe(2);
    }

    /// <summary>In two citations of unlike strength, and below one of them again.</summary>
    [Fact]
    public async Task A_meeting_that_cites_an_item_twice_addresses_it_once()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(
            new("m", "first", "p", "A1 A2"),
            new TestMeeting("m", "first", "p", "O1 A1 A5") { Strength = "secondary" }
        );

        (await record.CoveredAsync("p")).ShouldBe("D1 O1 A1 A2 D2 O3 A5");
        (await record.CoverageAsync("p")).Values.Max(cell => cell.MeetingCount).ShouldBe(1);
        (
            await record.ValueAsync<long>(
                "select max(c.meetings) from (select count(*) as meetings from plans p cross join lateral counted_meetings(scope(p.plan_id)) c group by c.item_id) c"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Presidencies_together_are_a_union_and_not_a_sum()
    {
        await using var record = await TwoTermsAsync();
        await record.MeetingAsync(new("m1", "first", "p", "A1"));
        await record.MeetingAsync(new("m2", "second", "p", "A1 A5"));

        (await record.CoveredAsync("p", "first")).ShouldBe("D1 O1 A1");
        (await record.CoveredAsync("p", "second")).ShouldBe("D1 O1 A1 D2 O3 A5");
        (await record.TotalsAsync("p")).ActionsCovered.ShouldBe(2);
    }

    [Fact]
    public async Task An_action_covers_its_part_objective_and_domain()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A3"));
        (await record.CoveredAsync("p")).ShouldBe("D2 O2 O2a A3");
    }

    [Fact]
    public async Task An_objective_covers_its_domain_and_nothing_below()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "O2"));
        (await record.CoveredAsync("p")).ShouldBe("D2 O2");
    }

    [Fact]
    public async Task A_domain_covers_itself_alone()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "D2"));
        (await record.CoveredAsync("p")).ShouldBe("D2");
    }

    [Fact]
    public async Task An_objective_with_parts_counts_once_unless_parts_are_asked_for()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A3 A4"));

        var numbered = await record.TotalsAsync("p");
        (numbered.ObjectivesCovered, numbered.ObjectivesTotal).ShouldBe((1, 3));
        var parts = await record.TotalsAsync("p", "parts");
        (parts.ObjectivesCovered, parts.ObjectivesTotal).ShouldBe((2, 4));
    }

    /// <summary>O1 and D1 have all their actions. A4 may lie in O2 or O3, and nothing else is known of O3; O4 and D3 lack A3.</summary>
    [Fact]
    public async Task Totals_are_all_items_of_a_level_whatever_is_said_of_them()
    {
        await using var record = await SmallRecord.OneTermAsync(
            databases,
            "D1 O1<D1 A1<O1 D2 O2<D2 A2<O2 O3<D2 D3 O4<D3 A3<O4 A4?O2,O3"
        );
        await record.MeetingAsync(new("m", "first", "p", "A1 A2"));

        (await record.TotalsAsync("p")).ShouldBe(
            new Totals
            {
                DomainsCovered = 2,
                DomainsTotal = 3,
                DomainsFull = 1,
                DomainsFullUnknown = 1,
                ObjectivesCovered = 2,
                ObjectivesTotal = 4,
                ObjectivesFull = 1,
                ObjectivesFullUnknown = 2,
                ActionsCovered = 2,
                ActionsTotal = 4,
            }
        );
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("postponed")]
    [InlineData("cancelled")]
    public async Task Only_held_meetings_count(string status)
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1") { Status = status });
        (await record.CoveredAsync("p")).ShouldBe("");
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("reviewed")]
    public async Task Only_published_citations_count(string state)
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1") { State = state });
        (await record.CoveredAsync("p")).ShouldBe("");
    }

    [Fact]
    public async Task A_secondary_citation_counts_and_a_mention_never()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m1", "first", "p", "A1") { Strength = "secondary" });
        await record.MeetingAsync(new("m2", "first", "p", "A5") { Strength = "mention" });
        (await record.CoveredAsync("p")).ShouldBe("D1 O1 A1");
    }

    [Fact]
    public async Task An_action_of_unknown_placement_counts_and_rolls_up_to_nothing()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("m", "first", "p", "A6"));
        (await record.CoveredAsync("p")).ShouldBe("A6");
        (await record.TotalsAsync("p")).ActionsTotal.ShouldBe(6);
    }

    [Fact]
    public async Task The_same_number_in_two_plans_is_two_actions()
    {
        await using var record = await OneTermAsync();
        await record.PlanAsync("q", "D1 O1<D1 A1<O1 A2<O1");
        await record.MeetingAsync(new("m", "first", "q", "A1"));
        (await record.CoveredAsync("p")).ShouldBe("");
        (await record.CoveredAsync("q")).ShouldBe("D1 O1 A1");
    }

    [Fact]
    public async Task A_meeting_on_the_day_of_the_handover_counts_for_the_presidency_it_names()
    {
        await using var record = await TwoTermsAsync();
        await record.MeetingAsync(new("som", "first", "p", "A1") { From = "2024-02-01" });
        (await record.CoveredAsync("p", "first")).ShouldBe("D1 O1 A1");
        (await record.CoveredAsync("p", "second")).ShouldBe("");
    }

    [Theory]
    [InlineData("2023-03-02", "2023-03-03", 0)]
    [InlineData("2023-03-03", "2023-03-04", 1)]
    [InlineData("2023-03-03", "2023-03-03", 0)]
    public async Task A_meeting_counts_on_its_last_day_and_days_are_half_open(
        string from,
        string to,
        int counted
    )
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(
            new("m", "first", "p", "A1") { From = "2023-03-01", To = "2023-03-03" }
        );
        var meetings = await record.ValueAsync<long>(
            "select count(distinct meeting_id) from plans p cross join lateral counted_meetings(scope(p.plan_id, days => daterange(@from::date, @to::date)))",
            new { from, to }
        );
        meetings.ShouldBe(counted);
    }

    [Fact]
    public async Task A_kind_that_was_not_asked_for_does_not_count()
    {
        await using var record = await OneTermAsync();
        await record.MeetingAsync(new("w", "first", "p", "A1") { Kind = "webinar" });
        await record.MeetingAsync(new("t", "first", "p", "A5"));
        (
            await record.ValueAsync<string>(
                "select string_agg(i.code, ' ' order by i.position) from plans p cross join lateral coverage(scope(p.plan_id, kinds => '{webinar}')) c join items i using (item_id) where c.covered"
            )
        ).ShouldBe("D1 O1 A1");
    }

    private Task<TestRecord> OneTermAsync() => SmallRecord.OneTermAsync(databases, Plan);

    private Task<TestRecord> TwoTermsAsync() => SmallRecord.TwoTermsAsync(databases, Plan);
}

internal static class SmallRecord
{
    public static async Task<TestRecord> OneTermAsync(TestDatabases databases, string plan)
    {
        var record = await TestRecord.EmptiedAsync(databases);
        await record.PlanAsync("p", plan);
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-02-01");
        return record;
    }

    public static async Task<TestRecord> TwoTermsAsync(TestDatabases databases, string plan)
    {
        var record = await OneTermAsync(databases, plan);
        await record.PresidencyAsync("second", "p", "2024-02-01", "2025-02-01");
        return record;
    }
}
