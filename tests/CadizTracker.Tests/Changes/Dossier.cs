using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>An answer to a write: its status, its headers and its body.</summary>
internal sealed record Told(int Status, JsonNode? Json, HttpResponseMessage Response)
{
    public string ETag => Response.Headers.ETag!.Tag;

    public string Code => (string)Json!["code"]!;

    public string[] Errors =>
        [.. Json!["errors"]!.AsArray().Select(e => $"{e!["field"]}: {e["code"]}")];
}

/// <summary>A plan and a presidency of a test's own, written through HTTP.</summary>
internal sealed class Dossier(Api api, string name)
{
    public string Plan => $"plan-{name}";
    public string Presidency => $"presidency-{name}";
    public string Meetings => $"/api/v1/presidencies/{Presidency}/meetings";

    public static async Task<Dossier> NewAsync(Api api)
    {
        var dossier = new Dossier(api, Guid.NewGuid().ToString("N")[..12]);
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/plans",
                $$"""
                { "code": "{{dossier.Plan}}", "dialogue": "dialogue-{{dossier.Plan}}", "titles": { "en": "Plan" }, "items": [
                  { "code": "D1", "placement": { "status": "stated" } },
                  { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                  { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                  { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
                  { "code": "O2", "parent": "D1", "placement": { "status": "stated" } },
                  { "code": "A3", "parent": "O2", "placement": { "status": "stated" } },
                  { "code": "A4", "placement": { "status": "unknown", "candidates": ["O1", "O2"] } }] }
                """
            )
        ).Status.ShouldBe(201);
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/presidencies",
                $$"""
                { "slug": "{{dossier.Presidency}}", "country": "MA", "plan": "{{dossier.Plan}}", "from": "2023-01-01",
                  "to": "2024-01-01", "titles": { "en": "Presidency" } }
                """
            )
        ).Status.ShouldBe(201);
        return dossier;
    }

    /// <summary>A meeting held in Rabat; what is given is added to its members.</summary>
    public async Task<Told> MeetingAsync(
        string members = "",
        AccessRole role = AccessRole.Editor
    ) => await SendAsync("POST", Meetings, MeetingJson(members), role);

    public static string MeetingJson(string members = "") =>
        $$"""
            { "kind": "thematic_meeting", "status": "held", "titles": { "en": "A meeting" }, "startsOn": "2023-06-22",
              "city": "Rabat", "country": "MA"{{(members.Length == 0 ? "" : ", " + members)}} }
            """;

    public static string AddressOf(Told meeting) => $"/api/v1/meetings/{meeting.Json!["slug"]}";

    public Task<Told> PublishAsync(Told meeting) =>
        SendAsync(
            "POST",
            $"{AddressOf(meeting)}/citations/publish",
            null,
            AccessRole.Publisher,
            meeting.ETag
        );

    public async Task<string> SummaryAsync(string parameters = "") =>
        (string)
            (
                await api.JsonAsync(
                    $"/api/v1/presidencies/{Presidency}/coverage?lang=en{parameters}"
                )
            )["summary"]!;

    public Task<Told> SendAsync(
        string method,
        string address,
        string? body,
        AccessRole role = AccessRole.Editor,
        string? ifMatch = null,
        params (string Name, string Value)[] headers
    ) => SendAsync(api.As(role), method, address, body, ifMatch, headers);

    public static async Task<Told> SendAsync(
        HttpClient client,
        string method,
        string address,
        string? body,
        string? ifMatch = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(
            (int)response.StatusCode,
            text.Length == 0 ? null : JsonNode.Parse(text),
            response
        );
    }
}
