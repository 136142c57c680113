using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CadizTracker.Imports;

namespace CadizTracker.Imports;

/// <summary>The schema and the records say the same, or a file would pass the one and lose members in the other.</summary>
public sealed class SchemaAndRecords
{
    private static readonly JsonNode Schema = JsonNode.Parse(ImportSchema.Published())!;

    [Fact]
    public void Agree_on_every_member_every_enum_value_and_every_null() =>
        Differences(Schema, typeof(ImportContents), "").ShouldBeEmpty();

    [Fact]
    public void Leave_no_definition_unused() =>
        Schema["definitions"]!
            .AsObject()
            .Select(each => each.Key)
            .Where(name =>
                !Schema
                    .ToJsonString()
                    .Contains($"\"#/definitions/{name}\"", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    private static IEnumerable<string> Differences(JsonNode schema, Type type, string at)
    {
        var node = NotNull(schema);
        var info = ImportJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => OfAnObject(node, info, at),
            JsonTypeInfoKind.Enumerable => Differences(
                node["items"]!,
                info.ElementType!,
                at + "[]"
            ),
            JsonTypeInfoKind.Dictionary => Different(
                at,
                Keys(node["properties"]),
                Labels(info.KeyType!)
            ),
            _ when info.Type.IsEnum => Different(at, Values(node["enum"]), Labels(info.Type)),
            _ => Different(at, [TypeOf(node)], [info.Type == typeof(int) ? "integer" : "string"]),
        };
    }

    private static IEnumerable<string> OfAnObject(JsonNode node, JsonTypeInfo info, string at)
    {
        var members = info.Properties.ToDictionary(member => member.Name);
        return
        [
            .. Different(at, Keys(node["properties"]), members.Keys),
            .. node["additionalProperties"]?.GetValue<bool>() is false
                ? []
                : new[] { $"{at}: open" },
            .. members
                .Values.Where(member => node["properties"]![member.Name] is not null)
                .SelectMany(member => OfAMember(node, member, $"{at}/{member.Name}")),
        ];
    }

    private static IEnumerable<string> OfAMember(
        JsonNode parent,
        JsonPropertyInfo member,
        string at
    )
    {
        var schema = parent["properties"]![member.Name]!;
        var required = Values(parent["required"]).Contains(member.Name);
        // What the schema requires may be null in a record: over HTTP the rules say that it is missing.
        var agrees =
            AllowsNull(schema) == member.IsSetNullable || (required && !AllowsNull(schema));
        return agrees || member.Name == "$schema"
            ? Differences(schema, member.PropertyType, at)
            :
            [
                $"{at}: null is {(AllowsNull(schema) ? "only in the schema" : "only in the record")}",
            ];
    }

    private static IEnumerable<string> Different(
        string at,
        IEnumerable<string> schema,
        IEnumerable<string> record
    ) =>
        schema.Order(StringComparer.Ordinal).SequenceEqual(record.Order(StringComparer.Ordinal))
            ? []
            : [$"{at}: {string.Join(',', schema)} | {string.Join(',', record)}"];

    private static JsonNode NotNull(JsonNode schema) =>
        schema["$ref"] is { } reference
            ? Schema["definitions"]![reference.GetValue<string>().Split('/')[^1]]!
        : IsOrNull(schema) ? NotNull(schema["oneOf"]![1]!)
        : schema;

    private static bool AllowsNull(JsonNode schema) =>
        schema["type"] is JsonArray types ? Values(types).Contains("null") : IsOrNull(schema);

    private static bool IsOrNull(JsonNode schema) =>
        schema["oneOf"] is JsonArray { Count: 2 } either && TypeOf(either[0]!) == "null";

    private static string TypeOf(JsonNode node) =>
        node["type"] is JsonArray types
            ? Values(types).First()
            : node["type"]?.GetValue<string>() ?? "";

    private static IEnumerable<string> Keys(JsonNode? node) =>
        node!.AsObject().Select(each => each.Key);

    private static IEnumerable<string> Values(JsonNode? node) =>
        node?.AsArray().Select(each => each!.GetValue<string>()) ?? [];

    private static IEnumerable<string> Labels(Type type) =>
        Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
}
