using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using CadizTracker.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>Knows the caller by the key in X-Api-Key. What is no key, is unknown, revoked or expired fails in one and the same way.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    NpgsqlDataSource source,
    KeyUse use
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "ApiKey";

    private const string Find = """
        select key_id, name, role::text as role, sha256, expires_at, last_used_at, revoked_at
        from api_keys
        where sha256 = @sha256
        """;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            !Request.Headers.TryGetValue(ApiKey.Header, out var given)
            || Credentials.IsOpen(Context)
        )
        {
            return AuthenticateResult.NoResult();
        }
        if (!ApiKey.IsOne(given.ToString()))
        {
            return AuthenticateResult.Fail("no key");
        }
        var sha256 = ApiKey.Sha256(given.ToString());
        var now = TimeProvider.GetUtcNow();
        var key = await FindAsync(sha256, Context.RequestAborted);
        if (key is null || !IsValid(key, sha256, now))
        {
            return AuthenticateResult.Fail("not a valid key");
        }
        await use.NoteAsync(key, now, Context.RequestAborted);
        Context.IsFrom(Actor.OfKey(key.Name, key.Role));
        var who = new ClaimsIdentity([new(ClaimTypes.Name, key.Name)], Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(who), Name));
    }

    // The index found it by a comparison that takes more time the more of it is right; this one does not.
    private static bool IsValid(KeyRow key, byte[] sha256, DateTimeOffset now) =>
        CryptographicOperations.FixedTimeEquals(key.Sha256, sha256)
        & key.RevokedAt is null
        & !(key.ExpiresAt <= now);

    private async Task<KeyRow?> FindAsync(byte[] sha256, CancellationToken ct)
    {
        try
        {
            return await OnceAsync(sha256, ct);
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // A pooled connection to a server that restarted fails once.
            return await OnceAsync(sha256, ct);
        }
    }

    private async Task<KeyRow?> OnceAsync(byte[] sha256, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.OneAsync<KeyRow>(Find, new { sha256 }, ct);
    }
}

/// <summary>A key as it is kept.</summary>
internal sealed record KeyRow
{
    public long KeyId { get; init; }
    public string Name { get; init; } = "";
    public AccessRole Role { get; init; }
    public byte[] Sha256 { get; init; } = [];
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}
