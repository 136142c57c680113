using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Documents;

/// <summary>
/// The writes of one document. Each is a change of the record that it belongs to: by the same rules, under the same version, with the
/// same history.
/// </summary>
internal static class WrittenDocuments
{
    private const string Member = "documents";
    private static readonly string[] ShownOnly = ["number", "title", "titleLang", "links"];

    public static async Task<Written> AddDocumentAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonObject document,
        CancellationToken ct
    )
    {
        var documents = await kind.DocumentsAsync(writing, request, name, ct);
        documents.Add(document.DeepClone());
        var record = await kind.StoreAsync(writing, request, name, documents, documents.Count, ct);
        return record with
        {
            Status = 201,
            Location = $"/api/v1/{kind.Member}/{name}/{Member}/{documents.Count}",
        };
    }

    public static Task<Written> ReplaceDocumentAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonObject document,
        CancellationToken ct
    ) =>
        kind.ChangeAsync(
            writing,
            request,
            name,
            (documents, i) =>
            {
                foreach (var member in ShownOnly)
                {
                    document.Remove(member);
                }
                documents[i] = document.DeepClone();
            },
            ct
        );

    public static Task<Written> MergeDocumentAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonObject patch,
        CancellationToken ct
    ) =>
        kind.ChangeAsync(
            writing,
            request,
            name,
            (documents, i) => MergePatch.Apply((JsonObject)documents[i]!, patch),
            ct
        );

    public static Task<Written> RemoveDocumentAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        CancellationToken ct
    ) => kind.ChangeAsync(writing, request, name, (documents, i) => documents.RemoveAt(i), ct);

    private static async Task<Written> ChangeAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        Action<JsonArray, int> change,
        CancellationToken ct
    )
    {
        var documents = await kind.DocumentsAsync(writing, request, name, ct);
        var number = (string)request.RouteValues["number"]!;
        var index = DocumentsOf.IndexOf(documents.Count, name, number);
        change(documents, index);
        return await kind.StoreAsync(writing, request, name, documents, index + 1, ct);
    }

    private static async Task<JsonArray> DocumentsAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        CancellationToken ct
    )
    {
        var stored = await kind.SeenAsync(writing, request, name, ct);
        return (JsonArray)kind.Writable(stored)[Member]!.DeepClone();
    }

    private static async Task<Written> StoreAsync(
        this RecordKind kind,
        Writing writing,
        HttpRequest request,
        string name,
        JsonArray documents,
        int number,
        CancellationToken ct
    )
    {
        var patch = new JsonObject { [Member] = documents };
        try
        {
            return await kind.MergeAsync(writing, request, name, patch, ct);
        }
        catch (Refused refused) when (refused.Errors.Count > 0)
        {
            throw refused.Of($"{Member}[{number - 1}]");
        }
    }

    // Its sender knows a document, not the record that it is put into.
    private static Refused Of(this Refused refused, string place) =>
        new(
            refused.Kind,
            refused.Detail,
            [
                .. refused.Errors.Select(error =>
                    error.Field.StartsWith(place, StringComparison.Ordinal)
                        ? error with
                        {
                            Field = error.Field[place.Length..].TrimStart('.'),
                        }
                        : error
                ),
            ]
        );
}
