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

/// <summary>Writes records that are at hand, as the operator: citations are published, and where one is refused nothing is written.</summary>
internal static class Loading
{
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
        var import = new Import(connection, new RecordsAtHand(files), new(), new());
        var outcome = await import.RunAsync(keep: null, ct);
        return outcome.IsApplied
            ? new(outcome.Created, outcome.Updated, outcome.Unchanged, [])
            : new(0, 0, 0, [.. outcome.Problems]);
    }
}
