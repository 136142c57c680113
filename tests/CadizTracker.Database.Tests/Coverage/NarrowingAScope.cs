namespace CadizTracker.Coverage;

/// <summary>
/// Each word of a scope alone, on one record in which every meeting cites an action of its own. The three that count - from the kept
/// masks, from the links, and all together as one mask - look at the same meetings.
/// </summary>
public sealed class NarrowingAScope(TestDatabases databases)
{
    private const string Plan =
        "D1 O1<D1 A1<O1 A2<O1 A3<O1 A4<O1 A5<O1 A6<O1 A7<O1 A8<O1 A9<O1 A10<O1 A11<O1";

    // A10 of the last meeting is another plan's.
    private static readonly TestMeeting[] Meetings =
    [
        new("plain", "first", "p", "A1")
        {
            From = "2023-05-10",
            Country = "MA",
            CoChairs = ["MA"],
        },
        new("later-term", "second", "p", "A2") { From = "2024-05-10" },
        new("webinar", "first", "p", "A3") { From = "2023-06-01", Kind = "webinar" },
        new("planned", "first", "p", "A4") { From = "2023-05-20", Status = "planned" },
        new("in-draft", "first", "p", "A5") { From = "2023-05-20", State = "draft" },
        new("reviewed", "first", "p", "A6") { From = "2023-05-20", State = "reviewed" },
        new("mention", "first", "p", "A7") { From = "2023-05-20", Strength = "mention" },
        new("secondary", "first", "p", "A8") { From = "2023-05-20", Strength = "secondary" },
        new("to-go", "first", "p", "A9") { From = "2023-05-20" },
        new("abroad", "first", "p", "A11")
        {
            From = "2023-05-09",
            To = "2023-05-11",
            Country = "ES",
            CoChairs = ["ES", "FR"],
        },
        new("other-plan", "first", "q", "A10") { From = "2023-05-20", Country = "MA" },
    ];

    private const string Three = """
        with asked as (
          select p.plan_id, scope(p.plan_id, (select array_agg(presidency_id) from presidencies where slug = any(@presidencies)),
            daterange(@from::date, @to::date), @kinds::meeting_kind[], @statuses::meeting_status[], @states::citation_state[],
            @strengths::citation_strength[], @countries, @coChairs) as asked
          from plans p where p.code = 'p'
        ),
        actions as (
          select i.item_id, i.code, i.position from asked s join items i on i.plan_id = s.plan_id where i.level = 'action'
        )
        select
          (select coalesce(string_agg(a.code, ' ' order by a.position), '')
           from asked s cross join lateral coverage(s.asked) c join actions a using (item_id) where c.covered)
          || ' | ' ||
          (select coalesce(string_agg(a.code, ' ' order by a.position), '')
           from asked s cross join lateral counted_meetings(s.asked) c join items a using (item_id) where a.level = 'action')
          || ' | ' ||
          (select coalesce(string_agg(a.code, ' ' order by a.position) filter (where get_bit(reached(s.asked), a.position - 1) = 1), '')
           from asked s cross join actions a)
        """;

    [Fact]
    public async Task By_one_word_leaves_what_that_word_says()
    {
        await using var record = await SmallRecord.TwoTermsAsync(databases, Plan);
        await record.PlanAsync("q", Plan);
        foreach (var meeting in Meetings)
        {
            await record.MeetingAsync(meeting);
        }
        await record.DoAsync(
            """
            update citations set is_withdrawn = true
            where meeting_id = (select meeting_id from meetings where slug = 'to-go')
            """
        );
        foreach (var (asked, actions) in Asked)
        {
            (await record.ValueAsync<string>(Three, asked)).ShouldBe(
                $"{actions} | {actions} | {actions}",
                asked.ToString()
            );
        }
    }

    private static readonly (ModelScope Asked, string Actions)[] Asked =
    [
        (Rules, "A1 A2 A3 A8 A9 A11"),
        (Rules with { Presidencies = ["first"] }, "A1 A3 A8 A9 A11"),
        (Rules with { Presidencies = ["second"] }, "A2"),
        // A meeting of several days counts on the last of them; the first day of a span is in it, the last is not.
        (Rules with { From = "2023-05-11" }, "A2 A3 A8 A9 A11"),
        (Rules with { From = "2023-05-12" }, "A2 A3 A8 A9"),
        (Rules with { To = "2023-05-11" }, "A1"),
        (Rules with { To = "2023-05-12" }, "A1 A11"),
        (Rules with { From = "2023-05-11", To = "2023-06-01" }, "A8 A9 A11"),
        (Rules with { From = "2023-05-11", To = "2023-05-11" }, ""),
        (Rules with { Kinds = ["webinar"] }, "A3"),
        (Rules with { Kinds = ["webinar", "thematic_meeting"] }, "A1 A2 A3 A8 A9 A11"),
        (Rules with { Statuses = ["held", "planned"] }, "A1 A2 A3 A4 A8 A9 A11"),
        // What would be once drafts are published is without what is to go; the reviewed alone say nothing of that.
        (Rules with { States = ["published", "draft"] }, "A1 A2 A3 A5 A8 A11"),
        (Rules with { States = ["published", "reviewed"] }, "A1 A2 A3 A6 A8 A9 A11"),
        (Rules with { Strengths = ["primary"] }, "A1 A2 A3 A9 A11"),
        (Rules with { Strengths = ["mention"] }, "A7"),
        (Rules with { Countries = ["ES"] }, "A11"),
        (Rules with { Countries = ["ES", "MA"] }, "A1 A11"),
        // One of them is enough.
        (Rules with { CoChairs = ["FR"] }, "A11"),
        (Rules with { CoChairs = ["FR", "MA"] }, "A1 A11"),
        (Rules with { Countries = ["ES"], CoChairs = ["MA"] }, ""),
    ];

    private static ModelScope Rules =>
        new()
        {
            Presidencies = ["first", "second"],
            Statuses = ["held"],
            States = ["published"],
            Strengths = ["primary", "secondary"],
            Rollup = "any",
        };
}
