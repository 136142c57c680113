using System.Text.Json.Nodes;
using CadizTracker.Coverage;
using CadizTracker.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadizTracker.Changes;

/// <summary>More changes than are read at once: no revision is told by halves, and none is lost between.</summary>
public sealed class ReadingChangesInBatches(TestDatabases databases)
{
    [Fact]
    public async Task Revisions_that_are_not_read_to_their_end_are_left_for_the_next_reading()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        var start = await record.RevisionAsync();
        var first = await LoadAsync(record, "a", 150);
        var second = await LoadAsync(record, "b", 150);

        var batch = await AfterAsync(record, start);
        batch.UpTo.ShouldBe(first);
        Told(batch).ShouldBe([(first, 150, true)]);
        var next = await AfterAsync(record, batch.UpTo);
        next.UpTo.ShouldBe(second);
        Told(next).ShouldBe([(second, 150, true)]);
        Told(await AfterAsync(record, next.UpTo)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revision_of_more_is_told_once_and_says_that_there_is_more()
    {
        await using var record = await SmallRecord.OneTermAsync(databases, "D1 O1<D1 A1<O1");
        var start = await record.RevisionAsync();
        var large = await LoadAsync(record, "a", 250);
        var small = await LoadAsync(record, "b", 1);

        var batch = await AfterAsync(record, start);
        batch.UpTo.ShouldBe(large);
        Told(batch).ShouldBe([(large, 200, false)]);
        Told(await AfterAsync(record, batch.UpTo)).ShouldBe([(small, 1, true)]);
    }

    private static async Task<ChangeBatch> AfterAsync(TestRecord record, long revision)
    {
        using var revisions = new Revisions(record.Source, NullLogger<Revisions>.Instance);
        using var events = new ChangeEvents(record.Source, revisions);
        return await events.AfterAsync(revision, long.MaxValue, default);
    }

    // The revision of the meetings, all recorded at once.
    private static async Task<long> LoadAsync(TestRecord record, string name, int meetings)
    {
        JsonNode[] documents =
        [
            .. Enumerable
                .Range(0, meetings)
                .Select(i => new TestMeeting($"{name}{i}", "first", "p", "").ToJson()),
        ];
        await record.AllAsync<string>(
            "select fate from record_meetings(@documents::jsonb)",
            new { documents = new JsonArray(documents).ToJsonString() }
        );
        return await record.RevisionAsync();
    }

    private static (long, int, bool)[] Told(ChangeBatch batch) =>
        [
            .. batch
                .Text.Split('\n')
                .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
                .Select(line => JsonNode.Parse(line[6..])!)
                .Select(told =>
                    (
                        (long)told["revision"]!,
                        told["records"]!.AsArray().Count,
                        (bool)told["isWhole"]!
                    )
                ),
        ];
}
