using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Access;

/// <summary>
/// A person who is signed in to the pages: a cookie that scripts cannot read, with 256 random bits that stand for their key. A new
/// one is made whenever somebody signs in, so that nobody can be given a session that another one knows.
/// </summary>
internal static class Session
{
    public const string Cookie = "cadiz_session";

    /// <summary>A day's work; after it the key is asked for again.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private const int Bytes = 32;
    private static readonly int Characters = Base64Url.GetEncodedLength(Bytes);

    private const string Insert = """
        insert into sessions (sha256, key_id, expires_at)
        values (@sha256, @keyId, clock_timestamp() + @length)
        """;
    private const string EndOne =
        "update sessions set ended_at = clock_timestamp() where sha256 = @sha256 and ended_at is null";
    private const string Forget =
        "delete from sessions where expires_at < clock_timestamp() - interval '30 days'";

    /// <summary>The token that came with the request; null: none, or what cannot be one.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Cookies[Cookie] is { } given
        && given.Length == Characters
        && Base64Url.IsValid(given)
            ? given
            : null;

    /// <summary>All that is kept of it.</summary>
    public static byte[] Sha256(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    /// <summary>Signs the key's owner in; a session that the browser had before is over.</summary>
    public static async Task BeginAsync(
        HttpContext http,
        NpgsqlDataSource source,
        long keyId,
        CancellationToken ct
    )
    {
        await EndAsync(http, source, ct);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        await using var connection = await source.OpenConnectionAsync(ct);
        await connection.DoAsync(Forget, null, ct);
        await connection.DoAsync(
            Insert,
            new
            {
                sha256 = Sha256(token),
                keyId,
                length = Length,
            },
            ct
        );
        http.Response.Cookies.Append(Cookie, token, Options(http.Request, Length));
    }

    /// <summary>Signs out, in the browser and here: the token is worth nothing from now on, whoever has it.</summary>
    public static async Task EndAsync(
        HttpContext http,
        NpgsqlDataSource source,
        CancellationToken ct
    )
    {
        if (TokenOf(http.Request) is { } token)
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await connection.DoAsync(EndOne, new { sha256 = Sha256(token) }, ct);
        }
    }

    /// <summary>Has the browser drop the cookie, whatever the answer turns out to be; unless that gives it another one.</summary>
    public static void Drop(HttpContext http) =>
        http.Response.OnStarting(
            static state =>
            {
                var http = (HttpContext)state;
                if (!http.Response.Headers.SetCookie.Any(IsOurs))
                {
                    http.Response.Cookies.Append(Cookie, "", Options(http.Request, TimeSpan.Zero));
                }
                return Task.CompletedTask;
            },
            http
        );

    private static bool IsOurs(string? set) =>
        set?.StartsWith($"{Cookie}=", StringComparison.Ordinal) is true;

    private static CookieOptions Options(HttpRequest request, TimeSpan age) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = age,
            IsEssential = true,
        };
}
