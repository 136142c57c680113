using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>For any plan, record and scope, coverage with some meetings more is what the plain model says of the record with them.</summary>
public sealed class LookingAhead(TestDatabases databases)
{
    private const string After = """
        select i.code, c.covered, c.is_full
        from plans p
        cross join lateral (
          select reach_together(
            reached(scope(p.plan_id, array(select presidency_id from presidencies where slug = any(@presidencies)),
              daterange(@from::date, @to::date), @kinds::meeting_kind[], @statuses::meeting_status[], @states::citation_state[],
              @strengths::citation_strength[], @countries, @coChairs, @rollup)),
            (select bit_or(w.reach) from wished_meetings(p.plan_id, @wished) w)) as mask) m
        cross join lateral covered_items(p.plan_id, m.mask, @rollup) c
        join items i using (item_id)
        where p.code = 'p'
        """;

    private const string Totals = """
        select t.objectives_covered = count(*) filter (where c.covered and c.level = 'objective')
          and t.objectives_total = count(*) filter (where c.level = 'objective')
          and t.actions_covered = count(*) filter (where c.covered and c.level = 'action')
          and t.domains_full = count(*) filter (where c.is_full and c.level = 'domain')
        from plans p
        cross join lateral (select bit_or(w.reach) as mask from wished_meetings(p.plan_id, @wished) w) m
        cross join lateral mask_totals(p.plan_id, m.mask) t
        cross join lateral covered_items(p.plan_id, m.mask) c
        where p.code = 'p'
        group by t.objectives_covered, t.objectives_total, t.actions_covered, t.domains_full
        """;

    [Fact]
    public async Task Every_item_is_the_same() =>
        await RandomRecords
            .Plan.SelectMany(items =>
                Gen.Select(
                    RandomRecords.Meeting(items).Array[0, 12],
                    Gen.Select(RandomRecords.Scope, Wished(items)).Array[15],
                    (meetings, asked) => (Items: items, meetings, asked)
                )
            )
            .SampleAsync(
                async any =>
                {
                    var words = string.Join(' ', any.Items.Select(item => item.Words));
                    await using var record = await SmallRecord.TwoTermsAsync(databases, words);
                    var meetings = any
                        .meetings.Select((meeting, i) => meeting with { Slug = $"m{i}" })
                        .ToArray();
                    foreach (var meeting in meetings)
                    {
                        await record.MeetingAsync(meeting);
                    }
                    var model = new PlainModel(any.Items, meetings);
                    foreach (var (scope, wished) in any.asked)
                    {
                        var beside = wished.Select(codes => new TestMeeting(
                            "wished",
                            "first",
                            "p",
                            codes.Replace(',', ' ')
                        ));
                        (await record.AllAsync<Cell>(After, scope.With(wished)))
                            .ToDictionary(cell => cell.Code, cell => (cell.Covered, cell.IsFull))
                            .ShouldBe(
                                model
                                    .Cover(scope, beside)
                                    .ToDictionary(
                                        cell => cell.Key,
                                        cell => (cell.Value.IsCovered, cell.Value.IsFull)
                                    ),
                                ignoreOrder: true
                            );
                        (await record.ValueAsync<bool>(Totals, new { wished })).ShouldBeTrue();
                    }
                },
                iter: 20,
                threads: 2
            );

    private static Gen<string[]> Wished(ModelItem[] items) =>
        Gen.Int[0, items.Length - 1]
            .Array[1, 3]
            .Select(cited => string.Join(',', cited.Select(i => items[i].Code).Distinct()))
            .Array[1, 3];
}
