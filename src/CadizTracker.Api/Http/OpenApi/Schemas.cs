using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>Says of the schemas what the library leaves out or guesses wrong.</summary>
internal static class Schemas
{
    /// <summary>What a schema is called: letters, digits, points, dashes and underlines, as the specification has it.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions
            .CreateDefaultSchemaReferenceId(type)
            ?.Replace("[]", "s", StringComparison.Ordinal);

    /// <summary>One schema, as it is made.</summary>
    public static Task MendAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        var type = context.JsonTypeInfo.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. schema.Enum?.Where(value => value is not null) ?? []]; // where it may be null, "oneOf" says so
        }
        // A member without a setter is null only where its getter may be.
        if (context.JsonPropertyInfo is { IsGetNullable: false, Set: null })
        {
            schema.Type &= ~JsonSchemaType.Null;
        }
        return Task.CompletedTask;
    }

    /// <summary>All of them: what nothing refers to goes, and what only answers carry is always complete and may grow.</summary>
    public static void Mend(OpenApiDocument document)
    {
        var all = document.Components!.Schemas!;
        var operations = document
            .Paths.Values.SelectMany(path => path.Operations!.Values)
            .ToArray();
        var sent = new Reach(all);
        sent.Take(operations.Select(operation => operation.RequestBody?.Content));
        var answered = new Reach(all);
        answered.Take(
            operations.SelectMany(operation => operation.Responses!.Values, (_, r) => r.Content)
        );
        foreach (var name in all.Keys.Except(sent.Names.Union(answered.Names)).ToArray())
        {
            all.Remove(name);
        }
        foreach (var (name, schema) in all.Where(one => one.Value is OpenApiSchema))
        {
            LiftDescriptions((OpenApiSchema)schema);
            SchemaLimits.Apply(name, (OpenApiSchema)schema);
        }
        foreach (var name in answered.Names.Except(sent.Names))
        {
            Complete((OpenApiSchema)all[name]);
        }
    }

    // Nulls are written, so every member is there; and a caller that refused a member it does not know would break with the next version.
    private static void Complete(OpenApiSchema schema)
    {
        schema.AdditionalPropertiesAllowed = true;
        if (schema.Properties is { Count: > 0 } members)
        {
            schema.Required = new SortedSet<string>(members.Keys, StringComparer.Ordinal);
        }
    }

    // "null or a Source" is described as a whole, not the Source in it alone.
    private static void LiftDescriptions(OpenApiSchema schema)
    {
        foreach (var member in schema.Properties?.Values.OfType<OpenApiSchema>() ?? [])
        {
            foreach (var choice in member.OneOf?.OfType<OpenApiSchemaReference>() ?? [])
            {
                member.Description ??= choice.Reference.Description;
                choice.Reference.Description = null;
            }
        }
    }
}
