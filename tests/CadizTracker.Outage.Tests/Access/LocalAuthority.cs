using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CadizTracker.Access;

/// <summary>An OpenID Connect authority on this machine: its discovery document, its public key, and tokens that it signs.</summary>
internal sealed class LocalAuthority : IAsyncDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;

    private LocalAuthority(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () => Results.Json(new { issuer = Address, jwks_uri = $"{Address}/keys" })
        );
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey } }));
    }

    public string Address => app.Urls.Single();

    private object PublicKey
    {
        get
        {
            var parts = rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                kty = "RSA",
                use = "sig",
                kid = "one",
                n = Base64Url.EncodeToString(parts.Modulus),
                e = Base64Url.EncodeToString(parts.Exponent),
            };
        }
    }

    public static async Task<LocalAuthority> StartAsync(int port = 0)
    {
        var authority = new LocalAuthority(port);
        await authority.app.StartAsync();
        return authority;
    }

    /// <summary>A token for an hour; what is given goes over what one usually says.</summary>
    public string Token(params (string Claim, object? Value)[] claims) =>
        Sign("RS256", Claims(claims), Rs256);

    /// <summary>One that is signed with what anybody may read: the public key, taken for a shared secret.</summary>
    public string SignedWithThePublicKey(params (string Claim, object? Value)[] claims) =>
        Sign(
            "HS256",
            Claims(claims),
            bytes => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), bytes)
        );

    public string Unsigned(params (string Claim, object? Value)[] claims) =>
        Sign("none", Claims(claims), _ => []);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private byte[] Rs256(byte[] bytes) =>
        rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private Dictionary<string, object?> Claims((string Claim, object? Value)[] claims)
    {
        var now = DateTimeOffset.UtcNow;
        var all = new Dictionary<string, object?>
        {
            ["iss"] = Address,
            ["aud"] = "cadiztracker",
            ["sub"] = "amina",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        foreach (var (claim, value) in claims)
        {
            all[claim] = value;
        }
        return all.Where(claim => claim.Value is not null).ToDictionary();
    }

    private static string Sign(
        string algorithm,
        Dictionary<string, object?> claims,
        Func<byte[], byte[]> sign
    )
    {
        var head = new Dictionary<string, string>
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
            ["kid"] = "one",
        };
        var text = $"{Part(head)}.{Part(claims)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Part<T>(T json) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
