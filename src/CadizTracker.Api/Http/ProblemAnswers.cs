using System.Globalization;
using System.Text.Json;
using CadizTracker.Access;
using CadizTracker.Database;

namespace CadizTracker.Http;

/// <summary>Turns every refusal, fault and bare status code into a problem document in the caller's language.</summary>
internal static class ProblemAnswers
{
    public static void UseProblemAnswers(this WebApplication app)
    {
        app.Use(Catch);
        app.UseStatusCodePages(page =>
        {
            BareStatus.AllowHead(page.HttpContext.Response);
            return WriteAsync(
                page.HttpContext,
                BareStatus.Explain(page.HttpContext, page.HttpContext.Response.StatusCode)
            );
        });
    }

    public static async Task WriteAsync(HttpContext http, Refused refused)
    {
        var response = http.Response;
        response.StatusCode = refused.Kind.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = Lang.Here.Tag;
        if (refused.Kind.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }
        if (refused.Kind.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = Credentials.Asked(http);
        }
        var page = http.RequestServices.GetService<ProblemPage>();
        var bytes = page?.IsWanted(http) is true
            ? await page.DrawAsync(http, refused)
            : Document(response, refused);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static byte[] Document(HttpResponse response, Refused refused)
    {
        response.ContentType = "application/problem+json";
        return JsonSerializer.SerializeToUtf8Bytes(refused.ToProblem(), Json.Options);
    }

    private static async Task Catch(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !IsGone(http, e))
        {
            var refused = AsRefusal(http, e);
            if (refused.Kind == Problems.Fault)
            {
                var log = http.RequestServices.GetRequiredService<ILogger<Refused>>();
                log.LogError(e, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            }
            // What an endpoint had begun to say (an ETag, a Link) does not describe the problem that is answered instead.
            http.Response.Clear();
            await WriteAsync(http, refused);
        }
    }

    private static Refused AsRefusal(HttpContext http, Exception e) =>
        e switch
        {
            Refused refused => refused,
            BadHttpRequestException bad => BareStatus.Explain(http, bad.StatusCode),
            _ => DatabaseFailures.AsRefusal(e) ?? new Refused(Problems.Fault),
        };

    private static bool IsGone(HttpContext http, Exception e) =>
        e is OperationCanceledException && http.RequestAborted.IsCancellationRequested;
}
