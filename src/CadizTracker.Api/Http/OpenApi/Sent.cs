using FastEndpoints;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>What a write sends: its body, with what the rules let through.</summary>
internal sealed class Sent(
    ApiText text,
    EndpointDefinition endpoint,
    OpenApiDocument document,
    Takes? takes = null
)
{
    private const string Type = "application/json";
    private static readonly HttpMethod[] WithBody =
    [
        HttpMethod.Post,
        HttpMethod.Put,
        HttpMethod.Patch,
    ];

    public void Describe(OpenApiOperation operation, IServiceProvider services)
    {
        if (takes is { Types.Length: > 0 })
        {
            operation.RequestBody = Raw(takes, takes.Bytes(services));
            return;
        }
        if (
            !endpoint.Verbs.Any(verb => WithBody.Any(method => method.Method == verb))
            || operation.RequestBody?.Content is not { Count: > 0 } sent
        )
        {
            operation.RequestBody = null;
            return;
        }
        var body = sent.Values.First();
        if (body.Schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            Limit((OpenApiSchema)document.Components!.Schemas![name], services);
        }
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = DocComments.Of(endpoint.ReqDtoType) ?? "As the import format has it.",
            Content = sent.Keys.ToDictionary(
                type => type,
                type =>
                    type == Type
                        ? new OpenApiMediaType { Schema = body.Schema, Example = Example() }
                        : new OpenApiMediaType { Schema = AFile() }
            ),
        };
    }

    private static OpenApiRequestBody Raw(Takes takes, long bytes) =>
        new()
        {
            Required = true,
            Description = $"At most {bytes / 1024 / 1024} MB.",
            Content = takes.Types.ToDictionary(
                type => type,
                type => new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = type.StartsWith("text/", StringComparison.Ordinal)
                            ? null
                            : "binary",
                    },
                }
            ),
        };

    private System.Text.Json.Nodes.JsonNode? Example() =>
        text.Answers.TryGetValue(endpoint.ReqDtoType, out var example)
            ? Examples.Json(example)
            : null;

    private static OpenApiSchema AFile() =>
        new() { Type = JsonSchemaType.String, Format = "binary" };

    private void Limit(OpenApiSchema schema, IServiceProvider services)
    {
        var rules = ParameterSchemas.RulesOf(endpoint, services);
        foreach (
            var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>()
        )
        {
            if (member is not OpenApiSchema limited)
            {
                continue;
            }
            foreach (var rule in rules[name])
            {
                ParameterSchemas.Apply(rule, limited);
            }
            if (rules[name].Any(rule => rule is INotEmptyValidator or INotNullValidator))
            {
                limited.Type &= ~JsonSchemaType.Null;
                (schema.Required ??= new SortedSet<string>(StringComparer.Ordinal)).Add(name);
            }
        }
    }
}
