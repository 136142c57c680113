using Microsoft.AspNetCore.Authentication;

namespace CadizTracker.Access;

/// <summary>Who may do what: keys, tokens, roles, and how often.</summary>
internal static class AccessHosting
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var settings = AccessSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<KeyUse>();
        builder.Services.AddSingleton<Limits>();
        builder.Services.AddPolicies();
        builder
            .Services.AddAuthentication(KeyAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(
                KeyAuthentication.Name,
                configureOptions: null
            );
    }

    /// <summary>After routing: what is asked decides who may ask it.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(Credentials.Judge);
        app.UseAuthorization();
    }
}
