using CadizTracker.Access;
using FastEndpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Describes an endpoint of the API as it behaves; what the library guesses of it (a body on GET, no parameters) is not so.</summary>
internal sealed class Operations(ApiText text) : IOpenApiOperationTransformer
{
    private static readonly char[] Ends = ['.', ':'];

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        if (metadata.OfType<EndpointDefinition>().FirstOrDefault() is not { } endpoint)
        {
            operation.OperationId = Parameters.Named(operation.OperationId!);
            Exemplify(operation, context.Description.SupportedResponseTypes[0].Type!);
            operation.Security = []; // open to all, whatever the operator keeps for readers
            ShareResponses(operation, document, known => operation.Responses!.ContainsKey(known));
            return Task.CompletedTask;
        }
        var path = context.Description.RelativePath!;
        var offers = Offers.Of([.. metadata]);
        var write = metadata.OfType<WriteOf>().FirstOrDefault();
        Name(operation, endpoint.EndpointType, document);
        new Sent(text, endpoint, document, metadata.OfType<Takes>().FirstOrDefault()).Describe(
            operation,
            context.ApplicationServices
        );
        operation.Parameters =
        [
            .. new ParametersOf(text, endpoint, path, offers, write).All(
                context.ApplicationServices
            ),
        ];
        var refuses = metadata.OfType<Refuses>().SelectMany(refuses => refuses.Problems);
        var access = Secured.By(metadata);
        var isBeside = metadata.OfType<BesideTheRecord>().Any();
        new Answered(text, endpoint, document, access, write, isBeside).Describe(
            operation,
            path,
            offers,
            refuses
        );
        Secured.Describe(operation, access, document);
        ShareResponses(operation, document, Shared(operation, access, write, isBeside).Contains);
        return Task.CompletedTask;
    }

    private void Exemplify(OpenApiOperation operation, Type answer)
    {
        var response = (OpenApiResponse)operation.Responses!["200"];
        response.Description = DocComments.Of(answer);
        response.Content!["application/json"].Example = Examples.Json(text.Answers[answer]);
    }

    private static void Name(OpenApiOperation operation, Type endpoint, OpenApiDocument document)
    {
        var summary = DocComments.Of(endpoint) ?? "";
        var first = summary.Split(Ends)[0];
        operation.OperationId = Parameters.Named(
            endpoint.Name.Replace("Endpoint", "", StringComparison.Ordinal)
        );
        operation.Summary = first;
        operation.Description = first.Length < summary.Length - 1 ? summary : null;
        operation.Tags = new HashSet<OpenApiTagReference>
        {
            new(endpoint.Namespace!.Split('.')[^1], document),
        };
    }

    private static HashSet<string> Shared(
        OpenApiOperation operation,
        AccessRole? needed,
        WriteOf? write,
        bool isBeside
    ) =>
        [
            "400",
            "401",
            "406",
            "429",
            "500",
            "503",
            .. Answered.IsOfTheRecord(operation, needed) && write is null && !isBeside
                ? ["304"]
                : Array.Empty<string>(),
            .. needed is null ? Array.Empty<string>() : ["403"],
            .. operation.RequestBody is null ? Array.Empty<string>() : ["408", "413", "415"],
        ];

    private static void ShareResponses(
        OpenApiOperation operation,
        OpenApiDocument document,
        Func<string, bool> has
    )
    {
        var responses = operation.Responses!;
        foreach (var (status, name) in Responses.Shared.Where(shared => has(shared.Key)))
        {
            responses[status] = new OpenApiResponseReference(name, document);
        }
        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(one => one.Key))
        {
            operation.Responses.Add(status, response);
        }
    }
}
