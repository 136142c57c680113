namespace CadizTracker.Coverage;

/// <summary>Whether every action of an item is covered, where that can be said.</summary>
public sealed class Fullness(TestDatabases databases)
{
    private const string Plan = "D1 O1<D1 A1<O1 A2<O1 O2<D1 A3<O2 O3<D1 D2 O4<D2 A4<O4 A5?O3,O4";

    [Theory]
    [InlineData("A1", "O1", false, "a known action below is not covered")]
    [InlineData("A1 A2", "O1", true, "every action that lies there is covered")]
    [InlineData("O1", "O1", false, "citing the objective covers no action")]
    [InlineData("A4", "O4", null, "an action that may lie there is not covered")]
    [InlineData("A4 A5", "O4", true, "those that may lie there are covered too")]
    [InlineData(
        "A1",
        "O4",
        false,
        "a known action below is not covered, whatever else may lie there"
    )]
    [InlineData("A5", "O3", null, "no action is known to lie there")]
    [InlineData("A1", "A1", null, "below an action there is none")]
    [InlineData("", "O1", false, "nothing was addressed")]
    [InlineData("", "O3", null, "nothing was addressed, and no action is known to lie there")]
    [InlineData("A1 A2 A3", "D1", null, "one of its objectives may have an action more")]
    [InlineData("A1 A2 A3 A5", "D1", true, "all that lie or may lie there are covered")]
    [InlineData("A1", "A1", null, "nothing lies below an action")]
    public async Task Is_told_by_the_actions_below(
        string cited,
        string item,
        bool? full,
        string because
    )
    {
        await using var record = await SmallRecord.OneTermAsync(databases, Plan);
        await record.MeetingAsync(new("m", "first", "p", cited));
        (await record.CoverageAsync("p"))[item].IsFull.ShouldBe(full, because);
    }

    /// <summary>O2 and D1 may have A3 as well, which nobody addressed; below O4 there is nothing to wait for.</summary>
    [Fact]
    public async Task Rolled_up_by_all_it_is_what_covers_save_where_no_action_can_lie()
    {
        await using var record = await SmallRecord.OneTermAsync(
            databases,
            "D1 O1<D1 A1<O1 A2<O1 O2<D1 O4<D1 A3?O2"
        );
        await record.MeetingAsync(new("m", "first", "p", "A1 A2 O2 O4"));
        (
            await record.ValueAsync<string>(
                "select string_agg(i.code, ' ' order by i.position) from plans p cross join lateral coverage(scope(p.plan_id, rollup => 'all')) c join items i using (item_id) where c.covered"
            )
        ).ShouldBe("O1 A1 A2 O4");
    }

    [Fact]
    public async Task Placing_an_action_settles_what_was_unknown()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, Plan);
        await record.MeetingAsync(new("m", "first", "p", "A4 A5"));
        await record.PlanAsync("p", Plan.Replace("A5?O3,O4", "A5<O3", StringComparison.Ordinal));

        var cells = await record.CoverageAsync("p");
        (cells["O3"].Covered, cells["O3"].IsFull, cells["O4"].IsFull).ShouldBe((true, true, true));
        cells.Keys.ShouldBe(
            ["D1", "O1", "A1", "A2", "O2", "A3", "O3", "A5", "D2", "O4", "A4"],
            ignoreOrder: true
        );
    }
}
