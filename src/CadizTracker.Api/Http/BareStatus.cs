using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>
/// What a bare status code of the framework means, and what to do about it. The server's own parser has no such place: an address
/// that is too long (414), headers that are too large (431) and a path with %00 (400) get its bare status before any of the
/// program has seen them.
/// </summary>
internal static class BareStatus
{
    public static Refused Explain(HttpContext http, int status) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => TooLarge(http, Largest(http)),
            StatusCodes.Status415UnsupportedMediaType => new(
                Problems.UnsupportedMediaType,
                Taken(http) is [_, _, ..] several
                    ? Messages.OneIsRead(several)
                    : Messages.JsonIsRead
            ),
            _ => new(Problems.OfStatus(status)),
        };

    /// <summary>What is still on its way is read and thrown away, for a while: else its sender sees a broken connection and not the answer.</summary>
    public static Refused TooLarge(HttpContext http, long largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
        return new(Problems.BodyTooLarge, Messages.BodyAtMost(largest));
    }

    /// <summary>Whether the body was packed on its way: what would be read of it is not what its sender means.</summary>
    public static bool IsEncoded(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is true
        && request
            .Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding)
            .Any(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether nothing says what the body is, where that is needed: the library would end the answer there, without a word.</summary>
    public static bool LacksType(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method)
        && string.IsNullOrEmpty(http.Request.ContentType)
        && http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()
            is { ContentTypes: { Count: > 0 } types }
        && !types.Contains("*/*");

    /// <summary>Bodies are small, and a packed one may unfold to any size; the answer says so as RFC 9110 wants it said.</summary>
    public static Refused Encoded(HttpContext http)
    {
        http.Response.OnStarting(
            static state =>
            {
                ((HttpResponse)state).Headers.AcceptEncoding = "identity";
                return Task.CompletedTask;
            },
            http.Response
        );
        return new(Problems.UnsupportedMediaType, Messages.NotEncoded);
    }

    /// <summary>Routing knows nothing of HEAD, which is answered wherever GET is.</summary>
    public static void AllowHead(HttpResponse response)
    {
        if (
            response.Headers.GetCommaSeparatedValues(HeaderNames.Allow) is { } allowed
            && allowed.Contains(HttpMethods.Get)
            && !allowed.Contains(HttpMethods.Head)
        )
        {
            response.Headers.Allow = string.Join(", ", [.. allowed, HttpMethods.Head]);
        }
    }

    // Routing has put an end of its own in the place of the one that says what it takes.
    private static string[] Taken(HttpContext http) =>
        [
            .. http
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(end =>
                    end.RoutePattern.RawText?.Trim('/') == http.Request.Path.Value?.Trim('/')
                    && end
                        .Metadata.GetMetadata<IHttpMethodMetadata>()
                        ?.HttpMethods.Contains(http.Request.Method)
                        is true
                )
                .SelectMany(end => end.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])
                .Distinct(),
        ];

    private static long Largest(HttpContext http) =>
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
        ?? http.RequestServices.GetRequiredService<HttpSettings>().LargestBody;
}
