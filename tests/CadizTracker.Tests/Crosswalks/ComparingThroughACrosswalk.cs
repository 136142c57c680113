using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Crosswalks;

/// <summary>What a chair addressed beside one that worked under an earlier plan, through a crosswalk between the two.</summary>
public sealed class ComparingThroughACrosswalk(Api api)
{
    private const string Stated = """ "placement": { "status": "stated" } """;
    private const string Review = """
        "source": { "title": "A table that is printed" }, "review": { "state": "reviewed", "by": "Ana" }
        """;

    // The earlier plan: A1 and A2 were addressed (O1 with them), A3 (in O2) was not. The later one: A1, A2, A4 and A6 were, A3 and A5 were not.
    private static string Record(string name) =>
        $$"""
            { "plans": [
                { "code": "{{name}}-earlier", "dialogue": "{{name}}", "titles": { "en": "Earlier" }, "items": [
                  { "code": "D1", {{Stated}} }, { "code": "O1", "parent": "D1", {{Stated}} }, { "code": "A1", "parent": "O1", {{Stated}} },
                  { "code": "A2", "parent": "O1", {{Stated}} }, { "code": "O2", "parent": "D1", {{Stated}} }, { "code": "A3", "parent": "O2", {{Stated}} } ] },
                { "code": "{{name}}-later", "dialogue": "{{name}}", "titles": { "en": "Later", "fr": "Suivant" }, "items": [
                  { "code": "D1", {{Stated}} }, { "code": "O1", "parent": "D1", {{Stated}} }, { "code": "A1", "parent": "O1", {{Stated}} },
                  { "code": "A2", "parent": "O1", {{Stated}} }, { "code": "A3", "parent": "O1", {{Stated}} }, { "code": "O2", "parent": "D1", {{Stated}} },
                  { "code": "A4", "parent": "O2", {{Stated}} }, { "code": "A5", "parent": "O2", {{Stated}} }, { "code": "A6", "parent": "O2", {{Stated}} } ] } ],
              "presidencies": [
                { "slug": "{{name}}-2021", "country": "ES", "plan": "{{name}}-earlier", "from": "2021-01-01", "to": "2022-01-01", "titles": { "en": "Before" } },
                { "slug": "{{name}}-2023", "country": "PT", "plan": "{{name}}-later", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "Now" } },
                { "slug": "{{name}}-2024", "country": "NG", "plan": "{{name}}-later", "from": "2024-01-01", "to": "2025-01-01", "titles": { "en": "Next" } } ],
              "crosswalks": [ { "code": "{{name}}", "from": "{{name}}-earlier", "to": "{{name}}-later", "titles": { "en": "Between them" }, "relations": [
                { "from": "A1", "to": "A1", "relation": "equal", {{Review}} }, { "from": "A3", "to": "A2", "relation": "equal", {{Review}} },
                { "from": "A2", "to": "A3", "relation": "subset", {{Review}} }, { "from": "O1", "to": "A4", "relation": "intersects", {{Review}} },
                { "from": "A3", "to": "A5", "relation": "equal", {{Review}} }, { "from": "A2", "to": "A6", "relation": "equal" } ] } ],
              "meetings": [
                { "slug": "{{name}}-before", "presidency": "{{name}}-2021", "kind": "webinar", "status": "held", "titles": { "en": "B" }, "startsOn": "2021-05-01",
                  "citations": [ { "items": ["A1", "A2"] } ] },
                { "slug": "{{name}}-now", "presidency": "{{name}}-2023", "kind": "webinar", "status": "held", "titles": { "en": "N" }, "startsOn": "2023-05-01",
                  "citations": [ { "items": ["A1", "A2", "A4", "A6"] } ] } ] }
            """;

    private async Task<JsonNode> AskAsync(string name, string query)
    {
        await api.LoadAsync(Record(name));
        return await api.JsonAsync(
            $"/api/v1/presidencies/{name}-2023/coverage/compare?crosswalk={name}{query}"
        );
    }

