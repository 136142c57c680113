namespace CadizTracker.Coverage;

/// <summary>The newest meetings of each item, as many as were asked for.</summary>
public sealed class NewestMeetings(TestDatabases databases)
{
    private const string Newest = """
        select c.newest
        from plans p
        cross join lateral coverage(scope(p.plan_id), newest_of => @most) c
        join items i using (item_id)
        where i.code = @code
        """;

    [Fact]
    public async Task Come_first_and_are_no_more_than_asked_for()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1 A2<O1");
        await record.MeetingAsync(new("b", "first", "p", "A1") { From = "2023-05-01" });
        await record.MeetingAsync(new("a", "first", "p", "A1 A2") { From = "2023-05-01" });
        await record.MeetingAsync(new("c", "first", "p", "A1") { From = "2023-06-01" });

        (await NewestAsync(record, "O1", most: 2)).ShouldBe(["c", "a"]);
    }

    /// <summary>They are looked for among the newest of all first: an item that those leave alone has its own all the same.</summary>
    [Fact]
    public async Task Of_a_seldom_item_are_found_behind_many_newer_ones_of_others()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1 A2<O1");
        await record.MeetingAsync(new("old", "first", "p", "A2") { From = "2023-01-10" });
        await record.MeetingAsync(new("older", "first", "p", "A2") { From = "2023-01-05" });
        for (var i = 10; i < 35; i++)
        {
            await record.MeetingAsync(new($"m{i}", "first", "p", "A1") { From = "2023-05-01" });
        }

        (await NewestAsync(record, "A2", most: 1)).ShouldBe(["old"]);
        (await NewestAsync(record, "A1", most: 1)).ShouldBe(["m10"]);
        (await NewestAsync(record, "A2", most: 20)).ShouldBe(["old", "older"]);
    }

    [Fact]
    public async Task Are_the_newest_however_many_older_ones_there_are()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        for (var day = 1; day <= 25; day++)
        {
            await record.MeetingAsync(
                new($"m{day:00}", "first", "p", "A1") { From = $"2023-05-{day:00}" }
            );
        }
        (await NewestAsync(record, "A1", most: 1)).ShouldBe(["m25"]);
    }

    private static Task<string[]> NewestAsync(TestRecord record, string code, int most) =>
        record.ValueAsync<string[]>(Newest, new { code, most });
}
