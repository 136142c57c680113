using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;
using NpgsqlTypes;

namespace CadizTracker.Imports;

/// <summary>Takes all rows of a report that lists only some of them, and says in the outcome where they are.</summary>
internal delegate Task<ImportOutcome> KeepRows(
    ImportOutcome outcome,
    IAsyncEnumerable<OutcomeRow> rows,
    CancellationToken ct
);

/// <summary>
/// All rows of long reports, kept as long as their imports are. They are written beside the import and not within it: what a dry
/// run or a refusal takes back is told of all the same.
/// </summary>
internal static class KeptRows
{
    private const string Copy =
        "copy import_rows (import_id, place, outcome) from stdin (format binary)";

    private const string Total = "select count(*) from import_rows where import_id = @id";

    private const string Page = """
        select r.outcome::text
        from import_rows r
        where r.import_id = @id and r.place > @after
        order by r.place
        limit @size
        """;

    /// <summary>Keeps those of an import; what else is to be written with them comes first.</summary>
    public static async Task<ImportOutcome> KeepAsync(
        NpgsqlDataSource source,
        Guid id,
        Func<NpgsqlConnection, Task>? before,
        ImportOutcome outcome,
        IAsyncEnumerable<OutcomeRow> rows,
        CancellationToken ct
    )
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var all = await connection.BeginTransactionAsync(ct);
        if (before is not null)
        {
            await before(connection);
        }
        await using (var copy = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            await foreach (var (index, row) in rows.Index().WithCancellation(ct))
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(id, NpgsqlDbType.Uuid, ct);
                await copy.WriteAsync(index + 1L, NpgsqlDbType.Bigint, ct);
                await copy.WriteAsync(
                    JsonSerializer.SerializeToUtf8Bytes(row, Json.Options),
                    NpgsqlDbType.Jsonb,
                    ct
                );
            }
            await copy.CompleteAsync(ct);
        }
        await all.CommitAsync(ct);
        return outcome with { Import = id };
    }

    /// <summary>A page of an import's rows, and how many there are in all.</summary>
    public static async Task<ImportRows> PageAsync(
        NpgsqlConnection connection,
        ImportJobRow import,
        long after,
        int size,
        CancellationToken ct
    )
    {
        if (import.Known is not { } outcome)
        {
            return import.IsUnfinished ? throw ImportProblems.IsRunning() : new(0, []);
        }
        if (outcome.Import is null) // a short report has them all
        {
            OutcomeRow[] listed = [.. outcome.AllRows];
            return new(listed.Length, [.. listed.Skip((int)after).Take(size)]);
        }
        var asked = new
        {
            id = import.ImportId,
            after,
            size,
        };
        var page = await connection.AllAsync<string>(Page, asked, ct);
        return new(
            await connection.ValueAsync<long>(Total, asked, ct),
            [.. page.Select(Json.Read<OutcomeRow>)]
        );
    }
}

/// <summary>Some rows of a report, and how many it has.</summary>
internal sealed record ImportRows(long Total, IReadOnlyList<OutcomeRow> Rows);
