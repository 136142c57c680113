using CadizTracker.Access;
using FastEndpoints;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Says, as metadata of an endpoint, why it may refuse what obeys all rules.</summary>
internal sealed record Refuses(params Refused[] Problems);

/// <summary>What an operation answers of its own: success in every form it offers, 404 where a name of its question may be unknown, and what it refuses.</summary>
internal sealed class Answered(
    ApiText text,
    EndpointDefinition endpoint,
    OpenApiDocument document,
    AccessRole? needed,
    WriteOf? write,
    bool isBeside
)
{
    private static readonly string[] Always = ["ETag", "Cache-Control", "Content-Language", "Vary"];
    private static readonly string[] Paged = [.. Always, "Link", "X-Total-Count"];

    /// <summary>Only what is read of the record has an ETag; what administrators read is no part of it.</summary>
    public static bool IsOfTheRecord(OpenApiOperation operation, AccessRole? needed) =>
        needed is not AccessRole.Admin
        && operation.RequestBody is null
        && operation.Responses!.ContainsKey("200");

    public void Describe(
        OpenApiOperation operation,
        string path,
        Offers offers,
        IEnumerable<Refused> refuses
    )
    {
        var parameters = operation.Parameters!.Select(parameter => parameter.Name!).ToArray();
        var (status, made) = operation.Responses!.First(response => response.Key[0] == '2');
        var made202 = status == "202" ? null : operation.Responses!.GetValueOrDefault("202");
        var headers = Headers(operation, status, parameters);
        operation.Responses = new()
        {
            [status] = new OpenApiResponse
            {
                Description = Summary(),
                Headers = Responses.Referring(document, headers),
                Content = Content(made.Content, offers),
            },
        };
        if (made202 is not null)
        {
            operation.Responses["202"] = ByAndBy(made202);
        }
        foreach (var same in Unknown(path, parameters).Concat(refuses).GroupBy(p => p.Kind.Status))
        {
            operation.Responses[$"{same.Key}"] = Responses.OfProblems(
                string.Join(" ", same.Select(problem => problem.Kind.Title.En)),
                document,
                [.. same]
            );
        }
    }

    private string[] Headers(OpenApiOperation operation, string status, string[] parameters) =>
        status switch
        {
            "204" => [],
            _ when isBeside => ["Content-Language"],
            "201" when write is not null => ["Location", "ETag", "Content-Language"],
            "201" => ["Location"],
            _ when write is not null => ["ETag", "Content-Language"],
            _ when !IsOfTheRecord(operation, needed) => [],
            _ => parameters.Contains("after") ? Paged : Always,
        };

    private OpenApiResponse ByAndBy(IOpenApiResponse made) =>
        new()
        {
            Description =
                "It is done by and by: Location is the address where to see how far it is.",
            Headers = Responses.Referring(document, "Location", "Retry-After", "Content-Language"),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = made.Content!.Values.First().Schema },
            },
        };

    private Dictionary<string, OpenApiMediaType>? Content(
        IDictionary<string, OpenApiMediaType>? made,
        Offers offers
    ) =>
        made?.Values.FirstOrDefault()?.Schema is not { } schema
            ? null
            : offers.All.ToDictionary(
                format => format.MediaType(),
                format =>
                    format switch
                    {
                        Format.Json => Json(schema),
                        Format.Csv => Csv(),
                        Format.Xlsx or Format.Zip or Format.Docx or Format.Pdf => File(),
                        _ => Text(),
                    }
            );

    private string Summary() =>
        endpoint.ResDtoType == typeof(byte[])
            ? "A file."
            : DocComments.Of(endpoint.ResDtoType.GetElementType() ?? endpoint.ResDtoType)
                ?? "It was done.";

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

    private static OpenApiMediaType Text() =>
        new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiMediaType File() =>
        new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
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
