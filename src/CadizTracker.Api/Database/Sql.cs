using Dapper;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>The four SQL verbs: all rows, one row, one value, do it. Everything takes the token, nothing else is hidden.</summary>
internal static class Sql
{
    static Sql() => TypeHandlers.Register();

    extension(NpgsqlConnection connection)
    {
        public async Task<IReadOnlyList<T>> AllAsync<T>(
            string sql,
            object? args,
            CancellationToken ct
        ) =>
            (
                await connection.QueryAsync<T>(
                    new CommandDefinition(sql, args, cancellationToken: ct)
                )
            ).AsList();

        /// <summary>The row, or null where there is none.</summary>
        public Task<T?> OneAsync<T>(string sql, object? args, CancellationToken ct)
            where T : class =>
            connection.QuerySingleOrDefaultAsync<T>(
                new CommandDefinition(sql, args, cancellationToken: ct)
            );

        public async Task<T> ValueAsync<T>(string sql, object? args, CancellationToken ct) =>
            (
                await connection.ExecuteScalarAsync<T>(
                    new CommandDefinition(sql, args, cancellationToken: ct)
                )
            )!;

        /// <summary>How many rows were written.</summary>
        public Task<int> DoAsync(string sql, object? args, CancellationToken ct) =>
            connection.ExecuteAsync(new CommandDefinition(sql, args, cancellationToken: ct));
    }
}
