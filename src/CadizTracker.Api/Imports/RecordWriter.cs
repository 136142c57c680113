using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Hands records to the database many at once, and finds the one that it refuses.</summary>
internal sealed class RecordWriter(NpgsqlConnection connection, NpgsqlTransaction all)
{
    private const int AtOnce = 500;
    private const int MostProblems = 100;
    private readonly Dictionary<string, int> fates = [];

    /// <summary>Why nothing will be written; empty as long as all is well.</summary>
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Writes, unless something has been refused before: what depends on it could only be refused too.</summary>
    public async Task WriteAsync<T>(
        string sql,
        IReadOnlyList<Sourced<T>> records,
        CancellationToken ct
    )
    {
        foreach (var batch in Problems.Count == 0 ? records.Chunk(AtOnce) : [])
        {
            if (await TryAsync(sql, batch, ct) is not null)
            {
                await WriteEachAsync(sql, batch, ct);
            }
        }
    }

    /// <summary>Keeps all of it, or none where anything was refused.</summary>
    public async Task<Loaded> EndAsync(CancellationToken ct)
    {
        if (Problems.Count > 0)
        {
            await all.RollbackAsync(ct);
            return new(0, 0, 0, Problems);
        }
        await all.CommitAsync(ct);
        return new(Of("created"), Of("updated"), Of("unchanged"), []);
    }

    private int Of(string fate) => fates.GetValueOrDefault(fate);

    private async Task WriteEachAsync<T>(string sql, Sourced<T>[] batch, CancellationToken ct)
    {
        foreach (var record in batch.TakeWhile(_ => Problems.Count < MostProblems))
        {
            if (await TryAsync(sql, [record], ct) is { } refusal)
            {
                Problems.Add(
                    record.Origin.Problem("", Reason(refusal), refusal.ConstraintName ?? "refused")
                );
            }
        }
    }

    private async Task<PostgresException?> TryAsync<T>(
        string sql,
        Sourced<T>[] batch,
        CancellationToken ct
    )
    {
        await all.SaveAsync("batch", ct);
        try
        {
            var documents = JsonSerializer.Serialize(
                batch.Select(record => record.Record),
                ImportJson.Options
            );
            foreach (var fate in await connection.AllAsync<string>(sql, new { documents }, ct))
            {
                fates[fate] = Of(fate) + 1;
            }
            return null;
        }
        catch (PostgresException e) when (e.SqlState[..2] is "22" or "23")
        {
            await all.RollbackAsync("batch", ct);
            return e;
        }
    }

    // A constraint is named as a sentence, so its name is the reason.
    private static Bilingual Reason(PostgresException e)
    {
        var rule = e.ConstraintName?.Replace('_', ' ');
        return rule is null
            ? new(
                "The database cannot keep this value.",
                "La base de données ne peut pas conserver cette valeur."
            )
            : new(
                $"This breaks a rule of the record: {rule}.",
                $"Cela enfreint une règle du registre\u00A0: {rule}."
            );
    }
}
