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

        // What is published counts, whatever was said of the mapping; what only mentions the plan does not map it.
        await record.MeetingAsync(
            new("governance-cited", "first", "p", "A1") { Mapping = "not_applicable" }
        );
        await record.MeetingAsync(
            new("unmapped-mention", "first", "p", "A1")
            {
                Mapping = "pending",
                Strength = "mention",
            }
        );
        await record.MeetingAsync(new("postponed", "first", "p", "A1") { Status = "postponed" });

        (await StandingsAsync(record)).ShouldBe(
            "counted:counted governance:not_applicable governance-cited:counted in-draft:pending mentioned:other "
                + "of-another-plan:other planned:planned unmapped:pending unmapped-mention:pending"
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

    /// <summary>Figures are narrowed by days, kinds and places; how full the record is, is not.</summary>
    [Theory]
    [InlineData("days => daterange('2023-05-11', '2023-06-01')", "abroad")]
    [InlineData("days => daterange('2023-05-12', '2023-06-02')", "webinar")]
    [InlineData("kinds => '{webinar}'", "webinar")]
    [InlineData("countries => '{ES}'", "abroad")]
    [InlineData("co_chairs => '{FR,PT}'", "abroad")]
    public async Task All_are_told_and_whether_they_are_within_what_was_asked(
        string narrowing,
        string within
    )
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        await record.MeetingAsync(
            new("abroad", "first", "p", "A1")
            {
                From = "2023-05-09",
                To = "2023-05-11",
                Country = "ES",
                CoChairs = ["ES", "FR"],
            }
        );
        await record.MeetingAsync(
            new("webinar", "first", "p", "A1") { From = "2023-06-01", Kind = "webinar" }
        );
        await record.MeetingAsync(
            new("at-home", "first", "p", "A1") { Country = "MA", CoChairs = ["MA"] }
        );

        (
            await record.ValueAsync<string>(
                $"""
                select string_agg(m.slug, ' ' order by m.slug) filter (where s.is_within) || ' of ' || count(s.is_within)
                from plans p
                cross join lateral meeting_standings(scope(p.plan_id, {narrowing})) s
                join meetings m using (meeting_id)
                """
            )
        ).ShouldBe($"{within} of 3");
    }

    [Fact]
    public async Task They_are_those_of_the_presidencies_that_were_asked_for()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("other", "q", "2030-01-01", null);
        await record.MeetingAsync(new("m1", "first", "p", "A1"));
        await record.MeetingAsync(new("m2", "second", "p", "A1"));
        await record.MeetingAsync(new("mentions", "other", "p", "A1") { Strength = "mention" });
        await record.MeetingAsync(new("neither", "other", "q", "A1"));

        (await StandingsAsync(record, Of("first"))).ShouldBe("m1:counted");
        (await StandingsAsync(record, Of("other"))).ShouldBe("mentions:other");
        (await StandingsAsync(record, Of("other"), named: "true")).ShouldBe(
            "mentions:other neither:other"
        );
    }

    /// <summary>With the drafts as if they were published, what is to go is gone; else it goes on counting.</summary>
    [Fact]
    public async Task They_follow_the_citations_that_count()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("in-draft", "first", "p", "A1") { State = "draft" });
        await record.MeetingAsync(new("to-go", "first", "p", "A1"));
        await record.MeetingAsync(new("secondary", "first", "p", "A1") { Strength = "secondary" });
        await record.DoAsync(
            """
            update citations set is_withdrawn = true
            where meeting_id = (select meeting_id from meetings where slug = 'to-go')
            """
        );

        (await StandingsAsync(record)).ShouldBe("in-draft:pending secondary:counted to-go:counted");
        (await StandingsAsync(record, "states => '{published,draft}'")).ShouldBe(
            "in-draft:counted secondary:counted to-go:pending"
        );
        (await StandingsAsync(record, "strengths => '{primary}'")).ShouldBe(
            "in-draft:pending secondary:other to-go:counted"
        );
    }

    [Fact]
    public async Task One_citation_that_counts_is_enough()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1 A2<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.MeetingAsync(
            new("m", "first", "p", "A1"),
            new("m", "first", "p", "A2") { Strength = "mention" },
            new("m", "first", "q", "A1")
        );
        (await StandingsAsync(record)).ShouldBe("m:counted");
    }

    private static string Of(string presidency) =>
        $"(select array_agg(presidency_id) from presidencies where slug = '{presidency}')";

    private static Task<string> StandingsAsync(
        TestRecord record,
        string? narrowing = null,
        string named = "false"
    ) =>
        record.ValueAsync<string>(
            $"""
            select string_agg(m.slug || ':' || s.standing, ' ' order by m.slug)
            from plans p
            cross join lateral meeting_standings(scope(p.plan_id{(
                narrowing is null ? "" : $", {narrowing}"
            )}), {named}) s
            join meetings m using (meeting_id)
            where p.code = 'p'
            """
        );
}
