using Microsoft.AspNetCore.Authentication;

namespace CadizTracker.Access;

/// <summary>Who may do what: keys, tokens, roles, and how often.</summary>
internal static class AccessHosting
{
    private const string Either = "KeyOrToken";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var settings = AccessSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<KeyUse>();
        builder.Services.AddSingleton<Limits>();
        builder.Services.AddPolicies();
        builder
            .Services.AddAuthentication(Either)
            .AddPolicyScheme(Either, displayName: null, either => ForwardTo(either, settings))
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(
                KeyAuthentication.Name,
                configureOptions: null
            )
            .AddTokens(settings);
    }

    /// <summary>After routing: what is asked decides who may ask it.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(Credentials.Judge);
        app.UseAuthorization();
    }

    // A key decides where there is one: what a proxy adds in Authorization is then not looked at.
    private static void ForwardTo(PolicySchemeOptions either, AccessSettings settings) =>
        either.ForwardDefaultSelector = http =>
            settings.Authority is not null && http.CarriesOnlyAToken()
                ? Tokens.Name
                : KeyAuthentication.Name;
}
