using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>What became of the records: all of them written, or, where there are problems, none.</summary>
internal sealed record Loaded(
    int Created,
    int Updated,
    int Unchanged,
    IReadOnlyList<ImportProblem> Problems
)
{
    /// <summary>For data that comes with the program and must be good.</summary>
    public void ThrowIfRefused()
    {
        if (Problems is [var first, ..])
        {
            throw new InvalidOperationException(first.ToString());
        }
    }
}

/// <summary>
/// Writes imported records in one transaction: plans, then presidencies, then meetings, so that files may come in any order.
/// Where one is refused nothing is written. Citations are published: who may start the program on its database may publish.
/// </summary>
internal static class Loading
{
    private const string Plans = "select fate from record_plans(@documents::jsonb)";
    private const string Presidencies = "select fate from record_presidencies(@documents::jsonb)";
    private const string Meetings = "select fate from record_meetings(@documents::jsonb)";

    public static async Task<Loaded> LoadAsync(
        NpgsqlConnection connection,
        ImportFiles files,
        CancellationToken ct
    )
    {
        if (!files.IsGood)
        {
            return new(0, 0, 0, files.Problems);
        }
        await using var all = await connection.BeginTransactionAsync(ct);
        var writer = new RecordWriter(connection, all);
        await writer.WriteAsync(Plans, files.Plans, ct);
        var names = await RecordNames.ReadAsync(connection, files, ct);
        await writer.WriteAsync(
            Presidencies,
            names.Checked(files.Presidencies, writer.Problems),
            ct
        );
        var meetings = files
            .Meetings.Select(meeting => MeetingToStore.From(meeting, names, writer.Problems))
            .ToArray();
        await writer.WriteAsync(Meetings, meetings, ct);
        return await writer.EndAsync(ct);
    }
}
