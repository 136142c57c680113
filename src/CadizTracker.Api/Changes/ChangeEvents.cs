using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Changes;

/// <summary>What one revision changed for everybody.</summary>
/// <param name="Revision">The revision; it is the event's id too.</param>
/// <param name="At">When it was committed, UTC.</param>
/// <param name="Records">The records, the first 200 of them.</param>
/// <param name="IsWhole">False: the revision changed more records than are listed.</param>
internal sealed record ChangeEvent(
    long Revision,
    DateTimeOffset At,
    IReadOnlyList<ChangedRecord> Records,
    bool IsWhole
)
{
    /// <summary>As server-sent events are written.</summary>
    public string Written() =>
        $"id: {Revision}\ndata: {JsonSerializer.Serialize(this, Json.Options)}\n\n";
}

/// <summary>A record that was changed.</summary>
/// <param name="Kind">plan, presidency, crosswalk, meeting or, where something was frozen, snapshot.</param>
/// <param name="Record">Its slug, code or id.</param>
/// <param name="Action">created, updated or deleted.</param>
internal sealed record ChangedRecord(string Kind, string Record, string Action);

/// <summary>The events of some revisions.</summary>
/// <param name="After">The revision that they come after.</param>
/// <param name="UpTo">All there is to tell up to this revision is among them.</param>
/// <param name="Text">The events, written.</param>
internal sealed record ChangeBatch(long After, long UpTo, string Text);

/// <summary>Reads what revisions changed, once for all who wait for it.</summary>
internal sealed class ChangeEvents(NpgsqlDataSource source, Revisions revisions) : IDisposable
{
    private const int Most = 200;

    private const string Next = $"""
        select {PublicChange.Columns}
        from (
          select c.* from change_log c
          where c.revision > @after
          order by c.revision, c.place
          limit @most
        ) c
        order by c.revision, c.place
        """;

    private const string Frozen = $"""
        select c.place, c.revision, c.committed_at, c.kind, c.record, c.before, c.after
        from {PublicChange.Frozen}
        where c.revision > @after and c.revision <= @upTo
        order by c.revision
        """;

    private readonly SemaphoreSlim turn = new(1);
    private ChangeBatch last = new(-1, -1, "");

    /// <summary>What comes after a revision; <paramref name="known"/>: this revision is there already.</summary>
    public async Task<ChangeBatch> AfterAsync(long revision, long known, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return last.After == revision && last.UpTo >= known
                ? last
                : last = await ReadAsync(revision, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ChangeBatch> ReadAsync(long after, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        revisions.Saw(read.Revision); // what is told is never newer than what is known
        // One more than is told, to see whether there is more.
        var rows = await read.AllAsync<PublicChange>(Next, new { after, most = Most + 1 }, ct);
        var (told, upTo) = Whole(rows, read.Revision);
        var frozen = await read.AllAsync<PublicChange>(Frozen, new { after, upTo }, ct);
        return new(
            after,
            upTo,
            string.Concat(
                told.Concat(frozen)
                    .OrderBy(change => change.Revision)
                    .GroupBy(change => change.Revision)
                    .Select(revision => Event([.. revision]))
                    .OfType<ChangeEvent>()
                    .Select(changed => changed.Written())
            )
        );
    }

    // Where there is more than one reading tells, only revisions that are there to their end; or, of a single one, its beginning.
    private static (IEnumerable<PublicChange> Told, long UpTo) Whole(
        IReadOnlyList<PublicChange> rows,
        long now
    ) =>
        rows.Count <= Most ? (rows, now)
        : rows[0].Revision == rows[^1].Revision ? (rows, rows[0].Revision)
        : (
            rows.Where(row => row.Revision < rows[^1].Revision),
            rows.Last(row => row.Revision < rows[^1].Revision).Revision
        );

    private static ChangeEvent? Event(IReadOnlyList<PublicChange> changes)
    {
        var isWhole = changes.Count <= Most;
        ChangedRecord[] seen =
        [
            .. changes
                .Take(Most)
                .Where(change => change.IsSeen)
                .Select(change => new ChangedRecord(change.Kind, change.Record, change.Action)),
        ];
        return seen.Length == 0 && isWhole
            ? null
            : new(changes[0].Revision, changes[0].CommittedAt, seen, isWhole);
    }
}
