using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>What the endpoint and the verb do alike with a request that obeys the rules.</summary>
internal static class CreatingKeys
{
    private const string Insert = """
        insert into api_keys (name, role, sha256, created_by, expires_at)
        values (@name, @role::access_role, @sha256, @by, (@expires::date + 1)::timestamp at time zone 'utc')
        returning name, role::text as role, created_at, created_by, expires_at
        """;

    public static async Task<KeyCreated> CreateAsync(
        NpgsqlConnection connection,
        CreateKey r,
        string by,
        CancellationToken ct
    )
    {
        var key = ApiKey.New();
        var args = new
        {
            r.Name,
            r.Role,
            sha256 = ApiKey.Sha256(key),
            by,
            expires = Rules.AsDay(r.Expires),
        };
        try
        {
            return (await connection.OneAsync<KeyCreated>(Insert, args, ct))! with { Key = key };
        }
        catch (PostgresException e) when (e.ConstraintName == "a_name_belongs_to_one_key")
        {
            throw KeyProblems.NameTaken(r.Name!);
        }
        catch (PostgresException e) when (e.ConstraintName == "a_name_is_not_given_again")
        {
            throw KeyProblems.NameWasUsed(r.Name!);
        }
    }
}
