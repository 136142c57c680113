using CadizTracker.Database;

namespace CadizTracker.Record;

/// <summary>What holds of every look at the record, on whichever server.</summary>
public sealed class LookingAtTheRecord(TestDatabases databases)
{
    // A server that compiles what looks dear took four times as long for a matrix of 10,000 meetings.
    [Fact]
    public async Task Nothing_is_compiled_where_the_server_would()
    {
        var database = await databases.EmptyAsync() + ";Options=-c jit=on";
        await using var source = DatabaseHosting.Open(database);
        await using (
            var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken)
        )
        {
            (await connection.ValueAsync<string>("show jit", null, default)).ShouldBe("on");
        }
        await using var read = await Reading.StartAsync(source, default);
        (await read.ValueAsync<string>("show jit", null, default)).ShouldBe("off");
    }
}
