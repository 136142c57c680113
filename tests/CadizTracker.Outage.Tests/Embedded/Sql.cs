using Dapper;
using Npgsql;

namespace CadizTracker.Embedded;

/// <summary>One statement on a connection of its own, so that no pool keeps a dead server's sessions.</summary>
internal static class Sql
{
    public static async Task<T?> ReadAsync<T>(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        return await connection.ExecuteScalarAsync<T>(statement);
    }

    public static async Task RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.ExecuteAsync(statement);
    }
}
