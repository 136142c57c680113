using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Meetings;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Writes staged meetings span by span, finds those that the record refuses, and counts what became of the others.</summary>
internal sealed class WritingMeetings(
    NpgsqlConnection connection,
    RecordWriter writer,
    ImportOrder order,
    ImportTally tally,
    ImportProgress progress
)
{
    private const int AtOnce = 1000;
    private const int CountedAnewFrom = 2000;

    private const string Compare = "select compare_meetings(@after, @upTo, @AsDrafts)::text";
    private const string Record =
        "select record_staged(@after, @upTo, @AsDrafts, @withoutLinks)::text";
    private const string CountAnew = "select count_anew()::text";

    private const string Forbidden = """
        delete from staged_meetings s
        where s.place > @after and s.place <= @upTo and s.fate is null
          and s.before @> '{"citations": [{"state": "published"}]}'
          and exists (select from unnest(@deciding) as member where s.record -> member is distinct from s.before -> member)
        returning s.place, s.slug, s.file, s.path, s.sheet_row
        """;
    private const string Remove = """
        delete from staged_meetings s
        where s.place = @upTo
        returning s.place, s.slug, s.file, s.path, s.sheet_row
        """;
    private const string Fates = """
        select fate, count(*)::integer as records from staged_meetings where fate is not null group by fate
        """;

    public async Task WriteAsync(StagedMeetings staged, CancellationToken ct)
    {
        progress.HasToStore(staged.Count);
        for (var after = 0; staged.AreSomeAwaited && after < staged.Count; after += AtOnce)
        {
            await RecordAsync(after, after + AtOnce, withoutLinks: true, ct);
        }
        var countAt = CountedAnewFrom;
        for (var after = 0; after < staged.Count && !IsOver; after += AtOnce)
        {
            await WriteAsync(after, after + AtOnce, ct);
            progress.HasStored(Math.Min(AtOnce, staged.Count - after));
            if (after + AtOnce >= countAt)
            {
                await connection.DoAsync(CountAnew, null, ct);
                countAt *= 4;
            }
        }
        if (tally.IsFull)
        {
            tally.Ends("");
        }
        foreach (var count in await connection.AllAsync<FateCount>(Fates, null, ct))
        {
            tally.CountMeetings(
                Enum.Parse<ImportFate>(count.Fate, ignoreCase: true),
                count.Records
            );
        }
    }

    // Nothing will be kept, and enough has been told of why.
    private bool IsOver =>
        tally.IsFull || (tally.Refused > 0 && !order.IsDryRun && !order.SkipsRefused);

    private async Task WriteAsync(int after, int upTo, CancellationToken ct)
    {
        await connection.DoAsync(
            Compare,
            new
            {
                after,
                upTo,
                order.AsDrafts,
            },
            ct
        );
        if (order.By is { Role: < AccessRole.Publisher })
        {
            var deciding = StoredMeetings.DecidingMembers;
            var kept = await connection.AllAsync<StagedRow>(
                Forbidden,
                new
                {
                    after,
                    upTo,
                    deciding,
                },
                ct
            );
            foreach (var row in kept)
            {
                Refuse(row, ImportProblems.PublishersCode, RecordWrites.PublishersAlone);
            }
        }
        await RecordAsync(after, upTo, withoutLinks: false, ct);
    }

    private async Task RecordAsync(int after, int upTo, bool withoutLinks, CancellationToken ct)
    {
        var span = new
        {
            after,
            upTo,
            order.AsDrafts,
            withoutLinks,
        };
        var refusal = await writer.TryAsync(() => connection.DoAsync(Record, span, ct), ct);
        if (refusal is null || tally.IsFull)
        {
            return;
        }
        if (upTo - after == 1)
        {
            var (code, reason) = RecordWriter.Reason(refusal);
            foreach (var row in await connection.AllAsync<StagedRow>(Remove, new { upTo }, ct))
            {
                Refuse(row, code, reason);
            }
            return;
        }
        var middle = after + (upTo - after) / 2;
        await RecordAsync(after, middle, withoutLinks, ct);
        await RecordAsync(middle, upTo, withoutLinks, ct);
    }

    private void Refuse(StagedRow row, string code, Http.Bilingual reason) =>
        tally.Refuse("meeting", row.Slug, row.Problem("", reason, code));

    private sealed record FateCount
    {
        public required string Fate { get; init; }
        public int Records { get; init; }
    }
}
