using System.Text.Json.Nodes;

namespace CadizTracker.Plans;

/// <summary>Plans, their items, and the citations that name them.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ShowingPlans(Api api)
{
    [Fact]
    public async Task The_list_has_each_plans_totals()
    {
        var plans = (await api.JsonAsync("/api/v1/plans"))
            .AsArray()
            .ToDictionary(plan => (string)plan!["code"]!);
        plans["cadiz-2023-2027"]!["totals"]!
            .ToJsonString()
            .ShouldBe("""{"domains":5,"objectives":10,"parts":2,"actions":29}""");
        plans["marrakesh-2018-2022"]!["totals"]!
            .ToJsonString()
            .ShouldBe("""{"domains":5,"objectives":10,"parts":0,"actions":23}""");
    }

    [Fact]
    public async Task A_plan_says_of_every_item_how_it_is_known()
    {
        var plan = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027?lang=fr");
        ((string?)plan["title"]).ShouldBe("Plan d'action de Cadix 2023-2027");
        var items = plan["items"]!.AsArray().ToDictionary(item => (string)item!["code"]!);
        items.Count.ShouldBe(46);
        items["A23"]!["placement"]!
            .ToJsonString()
            .ShouldBe("""{"status":"unknown","source":null,"candidates":["O7","O8","O9","O10"]}""");
        ((string?)items["D3"]!["titleSources"]!["fr"]!["status"]).ShouldBe("inferred");
        (items["O5"]!["title"], items["A1"]!["titles"]!["en"]).ShouldBe((null, null));
        (((string?)items["A17"]!["title"])!, (string?)items["A17"]!["titleLang"]).ShouldBe(
            (
                "Ensure that the disappearance of migrants is prevented, the fate and whereabouts of missing migrants is clarified and feedback is given regularly",
                "en"
            )
        );
    }

    [Fact]
    public async Task An_item_has_its_path_its_children_and_the_meetings_that_address_it()
    {
        var part = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/items/O5b");
        Codes(part["path"]).ShouldBe("D3 O5");
        Codes(part["children"]).ShouldBe("A16 A17");
        ((bool)part["covered"]!, (int)part["meetingCount"]!).ShouldBe((true, 1));
        ((string?)part["meetings"]![0]!["slug"]).ShouldBe("2023-09-20-geneva-thematic-meeting");

        var unplaced = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/items/A23");
        Codes(unplaced["path"]).ShouldBe("");
        ((bool)unplaced["covered"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task The_meetings_of_an_item_come_in_pages()
    {
        var meetings = string.Join(
            ",",
            Enumerable
                .Range(1, 25)
                .Select(i =>
                    $$"""
                        { "slug": "paged-{{i:00}}", "presidency": "paged-2023", "kind": "webinar", "status": "held", "titles": { "en": "M" },
                          "startsOn": "2023-05-{{i:00}}", "citations": [{ "items": ["A1"] }] }
                        """
                )
        );
        await api.LoadAsync(
            $$"""
            { "plans": [{ "code": "paged-plan", "dialogue": "paged", "titles": { "en": "F" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "paged-2023", "country": "PT", "plan": "paged-plan", "from": "2023-01-01", "to": null, "titles": { "en": "P" } }],
              "meetings": [{{meetings}}] }
            """
        );
        var item = (await api.JsonAsync("/api/v1/presidencies/paged-2023/coverage"))["items"]![2]!;
        ((int)item["meetingCount"]!).ShouldBe(25);
        item["meetings"]!
            .AsArray()
            .Select(slug => (string)slug!)
            .ShouldBe(Enumerable.Range(6, 20).Reverse().Select(i => $"paged-{i:00}"));

        using var first = await api.GetAsync("/api/v1/plans/paged-plan/items/A1?limit=20");
        first.Headers.GetValues("X-Total-Count").ShouldBe(["25"]);
        var rest = await api.JsonAsync(first.Headers.GetValues("Link").Single().Split('<', '>')[1]);
        rest["meetings"]!
            .AsArray()
            .Select(meeting => (string)meeting!["slug"]!)
            .ShouldBe(Enumerable.Range(1, 5).Reverse().Select(i => $"paged-{i:00}"));
    }

    [Theory]
    [InlineData(
        "Domaine 4 | Objectif 7 | Actions 20-22",
        "D4 O7 A20 A21 A22",
        "Domain 4 | Objective 7 | Actions 20-22",
        ""
    )]
    [InlineData("Objective 2 | Action 9", "O2 A9", null, "action_outside_objective:error")]
    [InlineData("Area 2 of the Joint Valletta Action Plan", "", null, "other_plan:error")]
    public async Task A_citation_is_read_and_checked(
        string text,
        string items,
        string? canonical,
        string problems
    )
    {
        var read = await api.JsonAsync(
            $"/api/v1/plans/cadiz-2023-2027/citation?text={Uri.EscapeDataString(text)}"
        );
        string.Join(' ', read["items"]!.AsArray().Select(code => (string)code!)).ShouldBe(items);
        if (canonical is not null)
        {
            ((string?)read["canonical"]!["en"]).ShouldBe(canonical);
        }
        string.Join(
                ' ',
                read["problems"]!.AsArray().Select(p => $"{p!["code"]}:{p["severity"]}").Take(1)
            )
            .ShouldBe(problems);
    }

    [Fact]
    public async Task A_presidency_has_its_term_slogan_priorities_documents_and_claims()
    {
        var morocco = await api.JsonAsync("/api/v1/presidencies/morocco-2023?lang=fr");
        ((string?)morocco["title"], (string?)morocco["countryName"]).ShouldBe(
            ("Maroc 2023", "Maroc")
        );
        ((string?)morocco["from"], (string?)morocco["to"], (string?)morocco["plan"]).ShouldBe(
            ("2022-12-14", "2024-02-01", "cadiz-2023-2027")
        );
        ((string?)morocco["slogan"]!["fr"])!.ShouldStartWith("Agissons ensemble");
        morocco["priorities"]!["fr"]!.AsArray().Count.ShouldBe(4);
        morocco["documents"]!.AsArray().Count.ShouldBe(4);
        morocco["claims"]![0]!["actions"]!.ToJsonString().ShouldBe("""{"covered":11,"total":29}""");
        var all = (await api.JsonAsync("/api/v1/presidencies"))
            .AsArray()
            .Select(p => (string)p!["slug"]!)
            .ToArray();
        all.Where(slug =>
                slug
                    is "spain-2022"
                        or "morocco-2023"
                        or "portugal-2024"
                        or "nigeria-2025"
                        or "switzerland-2026"
            )
            .ShouldBe([
                "spain-2022",
                "morocco-2023",
                "portugal-2024",
                "nigeria-2025",
                "switzerland-2026",
            ]);
    }

    private static string Codes(JsonNode? items) =>
        string.Join(' ', items!.AsArray().Select(item => (string)item!["code"]!));
}
