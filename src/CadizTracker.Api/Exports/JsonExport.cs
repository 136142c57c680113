using System.Text.Encodings.Web;
using System.Text.Json;

namespace CadizTracker.Exports;

/// <summary>The record as one document of the import format, which goes out as it is written.</summary>
internal static class JsonExport
{
    private const int Much = 64 * 1024;
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(ExportedRecords records, Stream to, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(to, Plain);
        json.WriteStartObject();
        foreach (var member in (string[])["plans", "presidencies", "crosswalks", "meetings"])
        {
            json.WriteStartArray(member);
            await foreach (var record in records.OfAsync(member, ct))
            {
                record.WriteTo(json);
                if (json.BytesPending > Much)
                {
                    await json.FlushAsync(ct);
                }
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }
}
