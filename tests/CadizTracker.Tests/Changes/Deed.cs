using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>Something that somebody does to a record; the numbers choose what of it, among what there is by then.</summary>
internal sealed record Deed(string Verb, int One, int Other, int Third);

/// <summary>What a deed was told, and the address that it was about.</summary>
internal sealed record Done(string Address, Told Told);

/// <summary>A plan with three presidencies, to which anything is done by several people.</summary>
internal sealed class World(Api api, Dossier dossier, HttpClient secondPublisher)
{
    public static readonly string[] Verbs =
    [
        "record",
        "record",
        "record under a name",
        "cite",
        "cite",
        "cite",
        "publish",
        "publish",
        "publish",
        "publish as editor",
        "review",
        "change",
        "change as publisher",
        "change as publisher",
        "send back",
        "mark to go",
        "delete",
        "delete as publisher",
        "complete an item",
        "change the presidency",
        "delete the presidency",
        "record the presidency",
        "change what was seen before",
        "change unseen",
        "cite nonsense",
    ];

    private static readonly string[] Sets =
    [
        """[{ "items": ["A1"] }]""",
        """[{ "items": ["A1"] }, { "items": ["A3"], "strength": "secondary" }]""",
        """[{ "text": "Objective 1 | Action 2" }, { "items": ["A4"] }]""",
        """[{ "items": ["O2"] }, { "items": ["A1"], "strength": "mention" }]""",
        """[{ "items": ["D1"] }, { "items": ["D1"] }]""",
        """[{ "items": ["A3"] }, { "items": ["A2"] }, { "items": ["A1"] }]""",
        "[]",
    ];

    private static readonly string[] Changes =
    [
        """{ "note": "x" }""",
        """{ "note": null }""",
        """{ "status": "cancelled" }""",
        """{ "status": "planned" }""",
        """{ "status": "held" }""",
        """{ "startsOn": "2023-05-01", "endsOn": "2023-05-02" }""",
        """{ "mapping": { "state": "not_applicable", "reason": "a visit" } }""",
        """{ "city": 7 }""",
    ];

    private static readonly string[] Completions =
    [
        """{ "parent": "O1", "placement": { "status": "stated" } }""",
        """{ "parent": "O2", "placement": { "status": "stated" } }""",
        """{ "titles": { "en": "A title" } }""",
        """{ "note": "x" }""",
    ];

    private static readonly string[] Terms = ["", "-before", "-after"];
    private readonly List<string> meetings = [];

    public string Plan => $"/api/v1/plans/{dossier.Plan}";
    public IEnumerable<string> Presidencies =>
        Terms.Select(which => $"/api/v1/presidencies/{dossier.Presidency}{which}");
    public IReadOnlyList<string> Meetings => meetings;
    public IEnumerable<string> Addresses => [Plan, .. Presidencies, .. meetings];

    public static async Task<World> NewAsync(Api api)
    {
        var dossier = await Dossier.NewAsync(api);
        var second = await api.WithKeyAsync($"second of {dossier.Plan}", AccessRole.Publisher);
        var world = new World(api, dossier, second);
        foreach (var presidency in world.Presidencies.Skip(1))
        {
            (await world.RecordPresidencyAsync(presidency)).Told.Status.ShouldBe(201);
        }
        return world;
    }

    /// <summary>Every record as somebody with a key reads it; null where there is none.</summary>
    public async Task<Dictionary<string, JsonNode?>> KeptAsync()
    {
        var told = await Task.WhenAll(Addresses.Select(async at => (at, await ReadAsync(at))));
        return told.ToDictionary(
            read => read.at,
            read => read.Item2.Status == 200 ? read.Item2.Json : null
        );
    }

    public async Task<Done> DoAsync(Deed deed, Dictionary<string, JsonNode?> kept)
    {
        var presidency = Presidencies.ElementAt(deed.One % 3);
        var meeting = meetings.Count == 0 ? null : meetings[deed.One % meetings.Count];
        var done = deed.Verb switch
        {
            "record" => await RecordAsync(deed, presidency, name: null),
            "record under a name" => await RecordAsync(deed, presidency, "again"),
            "complete an item" => await SendAsync(
                "PATCH",
                Plan,
                Completions[deed.Other % Completions.Length],
                kept,
                at: $"/items/A{(deed.Third % 2) + 3}"
            ),
            "change the presidency" => await SendAsync(
                "PATCH",
                presidency,
                deed.Other % 2 == 0
                    ? """{ "note": { "en": "x" } }"""
                    : """{ "to": "2030-01-01" }""",
                kept
            ),
            "delete the presidency" => await SendAsync("DELETE", presidency, null, kept),
            "record the presidency" => await RecordPresidencyAsync(presidency),
            _ => meeting is null
                ? await RecordAsync(deed, presidency, name: null)
                : await DoToMeetingAsync(deed, meeting, kept),
        };
        if (done.Told.Status == 201 && !Addresses.Contains(done.Address))
        {
            meetings.Add(done.Address);
        }
        return done;
    }

    public Task<Told> ReadAsync(string address) => dossier.SendAsync("GET", address, null);

