using Npgsql;

namespace CadizTracker.Database;

/// <summary>The verb migrate.</summary>
internal static class Migrating
{
    public static async Task<int> RunAsync(CancellationToken ct)
    {
        await using var database = await RecordDatabase.ToMigrateAsync(ct);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        var applied = await Migrations.ApplyAsync(connection, ct);
        Console.WriteLine(
            applied == 0
                ? "The schema is up to date."
                : $"{applied} scripts applied; the schema is up to date."
        );
        return Verbs.Done;
    }
}
