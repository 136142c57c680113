using Scalar.AspNetCore;

namespace CadizTracker.Web;

/// <summary>The OpenAPI document and the page that shows it; nothing on the page is fetched from elsewhere.</summary>
internal static class Documentation
{
    public static void AddDocumentation(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1");

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapOpenApi("/openapi/{documentName}.yaml");
        app.MapScalarApiReference("/docs");
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription();
    }
}