    [Fact]
    public async Task What_is_mapped_is_gained_repeated_dropped_or_neither_and_the_rest_is_unknown()
    {
        var answer = await AskAsync("cwc-all", "&with=cwc-all-2021");
        $"{answer["summary"]}".ShouldBe(
            "1 action gained, 1 repeated, 1 dropped, 1 in neither, 2 not known through the crosswalk"
        );
        answer["items"]!
            .AsArray()
            .Where(item => $"{item!["level"]}" == "action")
            .Select(item => $"{item!["code"]} {item["change"]} {item["seen"]}")
            .ShouldBe([
                "A1 repeated addressed",
                "A2 gained not",
                "A3 dropped addressed",
                "A4 unknown possible", // O1 only overlaps with it
                "A5 neither not",
                "A6 unknown unmapped", // what is only proposed does not count
            ]);
        Counts(answer).ShouldBe("gained 0/0/1 repeated 1/1/1 dropped 0/0/1 neither 0/0/1");
        var through = answer["through"]!;
        through["unknown"]!.ToJsonString().ShouldBe("""{"domains":0,"objectives":1,"actions":2}""");
        $"{through["summary"]}".ShouldBe("1 of 2 objectives, 2 of 6 actions");
        $"{through["unmapped"]!["to"]!.ToJsonString()} {string.Join(' ', through["unmapped"]!["from"]!.AsArray().Select(item => $"{item!["code"]}:{item["covered"]}"))}".ShouldBe(
            """["A6"] D1:true O2:false"""
        );
        through["notCounted"]![0]!
            .ToJsonString()
            .ShouldBe("""{"from":"A2","to":"A6","relation":"equal","reason":"proposed"}""");
        // Each side's own figures are those of its own plan.
        $"{answer["here"]!["plan"]!["code"]} {answer["here"]!["summary"]}".ShouldBe(
            "cwc-all-later 2 of 2 objectives, 4 of 6 actions"
        );
        $"{answer["with"]!["plan"]!["code"]} {answer["with"]!["summary"]}".ShouldBe(
            "cwc-all-earlier 1 of 2 objectives, 2 of 3 actions"
        );
    }

    [Fact]
    public async Task Without_the_other_sides_names_it_is_all_of_the_other_plan()
    {
        var answer = await AskAsync("cwc-whole", "");
        answer["with"]!["scope"]!["presidencies"]!
            .ToJsonString()
            .ShouldBe("""["cwc-whole-2021"]""");
        $"{answer["repeated"]!["actions"]}".ShouldBe("1");
        $"{(await api.JsonAsync("/api/v1/plans/cwc-whole-later/coverage/compare?crosswalk=cwc-whole&withTo=2021-01-01"))["dropped"]!["actions"]}".ShouldBe(
            "0"
        );
    }

    [Fact]
    public async Task It_speaks_french_and_comes_as_csv_and_as_a_workbook_that_lists_what_is_not_mapped()
    {
        var answer = await AskAsync("cwc-french", "&with=cwc-french-2021&lang=fr");
        $"{answer["summary"]}".ShouldBe(
            "1 action gagnée, 1 reprise, 1 non reprise, 1 dans aucune des deux, 2 inconnues à travers la table de correspondance"
        );
        const string Address =
            "/api/v1/presidencies/cwc-french-2023/coverage/compare?crosswalk=cwc-french&lang=fr";
        (await api.TextAsync($"{Address}&format=csv")).ShouldContain(
            "cwc-french-later,action,A4,4,,,O2,unknown\r\n"
        );
        using var book = await Sheets.DownloadedWorkbook.FromAsync(
            api.Client,
            $"{Address}&format=xlsx"
        );
        var said = book.Rows(2).Select(row => $"{row[0]}|{row[1]}").ToArray();
        said.ShouldContain("Table de correspondance|cwc-french");
        said.ShouldContain("Vu à travers elle|1 objectif sur 2, 2 actions sur 6");
        said.ShouldContain("Sans correspondance ici|A6");
        said.ShouldContain("Sans correspondance de l'autre côté|D1, O2");
    }

    [Fact]
    public async Task An_empty_side_leaves_everything_unknown()
    {
        await AskAsync("cwc-empty", "");
        var answer = await api.JsonAsync(
            "/api/v1/presidencies/cwc-empty-2024/coverage/compare?crosswalk=cwc-empty"
        );
        $"{answer["summary"]}".ShouldBe(
            "No meetings recorded yet on one side: there is nothing to compare"
        );
        (answer["gained"] ?? answer["through"]!["unknown"]).ShouldBeNull();
        answer["items"]!.AsArray().ShouldAllBe(item => item!["change"] == null);
    }

    [Theory]
    [InlineData(
        "presidencies/{0}-2021/coverage/compare?crosswalk={0}",
        "{0} leads from {0}-earlier to {0}-later; the plan here is {0}-earlier."
    )]
    [InlineData(
        "presidencies/{0}-2023/coverage/compare?crosswalk={0}&with={0}-2024",
        "{0} leads from {0}-earlier to {0}-later; {0}-2024 works under {0}-later."
    )]
    public async Task One_that_leads_elsewhere_is_refused_with_the_reason(string door, string why)
    {
        await AskAsync("cwc-elsewhere", "");
        using var answer = await api.GetAsync(
            $"/api/v1/{door.Replace("{0}", "cwc-elsewhere", StringComparison.Ordinal)}"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        $"{problem["code"]}".ShouldBe("crosswalk_of_other_plans");
        $"{problem["detail"]}".ShouldBe(
            why.Replace("{0}", "cwc-elsewhere", StringComparison.Ordinal)
        );
    }

    private static readonly string[] Changes = ["gained", "repeated", "dropped", "neither"];

    private static string Counts(JsonNode answer) =>
        string.Join(
            ' ',
            Changes.Select(change =>
                $"{change} {answer[change]!["domains"]}/{answer[change]!["objectives"]}/{answer[change]!["actions"]}"
            )
        );
}
