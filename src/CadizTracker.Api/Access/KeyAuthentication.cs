using System.Security.Claims;
using System.Text.Encodings.Web;
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
        var now = TimeProvider.GetUtcNow();
        var key = await source.ValidKeyAsync(
            ApiKey.Sha256(given.ToString()),
            now,
            Context.RequestAborted
        );
        return key is null
            ? AuthenticateResult.Fail("not a valid key")
            : await Context.IsFromAsync(key, use, now, Name);
    }
}

/// <summary>Knows the caller by the cookie that signing in gave. Looked at only where neither key nor token comes with the request.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    NpgsqlDataSource source,
    KeyUse use
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Session.TokenOf(Request) is not { } token)
        {
            return AuthenticateResult.Fail("no session");
        }
        var now = TimeProvider.GetUtcNow();
        var key = await source.ValidSessionAsync(
            Session.Sha256(token),
            now,
            Context.RequestAborted
        );
        return key is null
            ? AuthenticateResult.Fail("not a valid session")
            : await Context.IsFromAsync(key, use, now, Name);
    }
}

internal static class Knowing
{
    /// <summary>Says whose key proved who it is, and notes its use.</summary>
    public static async Task<AuthenticateResult> IsFromAsync(
        this HttpContext http,
        KeyRow key,
        KeyUse use,
        DateTimeOffset now,
        string scheme
    )
    {
        await use.NoteAsync(key, now, http.RequestAborted);
        http.IsFrom(Actor.OfKey(key.Name, key.Role));
        var who = new ClaimsIdentity([new(ClaimTypes.Name, key.Name)], scheme);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(who), scheme));
    }
}
