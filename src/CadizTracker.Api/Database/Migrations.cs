using System.Security.Cryptography;
using CadizTracker.Http;
using EvolveDb;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>Brings a database to this version's schema, and tells whether it is there.</summary>
internal static class Migrations
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "migrations");

    private const string Note = """
        insert into applied_scripts (name, sha256)
        select name, sha256 from unnest(@names, @hashes) as script (name, sha256)
        on conflict do nothing
        """;

    private const string Missing = """
        select count(*)
        from unnest(@names, @hashes) as script (name, sha256)
        where not exists (
          select from applied_scripts a where a.name = script.name and a.sha256 = script.sha256)
        """;

    /// <summary>Applies what is missing, in order; several programs may start it at once. Returns how many scripts that were.</summary>
    public static async Task<int> ApplyAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var evolve = new Evolve(connection)
        {
            Locations = [Folder],
            MetadataTableName = "migrations",
            IsEraseDisabled = true,
            EnableClusterMode = true,
        };
        try
        {
            evolve.Migrate();
        }
        catch (EvolveValidationException e)
        {
            throw new Refused(Problems.DatabaseNotMigrated, NotContinued(e));
        }
        if (evolve.NbMigration > 0)
        {
            await connection.DoAsync("select rebuild_past()", null, ct);
        }
        await connection.DoAsync(Note, Scripts, ct);
        return evolve.NbMigration;
    }

    /// <summary>True where every script of this version has been applied at some time; newer ones beside them do no harm.</summary>
    public static async Task<bool> AreAppliedAsync(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        try
        {
            return await connection.ValueAsync<long>(Missing, Scripts, ct) == 0;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }

    private static readonly string[] Files = Directory.GetFiles(Folder, "*.sql");

    private static readonly object Scripts = new
    {
        names = Files.Select(Path.GetFileName).ToArray(),
        hashes = Files.Select(Sha256).ToArray(),
    };

    private static Bilingual NotContinued(EvolveValidationException e) =>
        new(
            $"The database was made by scripts that this version does not continue, and is left as it is. {e.Message}",
            $"La base de données provient de scripts que cette version ne prolonge pas\u00A0; elle reste telle quelle. {e.Message}"
        );

    private static string Sha256(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
