using FastEndpoints;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>What an operation answers of its own: 200 in every form it offers, and 404 where a name of its question may be unknown.</summary>
internal sealed class Answered(ApiText text, EndpointDefinition endpoint, OpenApiDocument document)
{
    private static readonly string[] Always = ["ETag", "Cache-Control", "Content-Language", "Vary"];
    private static readonly string[] Paged = [.. Always, "Link", "X-Total-Count"];

    public void Describe(OpenApiOperation operation, string path, Offers offers)
    {
        var parameters = operation.Parameters!.Select(parameter => parameter.Name!).ToArray();
        var json = operation.Responses!["200"].Content!["application/json"];
        operation.Responses = new()
        {
            ["200"] = new OpenApiResponse
            {
                Description = Summary(),
                Headers = Responses.Referring(
                    document,
                    parameters.Contains("after") ? Paged : Always
                ),
                Content = offers.All.ToDictionary(
                    format => format.MediaType(),
                    format => format == Format.Csv ? Csv() : Json(json.Schema!)
                ),
            },
        };
        var unknown = Unknown(path, parameters);
        if (unknown.Length > 0)
        {
            operation.Responses["404"] = Responses.OfProblems(
                string.Join(" ", unknown.Select(problem => problem.Kind.Title.En)),
                document,
                unknown
            );
        }
    }

    private string Summary() =>
        DocComments.Of(endpoint.ResDtoType.GetElementType() ?? endpoint.ResDtoType)!;

    private Refused[] Unknown(string path, IEnumerable<string> parameters) =>
        [
            .. parameters
                .Select(name => text.Parameter(path, name)?.Unknown)
                .OfType<Refused>()
                .DistinctBy(problem => problem.Kind.Code),
        ];

    private OpenApiMediaType Json(IOpenApiSchema schema) =>
        new OpenApiMediaType
        {
            Schema = schema,
            Example = text.Answers.TryGetValue(endpoint.ResDtoType, out var answer)
                ? Examples.Json(answer)
                : null,
        };

    private OpenApiMediaType Csv() =>
        new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description =
                    "RFC 4180 with a byte order mark: the same rows in the same order, under the names of the members.",
            },
            Example = text.Answers.TryGetValue(
                text.Rows.GetValueOrDefault(endpoint.ResDtoType, endpoint.ResDtoType),
                out var rows
            )
                ? Examples.Csv(Examples.Json(rows))
                : null,
        };
}
