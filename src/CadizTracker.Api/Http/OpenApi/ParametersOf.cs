using System.Reflection;
using FastEndpoints;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>The parameters of an operation: those of its path, those of its question, and the ones that all have.</summary>
internal sealed class ParametersOf(
    ApiText text,
    EndpointDefinition endpoint,
    string path,
    Offers offers
)
{
    private static readonly Dictionary<string, string> Common = new()
    {
        [Languages.Parameter] =
            "The language of titles, sentences and errors; goes before Accept-Language. English unless told.",
        [Formats.Parameter] = "The form of the answer; goes before Accept. json unless told.",
        [Formats.DelimiterParameter] =
            "What separates the cells of a csv; semicolon is what a French Excel opens. comma unless told.",
    };

    public IEnumerable<IOpenApiParameter> All(IServiceProvider services)
    {
        var rules = ParameterSchemas.RulesOf(endpoint, services);
        var question = Parameters.Of(endpoint.ReqDtoType);
        var route = endpoint
            .ReqDtoType.GetProperties()
            .Where(property => path.Contains($"{{{Parameters.Named(property.Name)}}}"))
            .OrderBy(property =>
                path.IndexOf($"{{{Parameters.Named(property.Name)}}}", StringComparison.Ordinal)
            );
        return
        [
            .. route.Select(property => One(property, ParameterLocation.Path, [])),
            .. question.Values.Select(property =>
                One(property, ParameterLocation.Query, rules[Parameters.Named(property.Name)])
            ),
            .. Parameters.Common(offers).Select(Shared),
        ];
    }

    private OpenApiParameter One(
        PropertyInfo property,
        ParameterLocation place,
        IEnumerable<FluentValidation.Validators.IPropertyValidator> rules
    )
    {
        var name = Parameters.Named(property.Name);
        var schema = ParameterSchemas.Of(property, rules);
        return new()
        {
            Name = name,
            In = place,
            Required = place == ParameterLocation.Path || IsNeeded(property),
            Description = DocComments.Of(property),
            Schema = schema,
            Explode = place == ParameterLocation.Query,
            Example = text.Parameter(path, name) is { } known
                ? Examples.Parse(known.Example, schema)
                : null,
        };
    }

    // A question that may leave it out has a property that may be null, or a list that may be empty.
    private static bool IsNeeded(PropertyInfo property) =>
        !property.PropertyType.IsArray
        && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private OpenApiParameter Shared(string name)
    {
        var values = Parameters.Allowed(name, offers)!;
        return new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = Common[name],
            Schema = ParameterSchemas.OneOf(values),
            // The page fills its form with the examples: these leave an answer as it is.
            Example = values[0],
        };
    }
}
