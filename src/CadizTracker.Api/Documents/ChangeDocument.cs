using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Replaces a document by the body.</summary>
internal abstract class ReplaceDocument<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : DocumentWrite<TAnswer>(source, kind)
{
    private static readonly string[] ShownOnly = ["number", "title", "titleLang", "links"];

    public override void Configure()
    {
        Put(One);
        ForEditors<DocumentRecord>(WriteOf.Known);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        var document = body.Required;
        foreach (var member in ShownOnly)
        {
            document.Remove(member);
        }
        var (documents, place) = await NumberedAsync(writing, ct);
        documents[place] = document;
        return await StoreAsync(writing, documents, place, ct);
    }
}

/// <summary>Changes the members of a document that the body has (JSON Merge Patch).</summary>
internal abstract class ChangeDocument<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : DocumentWrite<TAnswer>(source, kind)
{
    public override void Configure()
    {
        Patch(One);
        ForEditors<DocumentRecord>(WriteOf.Known);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        var patch = body.Required;
        var (documents, place) = await NumberedAsync(writing, ct);
        MergePatch.Apply((JsonObject)documents[place]!, patch);
        return await StoreAsync(writing, documents, place, ct);
    }
}

/// <summary>Replaces a document of a meeting by the one that is sent. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ReplaceDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : ReplaceDocument<Meeting>(source, meetings);

/// <summary>Changes the members of a document of a meeting that are sent (JSON Merge Patch). If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ChangeDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : ChangeDocument<Meeting>(source, meetings);

/// <summary>Replaces a document of a presidency by the one that is sent. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ReplaceDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : ReplaceDocument<Presidency>(source, presidencies);

/// <summary>Changes the members of a document of a presidency that are sent (JSON Merge Patch). If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class ChangeDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : ChangeDocument<Presidency>(source, presidencies);
