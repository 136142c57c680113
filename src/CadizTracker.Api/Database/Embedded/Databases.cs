using Dapper;
using Npgsql;

namespace CadizTracker.Database.Embedded;

/// <summary>The databases of a private server.</summary>
internal static class Databases
{
    /// <summary>The one that serves the program.</summary>
    public const string Served = "cadiztracker";

    /// <summary>Makes the served database where it is missing, also after a first start that was killed before it came to that.</summary>
    public static async Task EnsureServedAsync(ServerAddress address, CancellationToken ct)
    {
        try
        {
            await using var probe = await OpenAsync(address, Served, ct);
        }
        catch (PostgresException missing)
            when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(address, Served, template: null, ct);
        }
    }

    /// <summary>Makes a database, as a copy of a template where one is given; nobody may be connected to the template.</summary>
    public static async Task CreateAsync(
        ServerAddress address,
        string name,
        string? template,
        CancellationToken ct
    )
    {
        using var quotes = new NpgsqlCommandBuilder();
        var statement =
            $"create database {quotes.QuoteIdentifier(name)} template {quotes.QuoteIdentifier(template ?? "template1")}";
        await using var connection = await OpenAsync(address, "postgres", ct);
        await connection.ExecuteAsync(new CommandDefinition(statement, cancellationToken: ct));
    }

    // Unpooled: a session left open here would keep a template from being copied.
    private static async Task<NpgsqlConnection> OpenAsync(
        ServerAddress address,
        string database,
        CancellationToken ct
    )
    {
        var connection = new NpgsqlConnection(
            $"{address.ConnectionString(database)};Pooling=false"
        );
        await connection.OpenAsync(ct);
        return connection;
    }
}
