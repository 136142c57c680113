using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>What of a presidency's coverage is new, what is repeated, and the state that it brought the plan to.</summary>
public sealed class TellingNewFromRepeated(Api api)
{
    // Two terms of one plan: the first addressed A1, the second A1 again (in a webinar) and A2 and O2 in a workshop.
    private const string TwoTerms = """
        { "plans": [{ "code": "sequence-plan", "dialogue": "sequence", "titles": { "en": "Sequence" }, "items": [
            { "code": "D1", "placement": { "status": "stated" } },
            { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
            { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
            { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
            { "code": "D2", "placement": { "status": "stated" } },
            { "code": "O2", "parent": "D2", "placement": { "status": "stated" } },
            { "code": "A3", "parent": "O2", "placement": { "status": "stated" } }] }],
          "presidencies": [
            { "slug": "sequence-2023", "country": "PT", "plan": "sequence-plan", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "First" } },
            { "slug": "sequence-2024", "country": "MA", "plan": "sequence-plan", "from": "2024-01-01", "to": null, "titles": { "en": "Second" } }],
          "meetings": [
            { "slug": "sequence-first", "presidency": "sequence-2023", "kind": "webinar", "status": "held", "titles": { "en": "1" },
              "startsOn": "2023-05-01", "citations": [{ "items": ["A1"] }] },
            { "slug": "sequence-again", "presidency": "sequence-2024", "kind": "webinar", "status": "held", "titles": { "en": "2" },
              "startsOn": "2024-05-01", "citations": [{ "items": ["A1"] }] },
            { "slug": "sequence-new", "presidency": "sequence-2024", "kind": "workshop", "status": "held", "titles": { "en": "3" },
              "startsOn": "2024-06-01", "citations": [{ "items": ["A2", "O2"] }] }] }
        """;

    // Nobody came before Morocco under this plan: all that its brochure prints is new, and is the state of the whole.
    [Theory]
    [InlineData("en", "6 of 10 objectives, 11 of 29 actions")]
    [InlineData("fr", "6 objectifs sur 10, 11 actions sur 29")]
    public async Task All_that_the_first_presidency_addressed_is_new(string lang, string summary)
    {
        var coverage = await api.JsonAsync(
            $"/api/v1/presidencies/morocco-2023/coverage?lang={lang}"
        );
        Is(
            coverage["new"],
            """
            { "domains": 5, "objectives": 6, "parts": 1, "actions": 11,
              "items": ["D1", "O1", "A1", "A2", "A3", "O2", "A5", "D2", "O3", "A9", "D3", "O5", "O5b", "A16", "A17", "D4", "O7", "A20", "A21", "A22", "D5", "O10", "A29"] }
            """
        );
        Is(
            coverage["repeated"],
            """{ "domains": 0, "objectives": 0, "parts": 0, "actions": 0, "items": [] }"""
        );
        Is(
            coverage["cumulative"],
            $$"""
            { "presidencies": ["morocco-2023"], "summary": "{{summary}}",
              "domains": { "covered": 5, "total": 5, "ratio": 1.0, "full": 0, "fullUnknown": 2 },
              "objectives": { "covered": 6, "total": 10, "ratio": 0.6, "full": 1, "fullUnknown": 4 },
              "actions": { "covered": 11, "total": 29, "ratio": 0.3793 } }
            """
        );
    }

    [Fact]
    public async Task What_an_earlier_term_addressed_is_repeated()
    {
        await api.LoadAsync(TwoTerms);
        var second = await api.JsonAsync("/api/v1/presidencies/sequence-2024/coverage");
        Is(
            second["new"],
            """{ "domains": 1, "objectives": 1, "parts": 0, "actions": 1, "items": ["A2", "D2", "O2"] }"""
        );
        Is(
            second["repeated"],
            """{ "domains": 1, "objectives": 1, "parts": 0, "actions": 1, "items": ["D1", "O1", "A1"] }"""
        );
        Text(second["summary"]).ShouldBe("2 of 2 objectives, 2 of 3 actions");
        Text(second["cumulative"]!["summary"]).ShouldBe("2 of 2 objectives, 2 of 3 actions");
        Is(second["cumulative"]!["presidencies"], """["sequence-2023", "sequence-2024"]""");
    }

    // New means new, whatever is asked; cumulative is asked by the same filters as all else.
    [Fact]
    public async Task A_filter_narrows_what_is_told_of_and_not_what_was_before()
    {
        await api.LoadAsync(TwoTerms);
        var webinars = await api.JsonAsync(
            "/api/v1/presidencies/sequence-2024/coverage?kind=webinar"
        );
        Is(webinars["new"]!["items"], "[]");
        Is(webinars["repeated"]!["items"], """["D1", "O1", "A1"]""");
        var workshops = await api.JsonAsync(
            "/api/v1/presidencies/sequence-2024/coverage?kind=workshop"
        );
        Is(workshops["new"]!["items"], """["A2", "D2", "O2"]""");
        Is(workshops["repeated"]!["items"], """["D1", "O1"]""");
        Text(workshops["cumulative"]!["summary"]).ShouldBe("2 of 2 objectives, 1 of 3 actions");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&objectives=parts")]
    [InlineData("&rollup=all")]
    [InlineData("&kind=workshop")]
    public async Task Cumulative_is_what_the_plan_is_covered_through_it(string filters)
    {
        await api.LoadAsync(TwoTerms);
        var cumulative = (
            await api.JsonAsync($"/api/v1/presidencies/sequence-2024/coverage?lang=fr{filters}")
        )["cumulative"]!;
        var through = await api.JsonAsync(
            $"/api/v1/plans/sequence-plan/coverage?through=sequence-2024&lang=fr{filters}"
        );
        foreach (var figure in new[] { "summary", "domains", "objectives", "actions" })
        {
            Is(cumulative[figure], through[figure]!.ToJsonString());
        }
        Is(cumulative["presidencies"], through["scope"]!["presidencies"]!.ToJsonString());
    }

    [Fact]
    public async Task The_rows_call_the_same_items_new()
    {
        await api.LoadAsync(TwoTerms);
        var rows = await api.JsonAsync("/api/v1/presidencies/sequence-2024/coverage/rows");
        string.Join(
                ' ',
                rows.AsArray()
                    .Where(row => (int)row!["newInPresidency"]! == 1)
                    .Select(row => Text(row!["code"]))
            )
            .ShouldBe("A2 D2 O2");
    }

    [Fact]
    public async Task Of_several_presidencies_together_nothing_is_told()
    {
        var coverage = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage");
        coverage["new"].ShouldBeNull();
        coverage["repeated"].ShouldBeNull();
        coverage["cumulative"].ShouldBeNull();
    }

    private static string? Text(JsonNode? node) => (string?)node;

    private static void Is(JsonNode? actual, string expected) =>
        JsonNode
            .DeepEquals(actual, JsonNode.Parse(expected))
            .ShouldBeTrue($"{actual?.ToJsonString()} is not {expected}");
}