    private Task<Done> DoToMeetingAsync(
        Deed deed,
        string meeting,
        Dictionary<string, JsonNode?> kept
    )
    {
        var publisher = deed.Other % 2 == 0 ? api.As(AccessRole.Publisher) : secondPublisher;
        var change = Changes[deed.Other % Changes.Length];
        return deed.Verb switch
        {
            "cite" => SendAsync(
                "PUT",
                meeting,
                Sets[deed.Other % Sets.Length],
                kept,
                deed.Third % 3 == 0 ? publisher : null,
                "/citations"
            ),
            "publish" => SendAsync("POST", meeting, null, kept, publisher, "/citations/publish"),
            "publish as editor" => SendAsync("POST", meeting, null, kept, at: "/citations/publish"),
            "review" => SendAsync("POST", meeting, null, kept, publisher, "/citations/review"),
            "change" => SendAsync("PATCH", meeting, change, kept),
            "change as publisher" => SendAsync("PATCH", meeting, change, kept, publisher),
            "send back" => SendAsync(
                "PUT",
                meeting,
                $"{kept[meeting]?.ToJsonString() ?? "{}"}",
                kept
            ),
            "mark to go" => SendAsync("PUT", meeting, Marked(kept[meeting]), kept),
            "delete" => SendAsync("DELETE", meeting, null, kept),
            "delete as publisher" => SendAsync("DELETE", meeting, null, kept, publisher),
            "change what was seen before" => SendAsync(
                "PATCH",
                meeting,
                """{ "note": "unseen" }""",
                kept,
                ifMatch: $"\"{((int?)kept[meeting]?["version"] ?? 1) - 1}-x\""
            ),
            "change unseen" => SendAsync("DELETE", meeting, null, kept, ifMatch: ""),
            "cite nonsense" => SendAsync(
                "PUT",
                meeting,
                """[{ "items": ["A1"] }, { "text": "Objective 2 | Action 1" }]""",
                kept,
                at: "/citations"
            ),
            _ => throw new InvalidOperationException(deed.Verb),
        };
    }

    private static string Marked(JsonNode? meeting)
    {
        var marked = meeting?.DeepClone() ?? new JsonObject();
        if (marked["citations"] is JsonArray { Count: > 0 } citations)
        {
            citations[0]!["withdrawal"] = "proposed";
        }
        return marked.ToJsonString();
    }

    // Sent twice, as by somebody who did not hear the answer: the second answer is the first.
    private async Task<Done> RecordAsync(Deed deed, string presidency, string? name)
    {
        var slug = name is null ? "" : $"\"slug\": \"{name}-{dossier.Plan}\", ";
        var body = Dossier.MeetingJson(
            $"""{slug}"citations": {Sets[deed.Other % Sets.Length]}, "jointWith": [{Joint(deed)}] """
        );
        var once = ("Idempotency-Key", Guid.NewGuid().ToString());
        var client = api.As(deed.Third % 3 == 0 ? AccessRole.Publisher : AccessRole.Editor);
        var told = await Dossier.SendAsync(
            client,
            "POST",
            $"{presidency}/meetings",
            body,
            null,
            once
        );
        if (told.Status == 201)
        {
            var again = await Dossier.SendAsync(
                client,
                "POST",
                $"{presidency}/meetings",
                body,
                null,
                once
            );
            again.Status.ShouldBe(201);
            again.Json!.ToJsonString().ShouldBe(told.Json!.ToJsonString());
        }
        return new(told.Status == 201 ? Dossier.AddressOf(told) : presidency, told);
    }

    private string Joint(Deed deed) =>
        deed.Third % 4 == 0 && meetings.Count > 0
            ? $$"""{ "meeting": "{{meetings[deed.One % meetings.Count].Split('/')[^1]}}" }"""
            : """{ "text": "Another dialogue" }""";

    private async Task<Done> RecordPresidencyAsync(string presidency)
    {
        var (slug, from, to) = (
            presidency.Split('/')[^1],
            presidency.EndsWith("-before", StringComparison.Ordinal) ? "2022-01-01"
            : presidency.EndsWith("-after", StringComparison.Ordinal) ? "2024-01-01"
            : "2023-01-01",
            presidency.EndsWith("-before", StringComparison.Ordinal) ? "2023-01-01"
            : presidency.EndsWith("-after", StringComparison.Ordinal) ? "2025-01-01"
            : "2024-01-01"
        );
        var told = await dossier.SendAsync(
            "POST",
            "/api/v1/presidencies",
            $$"""
            { "slug": "{{slug}}", "country": "PT", "plan": "{{dossier.Plan}}", "from": "{{from}}", "to": "{{to}}",
              "titles": { "en": "Presidency" } }
            """
        );
        return new(presidency, told);
    }

    private async Task<Done> SendAsync(
        string method,
        string record,
        string? body,
        Dictionary<string, JsonNode?> kept,
        HttpClient? who = null,
        string at = "",
        string? ifMatch = null
    )
    {
        ifMatch ??= $"\"{kept[record]?["version"] ?? 1}-x\"";
        var told = await Dossier.SendAsync(
            who ?? api.As(AccessRole.Editor),
            method,
            record + at,
            body,
            ifMatch.Length == 0 ? null : ifMatch
        );
        return new(record, told);
    }
}
