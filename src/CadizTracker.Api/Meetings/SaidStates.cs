using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Citations;
using CadizTracker.Http;

namespace CadizTracker.Meetings;

/// <summary>
/// What a write says of how far citations have been reviewed. That is done, not said: a state is read and sent back, and one that
/// the record does not have would be a wish that nobody fulfils.
/// </summary>
internal static class SaidStates
{
    /// <summary>Whether it is one at all; anything else is left to the rules of the format.</summary>
    public static bool IsOne(JsonNode? state) =>
        state is JsonValue value
        && value.TryGetValue<string>(out var label)
        && Rules.Labels<CitationState>().Contains(label);

    /// <summary>Whether a citation that was read is to go.</summary>
    public static bool IsToGo(JsonNode? citation) =>
        (citation as JsonObject)?["withdrawal"] is JsonValue mark && mark.ToString() == "proposed";

    /// <summary>The states that a body says and the record does not have after it.</summary>
    public static IEnumerable<FieldError> Unheeded(
        JsonObject sent,
        StoredRecord before,
        StoredRecord after
    )
    {
        var said = (sent["citations"] as JsonArray ?? []).Index().Where(c => !IsToGo(c.Item));
        var stored = CitationsOf(after).Where(citation => !IsToGo(citation));
        var known = CitationsOf(before).Select(Content).ToHashSet();
        var isOfThen =
            sent["version"] is { } version && version.ToJsonString() != $"{before.Version}";
        foreach (var ((place, citation), now) in said.Zip(stored))
        {
            if (
                citation!["state"] is { } state
                && $"{state}" != $"{now["state"]}"
                && !(WasRead(citation) && (isOfThen || !known.Contains(Content(now))))
            )
            {
                yield return new(
                    $"citations[{place}].state",
                    "computed_member",
                    IsDone($"{now["state"]}").Here
                );
            }
        }
    }

    // Whether it is to go stands in a read alone. What was read at another version, or of other words, is of then and of those.
    private static bool WasRead(JsonNode citation) =>
        ((JsonObject)citation).ContainsKey("withdrawal");

    private static IEnumerable<JsonNode> CitationsOf(StoredRecord meeting) =>
        JsonNode.Parse(meeting.Record)!["citations"]!.AsArray().Select(citation => citation!);

    private static string Content(JsonNode citation)
    {
        var content = citation.DeepClone().AsObject();
        content.Remove("state");
        content.Remove("withdrawal");
        return content.ToJsonString();
    }

    private static Bilingual IsDone(string state) =>
        new(
            $"This citation is {state}, and no write of the meeting changes that: it is reviewed and published at addresses of its own. Leave the state out.",
            $"Cette citation est à l'état {state}, et aucune écriture de la réunion n'y change rien\u00A0: elle se relit et se publie à ses propres adresses. Omettez l'état."
        );
}
