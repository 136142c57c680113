using System.Security.Claims;
using CadizTracker.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace CadizTracker.Access;

/// <summary>Knows the caller by a token of the configured OpenID Connect authority, whose keys it reads and keeps.</summary>
internal static class Tokens
{
    public const string Name = JwtBearerDefaults.AuthenticationScheme;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static void AddTokens(this AuthenticationBuilder authentication, AccessSettings settings)
    {
        if (settings.Authority is null)
        {
            return;
        }
        authentication.AddJwtBearer(
            Name,
            jwt =>
            {
                jwt.Authority = settings.Authority;
                jwt.Audience = settings.Audience;
                jwt.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
                jwt.MapInboundClaims = false;
                jwt.TokenValidationParameters.ClockSkew = Skew;
                jwt.TokenValidationParameters.ValidAlgorithms = Algorithms;
                jwt.Events = new()
                {
                    OnMessageReceived = NeedAuthorityAsync,
                    OnTokenValidated = context => Know(context, settings),
                };
            }
        );
    }

    // Never one that signs with what is public, or not at all.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    // While the authority was never reached no token can be judged: that is not the token's fault.
    private static async Task NeedAuthorityAsync(MessageReceivedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(
                context.HttpContext.RequestAborted
            );
        }
        catch (InvalidOperationException)
        {
            throw new Refused(AccessMessages.AuthorityUnavailable);
        }
    }

    private static Task Know(TokenValidatedContext context, AccessSettings settings)
    {
        var token = context.Principal!;
        if (token.FindFirstValue(settings.NameClaim) is { Length: > 0 } name)
        {
            context.HttpContext.IsFrom(Actor.OfToken(name, RoleOf(token, settings.RoleClaim)));
        }
        else
        {
            context.Fail("nobody is named");
        }
        return Task.CompletedTask;
    }

    // A claim may have several values, and most of them may be roles in other programs.
    private static AccessRole RoleOf(ClaimsPrincipal token, string claim) =>
        Enum.GetValues<AccessRole>()
            .Where(role => token.HasClaim(claim, role.Label))
            .DefaultIfEmpty(AccessRole.Reader)
            .Max();
}
