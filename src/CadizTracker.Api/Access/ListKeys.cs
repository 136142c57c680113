using CadizTracker.Database;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>Lists all keys that were ever given, by name: who has one, what it may do, when it was last used. Never the key.</summary>
internal sealed class ListKeysEndpoint(NpgsqlDataSource source)
    : EndpointWithoutRequest<ListedKey[]>
{
    public override void Configure()
    {
        Get("/keys");
        Group<Administers>();
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync([.. await ListingKeys.AllAsync(connection, ct)], ct);
    }
}

/// <summary>A key as a list shows it: all but the key.</summary>
internal sealed record ListedKey
{
    /// <summary>Whose it is.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it may do.</summary>
    public AccessRole Role { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who gave it: key: and a key's name, or token: and a token's subject; operator where it was the program's verb.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>From when on it does not work any more, UTC; null: until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, UTC, to the minute; null: never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was taken back, UTC; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who took it back, as who gave it; null: nobody.</summary>
    public string? RevokedBy { get; init; }
}

internal static class ListingKeys
{
    private const string All = """
        select name, role::text as role, created_at, created_by, expires_at, last_used_at, revoked_at, revoked_by
        from api_keys
        order by name, key_id
        """;

    public static Task<IReadOnlyList<ListedKey>> AllAsync(
        NpgsqlConnection connection,
        CancellationToken ct
    ) => connection.AllAsync<ListedKey>(All, null, ct);
}
