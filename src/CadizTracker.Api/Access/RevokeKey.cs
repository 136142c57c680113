using CadizTracker.Database;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>Asks to take a key back.</summary>
internal sealed record RevokeKey
{
    /// <summary>The key's name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Takes a key back: from the next request on it is none. Its name is not given again: the history knows its owner by it.</summary>
internal sealed class RevokeKeyEndpoint(NpgsqlDataSource source) : Endpoint<RevokeKey>
{
    public override void Configure()
    {
        Delete("/keys/{name}");
        Group<Administers>();
        Description(
            endpoint => endpoint.Produces(StatusCodes.Status204NoContent),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(RevokeKey r, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await RevokingKeys.RevokeAsync(connection, r.Name, HttpContext.Actor()!.Name, ct);
        await Send.NoContentAsync(ct);
    }
}

internal static class RevokingKeys
{
    private const string Revoke = """
        update api_keys
        set revoked_at = clock_timestamp(), revoked_by = @by
        where name = @name and revoked_at is null
        """;

    public static async Task RevokeAsync(
        NpgsqlConnection connection,
        string name,
        string by,
        CancellationToken ct
    )
    {
        if (await connection.DoAsync(Revoke, new { name, by }, ct) == 0)
        {
            throw KeyProblems.NoKey(name);
        }
    }
}
