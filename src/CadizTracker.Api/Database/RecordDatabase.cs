using CadizTracker.Database.Embedded;
using CadizTracker.Http;
using CadizTracker.Imports;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// The database that the record is in: the configured one, or the program's own. A configured one is migrated and filled by
/// those who run it; the program's own is brought up to date by itself, and begins with the data that comes with the program.
/// </summary>
internal sealed class RecordDatabase : IAsyncDisposable
{
    private const string IsEmpty =
        "select not exists (select from plans) and not exists (select from presidencies)";
    private readonly EmbeddedPostgres? embedded;

    private RecordDatabase(string connectionString, EmbeddedPostgres? embedded) =>
        (ConnectionString, this.embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>Where the data lives, for people.</summary>
    public string Description =>
        embedded is null
            ? $"{new NpgsqlConnectionStringBuilder(ConnectionString).Host}, as configured"
            : $"{embedded.DataDirectory} ({embedded.Description})";

    public static Task<RecordDatabase> ToServeAsync(CancellationToken ct) =>
        OpenAsync(EmbeddedPostgres.StartAsync, ct);

    /// <summary>For a verb: beside a running server of the same data folder it joins that one's database.</summary>
    public static async Task<RecordDatabase> ToUseAsync(CancellationToken ct)
    {
        var database = await OpenAsync(EmbeddedPostgres.JoinAsync, ct);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        return await Migrations.AreAppliedAsync(connection, ct)
            ? database
            : throw new Refused(Problems.DatabaseNotMigrated);
    }

    /// <summary>The database as it is, migrated or not, with the rights of its owner: nobody else may change the schema.</summary>
    public static async Task<RecordDatabase> ToMigrateAsync(CancellationToken ct)
    {
        var configuration = Configured.Read();
        if (Configured.Server(configuration) is { } configured)
        {
            return new(configured, embedded: null);
        }
        var own = await EmbeddedPostgres.JoinAsync(EmbeddedSettings.From(configuration), ct);
        return new(own.ConnectionString, own);
    }

    public Task WatchAsync(ILogger log, CancellationToken ct) =>
        embedded?.WatchAsync(log, ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<RecordDatabase> OpenAsync(
        Func<EmbeddedSettings, CancellationToken, Task<EmbeddedPostgres>> open,
        CancellationToken ct
    )
    {
        var configuration = Configured.Read();
        if (Configured.Server(configuration) is { } configured)
        {
            return new(configured, embedded: null);
        }
        var own = await open(EmbeddedSettings.From(configuration), ct);
        try
        {
            await PrepareAsync(own.ConnectionString, ct);
            return new(AsApplication(own.ConnectionString), own);
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    // The program owns its database, but serves with the rights of one that does not.
    private static string AsApplication(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = "-c role=cadiztracker_application",
        }.ConnectionString;

    private static async Task PrepareAsync(string connectionString, CancellationToken ct)
    {
        await using var source = DatabaseHosting.Open(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await Migrations.AreAppliedAsync(connection, ct))
        {
            await Migrations.ApplyAsync(connection, ct);
        }
        if (await connection.ValueAsync<bool>(IsEmpty, null, ct))
        {
            (
                await Loading.LoadAsync(connection, ImportFiles.ReadAll(Configured.Data), ct)
            ).ThrowIfRefused();
        }
    }
}
