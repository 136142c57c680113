using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>The main job: how much of the plan Morocco's meetings addressed, as its brochure printed it.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ShowingCoverage(Api api)
{
    [Fact]
    public async Task Morocco_addressed_6_of_10_objectives_and_11_of_29_actions()
    {
        var coverage = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage");

        Is(
            coverage["plan"],
            """{ "code": "cadiz-2023-2027", "title": "Cadiz Action Plan 2023-2027", "titleLang": null }"""
        );
        Is(
            coverage["scope"],
            """
            { "presidencies": ["morocco-2023"], "presidenciesAreNamed": true, "from": null, "to": null, "kinds": null, "countries": null,
              "coChairs": null, "asOf": null, "snapshot": null }
            """
        );
        Is(
            coverage["rules"],
            """
            { "rollup": "any", "objectives": "numbered", "meetingStatus": ["held"], "citationStatus": ["published"],
              "strength": ["primary", "secondary"], "attribution": "explicit", "aggregation": "distinct-union" }
            """
        );
        Text(coverage["summary"]).ShouldBe("6 of 10 objectives, 11 of 29 actions");
        Text(coverage["headline"])
            .ShouldBe(
                "6 of the 10 objectives and 11 of the 29 actions of the Cadiz Action Plan 2023-2027 addressed in meetings"
            );
        Is(
            coverage["domains"],
            """{ "covered": 5, "total": 5, "ratio": 1.0, "full": 0, "fullUnknown": 2 }"""
        );
        Is(
            coverage["objectives"],
            """{ "covered": 6, "total": 10, "ratio": 0.6, "full": 1, "fullUnknown": 4 }"""
        );
        Is(coverage["actions"], """{ "covered": 11, "total": 29, "ratio": 0.3793 }""");
        Is(
            coverage["meetings"],
            """{ "counted": 5, "byKind": { "special_event": 1, "thematic_meeting": 4 }, "notApplicable": 3, "pending": 0, "other": 0, "planned": 0 }"""
        );
        Text(coverage["record"]).ShouldBe("complete");
        ((long)coverage["revision"]!).ShouldBeGreaterThan(0);
        Text(coverage["generatedAt"]).ShouldEndWith("Z");
    }

    [Fact]
    public async Task Every_item_is_listed_in_plan_order_covered_or_not()
    {
        var items = (await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage"))[
            "items"
        ]!.AsArray();
        string.Join(' ', items.Select(item => Text(item!["code"])))
            .ShouldBe(
                "D1 O1 A1 A2 A3 O2 A4 A5 D2 O3 A6 A7 A8 A9 A10 O4 A11 A12 D3 O5 O5a A13 A14 A15 O5b A16 A17 O6 A18 A19 "
                    + "D4 O7 A20 A21 A22 O8 D5 O9 O10 A29 A23 A24 A25 A26 A27 A28"
            );
        string.Join(
                ' ',
                items.Where(item => (bool)item!["covered"]!).Select(item => Text(item!["code"]))
            )
            .ShouldBe(
                "D1 O1 A1 A2 A3 O2 A5 D2 O3 A9 D3 O5 O5b A16 A17 D4 O7 A20 A21 A22 D5 O10 A29"
            );
        Is(
            items.Single(item => Text(item!["code"]) == "O7"),
            """
            { "code": "O7", "level": "objective", "number": "7", "parent": "D4",
              "title": "Build capacities for border management and combating migrant smuggling and THB", "titleLang": null,
              "covered": true, "full": null, "meetingCount": 1, "meetings": ["2023-06-22-marrakesh-thematic-meeting"],
              "firstAddressedOn": "2023-06-23", "lastAddressedOn": "2023-06-23" }
            """
        );
        Full(items, "O1").ShouldBe(true);
        Full(items, "O2").ShouldBe(false);
        Full(items, "O5").ShouldBe(false);
        Full(items, "O5b").ShouldBe(true);
        Full(items, "D4").ShouldBeNull();
    }

    [Fact]
    public async Task In_french_it_is_french()
    {
        var coverage = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage?lang=fr");
        Text(coverage["summary"]).ShouldBe("6 objectifs sur 10, 11 actions sur 29");
        Text(coverage["headline"])
            .ShouldBe(
                "6 des 10 objectifs et 11 des 29 actions du Plan d'action de Cadix 2023-2027 abordés lors de réunions"
            );
        var unknownInFrench = coverage["items"]!
            .AsArray()
            .Single(item => Text(item!["code"]) == "O7")!;
        Text(unknownInFrench["titleLang"]).ShouldBe("en");
    }

    [Fact]
    public async Task Counted_by_parts_there_are_11_objectives()
    {
        var coverage = await api.JsonAsync(
            "/api/v1/presidencies/morocco-2023/coverage?objectives=parts"
        );
        Is(
            coverage["objectives"],
            """{ "covered": 6, "total": 11, "ratio": 0.5455, "full": 2, "fullUnknown": 4 }"""
        );
        Text(coverage["summary"]).ShouldBe("6 of 11 objectives, 11 of 29 actions");
        coverage["items"]!.AsArray().Count.ShouldBe(46);
    }

    // O1 alone: its three actions were addressed, of every other objective one was not, or nobody knows whether there are more.
    [Fact]
    public async Task Rolled_up_by_all_an_objective_is_covered_when_every_action_of_it_is()
    {
        var coverage = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage?rollup=all");
        Text(coverage["rules"]!["rollup"]).ShouldBe("all");
        Text(coverage["summary"]).ShouldBe("1 of 10 objectives, 11 of 29 actions");
        ((int)coverage["domains"]!["covered"]!).ShouldBe(0);
        var items = coverage["items"]!.AsArray();
        string.Join(
                ' ',
                items.Where(item => (bool)item!["covered"]!).Select(item => Text(item!["code"]))
            )
            .ShouldBe("O1 A1 A2 A3 A5 A9 O5b A16 A17 A20 A21 A22 A29");
    }

    [Theory]
    [InlineData("strength=mention", "strength")]
    [InlineData("rollup=some", "rollup")]
    [InlineData("country=XX", "country")]
    [InlineData("coChair=morocco", "coChair")]
    public async Task What_no_rule_of_counting_says_is_refused(string query, string field)
    {
        using var answer = await api.GetAsync(
            $"/api/v1/presidencies/morocco-2023/coverage?{query}"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"field\":\"{field}\"");
    }

    [Fact]
    public async Task An_empty_record_is_not_a_presidency_that_addressed_nothing()
    {
        var coverage = await api.JsonAsync("/api/v1/presidencies/portugal-2024/coverage");
        Text(coverage["record"]).ShouldBe("empty");
        Text(coverage["headline"]).ShouldBe("No meetings recorded yet");
        Text(coverage["summary"]).ShouldBe("0 of 10 objectives, 0 of 29 actions");
        Is(coverage["actions"], """{ "covered": 0, "total": 29, "ratio": 0.0 }""");
    }

    [Theory]
    [InlineData("presidency=morocco-2023", 11, "morocco-2023")]
    [InlineData(
        "presidency=morocco-2023&presidency=portugal-2024",
        11,
        "morocco-2023 portugal-2024"
    )]
    [InlineData("presidency=portugal-2024", 0, "portugal-2024")]
    [InlineData("presidency=spain-2022", 0, "spain-2022")]
    [InlineData("through=portugal-2024", 11, "morocco-2023 portugal-2024")]
    [InlineData("through=spain-2022", 0, "")]
    [InlineData(
        "through=nigeria-2025&presidency=morocco-2023&presidency=switzerland-2026",
        11,
        "morocco-2023"
    )]
    [InlineData("from=2023-06-23", 10, null)]
    [InlineData("from=2023-06-24", 7, null)]
    [InlineData("to=2023-06-23&presidency=morocco-2023", 1, null)]
    [InlineData("from=2023-06-23&to=2023-06-24", 3, null)]
    [InlineData("from=2023-06-23&to=2023-06-23", 0, null)]
    [InlineData("kind=special_event&presidency=morocco-2023", 1, null)]
    [InlineData("kind=special_event&kind=thematic_meeting&presidency=morocco-2023", 11, null)]
    [InlineData("kind=webinar&presidency=morocco-2023", 0, null)]
    [InlineData("country=CM", 1, null)]
    [InlineData("country=CM&country=MA", 5, null)]
    [InlineData("country=PT", 0, null)]
    [InlineData("coChair=ES", 3, null)]
    [InlineData("coChair=ES&country=CM", 0, null)]
    [InlineData("strength=primary", 11, null)]
    [InlineData("strength=secondary", 0, null)]
    public async Task A_scope_narrows_it(string query, int actions, string? presidencies)
    {
        var scope =
            presidencies is null && !query.Contains("presidency", StringComparison.Ordinal)
                ? "&presidency=morocco-2023"
                : "";
        var coverage = await api.JsonAsync(
            $"/api/v1/plans/cadiz-2023-2027/coverage?{query}{scope}"
        );
        ((int)coverage["actions"]!["covered"]!).ShouldBe(actions);
        if (presidencies is not null)
        {
            string.Join(
                    ' ',
                    coverage["scope"]!["presidencies"]!.AsArray().Select(slug => Text(slug))
                )
                .ShouldBe(presidencies);
        }
    }

    [Fact]
    public async Task Without_filters_a_plan_takes_every_presidency_of_its_own()
    {
        var coverage = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage");
        Is(
            coverage["scope"]!["presidencies"],
            """["morocco-2023", "portugal-2024", "nigeria-2025", "switzerland-2026"]"""
        );
    }

    [Fact]
    public async Task Planned_meetings_are_a_projection_and_never_cover()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "planning-plan", "dialogue": "planning", "titles": { "en": "Planning" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A2", "parent": "O1", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "planning-2023", "country": "PT", "plan": "planning-plan", "from": "2023-01-01", "to": null, "titles": { "en": "P" } }],
              "meetings": [
                { "slug": "planning-held", "presidency": "planning-2023", "kind": "webinar", "status": "held", "titles": { "en": "H" },
                  "startsOn": "2023-05-01", "citations": [{ "items": ["A1"] }] },
                { "slug": "planning-planned", "presidency": "planning-2023", "kind": "webinar", "status": "planned", "titles": { "en": "P" },
                  "startsOn": "2030-05-01", "citations": [{ "items": ["A1", "A2"] }] }] }
            """
        );
        var now = await api.JsonAsync("/api/v1/presidencies/planning-2023/coverage");
        now["projected"].ShouldBeNull();
        ((int)now["meetings"]!["planned"]!).ShouldBe(1);

        var ahead = await api.JsonAsync(
            "/api/v1/presidencies/planning-2023/coverage?status=planned"
        );
        Is(ahead["actions"], """{ "covered": 1, "total": 2, "ratio": 0.5 }""");
        Is(ahead["projected"]!["actions"], """{ "covered": 2, "total": 2, "ratio": 1.0 }""");
        Is(ahead["projected"]!["added"], """["A2"]""");
        Text(ahead["projected"]!["summary"]).ShouldBe("1 of 1 objective, 2 of 2 actions");
    }

    private static string? Text(JsonNode? node) => (string?)node;

    private static bool? Full(JsonArray items, string code) =>
        (bool?)items.Single(item => Text(item!["code"]) == code)!["full"];

    private static void Is(JsonNode? actual, string expected) =>
        JsonNode
            .DeepEquals(actual, JsonNode.Parse(expected))
            .ShouldBeTrue($"{actual?.ToJsonString()} is not {expected}");
}
