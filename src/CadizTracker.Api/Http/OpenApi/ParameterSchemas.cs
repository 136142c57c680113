using System.Globalization;
using System.Reflection;
using FastEndpoints;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>The schema of a parameter, taken from the rules that judge it, so that the document cannot promise more than they let through.</summary>
internal static class ParameterSchemas
{
    /// <summary>The rules of a request by the name of the parameter they judge.</summary>
    public static ILookup<string, IPropertyValidator> RulesOf(
        EndpointDefinition endpoint,
        IServiceProvider services
    )
    {
        var rules = endpoint.ValidatorType is { } type
            ? ((IValidator)ActivatorUtilities.CreateInstance(services, type))
                .CreateDescriptor()
                .GetMembersWithValidators()
                .SelectMany(member => member, (member, rule) => (member.Key, rule.Validator))
            : [];
        return rules.ToLookup(rule => Parameters.Named(rule.Key), rule => rule.Validator);
    }

    public static OpenApiSchema Of(PropertyInfo property, IEnumerable<IPropertyValidator> rules)
    {
        var one = new OpenApiSchema { Type = JsonSchemaType.String };
        foreach (var rule in rules)
        {
            Apply(rule, one);
        }
        return property.PropertyType.IsArray
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one }
            : one;
    }

    public static OpenApiSchema OneOf(IEnumerable<string> values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values] };

    public static void Apply(IPropertyValidator rule, OpenApiSchema schema)
    {
        if (rule is ILengthValidator { Max: > 0 and var most })
        {
            schema.MaxLength = most;
        }
        if (rule is not IShapedRule shaped)
        {
            return;
        }
        schema.Format ??= shaped.SchemaFormat;
        schema.MaxLength ??= shaped.MostLetters;
        schema.Enum ??= shaped.Values is { } values ? [.. values] : null;
        if (shaped.Span is var (least, greatest))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Minimum = least.ToString(CultureInfo.InvariantCulture);
            schema.Maximum = greatest.ToString(CultureInfo.InvariantCulture);
        }
    }
}
