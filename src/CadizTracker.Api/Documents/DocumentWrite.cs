using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>
/// A write of one document: a change of the record that it belongs to, by the same rules, under the same version, with the same history.
/// </summary>
internal abstract class DocumentWrite<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : RecordWrite<TAnswer>(source, kind)
{
    private const string Member = "documents";

    /// <summary>Where the documents of a record are.</summary>
    protected string All => $"{Kind.Address}/{Member}";

    /// <summary>Where one of them is.</summary>
    protected string One => $"{All}/{{number}}";

    /// <summary>The documents of the record as they are written.</summary>
    protected async Task<JsonArray> DocumentsAsync(Writing writing, CancellationToken ct)
    {
        var stored = await Kind.SeenAsync(writing, HttpContext.Request, Name, ct);
        return (JsonArray)Kind.Writable(stored)[Member]!;
    }

    /// <summary>The same, with the place in the list that the address names, from 0; refused where nothing is there.</summary>
    protected async Task<(JsonArray Documents, int Place)> NumberedAsync(
        Writing writing,
        CancellationToken ct
    )
    {
        var documents = await DocumentsAsync(writing, ct);
        var place = DocumentsOf.IndexOf(documents.Count, Name, Route<string>("number")!);
        return (documents, place);
    }

    /// <summary>Stores them, of which the one at that place was sent.</summary>
    protected Task<Written> StoreAsync(
        Writing writing,
        JsonArray documents,
        int place,
        CancellationToken ct
    ) => Kind.MergeOneAsync(writing, HttpContext.Request, Name, Member, documents, place, ct);
}
