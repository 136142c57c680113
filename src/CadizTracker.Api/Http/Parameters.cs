using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using FastEndpoints;

namespace CadizTracker.Http;

/// <summary>Says of a list among the parameters that a question without it asks nothing; its rules refuse that.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyAttribute : Attribute;

/// <summary>Which query parameters an endpoint takes: the properties of its request that are not in the route, and the common ones.</summary>
internal static class Parameters
{
    private static readonly ConcurrentDictionary<
        Type,
        IReadOnlyDictionary<string, PropertyInfo>
    > Known = [];

    /// <summary>The parameters that belong to the question itself, by the name that callers write.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Of(Type request) =>
        Known.GetOrAdd(
            request,
            type =>
                type.GetProperties()
                    .Where(property => property.IsDefined(typeof(QueryParamAttribute)))
                    .ToDictionary(property => Named(property.Name))
        );

    /// <summary>A property's name as callers write it; the list that binding adds to it (kind[0]) is dropped.</summary>
    public static string Named(string property) =>
        JsonNamingPolicy.CamelCase.ConvertName(property.Split('[')[0]);

    public static IEnumerable<FieldError> Check(
        IQueryCollection query,
        EndpointDefinition endpoint,
        Offers offers
    )
    {
        var own = Of(endpoint.ReqDtoType);
        foreach (var (name, values) in query)
        {
            if (name == AsOf.Parameter && offers.ThePast)
            {
                continue; // judged with the clock
            }
            if (Allowed(name, offers) is { } allowed)
            {
                if (values.Count > 1)
                {
                    yield return Failure(name, "repeated_parameter", Messages.Repeated);
                }
                else if (!allowed.Contains(values.ToString()))
                {
                    yield return Failure(name, "unknown_value", Messages.OneOf(allowed));
                }
            }
            else if (!own.TryGetValue(name, out var property))
            {
                yield return Failure(
                    name,
                    "unknown_parameter",
                    Messages.UnknownParameter([.. own.Keys, .. Common(offers)])
                );
            }
            else if (values.Any(value => value!.Contains('\0', StringComparison.Ordinal)))
            {
                yield return Failure(name, "null_character", Messages.NullCharacter);
            }
            else if (property.PropertyType.IsArray && values.Contains(""))
            {
                yield return Failure(name, "empty", Messages.Empty);
            }
            else if (values.Count > 1 && !property.PropertyType.IsArray)
            {
                yield return Failure(name, "repeated_parameter", Messages.Repeated);
            }
        }
    }

    /// <summary>Filters of one value that have none; told where the endpoint's own rules do not say more.</summary>
    public static IEnumerable<FieldError> Empty(IQueryCollection query, EndpointDefinition endpoint)
    {
        var own = Of(endpoint.ReqDtoType);
        return query
            .Where(parameter => own.ContainsKey(parameter.Key) && parameter.Value is [""])
            .Select(parameter => Failure(parameter.Key, "empty", Messages.Empty));
    }

    public static IEnumerable<string> Common(Offers offers) =>
        [
            .. offers.ThePast ? [AsOf.Parameter] : Array.Empty<string>(),
            Languages.Parameter,
            Formats.Parameter,
            .. offers.Others.Contains(Format.Csv)
                ? [Formats.DelimiterParameter]
                : Array.Empty<string>(),
        ];

    /// <summary>The values that a common parameter takes here; null for any other parameter.</summary>
    public static IReadOnlyList<string>? Allowed(string name, Offers offers) =>
        name switch
        {
            Languages.Parameter => ["en", "fr"],
            Formats.Parameter => [.. offers.All.Select(format => Named(format.ToString()))],
            Formats.DelimiterParameter when offers.Others.Contains(Format.Csv) =>
            [
                "comma",
                "semicolon",
            ],
            _ => null,
        };

    private static FieldError Failure(string field, string code, Bilingual message) =>
        new(field, code, message.Here);
}
