using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Imports;

namespace CadizTracker.Crosswalks;

/// <summary>What was addressed of one plan, as another sees it, by relations that have a source and were reviewed.</summary>
public sealed class SeeingThroughACrosswalk(Api api)
{
    private const string Stated = """ "placement": { "status": "stated" } """;

    // Of plan one A1 (in O1) and A3 (in O2) were addressed; A2 and O3 were not.
    private static string Record(string name, string relations) =>
        $$"""
            { "plans": [
                { "code": "{{name}}-one", "dialogue": "{{name}}", "titles": { "en": "One" }, "items": [
                  { "code": "D1", {{Stated}} }, { "code": "O1", "parent": "D1", {{Stated}} }, { "code": "A1", "parent": "O1", {{Stated}} },
                  { "code": "A2", "parent": "O1", {{Stated}} }, { "code": "O2", "parent": "D1", {{Stated}} }, { "code": "A3", "parent": "O2", {{Stated}} },
                  { "code": "D2", {{Stated}} }, { "code": "O3", "parent": "D2", {{Stated}} } ] },
                { "code": "{{name}}-other", "dialogue": "{{name}}", "titles": { "en": "Other", "fr": "Autre" }, "items": [
                  { "code": "D1", {{Stated}} }, { "code": "O1", "parent": "D1", {{Stated}} }, { "code": "A1", "parent": "O1", {{Stated}} },
                  { "code": "O2", "parent": "D1", {{Stated}} }, { "code": "A2", "parent": "O2", {{Stated}} }, { "code": "D2", {{Stated}} },
                  { "code": "O3", "parent": "D2", {{Stated}} } ] } ],
              "presidencies": [ { "slug": "{{name}}-2023", "country": "PT", "plan": "{{name}}-one", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "Chair" } } ],
              "crosswalks": [ { "code": "{{name}}", "from": "{{name}}-one", "to": "{{name}}-other", "titles": { "en": "Between them" }, "relations": [ {{relations}} ] } ],
              "meetings": [
                { "slug": "{{name}}-held", "presidency": "{{name}}-2023", "kind": "webinar", "status": "held", "titles": { "en": "Held" }, "startsOn": "2023-05-01",
                  "citations": [ { "items": ["A1", "A3"], "strength": "primary" } ] } ] }
            """;

    private static string Relation(
        string from,
        string relation,
        string to,
        string review = """{ "state": "reviewed", "by": "Ana" }""",
        string source = """{ "title": "A table that is printed", "page": 2 }"""
    ) =>
        $$"""{ "from": "{{from}}", "to": "{{to}}", "relation": "{{relation}}", "rationale": { "en": "Because" }, "source": {{source}}, "review": {{review}} }""";

    [Theory]
    [InlineData("cw-equal", "A1", "equal", "A1", "A1 O1 D1", "")]
    [InlineData("cw-subset", "A1", "subset", "O1", "O1 D1", "")]
    [InlineData("cw-superset", "A1", "superset", "A1", "", "A1 O1 D1")]
    [InlineData("cw-intersects", "O2", "intersects", "O3", "", "O3 D2")]
    // O1 was addressed by its action.
    [InlineData("cw-rolled-up", "O1", "equal", "O2", "O2 D1", "")]
    [InlineData("cw-not", "A2", "equal", "A1", "", "")]
    public async Task Equal_and_subset_carry_over_and_the_others_only_possibly(
        string name,
        string from,
        string relation,
        string to,
        string addressed,
        string possible
    )
    {
        await api.LoadAsync(Record(name, Relation(from, relation, to)));
        var seen = await api.JsonAsync($"/api/v1/crosswalks/{name}/coverage");
        Codes(seen, "addressed")
            .ShouldBe(
                addressed.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                ignoreOrder: true
            );
        Codes(seen, "possible")
            .ShouldBe(
                possible.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                ignoreOrder: true
            );
        var through = seen["items"]!.AsArray().Single(item => (string?)item!["code"] == to)![
            "through"
        ]![0]!;
        $"{through["from"]} {through["relation"]} {through["covered"]}".ShouldBe(
            $"{from} {relation} {(from == "A2" ? "false" : "true")}"
        );
        if (from != "A2")
        {
            through["meetings"]!.ToJsonString().ShouldBe($"""["{name}-held"]""");
        }
    }

