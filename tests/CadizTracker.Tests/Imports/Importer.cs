using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;

namespace CadizTracker.Imports;

/// <summary>Sends imports as an editor does.</summary>
internal sealed class Importer(Api api)
{
    private const string Reason = "An import of the tests";

    public async Task<Told> SendAsync(
        string body,
        string query = "",
        AccessRole role = AccessRole.Editor,
        params (string Name, string Value)[] headers
    ) => await SendAsync(api.As(role), Encoding.UTF8.GetBytes(body), query, headers: headers);

    public static async Task<Told> SendAsync(
        HttpClient client,
        byte[] body,
        string query = "",
        string type = "application/json",
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/imports{query}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Change-Reason", Reason);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(
            (int)response.StatusCode,
            text.StartsWith('{') ? JsonNode.Parse(text) : JsonValue.Create(text),
            response
        );
    }

    /// <summary>The last revision that an import of these tests brought; others write meanwhile.</summary>
    public async Task<long> RevisionAsync()
    {
        await using var connection = await api.OpenAsync();
        return await connection.ValueAsync<long>(
            "select coalesce(max(revision), 0) from revisions where reason = @Reason",
            new { Reason },
            TestContext.Current.CancellationToken
        );
    }

    public static string Meetings(params string[] meetings) =>
        $$"""{ "meetings": [{{string.Join(',', meetings)}}] }""";

    /// <summary>A meeting of a dossier, under a slug that begins with the dossier's own name.</summary>
    public static string Meeting(Dossier dossier, string slug, string members = "") =>
        $$"""
            { "slug": "{{Slug(
                dossier,
                slug
            )}}", "presidency": "{{dossier.Presidency}}", "kind": "webinar", "status": "held",
              "titles": { "en": "Meeting {{slug}}" }, "startsOn": "2023-06-22"{{(
                members.Length == 0 ? "" : ", " + members
            )}} }
            """;

    public static string Slug(Dossier dossier, string slug) => $"{dossier.Presidency}-{slug}";

    /// <summary>created, updated, unchanged, refused.</summary>
    public static (int, int, int, int) Counts(Told told) =>
        (
            (int)told.Json!["created"]!,
            (int)told.Json["updated"]!,
            (int)told.Json["unchanged"]!,
            (int)told.Json["refused"]!
        );

    /// <summary>Its rows as "fate record: path code".</summary>
    public static string[] Rows(JsonNode report) =>
        [
            .. report["rows"]!
                .AsArray()
                .Select(row =>
                    $"{row!["fate"]} {row["record"]}: {row["path"]} {row["code"]}".Trim()
                ),
        ];
}
