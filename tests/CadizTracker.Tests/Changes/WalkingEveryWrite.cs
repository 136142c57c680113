using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using Microsoft.AspNetCore.Routing;

namespace CadizTracker.Changes;

/// <summary>Every route that writes, asked by somebody who may, keeps nothing of what makes no sense or was not seen.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class WalkingEveryWrite(Api api)
{
    private static readonly string[] Records =
    [
        "/plans",
        "/presidencies",
        "/meetings",
        "/crosswalks",
    ];
    private static readonly string[] Changing = ["PUT", "PATCH", "DELETE"];

    private static readonly (string Name, byte[] Body)[] Hostile =
    [
        (
            "not UTF-8",
            [(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']
        ),
        ("half a surrogate", Text("""{ "note": "\ud800" }""")),
        ("a null character", Text("""{ "note": "\u0000" }""")),
        ("half a body", Text("""{ "note": """)),
        ("two bodies", Text("{} {}")),
        ("a member twice", Text("""{ "note": "x", "note": "y" }""")),
        ("deep lists", Text(new string('[', 5000) + new string(']', 5000))),
        (
            "deep members",
            Text(string.Concat(Enumerable.Repeat("{\"note\":", 3000)) + "1" + new string('}', 3000))
        ),
        ("ten megabytes", Text($"{{ \"note\": \"{new string('x', 10_000_000)}\" }}")),
        ("a text", Text("\"note\"")),
        ("a number", Text("7")),
        ("a list of numbers", Text("[7]")),
        ("wrong types", Text("""{ "titles": 7, "name": [], "items": "A1", "citations": {} }""")),
        ("an unknown member", Text("""{ "colour": "red" }""")),
    ];

    private async Task<string> EndedAsync(string job)
    {
        var id = JsonNode.Parse(job)!["id"];
        while (job.Contains("\"endedAt\":null", StringComparison.Ordinal))
        {
            await Task.Delay(50);
            job = (await AskAsync("GET", $"/api/v1/imports/{id}", null, null)).Text;
        }
        return job;
    }

    [Fact]
    public async Task A_hostile_body_is_refused_and_nothing_of_it_is_kept()
    {
        var place = await PlaceAsync();
        var before = await KeptAsync(place);
        foreach (var (method, address) in Writes(place).Where(write => !IsOfNobody(write.Address)))
        {
            foreach (var (name, body) in Hostile)
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                var (status, text) = await AskAsync(method, address, "*", content);
                if (status == 202)
                {
                    text = await EndedAsync(text); // a long import, which is told what became of it later
                    text.ShouldContain("\"state\":\"refused\"");
                    continue;
                }
                status.ShouldBeInRange(400, 422, $"{method} {address}, {name}: {text}");
                text.ShouldContain("\"code\":");
                text.ShouldNotContain("System.");
            }
            using var form = new FormUrlEncodedContent([new("note", "x")]);
            (await AskAsync(method, address, "*", form)).Status.ShouldBeInRange(400, 422, address);
        }
        (await KeptAsync(place)).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_not_seen_as_it_is_is_not_changed()
    {
        var place = await PlaceAsync();
        var before = await KeptAsync(place);
        var walked = Writes(place).Where(write => write.NeedsIfMatch).ToArray();
        walked
            .Where(write =>
                Records.Any(r => write.Route.StartsWith($"/api/v1{r}/", StringComparison.Ordinal))
            )
            .Select(write => (write.Method, write.Route))
            .ShouldBe(walked.Select(write => (write.Method, write.Route)));
        walked.Length.ShouldBeGreaterThanOrEqualTo(13);
        foreach (var write in walked)
        {
            foreach (
                var (ifMatch, status) in new[]
                {
                    (null, 428),
                    ("\"0-x\"", 412),
                    ("\"999-x\"", 412),
                    ("W/\"1-x\"", 412),
                    ("nonsense", 412),
                }
            )
            {
                // a list for the citations, nothing for what takes nothing
                using var content =
                    write.Method is "DELETE"
                    || write.Method is "POST"
                        && write.Route.Contains("/citations/", StringComparison.Ordinal)
                        ? null
                        : new StringContent(
                            write.Route.EndsWith("/citations", StringComparison.Ordinal)
                                ? "[]"
                                : "{}",
                            Encoding.UTF8,
                            "application/json"
                        );
                var told = await AskAsync(write.Method, write.Address, ifMatch, content);
                told.Status.ShouldBe(
                    status,
                    $"{write.Method} {write.Route}, {ifMatch}: {told.Text}"
                );
            }
        }
        (await KeptAsync(place)).ShouldBe(before);
    }

    [Fact]
    public async Task A_record_is_not_written_under_the_name_of_another()
    {
        var (place, other) = (await PlaceAsync(), await PlaceAsync());
        var before = (await KeptAsync(place)) + (await KeptAsync(other));
        foreach (
            var (address, member, name) in place.Names.Zip(
                other.Names,
                (own, theirs) => (own.Address, own.Member, theirs.Name)
            )
        )
        {
            foreach (var method in (string[])["PUT", "PATCH"])
            {
                var read = System.Text.Json.Nodes.JsonNode.Parse(
                    (await AskAsync("GET", address, null, null)).Text
                )!;
                read[member] = name;
                using var content = new StringContent(
                    method == "PUT" ? read.ToJsonString() : $$"""{ "{{member}}": "{{name}}" }""",
                    Encoding.UTF8,
                    "application/json"
                );
                var told = await AskAsync(method, address, "*", content);
                told.Status.ShouldBe(400, told.Text);
                told.Text.ShouldContain("name_is_for_ever");
            }
        }
        foreach (var code in (string[])["A2", "A77", "D1"])
        {
            using var content = new StringContent(
                $$"""{ "code": "{{code}}" }""",
                Encoding.UTF8,
                "application/json"
            );
            var told = await AskAsync("PATCH", $"{place.Plan}/items/A1", "*", content);
            told.Status.ShouldBeOneOf(400, 409);
        }
        ((await KeptAsync(place)) + (await KeptAsync(other))).ShouldBe(before);
    }

    private static byte[] Text(string body) => Encoding.UTF8.GetBytes(body);

    // A key of nobody is not there whatever is sent.
    private static bool IsOfNobody(string address) =>
        address.EndsWith("/never-there", StringComparison.Ordinal);

    private IEnumerable<Write> Writes(Place place) =>
        from endpoint in api.Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method is not ("GET" or "HEAD" or "OPTIONS")
        let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where route.StartsWith("/api/", StringComparison.Ordinal) // pages tell problems as pages
        let ofRecord = Records.Any(r => route.StartsWith($"/api/v1{r}/", StringComparison.Ordinal))
        select new Write(
            method,
            route,
            place.Fill(route),
            (ofRecord && Changing.Contains(method))
                || endpoint.Metadata.GetMetadata<Http.OpenApi.WriteOf>() is { NeedsIfMatch: true }
        );

    private async Task<Place> PlaceAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var crosswalk = await dossier.SendAsync(
            "POST",
            "/api/v1/crosswalks",
            $$"""
            { "code": "from-{{dossier.Plan}}", "from": "{{dossier.Plan}}", "to": "cadiz-2023-2027", "titles": { "en": "Proposed" },
              "relations": [{ "from": "A1", "to": "A1", "relation": "equal" }] }
            """
        );
        crosswalk.Status.ShouldBe(201, $"{crosswalk.Json}");
        return new(
            $"/api/v1/plans/{dossier.Plan}",
            $"/api/v1/presidencies/{dossier.Presidency}",
            Dossier.AddressOf(meeting),
            $"/api/v1/crosswalks/from-{dossier.Plan}"
        );
    }

    private async Task<string> KeptAsync(Place place)
    {
        var kept = new StringBuilder();
        foreach (
            var address in (string[])
                [
                    .. place.Names.Select(named => named.Address),
                    $"{place.Presidency}/meetings",
                    "/api/v1/keys",
                ]
        )
        {
            kept.AppendLine((await AskAsync("GET", address, null, null)).Text);
        }
        // when keys were last used is no part of what is written
        return System.Text.RegularExpressions.Regex.Replace(
            kept.ToString(),
            "\"lastUsedAt\":[^,]*,",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
    }

    private async Task<(int Status, string Text)> AskAsync(
        string method,
        string address,
        string? ifMatch,
        HttpContent? content
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Content = content;
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        using var answer = await api.As(AccessRole.Admin).SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed record Write(string Method, string Route, string Address, bool NeedsIfMatch)
    {
        public void Deconstruct(out string method, out string address) =>
            (method, address) = (Method, Address);
    }

    private sealed record Place(string Plan, string Presidency, string Meeting, string Crosswalk)
    {
        public (string Address, string Member, string Name)[] Names =>
            [
                (Plan, "code", Plan.Split('/')[^1]),
                (Presidency, "slug", Presidency.Split('/')[^1]),
                (Meeting, "slug", Meeting.Split('/')[^1]),
                (Crosswalk, "code", Crosswalk.Split('/')[^1]),
            ];

        public string Fill(string route) =>
            route
                .Replace("/api/v1/plans/{plan}", Plan, StringComparison.Ordinal)
                .Replace("/api/v1/presidencies/{slug}", Presidency, StringComparison.Ordinal)
                .Replace("/api/v1/meetings/{slug}", Meeting, StringComparison.Ordinal)
                .Replace("/api/v1/crosswalks/{crosswalk}", Crosswalk, StringComparison.Ordinal)
                .Replace("{code}", "A4", StringComparison.Ordinal)
                .Replace("{name}", "never-there", StringComparison.Ordinal);
    }
}
