using CadizTracker.Http;
using FastEndpoints;
using Microsoft.AspNetCore.Authorization;

namespace CadizTracker.Access;

/// <summary>The key or token that a request carries: it is right or refused, never passed over, and its answer is its owner's alone.</summary>
internal static class Credentials
{
    public const string Private = "private, max-age=0, must-revalidate";

    private static readonly string[] Harmless =
    [
        HttpMethods.Get,
        HttpMethods.Head,
        HttpMethods.Options,
    ];

    public static bool CarriesCredentials(this HttpRequest request) =>
        request.Headers.ContainsKey(ApiKey.Header) || request.Headers.Authorization.Count > 0;

    public static Task Judge(HttpContext http, RequestDelegate next)
    {
        if (http.Request.CarriesCredentials())
        {
            http.Response.OnStarting(KeepPrivate, http.Response);
        }
        if (!IsOpen(http))
        {
            Check(
                http,
                http.RequestServices.GetRequiredService<AccessSettings>(),
                http.RequestServices.GetRequiredService<Limits>()
            );
        }
        return next(http);
    }

    private static void Check(HttpContext http, AccessSettings settings, Limits limits)
    {
        if (http.Actor() is null && http.Request.CarriesCredentials())
        {
            limits.CountFailure(http);
            throw new Refused(Problems.Unauthorized, AccessMessages.NotAccepted);
        }
        if (http.Actor() is null && IsRead(http) && !settings.PublicRead)
        {
            throw new Refused(Problems.Unauthorized, AccessMessages.Missing);
        }
        if (!Harmless.Contains(http.Request.Method))
        {
            limits.CountWrite(http);
        }
    }

    /// <summary>What a refusal asks for, as RFC 9110 wants it said.</summary>
    public static string[] Asked(HttpContext http) =>
        http.RequestServices.GetRequiredService<AccessSettings>().Authority is null
            ? ["ApiKey realm=\"CadizTracker\""]
            : ["ApiKey realm=\"CadizTracker\"", "Bearer realm=\"CadizTracker\""];

    public static bool CarriesOnlyAToken(this HttpContext http) =>
        http.Request.Headers.Authorization.Count > 0
        && !http.Request.Headers.ContainsKey(ApiKey.Header)
        && !IsOpen(http);

    /// <summary>Health and the documentation are for everybody, and look at no key.</summary>
    public static bool IsOpen(HttpContext http) => IsAnonymous(http) && !IsOfTheApi(http);

    // Of the API's endpoints, only those of the groups Reads and ReadsOfNow are anonymous.
    private static bool IsRead(HttpContext http) => IsAnonymous(http) && IsOfTheApi(http);

    private static bool IsAnonymous(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsOfTheApi(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>() is not null;

    private static Task KeepPrivate(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (
            headers.CacheControl.Count == 0
            || headers.CacheControl.ToString().Contains("public", StringComparison.Ordinal)
        )
        {
            headers.CacheControl = Private;
        }
        return Task.CompletedTask;
    }
}
