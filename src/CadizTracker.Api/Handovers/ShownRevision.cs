using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>The record as a snapshot shows it, for questions that the snapshot itself does not answer.</summary>
internal static class ShownRevision
{
    // A revision from before there was a history has no instant of its own.
    private const string Shown = """
        select s.record_revision as revision, coalesce(r.committed_at, s.frozen_at) as committed_at
        from snapshots s
        left join revisions r on r.revision = s.record_revision
        where s.name = @id
        """;

    /// <summary>Refused where there is no such snapshot.</summary>
    public static async Task<Reading> ReadAsync(
        NpgsqlDataSource source,
        string id,
        CancellationToken ct
    )
    {
        RevisionRow? shown;
        // What was frozen never changes, so it is no matter that this is another look.
        await using (var read = await Reading.StartAsync(source, ct))
        {
            shown = await read.OneAsync<RevisionRow>(Shown, new { id }, ct);
        }
        return await Reading.StartAsync(source, shown ?? throw SnapshotProblems.NoSnapshot(id), ct);
    }
}
