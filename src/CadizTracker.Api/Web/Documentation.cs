using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using Scalar.AspNetCore;

namespace CadizTracker.Web;

/// <summary>The OpenAPI document and the page that shows it; nothing on the page is fetched from elsewhere.</summary>
internal static class Documentation
{
    public static void AddDocumentation(this WebApplicationBuilder builder) =>
        builder.Services.AddApiDocument(DocumentationText.Api);

    public static void MapDocumentation(this WebApplication app)
    {
        var document = app.Services.GetRequiredService<ApiDocument>();
        // Open even where the record is not: it says how to get in, and shows nothing that is not printed elsewhere.
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/openapi/v1.json", document.SendJsonAsync).ExcludeFromDescription();
        open.MapGet("/openapi/v1.yaml", document.SendYamlAsync).ExcludeFromDescription();
        open.MapScalarApiReference("/docs", Offline).AddEndpointFilter(KeepInside);
    }

    // Each of these would otherwise fetch something from, or send something to, the makers of the page.
    private static void Offline(ScalarOptions page)
    {
        page.Title = "CadizTracker API";
        page.OpenApiRoutePattern = "/openapi/{documentName}.json";
        page.DefaultFonts = false;
        page.HideClientButton = true;
        page.Telemetry = false;
        page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        page.DisableAgent().DisableMcp();
        // A library in the page otherwise tries whether it may compile code, which the policy below refuses and reports.
        page.HeadContent = "<script>globalThis.__zod_globalConfig = { jitless: true };</script>";
    }

    // What the settings above forget, or a later version of the page adds, the browser refuses.
    private static ValueTask<object?> KeepInside(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        // The page would show itself, empty, under the name of any document.
        if (context.HttpContext.GetRouteValue("documentName") is not (null or "v1"))
        {
            throw new Refused(Problems.UnknownAddress);
        }
        context.HttpContext.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; base-uri 'self'; frame-ancestors 'none'";
        return next(context);
    }
}
