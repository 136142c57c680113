namespace CadizTracker.Coverage;

/// <summary>Each meeting in scope falls into exactly one standing.</summary>
public sealed class Standings(TestDatabases databases)
{
    [Fact]
    public async Task Every_meeting_has_the_one_that_its_record_gives_it()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("counted", "first", "p", "A1"));
        await record.MeetingAsync(
            new("governance", "first", "p", "") { Mapping = "not_applicable" }
        );
        await record.MeetingAsync(new("unmapped", "first", "p", "") { Mapping = "pending" });
        await record.MeetingAsync(new("in-draft", "first", "p", "A1") { State = "draft" });
        await record.MeetingAsync(new("mentioned", "first", "p", "A1") { Strength = "mention" });
        await record.MeetingAsync(new("of-another-plan", "first", "q", "A1"));
        await record.MeetingAsync(new("planned", "first", "p", "A1") { Status = "planned" });
        await record.MeetingAsync(new("cancelled", "first", "p", "A1") { Status = "cancelled" });

        (await StandingsAsync(record)).ShouldBe(
            "counted:counted governance:not_applicable in-draft:pending mentioned:other "
                + "of-another-plan:other planned:planned unmapped:pending"
        );
    }

    [Fact]
    public async Task A_meeting_under_another_plans_presidency_is_in_scope_where_it_cites_this_plan()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("other", "q", "2024-02-01", "2025-01-01");
        await record.MeetingAsync(new("cites", "other", "p", "A1"));
        await record.MeetingAsync(new("does-not", "other", "q", "A1"));

        (await StandingsAsync(record)).ShouldBe("cites:counted");
        (await record.CoveredAsync("p")).ShouldBe("D1 O1 A1");
        (
            await record.ValueAsync<string>(
                """
                select string_agg(c.slug, ' ' order by c.slug)
                from plans p
                cross join lateral presidencies_of_plan(p.plan_id) s
                join presidencies c using (presidency_id)
                where p.code = 'p'
                """
            )
        ).ShouldBe("first other");
    }

    [Fact]
    public async Task A_record_is_empty_then_partial_and_complete_when_nothing_is_pending()
    {
        const string State = "select record from presidency_totals where slug = 'first'";
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        (await record.ValueAsync<string>(State)).ShouldBe("empty");
        await record.MeetingAsync(new("m", "first", "p", "") { Mapping = "pending" });
        (await record.ValueAsync<string>(State)).ShouldBe("partial");
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        (await record.ValueAsync<string>(State)).ShouldBe("complete");
    }

    private static Task<string> StandingsAsync(TestRecord record) =>
        record.ValueAsync<string>(
            """
            select string_agg(m.slug || ':' || s.standing, ' ' order by m.slug)
            from plans p
            cross join lateral meeting_standings(scope(p.plan_id)) s
            join meetings m using (meeting_id)
            where p.code = 'p'
            """
        );
}
