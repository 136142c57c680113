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
        request.CarriesKeyOrToken() || request.Cookies.ContainsKey(Session.Cookie);

    private static bool CarriesKeyOrToken(this HttpRequest request) =>
        request.Headers.ContainsKey(ApiKey.Header) || request.Headers.Authorization.Count > 0;

    /// <summary>What is sent knowingly decides; the cookie, which comes along by itself, is looked at only without it.</summary>
    public static bool CarriesOnlyASession(this HttpContext http) =>
        !http.Request.CarriesKeyOrToken()
        && http.Request.Cookies.ContainsKey(Session.Cookie)
        && !IsOpen(http);

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
        var isHarmless = Harmless.Contains(http.Request.Method);
        if (
            !isHarmless
            && (http.CarriesOnlyASession() || IsAPage(http))
            && !OwnPages.Sent(http.Request)
        )
        {
            throw new Refused(OwnPages.OtherPage);
        }
        if (http.Actor() is null && http.Request.CarriesCredentials())
        {
            Disbelieve(http, limits);
        }
        if (http.Actor() is null && IsRead(http) && !settings.PublicRead)
        {
            throw new Refused(Problems.Unauthorized, AccessMessages.Missing);
        }
        if (!isHarmless)
        {
            limits.CountWrite(http);
        }
    }

    // A session is over without its owner's doing. A page then goes on without it; a script of a page must know.
    private static void Disbelieve(HttpContext http, Limits limits)
    {
        limits.CountFailure(http);
        if (!http.CarriesOnlyASession())
        {
            throw new Refused(Problems.Unauthorized, AccessMessages.NotAccepted);
        }
        Session.Drop(http);
        if (!IsAPage(http))
        {
            throw new Refused(Problems.Unauthorized, AccessMessages.SessionIsOver);
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
    private static bool IsRead(HttpContext http) =>
        IsAnonymous(http)
        && IsOfTheApi(http)
        && http.GetEndpoint()?.Metadata.GetMetadata<SignsIn>() is null;

    private static bool IsAPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IsAPage>() is not null;

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

/// <summary>Says of an endpoint that it is how somebody signs in, or out: it is anybody's, also where the record is not.</summary>
internal sealed record SignsIn;
