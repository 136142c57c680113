using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Removes a document; those after it move up.</summary>
internal abstract class RemoveDocument<TAnswer>(NpgsqlDataSource source, RecordKind kind)
    : DocumentWrite<TAnswer>(source, kind)
{
    public override void Configure()
    {
        Delete(One);
        Group<Edits>();
        Description(endpoint => endpoint.Writes<TAnswer>(), clearDefaults: true);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        body.MustBeEmpty();
        var (documents, place) = await NumberedAsync(writing, ct);
        documents.RemoveAt(place);
        return await StoreAsync(writing, documents, place, ct);
    }
}

/// <summary>Removes a document of a meeting; those after it move up. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class RemoveDocumentOfMeeting(NpgsqlDataSource source, StoredMeetings meetings)
    : RemoveDocument<Meeting>(source, meetings);

/// <summary>Removes a document of a presidency; those after it move up. If-Match is that of the record it belongs to, which is answered as it is then.</summary>
internal sealed class RemoveDocumentOfPresidency(
    NpgsqlDataSource source,
    StoredPresidencies presidencies
) : RemoveDocument<Presidency>(source, presidencies);
