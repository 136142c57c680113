using CadizTracker.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CadizTracker.Access;

/// <summary>The least role that an endpoint asks for.</summary>
internal sealed record Needs(AccessRole Least) : IAuthorizationRequirement;

/// <summary>Compares the actor's role with the one that is needed.</summary>
internal sealed class NeedsRole : AuthorizationHandler<Needs>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        Needs requirement
    )
    {
        if ((context.Resource as HttpContext)?.Actor()?.Role >= requirement.Least)
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}

/// <summary>Says no in a problem document. What is at no address, or takes no such method, is told so by others.</summary>
internal sealed class Refusing : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    ) =>
        authorizeResult.Succeeded || context.GetEndpoint() is not RouteEndpoint ? next(context)
        : context.Actor() is not { } actor
            ? throw new Refused(Problems.Unauthorized, AccessMessages.Missing)
        : throw new Refused(
            Problems.Forbidden,
            AccessMessages.RoleNeeded(
                policy.Requirements.OfType<Needs>().Max(needs => needs.Least),
                actor.Role
            )
        );
}

internal static class Policies
{
    /// <summary>The role that each group asks for, by the group's name.</summary>
    public static readonly IReadOnlyDictionary<string, AccessRole> Roles = new Dictionary<
        string,
        AccessRole
    >
    {
        [nameof(ReadsWithKey)] = AccessRole.Reader,
        [nameof(Edits)] = AccessRole.Editor,
        [nameof(Publishes)] = AccessRole.Publisher,
        [nameof(Administers)] = AccessRole.Admin,
    };

    /// <summary>One policy for each group; what is in none is an administrator's.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        var policies = services
            .AddAuthorizationBuilder()
            .SetDefaultPolicy(From(AccessRole.Admin))
            .SetFallbackPolicy(From(AccessRole.Admin));
        foreach (var (group, least) in Roles)
        {
            policies.AddPolicy(group, From(least));
        }
        services.AddSingleton<IAuthorizationHandler, NeedsRole>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusing>();
    }

    private static AuthorizationPolicy From(AccessRole least) =>
        new AuthorizationPolicyBuilder().AddRequirements(new Needs(least)).Build();
}
