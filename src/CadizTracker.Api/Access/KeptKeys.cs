using System.Security.Cryptography;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>A key as it is kept, or a session as the key that it stands for: what it is known by, and until when.</summary>
internal sealed record KeyRow
{
    public long KeyId { get; init; }
    public string Name { get; init; } = "";
    public AccessRole Role { get; init; }
    public byte[] Sha256 { get; init; } = [];
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    // The index found it by a comparison that takes more time the more of it is right; this one does not.
    public bool IsValid(byte[] sha256, DateTimeOffset now) =>
        CryptographicOperations.FixedTimeEquals(Sha256, sha256)
        & RevokedAt is null
        & !(ExpiresAt <= now);
}

internal static class KeptKeys
{
    private const string ByKey = """
        select key_id, name, role::text as role, sha256, expires_at, last_used_at, revoked_at
        from api_keys
        where sha256 = @sha256
        """;

    private const string BySession = """
        select k.key_id, k.name, k.role::text as role, s.sha256, least(k.expires_at, s.expires_at) as expires_at, k.last_used_at,
          coalesce(k.revoked_at, s.ended_at) as revoked_at
        from sessions s
        join api_keys k using (key_id)
        where s.sha256 = @sha256
        """;

    /// <summary>The key of that hash that works now; null: there is none.</summary>
    public static Task<KeyRow?> ValidKeyAsync(
        this NpgsqlDataSource source,
        byte[] sha256,
        DateTimeOffset now,
        CancellationToken ct
    ) => source.ValidAsync(ByKey, sha256, now, ct);

    /// <summary>The key that is signed in under that hash, where both it and its session still hold; null: there is none.</summary>
    public static Task<KeyRow?> ValidSessionAsync(
        this NpgsqlDataSource source,
        byte[] sha256,
        DateTimeOffset now,
        CancellationToken ct
    ) => source.ValidAsync(BySession, sha256, now, ct);

    private static async Task<KeyRow?> ValidAsync(
        this NpgsqlDataSource source,
        string sql,
        byte[] sha256,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var row = await source.FindAsync(sql, sha256, ct);
        return row?.IsValid(sha256, now) is true ? row : null;
    }

    private static async Task<KeyRow?> FindAsync(
        this NpgsqlDataSource source,
        string sql,
        byte[] sha256,
        CancellationToken ct
    )
    {
        try
        {
            return await source.OnceAsync(sql, sha256, ct);
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once.
            return await source.OnceAsync(sql, sha256, ct);
        }
    }

    private static async Task<KeyRow?> OnceAsync(
        this NpgsqlDataSource source,
        string sql,
        byte[] sha256,
        CancellationToken ct
    )
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.OneAsync<KeyRow>(sql, new { sha256 }, ct);
    }
}