    [Fact]
    public async Task What_is_not_mapped_is_listed_on_both_sides()
    {
        await api.LoadAsync(Record("cw-unmapped", Relation("O1", "equal", "O1")));
        var seen = await api.JsonAsync("/api/v1/crosswalks/cw-unmapped/coverage");
        ((string?)seen["summary"]).ShouldBe("1 of 3 objectives, 0 of 2 actions");
        seen["unmapped"]!["from"]!
            .AsArray()
            .Select(item => $"{item!["code"]} {item["covered"]}")
            // A1 and A2 lie in O1, which is mapped; D1 lies in nothing.
            .ShouldBe(["D1 true", "O2 true", "A3 true", "D2 false", "O3 false"]);
        seen["unmapped"]!["to"]!
            .AsArray()
            .Select(code => (string?)code)
            .ShouldBe(["A1", "O2", "A2", "D2", "O3"]);
    }

    [Fact]
    public async Task Only_reviewed_relations_with_a_source_count()
    {
        await api.LoadAsync(
            Record(
                "cw-uncounted",
                string.Join(
                    ',',
                    Relation("A1", "equal", "A1", review: """{ "state": "proposed" }"""),
                    Relation("A3", "equal", "A2", source: "null"),
                    Relation("O3", "equal", "O3")
                )
            )
        );
        var seen = await api.JsonAsync("/api/v1/crosswalks/cw-uncounted/coverage");
        Codes(seen, "addressed").ShouldBeEmpty();
        seen["notCounted"]!
            .AsArray()
            .Select(one => $"{one!["from"]} {one["relation"]} {one["to"]}: {one["reason"]}")
            .ShouldBe(["A1 equal A1: proposed", "A3 equal A2: no_source"]);
        var listed = (await api.JsonAsync("/api/v1/crosswalks"))
            .AsArray()
            .Single(one => (string?)one!["code"] == "cw-uncounted")!;
        $"{listed["relations"]} {listed["counting"]}".ShouldBe("3 1");
    }

    [Fact]
    public async Task It_speaks_french_and_comes_as_csv_with_the_same_scope()
    {
        await api.LoadAsync(Record("cw-french", Relation("A1", "equal", "A1")));
        var seen = await api.JsonAsync(
            "/api/v1/crosswalks/cw-french/coverage?lang=fr&presidency=cw-french-2023&from=2023-06-01"
        );
        ((string?)seen["summary"]).ShouldBe("0 objectif sur 3, 0 action sur 2");
        ((string?)seen["to"]!["title"]).ShouldBe("Autre");
        ((string?)seen["relationRules"]![1]).ShouldStartWith("equal, subset\u00A0: ");
        var csv = await api.TextAsync("/api/v1/crosswalks/cw-french/coverage?format=csv");
        csv.ShouldContain("cw-french,cw-french-other,action,A1,1,,addressed,A1\r\n");
    }

    [Fact]
    public async Task The_past_is_as_it_was_known()
    {
        await api.LoadAsync(Record("cw-past", Relation("A2", "equal", "A1")));
        var before = (await api.JsonAsync("/api/v1/crosswalks/cw-past/coverage"))["generatedAt"]!;
        await api.LoadAsync(Record("cw-past", Relation("A1", "equal", "A1")));
        Codes(
                await api.JsonAsync("/api/v1/crosswalks/cw-past/coverage?objectives=numbered"),
                "addressed"
            )
            .ShouldBe(["D1", "O1", "A1"]);
        var then = await api.JsonAsync($"/api/v1/crosswalks/cw-past/coverage?asOf={before}");
        Codes(then, "addressed").ShouldBeEmpty();
        (
            (string?)
                (await api.JsonAsync($"/api/v1/crosswalks/cw-past?asOf={before}"))["relations"]![
                    0
                ]!["from"]
        ).ShouldBe("A2");
        var changes = JsonNode
            .Parse(
                await api.As(AccessRole.Reader)
                    .GetStringAsync(
                        "/api/v1/changes?kind=crosswalk&record=cw-past",
                        TestContext.Current.CancellationToken
                    )
            )!
            .AsArray();
        changes.Select(change => (string?)change!["action"]).ShouldBe(["updated", "created"]);
    }

