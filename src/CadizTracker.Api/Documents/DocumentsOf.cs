using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Documents;

/// <summary>The documents of a record as they are read, and the version of the record that they are of.</summary>
internal static class DocumentsOf
{
    private const string Meeting =
        "select record -> 'documents' as record, version from meeting_records where slug = @slug";
    private const string Presidency =
        "select record -> 'documents' as record, version from presidency_records where slug = @slug";

    public static async Task<(Document[] Documents, int Version)> MeetingAsync(
        Reading read,
        string slug,
        CancellationToken ct
    )
    {
        var row =
            await read.OneAsync<RecordRow>(Meeting, new { slug }, ct)
            ?? throw MeetingProblems.NoMeeting(slug);
        return (Document.All(row.As<DocumentRecord[]>(), $"/api/v1/meetings/{slug}"), row.Version);
    }

    public static async Task<(Document[] Documents, int Version)> PresidencyAsync(
        Reading read,
        string slug,
        CancellationToken ct
    )
    {
        var row =
            await read.OneAsync<RecordRow>(Presidency, new { slug }, ct)
            ?? throw PresidencyProblems.NoPresidency(slug);
        return (
            Document.All(row.As<DocumentRecord[]>(), $"/api/v1/presidencies/{slug}"),
            row.Version
        );
    }

    /// <summary>The one of that number, as the address writes it; refused where there is none.</summary>
    public static T Numbered<T>(this IReadOnlyList<T> documents, string record, string number) =>
        documents[IndexOf(documents.Count, record, number)];

    /// <summary>Where it stands in the list, from 0.</summary>
    public static int IndexOf(int count, string record, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n >= 1
        && n <= count
        && number[0] != '0'
            ? n - 1
            : throw DocumentProblems.NoDocument(record, number);
}
