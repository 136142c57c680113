using CadizTracker.Database;
using CadizTracker.Database.Embedded;
using CadizTracker.Imports;
using Npgsql;

namespace CadizTracker;

/// <summary>A PostgreSQL server for this run of tests, with two templates: the schema alone, and the schema with the record of data/.</summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private TemporaryPostgres server = null!;
    private int clones;

    public async ValueTask InitializeAsync()
    {
        server = await TemporaryPostgres.StartAsync();
        await MakeTemplateAsync("schema", _ => Task.CompletedTask);
        await MakeTemplateAsync("record", LoadAsync, "schema");
    }

    /// <summary>A database of the caller's own with the schema and nothing in it.</summary>
    public Task<string> EmptyAsync() => CloneAsync("schema");

    /// <summary>A database of the caller's own with the record that comes with the program.</summary>
    public Task<string> WithRecordAsync() => CloneAsync("record");

    /// <summary>A database of the caller's own without a schema.</summary>
    public Task<string> BareAsync() => server.CreateDatabaseAsync(Name());

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task<string> CloneAsync(string template) =>
        server.CreateDatabaseAsync(Name(), template);

    private string Name() => $"clone{Interlocked.Increment(ref clones)}";

    private async Task MakeTemplateAsync(
        string name,
        Func<NpgsqlConnection, Task> fill,
        string? template = null
    )
    {
        // Unpooled: a template cannot be copied while a connection to it is open.
        var database = await server.CreateDatabaseAsync(name, template) + ";Pooling=false";
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await Migrations.ApplyAsync(connection, default);
        await fill(connection);
    }

    private static async Task LoadAsync(NpgsqlConnection connection) =>
        (
            await Loading.LoadAsync(connection, ImportFiles.ReadAll(Configured.Data), default)
        ).ThrowIfRefused();
}
