using System.Text.Json.Nodes;

namespace CadizTracker.Changes;

/// <summary>One member of a record that a change gave another value.</summary>
/// <param name="Member">Its place: <c>city</c>, <c>titles.fr</c>, <c>citations[1].strength</c>.</param>
/// <param name="Before">Its value before; null: it had none.</param>
/// <param name="After">Its value after; null: it has none.</param>
internal sealed record Difference(string Member, JsonNode? Before, JsonNode? After)
{
    /// <summary>Every member that differs, in the record's order; a list is compared place by place.</summary>
    public static IEnumerable<Difference> Between(
        JsonNode? before,
        JsonNode? after,
        string member = ""
    ) =>
        (before, after) switch
        {
            (JsonObject one, JsonObject other) => one.Select(m => m.Key)
                .Union(other.Select(m => m.Key))
                .SelectMany(name => Between(one[name], other[name], Below(member, name))),
            (JsonArray one, JsonArray other) when HoldObjects(one) || HoldObjects(other) =>
                Enumerable
                    .Range(0, Math.Max(one.Count, other.Count))
                    .SelectMany(i =>
                        Between(
                            one.ElementAtOrDefault(i),
                            other.ElementAtOrDefault(i),
                            $"{member}[{i}]"
                        )
                    ),
            _ when JsonNode.DeepEquals(before, after) => [],
            _ => [new(member, before?.DeepClone(), after?.DeepClone())],
        };

    // A list of words reads better whole than word by word.
    private static bool HoldObjects(JsonArray list) => list.OfType<JsonObject>().Any();

    private static string Below(string member, string name) =>
        member.Length == 0 ? name : $"{member}.{name}";
}
