using CadizTracker.Http;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Web;

/// <summary>What the pages add to the program beside themselves: problems told as pages to whoever looks at one.</summary>
internal static class PageHosting
{
    public static void AddPages(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new ProblemPage(IsWanted, DrawAsync));

    /// <summary>After routing. A form sends what was left empty too; the address of its answer is without, so that it says what is asked and can be passed on.</summary>
    public static void UsePages(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    http.GetEndpoint()?.Metadata.GetMetadata<IsAPage>() is null
                    || !http.Request.Query.Any(one => one.Value.Contains(""))
                )
                {
                    return next(http);
                }
                var given = http.Request.Query.SelectMany(one =>
                    one.Value.Where(value => value is not { Length: 0 })
                        .Select(value => KeyValuePair.Create(one.Key, value))
                );
                http.Response.Redirect(http.Request.Path + QueryString.Create(given));
                return Task.CompletedTask;
            }
        );

    // At a page's own address, or where there is nothing and a browser asks.
    private static bool IsWanted(HttpContext http) =>
        http.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<IsAPage>() is not null
            : !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                && HttpMethods.IsGet(http.Request.Method)
                && http.Request.GetTypedHeaders()
                    .Accept.Any(accepted =>
                        accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)
                    );

    private static async Task<byte[]> DrawAsync(HttpContext http, Refused refused)
    {
        var told = http.GetEndpoint()?.Metadata.GetMetadata<TellsProblems>() is { } own
            ? await own.PageAsync(http, refused)
            : null;
        http.Response.ContentType = ShowingPages.Type;
        http.Response.Headers[HeaderNames.Vary] = Answering.Varying;
        PagePolicy.Apply(http.Response);
        var page =
            refused.Kind.Status == StatusCodes.Status401Unauthorized
                ? SigningIn.Asked(http, refused)
                : told ?? Plainly(refused);
        return await ShowingPages.DrawnAsync(
            page with
            {
                Address = ShowingPages.AddressOf(http),
                SignedIn = ShowingPages.SignedIn(http),
            }
        );
    }

    private static Page Plainly(Refused refused) =>
        new()
        {
            Title = refused.Kind.Title.Here,
            Body = new Web_Pages_Problem { Model = refused },
        };
}
