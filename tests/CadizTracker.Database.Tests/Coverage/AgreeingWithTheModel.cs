using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>For any plan, record, scope and rules the SQL says of every item what the plain model says.</summary>
public sealed class AgreeingWithTheModel(TestDatabases databases)
{
    private const string Cells = """
        select i.code, c.covered, c.is_full, c.meeting_count, c.first_addressed_on, c.last_addressed_on
        from plans p
        cross join lateral coverage(scope(p.plan_id,
          array(select presidency_id from presidencies where slug = any(@presidencies)),
          daterange(@from::date, @to::date), @kinds::meeting_kind[], @statuses::meeting_status[], @states::citation_state[],
          @strengths::citation_strength[], @countries, @coChairs, @rollup)) c
        join items i using (item_id)
        where p.code = 'p'
        """;

    [Fact]
    public async Task Every_cell_is_the_same() =>
        await Gen.Select(RandomRecords.Plan, RandomRecords.Scope.Array[25])
            .SelectMany(asked =>
                RandomRecords
                    .Meeting(asked.Item1)
                    .Array[0, 25]
                    .Select(meetings => (Items: asked.Item1, Scopes: asked.Item2, meetings))
            )
            .SampleAsync(
                async asked =>
                {
                    var words = string.Join(' ', asked.Items.Select(item => item.Words));
                    await using var record = await SmallRecord.TwoTermsAsync(databases, words);
                    var meetings = asked
                        .meetings.Select((meeting, i) => meeting with { Slug = $"m{i}" })
                        .ToArray();
                    foreach (var meeting in meetings)
                    {
                        await record.MeetingAsync(meeting);
                    }
                    var model = new PlainModel(asked.Items, meetings);
                    foreach (var scope in asked.Scopes)
                    {
                        var cells = await record.AllAsync<Cell>(Cells, scope);
                        cells
                            .ToDictionary(cell => cell.Code, Said)
                            .ShouldBe(model.Cover(scope), ignoreOrder: true);
                    }
                },
                iter: 25,
                threads: 2
            );

    private static ModelCell Said(Cell cell) =>
        new(
            cell.Covered,
            cell.IsFull,
            cell.MeetingCount,
            cell.FirstAddressedOn,
            cell.LastAddressedOn
        );
}