    [Fact]
    public async Task What_was_exported_can_be_loaded_again_unchanged()
    {
        await api.LoadAsync(Record("cw-trip", Relation("A1", "equal", "A1")));
        var exported = JsonNode.Parse(await api.TextAsync("/api/v1/export"))!;
        var mine = exported["crosswalks"]!
            .AsArray()
            .Single(one => (string?)one!["code"] == "cw-trip")!;
        (
            await UnchangedAsync(
                "application/json",
                Encoding.UTF8.GetBytes(
                    new JsonObject
                    {
                        ["crosswalks"] = new JsonArray(mine.DeepClone()),
                    }.ToJsonString()
                )
            )
        ).ShouldBe(1);
        using var zip = new ZipArchive(
            new MemoryStream(
                await api.Client.GetByteArrayAsync(
                    "/api/v1/export?format=zip",
                    TestContext.Current.CancellationToken
                )
            )
        );
        using var mineAlone = new MemoryStream();
        await using (var mined = new ZipArchive(mineAlone, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var sheet in new[] { "crosswalks.csv", "relations.csv" })
            {
                using var lines = new StreamReader(await zip.GetEntry(sheet)!.OpenAsync());
                var all = (await lines.ReadToEndAsync()).Split("\r\n");
                await using var entry = await mined.CreateEntry(sheet).OpenAsync();
                await using var writer = new StreamWriter(entry);
                await writer.WriteAsync(
                    string.Join(
                        "\r\n",
                        all.Where(
                            (line, n) =>
                                n == 0 || line.StartsWith("cw-trip,", StringComparison.Ordinal)
                        )
                    )
                );
            }
        }
        (await UnchangedAsync("application/zip", mineAlone.ToArray())).ShouldBe(1);
    }

    private async Task<int> UnchangedAsync(string type, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        using var answer = await api.As(AccessRole.Editor)
            .PostAsync(
                "/api/v1/imports?dryRun=true",
                content,
                TestContext.Current.CancellationToken
            );
        var report = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        report["refused"]!.GetValue<int>().ShouldBe(0, report.ToJsonString());
        return (int)report["unchanged"]!;
    }

    // What is reviewed counts.
    [Theory]
    [InlineData("Editor", "proposed", true)]
    [InlineData("Editor", "reviewed", false)]
    [InlineData("Publisher", "reviewed", true)]
    public async Task That_a_relation_is_reviewed_is_a_publishers_to_say(
        string roleName,
        string state,
        bool isTaken
    )
    {
        var role = Enum.Parse<AccessRole>(roleName);
        var name = $"cw-{roleName.ToLowerInvariant()}-{state}";
        await api.LoadAsync(Record(name, ""));
        var record = JsonNode.Parse(
            Record(
                name,
                Relation("A1", "equal", "A1", review: $$"""{ "state": "{{state}}", "by": "Ana" }""")
            )
        )!;
        using var content = new StringContent(
            new JsonObject { ["crosswalks"] = record["crosswalks"]!.DeepClone() }.ToJsonString(),
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await api.As(role)
            .PostAsync("/api/v1/imports", content, TestContext.Current.CancellationToken);
        var report = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        ((int?)report["updated"] == 1).ShouldBe(isTaken, report.ToJsonString());
    }

    [Theory]
    [InlineData(
        """{ "from": "A9", "to": "A1", "relation": "equal" }""",
        "not_in_plan",
        "/crosswalks/0/relations/0/from"
    )]
    [InlineData(
        """{ "from": "A1", "to": "A1", "relation": "same" }""",
        "not_in_list",
        "/crosswalks/0/relations/0/relation"
    )]
    [InlineData(
        """{ "from": "A1", "to": "A1", "relation": "equal", "review": { "state": "reviewed" } }""",
        "reviewer_needed",
        "/crosswalks/0/relations/0/review"
    )]
    [InlineData(
        """{ "from": "A1", "to": "A1", "relation": "equal" }, { "from": "A1", "to": "A1", "relation": "subset" }""",
        "related_twice",
        "/crosswalks/0/relations"
    )]
    public async Task What_cannot_be_right_is_refused_at_its_place(
        string relations,
        string code,
        string path
    )
    {
        await api.LoadAsync(Record("cw-wrong", ""));
        var file = ImportFile.Read(
            "test.json",
            Encoding.UTF8.GetBytes(Record("cw-wrong", relations))
        );
        if (!file.IsGood)
        {
            file.Problems.Select(problem => $"{problem.Code} {problem.Path}")
                .ShouldContain($"{code} {path}");
            return;
        }
        await using var connection = await api.OpenAsync();
        var loaded = await Loading.LoadAsync(connection, ImportFiles.Of([file]), default);
        loaded
            .Problems.Select(problem => $"{problem.Code} {problem.Path}")
            .ShouldContain($"{code} {path}");
    }

    [Fact]
    public async Task A_crosswalk_that_there_is_not_is_404()
    {
        using var answer = await api.GetAsync("/api/v1/crosswalks/cadiz-to-nowhere/coverage");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("unknown_crosswalk");
    }

    private static string[] Codes(JsonNode seen, string state) =>
        [
            .. seen["items"]!
                .AsArray()
                .Where(item => (string?)item!["state"] == state)
                .Select(item => (string)item!["code"]!),
        ];
}
