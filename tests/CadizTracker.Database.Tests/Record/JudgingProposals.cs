using Npgsql;

namespace CadizTracker.Record;

/// <summary>Who proposed something does not judge it, under whatever name they come.</summary>
public sealed class JudgingProposals(TestDatabases databases)
{
    [Theory]
    [InlineData("key:Ana", "key:Ana", true)]
    [InlineData("key:Ana", "token:Ana", false)]
    [InlineData("key:Ana", "token:8f3,key:Ana", true)]
    [InlineData("key:Ana", "key:Ben", false)]
    // from before keys and tokens were told apart
    [InlineData("Ana", "key:Ana", true)]
    [InlineData("Ana", "token:Ana", true)]
    [InlineData("Ana", "key:Ben", false)]
    public async Task A_name_is_its_owners(string proposer, string judge, bool isOwn)
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        await record.PlanAsync("p", "D1 O1<D1 A1<O1");
        await record.PresidencyAsync("first", "p", "2023-01-01", "2024-01-01");
        await record.MeetingAsync(new("m", "first", "p", "A1") { State = "draft" });
        await record.DoAsync("update citations set proposed_by = @proposer", new { proposer });
        foreach (var verb in (string[])["review", "publish"])
        {
            var judged = () =>
                record.DoAsync(
                    $"select {verb}_citations(meeting_id, false, @names) from meetings",
                    new { names = judge.Split(',') }
                );
            if (isOwn)
            {
                (await judged.ShouldThrowAsync<PostgresException>()).SqlState.ShouldBe(
                    PostgresErrorCodes.InsufficientPrivilege
                );
            }
            else
            {
                await judged();
            }
        }
    }
}
