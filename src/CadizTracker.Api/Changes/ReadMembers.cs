using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Changes;

/// <summary>
/// What a read shows beside what is written: title, links, version and the like. In a patch they change nothing where they are as they were read, in either
/// language; and where they are not, whoever sent them hopes for something that does not happen.
/// </summary>
internal static class ReadMembers
{
    private static readonly CultureInfo[] Languages = [new("en"), new("fr")];

    /// <summary>Takes them away; refused where one was changed.</summary>
    public static async Task ForgetAsync(
        RecordKind kind,
        Writing writing,
        StoredRecord stored,
        JsonObject patch,
        CancellationToken ct
    )
    {
        string[] sent = [.. kind.ShownOnly.Where(patch.ContainsKey)];
        if (sent.Length > 0)
        {
            var shown = Shown(await kind.ShownAsync(writing, stored, ct));
            FieldError[] changed =
            [
                .. sent.Where(member =>
                        !shown.Any(each => JsonNode.DeepEquals(each[member], patch[member]))
                    )
                    .Select(member => new FieldError(member, "computed_member", Computed.Here)),
            ];
            if (changed.Length > 0)
            {
                throw new Refused(Problems.InvalidRequest, errors: changed);
            }
        }
        kind.Forget(patch);
    }

    // Members in the caller's language are asked of the current one.
    private static JsonNode[] Shown(object record)
    {
        var caller = CultureInfo.CurrentUICulture;
        try
        {
            return
            [
                .. Languages.Select(language =>
                {
                    CultureInfo.CurrentUICulture = language;
                    return JsonSerializer.SerializeToNode(record, record.GetType(), Json.Options)!;
                }),
            ];
        }
        finally
        {
            CultureInfo.CurrentUICulture = caller;
        }
    }

    private static readonly Bilingual Computed = new(
        "The server makes this of what is written, and it is not what was read: change the members that are written (titles, slogan, priorities …), or leave this out.",
        "Le serveur déduit ce membre de ce qui est écrit, et il diffère de ce qui a été lu\u00A0: modifiez les membres écrits (titles, slogan, priorities…), ou omettez celui-ci."
    );
}
