using System.Text.Json.Nodes;

namespace CadizTracker.Changes;

/// <summary>JSON Merge Patch (RFC 7396): null takes a member away, an object goes into it, anything else replaces it.</summary>
internal static class MergePatch
{
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            target[name] = change switch
            {
                null => null,
                JsonObject nested => Apply(target[name] as JsonObject ?? [], nested),
                _ => change.DeepClone(),
            };
            if (change is null)
            {
                target.Remove(name);
            }
        }
        return target;
    }
}
