using Microsoft.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>
/// Pages of other sites that the operator lets read the API. Answers are public, and caches keep them: each says that it depends on
/// the site that asks, also to one that is not let in or to none, else one of them gets what was kept for another.
/// </summary>
internal static class OtherSites
{
    public static void UseOtherSites(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HttpSettings>().Origins.Length > 0)
        {
            app.Use(
                (http, next) =>
                {
                    http.Response.OnStarting(VaryByOrigin, http.Response);
                    return next(http);
                }
            );
        }
        app.UseCors();
    }

    // Last of all: what allows a site has said it by then, and a kept answer has put its own headers in place.
    private static Task VaryByOrigin(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (!headers.Vary.Contains(HeaderNames.Origin))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        }
        return Task.CompletedTask;
    }
}
