using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Writes what the document says as a whole, in an order that does not depend on how the program was built.</summary>
internal sealed class Overview(ApiText text) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "CadizTracker",
            Version = typeof(Overview).Assembly.GetName().Version!.ToString(3),
            Description = text.Description,
        };
        // Relative, so that the document is the same bytes on every host and behind every proxy.
        document.Servers = [new OpenApiServer { Url = "/", Description = "This host" }];
        Secured.AddTo(document);
        document.Tags = new HashSet<OpenApiTag>(
            text.Tags.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value })
        );
        await AddProblemAsync(document, context, cancellationToken);
        Responses.AddTo(document);
        Schemas.Mend(document);
        Sort(document);
    }

    // No endpoint declares it, because every endpoint may answer it.
    private static async Task AddProblemAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: ct);
        var error = await context.GetOrCreateSchemaAsync(typeof(FieldError), cancellationToken: ct);
        document.AddComponent(nameof(Problem), problem);
        document.AddComponent(nameof(FieldError), error);
        var errors = (OpenApiSchema)problem.Properties!["errors"];
        errors.Items = new OpenApiSchemaReference(nameof(FieldError), document);
    }

    private void Sort(OpenApiDocument document)
    {
        var order = text.Tags.Select(tag => tag.Key).ToList();
        var paths = document
            .Paths.OrderBy(path => order.IndexOf(TagOf(path.Value)))
            .ThenBy(path => path.Key, StringComparer.Ordinal)
            .ToArray();
        document.Paths = [];
        foreach (var (path, item) in paths)
        {
            document.Paths.Add(path, item);
        }
    }

    private static string TagOf(IOpenApiPathItem path) =>
        path.Operations!.Values.First().Tags!.First().Reference.Id!;
}
