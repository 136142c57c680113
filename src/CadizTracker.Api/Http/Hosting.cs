using System.Text.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Features;

namespace CadizTracker.Http;

/// <summary>How the program listens, and what every request passes before an endpoint sees it.</summary>
internal static class Hosting
{
    // 10,000 characters of a citation, each of them percent-encoded as three bytes or, in pairs, as four.
    private const int LongestAddress = 128 * 1024;

    public static void AddHttp(this WebApplicationBuilder builder)
    {
        var settings =
            builder.Configuration.GetSection("Http").Get<HttpSettings>() ?? new HttpSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<Answers>();
        builder.Services.AddFastEndpoints();
        builder.Services.ConfigureHttpJsonOptions(json => Json.Apply(json.SerializerOptions));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Allow(policy, settings)));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestBodySize = settings.LargestBody;
        });
    }

    /// <summary>The endpoints, with their errors told our way.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseFastEndpoints(api =>
        {
            api.Endpoints.RoutePrefix = "api/v1";
            api.Endpoints.Configurator = endpoint =>
                endpoint.PreProcessors(Order.Before, new RequestRules());
            api.Serializer.Options.ApplyOurs();
            // A list is what repeats. The library would also take one value with commas for a list.
            api.Binding.ValueParserFor<string[]>(values => new(true, values.ToArray()));
            api.Binding.JsonExceptionTransformer = BodyFaults.Of;
            api.Errors.ContentType = "application/problem+json";
            api.Errors.ResponseBuilder = (failures, _, _) =>
                new Refused(
                    Problems.InvalidRequest,
                    errors: [.. failures.Select(RequestRules.AsError)]
                ).ToProblem();
        });
    }

    /// <summary>
    /// What is asked is the address and the headers that Vary names, and nothing else: a body that comes with GET or HEAD says nothing. The
    /// library would read parameters from it, and the answer would then be kept, and given to everybody, under the address alone.
    /// </summary>
    public static void UseQuestions(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                {
                    request.ContentType = null;
                    request.Body = Stream.Null;
                }
                return next(http);
            }
        );

    /// <summary>HEAD wherever there is GET: the same way, and the server leaves the body out.</summary>
    public static void UseHead(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (HttpMethods.IsHead(http.Request.Method))
                {
                    http.Features.Set(new WantsHeadersAlone());
                    http.Request.Method = HttpMethods.Get;
                }
                return next(http);
            }
        );

    /// <summary>After routing: refuses what can be refused by its headers alone, and an address that a library of ours would answer with a list of all routes.</summary>
    public static void UseLimits(this WebApplication app)
    {
        var usual = app.Services.GetRequiredService<HttpSettings>().LargestBody;
        app.Use(
            (http, next) =>
                BareStatus.IsEncoded(http.Request) ? throw BareStatus.Encoded(http)
                : BareStatus.LacksType(http)
                    ? throw BareStatus.Explain(http, StatusCodes.Status415UnsupportedMediaType)
                : http.Request.ContentLength > Largest(http, usual)
                    ? throw BareStatus.TooLarge(http, Largest(http, usual))
                : http.Request.Path.StartsWithSegments(
                    "/_test_url_cache_",
                    StringComparison.OrdinalIgnoreCase
                )
                    ? throw new Refused(Problems.UnknownAddress)
                : next(http)
        );
    }

    // An endpoint may take more than the usual: the server's own limit is then lifted for it.
    private static long Largest(HttpContext http, long usual)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Takes>() is not { } takes)
        {
            return usual;
        }
        var largest = takes.Bytes(http.RequestServices);
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            largest;
        return largest;
    }

    private static void ApplyOurs(this JsonSerializerOptions options) => Json.Apply(options);

    private static void Allow(
        Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy,
        HttpSettings settings
    )
    {
        _ = settings.Origins is ["*"]
            ? policy.AllowAnyOrigin()
            : policy.WithOrigins(settings.Origins);
        policy
            .WithMethods(["GET", "HEAD", .. settings.Methods])
            .AllowAnyHeader() // X-Api-Key and Authorization too: a page sends them knowingly, unlike a cookie
            .WithExposedHeaders(
                "Content-Disposition",
                "ETag",
                "Link",
                "Location",
                "Retry-After",
                "X-Total-Count"
            );
    }
}
