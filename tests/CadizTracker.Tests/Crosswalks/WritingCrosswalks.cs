using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Crosswalks;

/// <summary>A crosswalk is corrected and removed as the other records are; what counts of it is a publisher's to say.</summary>
public sealed class WritingCrosswalks(Api api)
{
    private const string Reviewed = """
        "source": { "title": "A table that is printed" }, "review": { "state": "reviewed", "by": "Ana" }
        """;
    private const string Proposed = """ "review": { "state": "proposed" } """;

    [Fact]
    public async Task It_is_recorded_corrected_and_removed_and_its_history_stays()
    {
        var dossier = await Dossier.NewAsync(api);
        var made = await CreateAsync(dossier, Relation("A1", "equal", "A20", Reviewed));
        made.Status.ShouldBe(201, $"{made.Json}");
        var address = AddressOf(dossier);
        made.Response.Headers.Location!.ToString().ShouldBe(address);

        var corrected = await SendAsync(
            "PATCH",
            address,
            $$"""{ "relations": [{{Relation("A1", "intersects", "A20", Reviewed)}}] }""",
            made.ETag
        );
        corrected.Status.ShouldBe(200, $"{corrected.Json}");
        $"{corrected.Json!["relations"]![0]!["relation"]}".ShouldBe("intersects");
        corrected.ETag.ShouldNotBe(made.ETag);
        (
            await SendAsync("PATCH", address, """{ "note": { "en": "x" } }""", made.ETag)
        ).Code.ShouldBe("stale");

        var sentBack = await api.JsonAsync(address);
        (await SendAsync("PUT", address, sentBack.ToJsonString(), corrected.ETag)).ETag.ShouldBe(
            corrected.ETag
        );
        sentBack["titles"] = new JsonObject { ["fr"] = "Autre nom" };
        var replaced = await SendAsync("PUT", address, sentBack.ToJsonString(), corrected.ETag);
        $"{replaced.Json!["title"]} {replaced.Json["titleLang"]}".ShouldBe("Autre nom fr");

        (await SendAsync("DELETE", address, null, replaced.ETag)).Status.ShouldBe(204);
        using var gone = await api.GetAsync(address);
        ((int)gone.StatusCode).ShouldBe(404);
        var changes = JsonNode
            .Parse(
                await api.As(AccessRole.Reader)
                    .GetStringAsync(
                        $"/api/v1/changes?kind=crosswalk&record={CodeOf(dossier)}",
                        TestContext.Current.CancellationToken
                    )
            )!
            .AsArray();
        changes
            .Select(change => $"{change!["action"]}")
            .ShouldBe(["deleted", "updated", "updated", "created"]);
        (await api.JsonAsync($"{address}?asOf={changes[1]!["at"]}"))["title"]!
            .ToString()
            .ShouldBe("Autre nom");
        sentBack.AsObject().Remove("version");
        (
            await SendAsync("POST", "/api/v1/crosswalks", sentBack.ToJsonString(), null)
        ).Status.ShouldBe(201);
    }

    [Fact]
    public async Task An_editor_proposes_and_a_publisher_has_it_count()
    {
        var dossier = await Dossier.NewAsync(api);
        (
            await CreateAsync(dossier, Relation("A1", "equal", "A20", Reviewed), AccessRole.Editor)
        ).Code.ShouldBe("forbidden");
        var made = await CreateAsync(
            dossier,
            Relation("A1", "equal", "A20", Proposed),
            AccessRole.Editor
        );
        made.Status.ShouldBe(201, $"{made.Json}");
        var address = AddressOf(dossier);
        var review = $$"""{ "relations": [{{Relation("A1", "equal", "A20", Reviewed)}}] }""";
        (await SendAsync("PATCH", address, review, "*", AccessRole.Editor)).Code.ShouldBe(
            "forbidden"
        );
        (await SendAsync("PATCH", address, review, "*")).Status.ShouldBe(200);
        foreach (
            var (method, body) in new[]
            {
                ("PATCH", """{ "relations": [] }"""),
                ("PATCH", """{ "to": "marrakesh-2018-2022", "relations": [] }"""),
                ("DELETE", null),
            }
        )
        {
            (await SendAsync(method, address, body, "*", AccessRole.Editor)).Code.ShouldBe(
                "forbidden",
                $"{method} {body}"
            );
        }
        // What does not count is an editor's to keep.
        var named = await SendAsync(
            "PATCH",
            address,
            """{ "note": { "en": "Seen" } }""",
            "*",
            AccessRole.Editor
        );
        named.Status.ShouldBe(200, $"{named.Json}");
    }

    [Theory]
    [InlineData(
        """{ "relations": [{ "from": "A9", "to": "A20", "relation": "equal" }] }""",
        "relations[0].from: not_in_plan"
    )]
    [InlineData(
        """{ "relations": [{ "from": "A1", "to": "A20", "relation": "same" }] }""",
        "relations[0].relation: not_in_list"
    )]
    [InlineData(
        """{ "relations": [{ "from": "A1", "to": "A20", "relation": "equal" }, { "from": "A1", "to": "A20", "relation": "subset" }] }""",
        "relations: related_twice"
    )]
    [InlineData("""{ "to": "nowhere-2030" }""", "to: unknown_plan")]
    [InlineData("""{ "relation": [] }""", "relation: unknown_member")]
    [InlineData("""{ "code": "another" }""", "code: name_is_for_ever")]
    public async Task What_cannot_be_right_is_refused_and_nothing_kept(string patch, string error)
    {
        var dossier = await Dossier.NewAsync(api);
        var made = await CreateAsync(dossier, Relation("A1", "equal", "A20", Reviewed));
        var told = await SendAsync("PATCH", AddressOf(dossier), patch, made.ETag);
        told.Status.ShouldBe(400, $"{told.Json}");
        told.Errors.ShouldBe([error]);
        (await api.JsonAsync(AddressOf(dossier)))["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var dossier = await Dossier.NewAsync(api);
        (await CreateAsync(dossier, "")).Status.ShouldBe(201);
        (await CreateAsync(dossier, "")).Code.ShouldBe("conflict");
    }

    private static string CodeOf(Dossier dossier) => $"from-{dossier.Plan}";

    private static string AddressOf(Dossier dossier) => $"/api/v1/crosswalks/{CodeOf(dossier)}";

    private static string Relation(string from, string relation, string to, string more) =>
        $$"""{ "from": "{{from}}", "to": "{{to}}", "relation": "{{relation}}", {{more}} }""";

    private Task<Told> CreateAsync(
        Dossier dossier,
        string relations,
        AccessRole role = AccessRole.Publisher
    ) =>
        SendAsync(
            "POST",
            "/api/v1/crosswalks",
            $$"""
            { "code": "{{CodeOf(
                dossier
            )}}", "from": "{{dossier.Plan}}", "to": "cadiz-2023-2027", "titles": { "en": "Between them" },
              "relations": [{{relations}}] }
            """,
            null,
            role
        );

    private Task<Told> SendAsync(
        string method,
        string address,
        string? body,
        string? ifMatch,
        AccessRole role = AccessRole.Publisher
    ) => Dossier.SendAsync(api.As(role), method, address, body, ifMatch);
}
