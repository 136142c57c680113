using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Which named schemas something refers to, by however many steps.</summary>
internal sealed class Reach(IDictionary<string, IOpenApiSchema> all)
{
    private readonly HashSet<string> names = [];

    public IReadOnlySet<string> Names => names;

    public void Take(IEnumerable<IDictionary<string, OpenApiMediaType>?> contents)
    {
        foreach (var content in contents.SelectMany(content => content?.Values ?? []))
        {
            Take(content.Schema);
        }
    }

    private void Take(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            if (names.Add(name))
            {
                Take(all[name]);
            }
            return;
        }
        foreach (var part in Parts(schema).OfType<IOpenApiSchema>())
        {
            Take(part);
        }
    }

    private static IEnumerable<IOpenApiSchema?> Parts(IOpenApiSchema? schema) =>
        [
            schema?.Items,
            schema?.AdditionalProperties,
            .. schema?.Properties?.Values ?? [],
            .. schema?.OneOf ?? [],
            .. schema?.AnyOf ?? [],
            .. schema?.AllOf ?? [],
        ];
}
