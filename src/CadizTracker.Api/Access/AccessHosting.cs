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
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(
                SessionAuthentication.Name,
                configureOptions: null
            )
            .AddTokens(settings);
        builder.Services.KeepNoKeysForCookies();
    }

    /// <summary>After routing: what is asked decides who may ask it.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(Credentials.Judge);
        app.UseAuthorization();
    }

    // Authentication brings keys with it for cookies, which there are none of: made at the first start, they would lie in the
    // user's folder unencrypted, with a warning.
    private static void KeepNoKeysForCookies(this IServiceCollection services)
    {
        foreach (var maker in services.Where(MakesKeysForCookies).ToArray())
        {
            services.Remove(maker);
        }
    }

    private static bool MakesKeysForCookies(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Namespace?.StartsWith(
            "Microsoft.AspNetCore.DataProtection",
            StringComparison.Ordinal
        )
            is true;

    // A key decides where there is one: what a proxy adds in Authorization is then not looked at.
    private static void ForwardTo(PolicySchemeOptions either, AccessSettings settings) =>
        either.ForwardDefaultSelector = http =>
            http.CarriesOnlyASession() ? SessionAuthentication.Name
            : settings.Authority is not null && http.CarriesOnlyAToken() ? Tokens.Name
            : KeyAuthentication.Name;
}
