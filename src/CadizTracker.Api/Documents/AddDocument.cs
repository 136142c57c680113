using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Adds a document, as the last.</summary>
internal abstract class AddDocument<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : DocumentWrite<TAnswer>(source, kind)
{
    public override void Configure()
    {
        Post(All);
        ForEditors<DocumentRecord>(WriteOf.AddedTo);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        var document = body.Required;
        var documents = await DocumentsAsync(writing, ct);
        documents.Add(document);
        var record = await StoreAsync(writing, documents, documents.Count - 1, ct);
        return record with
        {
            Status = 201,
            Location = $"/api/v1/{Kind.Member}/{Name}/documents/{documents.Count}",
        };
    }
}

/// <summary>Adds a document to those that a meeting left behind, as the last. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class AddDocumentToMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : AddDocument<Meeting>(source, meetings);

/// <summary>Adds a document to those that a presidency published, as the last. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class AddDocumentToPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : AddDocument<Presidency>(source, presidencies);
