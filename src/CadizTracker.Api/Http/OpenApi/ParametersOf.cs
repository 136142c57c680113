using System.Reflection;
using FastEndpoints;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>The parameters of an operation: those of its path, those of its question, and the ones that all have.</summary>
internal sealed class ParametersOf(
    ApiText text,
    EndpointDefinition endpoint,
    string path,
    Offers offers,
    WriteOf? write
)
{
    private const string IfMatch = "If-Match";
    private static readonly Dictionary<string, string> Common = new()
    {
        [AsOf.Parameter] =
            "What was known at that instant, whatever was corrected since: a day, which means its end in UTC, or an instant in UTC. What had happened by a day is to=.",
        [Languages.Parameter] =
            "The language of titles, sentences and errors; goes before Accept-Language. English unless told.",
        [Formats.Parameter] =
            "The form of the answer; goes before Accept. The first of them unless told.",
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
            .. Unbound().Select(InPath),
            .. question.Values.Select(property =>
                One(property, ParameterLocation.Query, rules[Parameters.Named(property.Name)])
            ),
            .. OfWrites.Where(_ => write is not null).Select(Header),
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
            Example = text.Parameter(path, name)?.Example is { } known
                ? Examples.Parse(known, schema)
                : null,
        };
    }

    // What names the record of a write: its body is the request, so no property does.
    private IEnumerable<string> Unbound() =>
        path.Split('/')
            .Where(segment => segment.StartsWith('{'))
            .Select(segment => segment.Trim('{', '}'))
            .Where(name =>
                endpoint.ReqDtoType.GetProperties().All(p => Parameters.Named(p.Name) != name)
            );

    private OpenApiParameter InPath(string name) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Required = true,
            Description = text.Parameter(path, name)?.Means ?? "Names the record.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = text.Parameter(path, name)?.Example,
        };

    private OpenApiParameter Header(KeyValuePair<string, (string Text, string Example)> header) =>
        new()
        {
            Name = header.Key,
            In = ParameterLocation.Header,
            Required = header.Key == IfMatch,
            Description = header.Value.Text,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = header.Value.Example,
        };

    private IEnumerable<KeyValuePair<string, (string Text, string Example)>> OfWrites =>
        Headers.Where(header => header.Key != IfMatch || write is { NeedsIfMatch: true });

    private static readonly Dictionary<string, (string Text, string Example)> Headers = new()
    {
        [IfMatch] = (
            "The ETag that the record was read with; its version is compared. * for whatever it is now.",
            "\"3-0f3a9c2b7d61e845\""
        ),
        ["Idempotency-Key"] = (
            "A repeat with the same key gets the first answer and is not applied again; kept for 30 days.",
            "5f0c1e9a-morocco-som"
        ),
        ["X-Change-Reason"] = (
            "Why, for the history; a member changeReason of the body does as well.",
            "Typing error in the brochure"
        ),
    };

    // A question that may leave it out has a property that may be null, or a list that may be empty.
    private static bool IsNeeded(PropertyInfo property) =>
        property.PropertyType.IsArray
            ? property.IsDefined(typeof(NotEmptyAttribute))
            : new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private OpenApiParameter Shared(string name)
    {
        if (name == AsOf.Parameter)
        {
            return new()
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = Common[name],
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
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
