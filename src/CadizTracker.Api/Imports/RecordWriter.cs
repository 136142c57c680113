using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>What the database did with a record.</summary>
internal sealed record Written
{
    public required string Name { get; init; }
    public required string Fate { get; init; }

    /// <summary>Created, updated or unchanged.</summary>
    public ImportFate AsFate => Enum.Parse<ImportFate>(Fate, ignoreCase: true);
}

/// <summary>Hands records to the database many at once, and finds the one that it refuses.</summary>
internal sealed class RecordWriter(NpgsqlConnection connection, NpgsqlTransaction all)
{
    private const int AtOnce = 500;

    /// <summary>Writes what it can. <paramref name="refuse"/> is told what was refused and why.</summary>
    public async Task<IReadOnlyList<Written>> WriteAsync<T>(
        string sql,
        IReadOnlyList<Sourced<T>> records,
        Action<Sourced<T>, ImportProblem> refuse,
        CancellationToken ct
    )
    {
        List<Written> written = [];
        foreach (var batch in records.Chunk(AtOnce))
        {
            await WriteAsync(sql, batch, refuse, written, ct);
        }
        return written;
    }

    /// <summary>Does it, or takes back all of it: the reason of the refusal, or null.</summary>
    public async Task<PostgresException?> TryAsync(Func<Task> write, CancellationToken ct)
    {
        await all.SaveAsync("batch", ct);
        try
        {
            await write();
            await all.ReleaseAsync("batch", ct);
            return null;
        }
        catch (PostgresException e) when (e.SqlState[..2] is "22" or "23")
        {
            await all.RollbackAsync("batch", ct);
            return e;
        }
    }

    /// <summary>Why the database keeps no record like this. A constraint is named as a sentence, so its name is the reason.</summary>
    public static (string Code, Bilingual Reason) Reason(PostgresException e) =>
        (e.ConstraintName ?? "refused", Constraints.Reason(e.ConstraintName));

    private async Task WriteAsync<T>(
        string sql,
        Sourced<T>[] batch,
        Action<Sourced<T>, ImportProblem> refuse,
        List<Written> written,
        CancellationToken ct
    )
    {
        IReadOnlyList<Written> done = [];
        var documents = JsonSerializer.Serialize(
            batch.Select(record => record.Record),
            ImportJson.Options
        );
        var refusal = await TryAsync(
            async () => done = await connection.AllAsync<Written>(sql, new { documents }, ct),
            ct
        );
        written.AddRange(refusal is null ? done : []);
        if (refusal is not null && batch.Length == 1)
        {
            var (code, reason) = Reason(refusal);
            refuse(batch[0], batch[0].Origin.Problem("", reason, code));
        }
        else if (refusal is not null)
        {
            await WriteAsync(sql, batch[..(batch.Length / 2)], refuse, written, ct);
            await WriteAsync(sql, batch[(batch.Length / 2)..], refuse, written, ct);
        }
    }
}
