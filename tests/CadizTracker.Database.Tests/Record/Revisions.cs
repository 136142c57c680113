using CadizTracker.Database;

namespace CadizTracker.Record;

/// <summary>One number for the state of the whole record.</summary>
public sealed class RevisionsOfTheRecord(TestDatabases databases)
{
    private const string Now = "select revision from revision_counter";

    [Fact]
    public async Task A_transaction_raises_it_once_however_much_it_writes()
    {
        await using var record = await SmallAsync();
        var before = await record.ValueAsync<long>(Now);
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        (await record.ValueAsync<long>(Now)).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("update meetings set note = 'x'")]
    [InlineData("delete from citations")]
    [InlineData("update plans set title_en = 'x'")]
    [InlineData("update items set note = 'x' where code = 'A1'")]
    [InlineData(
        "insert into outcomes (meeting_id, unit, count) select meeting_id, 'panels', 1 from meetings"
    )]
    [InlineData("update presidencies set slogan_en = 'x'")]
    public async Task Any_write_raises_it(string write)
    {
        await using var record = await SmallAsync();
        await record.MeetingAsync(new("m", "first", "p", "A1"));
        var before = await record.ValueAsync<long>(Now);
        await record.DoAsync(write);
        (await record.ValueAsync<long>(Now)).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("update meetings set note = 'x' where false")]
    [InlineData("delete from citations where false")]
    public async Task A_statement_that_finds_nothing_raises_nothing(string nothing)
    {
        await using var record = await SmallAsync();
        var before = await record.ValueAsync<long>(Now);
        await record.DoAsync(nothing);
        (await record.ValueAsync<long>(Now)).ShouldBe(before);
    }

    [Fact]
    public async Task A_rollback_takes_it_back()
    {
        await using var record = await SmallAsync();
        var before = await record.ValueAsync<long>(Now);
        await using (
            var connection = await record.Source.OpenConnectionAsync(
                TestContext.Current.CancellationToken
            )
        )
        {
            await using var tried = await connection.BeginTransactionAsync(
                TestContext.Current.CancellationToken
            );
            await connection.DoAsync("update plans set title_en = 'x'", null, default);
        }
        (await record.ValueAsync<long>(Now)).ShouldBe(before);
    }

    [Fact]
    public async Task Writers_at_the_same_time_get_one_each_in_the_order_of_their_commits()
    {
        await using var record = await SmallAsync();
        var before = await record.ValueAsync<long>(Now);
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => record.MeetingAsync(new($"m{i}", "first", "p", "A1")))
        );
        (await record.ValueAsync<long>(Now)).ShouldBe(before + 20);
        (
            await record.ValueAsync<bool>(
                "select bool_and(later.committed_at >= r.committed_at) and count(*) = max(later.revision) - 1 from revisions r join revisions later on later.revision = r.revision + 1"
            )
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_told_to_those_who_listen()
    {
        await using var record = await SmallAsync();
        await using var listening = await record.Source.OpenConnectionAsync(
            TestContext.Current.CancellationToken
        );
        var told = new TaskCompletionSource<string>();
        listening.Notification += (_, notification) => told.TrySetResult(notification.Payload);
        await listening.DoAsync("listen revision", null, default);

        await record.MeetingAsync(new("m", "first", "p", "A1"));
        await listening.WaitAsync(TestContext.Current.CancellationToken);

        (await told.Task).ShouldBe(
            (await record.ValueAsync<long>(Now)).ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }

    // In a database of its own: revisions count from the first of it.
    private async Task<TestRecord> SmallAsync()
    {
        var record = await TestRecord.EmptyAsync(databases);
        await record.PlanAsync("p", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-02-01");
        return record;
    }
}
