using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>Coverage in the shape of Open SDG's reporting status.</summary>
public sealed class ReportingToOpenSdg(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/reporting.json";

    [Fact]
    public async Task Actions_are_its_indicators_and_domains_its_goals()
    {
        var report = await api.JsonAsync($"{Morocco}?lang=en");
        report
            .AsObject()
            .Select(member => member.Key)
            .ShouldBe(["statuses", "overall", "goals", "extra_fields", "about"]);
        report["statuses"]!
            .ToJsonString()
            .ShouldBe(
                """[{"value":"addressed","translation_key":"Addressed in meetings"},{"value":"notaddressed","translation_key":"Not addressed yet"}]"""
            );
        report["overall"]!
            .ToJsonString()
            .ShouldBe(
                """{"statuses":[{"status":"addressed","translation_key":"Addressed in meetings","count":11,"percentage":37.931},{"status":"notaddressed","translation_key":"Not addressed yet","count":18,"percentage":62.069}],"totals":{"total":29}}"""
            );
        report["goals"]!
            .AsArray()
            .Select(goal => $"{goal!["goal"]}: {Said(goal)}")
            .ShouldBe(["1: 4/5", "2: 1/7", "3: 2/7", "4: 3/3", "5: 1/1"]);
        report["extra_fields"]!["objective"]!
            .AsArray()
            .Select(one => $"{one!["objective"]}: {Said(one)}")
            .ShouldBe([
                "O1: 3/3",
                "O2: 1/2",
                "O3: 1/5",
                "O4: 0/2",
                "O5: 2/5",
                "O6: 0/2",
                "O7: 3/3",
                "O8: 0/0",
                "O9: 0/0",
                "O10: 1/1",
                "status.not_specified: 0/6",
            ]);
    }

    [Fact]
    public async Task Of_nothing_there_is_no_percentage()
    {
        var report = await api.JsonAsync(Morocco);
        report["extra_fields"]!["objective"]![7]!["statuses"]!
            .AsArray()
            .ShouldAllBe(status => status!["percentage"] == null);
    }

    [Fact]
    public async Task In_french_and_of_a_plan_with_the_rules_that_it_counted_by()
    {
        var report = await api.JsonAsync(
            "/api/v1/plans/cadiz-2023-2027/coverage/reporting.json?lang=fr&through=morocco-2023&objectives=parts"
        );
        $"{report["statuses"]![0]!["translation_key"]}".ShouldBe("Abordée lors de réunions");
        $"{report["about"]!["summary"]}".ShouldBe("6 objectifs sur 11, 11 actions sur 29");
        $"{report["about"]!["rules"]!["objectives"]}".ShouldBe("parts");
        report["about"]!["scope"]!["presidencies"]!.ToJsonString().ShouldBe("[\"morocco-2023\"]");
    }

    [Fact]
    public async Task Its_groups_add_up_to_the_coverage_that_is_told_elsewhere()
    {
        const string Query = "?kind=thematic_meeting&strength=primary";
        var report = await api.JsonAsync(Morocco + Query);
        var actions = (await api.JsonAsync($"/api/v1/presidencies/morocco-2023/coverage{Query}"))[
            "actions"
        ]!;
        var groups = report["extra_fields"]!["objective"]!.AsArray();
        groups.Sum(one => (int)one!["statuses"]![0]!["count"]!).ShouldBe((int)actions["covered"]!);
        groups.Sum(one => (int)one!["totals"]!["total"]!).ShouldBe((int)actions["total"]!);
        ((int)report["overall"]!["statuses"]![0]!["count"]!).ShouldBe((int)actions["covered"]!);
    }

    private static string Said(JsonNode report) =>
        $"{report["statuses"]![0]!["count"]}/{report["totals"]!["total"]}";
}
