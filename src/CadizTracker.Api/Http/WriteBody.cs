using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Imports;

namespace CadizTracker.Http;

/// <summary>The body of a write: one JSON object, or a list, or none. What cannot be read is refused before anything else happens.</summary>
/// <param name="Bytes">As they came.</param>
/// <param name="Json">An object, without the reason that may stand in it, or a list; null where the body is empty.</param>
/// <param name="Reason">Why the change is made, as the body says; null: it does not.</param>
internal sealed record WriteBody(byte[] Bytes, JsonNode? Json, string? Reason)
{
    private const string ReasonMember = "changeReason";
    private static readonly string[] Types = ["application/json", "application/merge-patch+json"];

    /// <summary>The object; refused where the body has none.</summary>
    public JsonObject Required =>
        Json as JsonObject
        ?? throw (
            Json is null ? Malformed("empty_body", Empty) : Malformed("not_an_object", OneObject)
        );

    /// <summary>A list, bare or as that member and nothing else; as a patch of the record that it belongs to.</summary>
    public JsonObject ListOf(string member) =>
        Json switch
        {
            JsonArray list => new JsonObject { [member] = list.DeepClone() },
            JsonObject { Count: 1 } named when named[member] is JsonArray => named,
            null => throw Malformed("empty_body", Empty),
            _ => throw Malformed("not_a_list", OneList(member)),
        };

    /// <summary>Refuses a body where none is taken, but for the reason: nobody is to think that the rest of it was done.</summary>
    public void MustBeEmpty()
    {
        var members = Json is null ? [] : Required.Select(member => member.Key).ToArray();
        if (members.Length > 0)
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors:
                [
                    .. members.Select(member => new FieldError(
                        member,
                        "unknown_member",
                        BodyFaults.UnknownMember.Here
                    )),
                ]
            );
        }
    }

    public static async Task<WriteBody> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, ct);
        var bytes = buffer.ToArray();
        if (bytes.Length == 0)
        {
            return new(bytes, null, null);
        }
        if (!Types.Contains(request.ContentType?.Split(';')[0].Trim().ToLowerInvariant()))
        {
            throw new Refused(Problems.UnsupportedMediaType, JsonAlone);
        }
        Charset.MustBeThatOfJson(request.ContentType);
        var (text, problems) = ImportText.Read("", bytes, Lengths.Items);
        if (problems is [var first, ..])
        {
            throw Malformed(first.Code, first.Message, JsonPointer.ToMember(first.Path));
        }
        var read = JsonNode.Parse(text);
        return new(bytes, read, read is JsonObject record ? TakeReason(record) : null);
    }

    private static string? TakeReason(JsonObject body)
    {
        if (!body.Remove(ReasonMember, out var reason) || reason is null)
        {
            return null;
        }
        return reason.GetValueKind() == JsonValueKind.String
            ? reason.GetValue<string>()
            : throw Malformed("not_text", ReasonIsText, ReasonMember);
    }

    private static Refused Malformed(string code, Bilingual message, string field = "") =>
        new(Problems.MalformedBody, message, [new(field, code, message.Here)]);

    private static readonly Bilingual Empty = new(
        "The body is empty: send the record as a JSON object.",
        "Le corps est vide\u00A0: envoyez la fiche sous forme d'objet JSON."
    );
    private static readonly Bilingual JsonAlone = new(
        "Send application/json, in UTF-8; a PATCH may be application/merge-patch+json.",
        "Envoyez le corps en application/json, en UTF-8\u00A0; un PATCH peut aussi être en application/merge-patch+json."
    );

    private static Bilingual OneList(string member) =>
        new(
            $"The body is the whole list: [ … ], or {{ \"{member}\": [ … ] }}.",
            $"Le corps est la liste complète\u00A0: [ … ], ou {{ \"{member}\": [ … ] }}."
        );

    private static readonly Bilingual OneObject = new(
        "The body is one JSON object: { … }.",
        "Le corps est un seul objet JSON\u00A0: { … }."
    );
    private static readonly Bilingual ReasonIsText = new(
        "The reason of a change is a text.",
        "Le motif d'une modification est un texte."
    );
}
