using CadizTracker.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>What the document says of who may ask what: with which credentials, and in which role at least.</summary>
internal static class Secured
{
    private const string Key = "ApiKey";
    private const string Token = "Bearer";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent(
            Key,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKey.Header,
                Description = "A key that the operator gave: cadiz_ and 43 characters.",
            }
        );
        document.AddComponent(
            Token,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "An OpenID Connect token, where the operator takes them.",
            }
        );
        // What says nothing else is public; an empty requirement is how the format says so.
        document.Security = [new OpenApiSecurityRequirement(), .. With([], document)];
    }

    /// <summary>The least role that an endpoint asks for; null where it is public.</summary>
    public static AccessRole? By(IList<object> metadata) =>
        metadata.OfType<IAllowAnonymous>().Any()
            ? null
            : metadata
                .OfType<IAuthorizeData>()
                .Where(asked => Policies.Roles.ContainsKey(asked.Policy ?? ""))
                .Select(asked => Policies.Roles[asked.Policy!])
                .DefaultIfEmpty(AccessRole.Admin)
                .Max();

    public static void Describe(
        OpenApiOperation operation,
        AccessRole? needed,
        OpenApiDocument document
    )
    {
        if (needed is { } role)
        {
            operation.Security = [.. With([role.Label], document)];
        }
    }

    private static IEnumerable<OpenApiSecurityRequirement> With(
        List<string> roles,
        OpenApiDocument document
    ) =>
        new[] { Key, Token }.Select(scheme => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(scheme, document)] = roles,
        });
}
