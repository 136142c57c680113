using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Changes;

/// <summary>The four writes of a record: create it, replace it, change some members, delete it.</summary>
internal static class RecordWrites
{
    /// <summary>Creates it under the name that it has by now, also of what was read before it was deleted; refused where there is one already.</summary>
    public static async Task<Written> CreateAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        JsonObject record,
        CancellationToken ct
    )
    {
        kind.Forget(record);
        var name = NameOf(kind, record);
        if (name is not null && await kind.FindAsync(writing, name, ct) is not null)
        {
            throw new Refused(
                Problems.Conflict,
                Taken(name),
                [Error(kind.Name, "taken", Taken(name))]
            );
        }
        await kind.StoreAsync(writing, record, ct);
        var stored = (await kind.FindAsync(writing, name!, ct))!;
        kind.RefuseEditors(request, null, stored);
        return new(
            201,
            await kind.ShownAsync(writing, stored, ct),
            stored.Version,
            $"/api/v1/{kind.Member}/{name}"
        );
    }

    public static async Task<Written> ReplaceAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonObject record,
        CancellationToken ct
    )
    {
        var stored = await kind.SeenAsync(writing, request, name, ct);
        var sent = (JsonObject)record.DeepClone();
        kind.Forget(record);
        kind.KeepPublished(stored, record);
        return await kind.StoredAsync(writing, request, stored, name, (sent, record), ct);
    }

    public static async Task<Written> MergeAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonObject patch,
        CancellationToken ct
    )
    {
        var stored = await kind.SeenAsync(writing, request, name, ct);
        var sent = (JsonObject)patch.DeepClone();
        await ReadMembers.ForgetAsync(kind, writing, stored, patch, ct);
        var record = kind.Merge(stored, patch);
        return await kind.StoredAsync(writing, request, stored, name, (sent, record), ct);
    }

    /// <summary>Changes one thing in a list of the record. Its sender knows that thing, not the record: what is refused is told by its own members.</summary>
    public static async Task<Written> MergeOneAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        string list,
        JsonArray things,
        int place,
        CancellationToken ct
    )
    {
        var patch = new JsonObject { [list] = things.DeepClone() };
        try
        {
            return await kind.MergeAsync(writing, request, name, patch, ct);
        }
        catch (Refused refused) when (refused.Errors.Count > 0)
        {
            throw refused.Within($"{list}[{place}]");
        }
    }

    public static async Task<Written> DeleteAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        CancellationToken ct
    )
    {
        var stored = await kind.SeenAsync(writing, request, name, ct);
        if (await kind.ReferringAsync(writing, stored, ct) is { Count: > 0 } referring)
        {
            throw new Refused(
                Problems.Conflict,
                ReferredTo(name),
                [.. referring.Select(other => Error("", "referred_to", Refers(other, name)))]
            );
        }
        if (stored.Counts && request.HttpContext.Actor()!.Role < AccessRole.Publisher)
        {
            throw new Refused(Problems.Forbidden, PublishersAlone);
        }
        await kind.RemoveAsync(writing, stored, ct);
        return new(204, null, null);
    }

    /// <summary>The record, once the caller has shown to know it as it is.</summary>
    public static async Task<StoredRecord> SeenAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        CancellationToken ct
    )
    {
        var stored = await kind.FindAsync(writing, name, ct) ?? throw kind.Unknown(name);
        request.MustMatch(stored.Version);
        return stored;
    }

    /// <summary>Stores a whole record, made of what was sent, under a name, which never changes.</summary>
    private static async Task<Written> StoredAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        StoredRecord before,
        string name,
        (JsonObject Sent, JsonObject Record) made,
        CancellationToken ct
    )
    {
        var (sent, record) = made;
        if (record.ContainsKey(kind.Name) && NameOf(kind, record) != name)
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors: [Error(kind.Name, "name_is_for_ever", NameIsForEver(name))]
            );
        }
        record[kind.Name] = name;
        await kind.StoreAsync(writing, record, ct);
        var after = (await kind.FindAsync(writing, name, ct))!;
        if (kind.Unheeded(sent, before, after).ToArray() is { Length: > 0 } unheeded)
        {
            throw new Refused(Problems.InvalidRequest, errors: unheeded);
        }
        kind.RefuseEditors(request, before, after);
        return new(200, await kind.ShownAsync(writing, after, ct), after.Version);
    }

    // Nothing is kept of what is refused: it was not committed.
    private static void RefuseEditors(
        this RecordKind kind,
        HttpRequest request,
        StoredRecord? before,
        StoredRecord after
    )
    {
        if (
            request.HttpContext.Actor()!.Role < AccessRole.Publisher
            && kind.IsForPublishers(before, after)
        )
        {
            throw new Refused(Problems.Forbidden, PublishersAlone);
        }
    }

    public static async Task<Written> ShownAsync(
        this RecordKind kind,
        Writing writing,
        string name,
        CancellationToken ct
    )
    {
        var stored = (await kind.FindAsync(writing, name, ct))!;
        return new(200, await kind.ShownAsync(writing, stored, ct), stored.Version);
    }

    private static string? NameOf(RecordKind kind, JsonObject record) =>
        record[kind.Name] is JsonValue value && value.TryGetValue<string>(out var name)
            ? name
            : null;

    private static FieldError Error(string field, string code, Bilingual message) =>
        new(field, code, message.Here);

    private static Bilingual Taken(string name) =>
        new($"{name} is in the record already.", $"{name} figure déjà dans le registre.");

    private static Bilingual ReferredTo(string name) =>
        new(
            $"Other records refer to {name}; nothing was deleted.",
            $"D'autres fiches renvoient à {name}\u00A0; rien n'a été supprimé."
        );

    private static Bilingual Refers(string other, string name) =>
        new($"{other} refers to {name}.", $"{other} renvoie à {name}.");

    private static Bilingual NameIsForEver(string name) =>
        new($"{name} is its name for ever.", $"Son identifiant, {name}, ne change jamais.");

    public static readonly Bilingual PublishersAlone = new(
        "Published figures depend on it: a publisher may delete it, or change what they depend on (of a meeting its presidency, status, kind, days or mapping; of a presidency its plan or first day; of a plan where its items lie; of a crosswalk its reviewed relations).",
        "Des chiffres publiés en dépendent\u00A0: seul un publicateur peut la supprimer, ou changer ce dont ils dépendent (d'une réunion sa présidence, son statut, son type, ses dates ou la consignation de ses citations\u00A0; d'une présidence son plan ou son premier jour\u00A0; d'un plan la place de ses éléments\u00A0; d'une table de correspondance ses relations relues)."
    );
}
