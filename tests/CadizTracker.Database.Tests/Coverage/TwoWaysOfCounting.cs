using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>Coverage counts from the masks that are kept; counting the links one by one must give the same.</summary>
public sealed class TwoWaysOfCounting(TestDatabases databases)
{
    private const string Plan =
        "D1 O1<D1 A1<O1 A2<O1 D2 O2<D2 O2a<O2 A3<O2a O2b<O2 A4<O2b O3<D2 A5<O3 A6?O2,O3";
    private static readonly string[] Codes =
    [
        .. Plan.Split(' ').Select(item => item.Split('<', '?')[0]),
    ];

    private const string Differences = """
        with asked as (
          select p.plan_id, scope(p.plan_id, array(select presidency_id from presidencies where slug = any(@presidencies)),
            daterange(@from::date, @to::date), @kinds::meeting_kind[]) as asked
          from plans p where p.code = 'p'
        ),
        one_by_one as (
          select i.item_id, count(c.meeting_id) as meetings, min(c.ends_on) as first, max(c.ends_on) as last,
            coalesce((array_agg(m.slug::text order by c.ends_on desc, m.slug) filter (where m.slug is not null))[1:@newest], '{}') as newest
          from asked s
          join items i on i.plan_id = s.plan_id
          left join lateral counted_meetings(s.asked) c on c.item_id = i.item_id
          left join meetings m on m.meeting_id = c.meeting_id
          group by i.item_id
        )
        select count(*)
        from asked s
        cross join lateral coverage(s.asked, newest_of => @newest) c
        join one_by_one o on o.item_id = c.item_id
        where (o.meetings, o.first, o.last, o.newest) is distinct from (c.meeting_count, c.first_addressed_on, c.last_addressed_on, c.newest)
        """;

    private static readonly Gen<TestMeeting> Meeting =
        from presidency in Of("first", "second")
        from items in Of(Codes).Array[1, 4]
        from day in Gen.Int[1, 28]
        from days in Gen.Int[0, 2]
        from kind in Of("webinar", "thematic_meeting")
        from status in Of("held", "held", "held", "planned")
        from state in Of("published", "published", "published", "draft")
        from strength in Of("primary", "secondary", "mention")
        select new TestMeeting("", presidency, "p", string.Join(' ', items.Distinct()))
        {
            From = $"2023-05-{day:00}",
            To = $"2023-05-{day + days:00}",
            Kind = kind,
            Status = status,
            State = state,
            Strength = strength,
        };

    private static readonly Gen<(
        string[] Presidencies,
        string? From,
        string? To,
        string[]? Kinds,
        int Newest
    )> Scope =
        from presidencies in Of<string[]>(["first"], ["second"], ["first", "second"])
        from days in Of<(string?, string?)>(
            (null, null),
            ("2023-05-10", null),
            (null, "2023-05-20"),
            ("2023-05-10", "2023-05-20"),
            ("2023-05-10", "2023-05-10")
        )
        from kinds in Of<string[]?>(null, ["webinar"])
        from newest in Of(1, 2)
        select (presidencies, days.Item1, days.Item2, kinds, newest);

    [Fact]
    public async Task Give_the_same_meetings_days_and_newest_for_any_record_and_scope() =>
        await Gen.Select(Meeting.Array[0, 30], Scope.Array[4])
            .SampleAsync(
                async (meetings, scopes) =>
                {
                    await using var record = await SmallRecord.TwoTermsAsync(databases, Plan);
                    foreach (var (meeting, i) in meetings.Select((meeting, i) => (meeting, i)))
                    {
                        await record.MeetingAsync(meeting with { Slug = $"m{i}" });
                    }
                    foreach (var (presidencies, from, to, kinds, newest) in scopes)
                    {
                        (
                            await record.ValueAsync<long>(
                                Differences,
                                new
                                {
                                    presidencies,
                                    from,
                                    to,
                                    kinds,
                                    newest,
                                }
                            )
                        ).ShouldBe(0);
                    }
                },
                iter: 20,
                threads: 2
            );

    private static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
