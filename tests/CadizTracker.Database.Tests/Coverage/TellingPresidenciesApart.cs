namespace CadizTracker.Coverage;

/// <summary>One answer tells every presidency's own figures and those of all together.</summary>
public sealed class TellingPresidenciesApart(TestDatabases databases)
{
    private const string Plan = "D1 O1<D1 A1<O1 A2<O1 D2 O2<D2 A3<O2";

    [Fact]
    public async Task Each_has_its_own_meetings_and_days_and_the_union_has_all()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, Plan);
        await record.MeetingAsync(new("m1", "first", "p", "A1") { From = "2023-03-01" });
        await record.MeetingAsync(new("m2", "first", "p", "A2") { From = "2023-04-01" });
        await record.MeetingAsync(new("m3", "second", "p", "A1") { From = "2024-05-01" });

        (await CellsAsync(record, "true", newest: 1)).ShouldBe([
            "first D1 true 2 2023-03-01 2023-04-01 {m2}",
            "first O1 true 2 2023-03-01 2023-04-01 {m2}",
            "first A1 true 1 2023-03-01 2023-03-01 {m1}",
            "first A2 true 1 2023-04-01 2023-04-01 {m2}",
            "first D2 false 0   {}",
            "first O2 false 0   {}",
            "first A3 false 0   {}",
            "second D1 true 1 2024-05-01 2024-05-01 {m3}",
            "second O1 true 1 2024-05-01 2024-05-01 {m3}",
            "second A1 true 1 2024-05-01 2024-05-01 {m3}",
            "second A2 false 0   {}",
            "second D2 false 0   {}",
            "second O2 false 0   {}",
            "second A3 false 0   {}",
            "union D1 true 3 2023-03-01 2024-05-01 {m3}",
            "union O1 true 3 2023-03-01 2024-05-01 {m3}",
            "union A1 true 2 2023-03-01 2024-05-01 {m3}",
            "union A2 true 1 2023-04-01 2023-04-01 {m2}",
            "union D2 false 0   {}",
            "union O2 false 0   {}",
            "union A3 false 0   {}",
        ]);
    }

    [Fact]
    public async Task They_and_the_newest_are_told_only_where_they_were_asked_for()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1");
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        (await CellsAsync(record, "false", newest: 0)).ShouldBe([
            "union D1 true 1 2023-03-01 2023-03-01 ",
            "union O1 true 1 2023-03-01 2023-03-01 ",
            "union A1 true 1 2023-03-01 2023-03-01 ",
        ]);
    }

    [Fact]
    public async Task A_line_of_totals_is_one_presidencys_of_its_own_plan()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, Plan);
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("third", "p", "2025-02-01", null);
        await record.MeetingAsync(new("m1", "first", "p", "A1 A2"));
        await record.MeetingAsync(new("m2", "second", "p", "A1 A3"));
        await record.MeetingAsync(new("m3", "second", "p", "") { Mapping = "pending" });
        await record.MeetingAsync(new("m4", "first", "q", "A1"));

        (
            await record.AllAsync<string>(
                """
                select concat_ws(' ', slug, record, domains_covered, domains_total, objectives_covered, objectives_total, actions_covered, actions_total)
                from presidency_totals
                order by term_from
                """
            )
        ).ShouldBe([
            "first complete 1 2 1 2 2 3",
            "second partial 2 2 2 2 2 3",
            "third empty 0 2 0 2 0 3",
        ]);
    }

    [Fact]
    public async Task Those_of_a_plan_are_its_own_and_any_under_which_a_published_citation_names_it()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, "D1 O1<D1 A1<O1");
        await record.PlanAsync("q", "D1 O1<D1 A1<O1");
        foreach (var (slug, year) in new[] { ("cites", 2030), ("drafts", 2031), ("neither", 2032) })
        {
            await record.PresidencyAsync(slug, "q", $"{year}-01-01", $"{year + 1}-01-01");
        }
        await record.MeetingAsync(new("m1", "cites", "p", "A1"));
        await record.MeetingAsync(new("m2", "drafts", "p", "A1") { State = "draft" });
        await record.MeetingAsync(new("m3", "neither", "q", "A1"));

        (
            await record.AllAsync<string>(
                """
                select c.slug::text
                from plans p
                cross join lateral presidencies_of_plan(p.plan_id) s
                join presidencies c using (presidency_id)
                where p.code = 'p'
                order by c.term
                """
            )
        ).ShouldBe(["first", "second", "cites"]);
    }

    private static Task<IReadOnlyList<string>> CellsAsync(
        TestRecord record,
        string byPresidency,
        int newest
    ) =>
        record.AllAsync<string>(
            $"""
            select concat(coalesce(t.slug::text, 'union'), ' ', i.code, ' ', c.covered::text, ' ', c.meeting_count, ' ',
              c.first_addressed_on, ' ', c.last_addressed_on, ' ', c.newest)
            from plans p
            cross join lateral coverage(scope(p.plan_id, array(select presidency_id from presidencies)),
              by_presidency => {byPresidency}, newest_of => @newest) c
            join items i using (item_id)
            left join presidencies t on t.presidency_id = c.presidency_id
            where p.code = 'p'
            order by t.term nulls last, i.position
            """,
            new { newest }
        );
}
