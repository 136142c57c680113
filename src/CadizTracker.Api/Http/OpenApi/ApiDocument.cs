using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>The OpenAPI document as it goes out: made once, needs no database, and is the same bytes for everyone.</summary>
internal sealed class ApiDocument
{
    public const string Name = "v1";
    private readonly Lazy<Task<byte[]>> json;
    private readonly Lazy<Task<byte[]>> yaml;

    public ApiDocument([FromKeyedServices(Name)] IOpenApiDocumentProvider provider)
    {
        json = new(() => WriteAsync(provider, OpenApiConstants.Json));
        yaml = new(() => WriteAsync(provider, OpenApiConstants.Yaml));
    }

    public async Task SendJsonAsync(HttpContext http) =>
        await SendAsync(http, await json.Value, "application/json; charset=utf-8");

    public async Task SendYamlAsync(HttpContext http) =>
        await SendAsync(http, await yaml.Value, "application/yaml; charset=utf-8");

    private static Task SendAsync(HttpContext http, byte[] plain, string type)
    {
        var headers = http.Response.Headers;
        headers.ContentType = type;
        headers.ContentLanguage = "en";
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = http.RequestServices.GetRequiredService<HttpSettings>().CacheControl;
        return Answer.From(plain, 1, http.Request, headers).SendAsync(http);
    }

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider, string format)
    {
        // Its examples are answers, and an answer is in the language of whoever asks first.
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var buffer = new MemoryStream();
        await document.SerializeAsync(
            buffer,
            OpenApiSpecVersion.OpenApi3_1,
            format,
            CancellationToken.None
        );
        return buffer.ToArray();
    }
}

internal static class ApiDocumentHosting
{
    public static void AddApiDocument(this IServiceCollection services, ApiText text)
    {
        services.AddSingleton<ApiDocument>();
        services.AddOpenApi(
            ApiDocument.Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.CreateSchemaReferenceId = Schemas.NameOf;
                options.AddSchemaTransformer(Schemas.MendAsync);
                options.AddOperationTransformer(new Operations(text));
                options.AddDocumentTransformer(new Overview(text));
            }
        );
    }
}
