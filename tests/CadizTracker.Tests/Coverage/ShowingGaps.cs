using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>What has not been addressed.</summary>
public sealed class ShowingGaps(Api api)
{
    [Fact]
    public async Task Groups_them_by_domain_and_objective_and_sets_apart_what_nobody_can_place()
    {
        var gaps = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage/gaps");
        gaps["notCovered"]!
            .ToJsonString()
            .ShouldBe("""{"domains":0,"objectives":4,"parts":1,"actions":18}""");
        string.Join(" ", gaps["domains"]!.AsArray().Select(Outline))
            .ShouldBe(
                "D1+(O2+(A4-)) D2+(O3+(A6- A7- A8- A10-) O4-(A11- A12-)) D3+(O5+(O5a-(A13- A14- A15-)) O6-(A18- A19-)) D4+(O8-) D5+(O9-)"
            );
        string.Join(" ", gaps["unplaced"]!.AsArray().Select(Outline))
            .ShouldBe("A23- A24- A25- A26- A27- A28-");
    }

    [Fact]
    public async Task Of_a_plan_is_what_no_presidency_addressed()
    {
        var gaps = await api.JsonAsync("/api/v1/plans/marrakesh-2018-2022/coverage/gaps");
        gaps["notCovered"]!
            .ToJsonString()
            .ShouldBe("""{"domains":5,"objectives":10,"parts":0,"actions":23}""");
    }

    // 6 of 11 are addressed, so 5 are not: gaps said 4 while they ignored how objectives are counted.
    [Fact]
    public async Task Are_the_rest_of_the_summary_however_objectives_are_counted()
    {
        var gaps = await api.JsonAsync(
            "/api/v1/presidencies/morocco-2023/coverage/gaps?objectives=parts"
        );
        gaps["summary"]!.ToString().ShouldBe("6 of 11 objectives, 11 of 29 actions");
        gaps["notCovered"]!
            .ToJsonString()
            .ShouldBe("""{"domains":0,"objectives":5,"parts":1,"actions":18}""");
    }

    // The brochure cites every item once: whatever it prints is thin, and the three chairs since have no record yet.
    [Fact]
    public async Task Each_says_since_when_nobody_has_addressed_it()
    {
        var gaps = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage/gaps");
        var domain = gaps["domains"]!.AsArray().Single(gap => (string?)gap!["code"] == "D2")!;
        var objective = domain["items"]!.AsArray()[0]!.AsObject();
        objective.Remove("items");
        objective
            .ToJsonString()
            .ShouldBe(
                """{"code":"O3","level":"objective","number":"3","title":"Promote regular migration \u0026 mobility (especially young people, women)","titleLang":null,"covered":true,"state":"once","lastPresidency":"morocco-2023","lastMeeting":"2024-01-31-rabat-special-event","lastAddressedOn":"2024-01-31","presidenciesSince":3,"presidenciesUnknown":3,"because":[]}"""
            );
        domain["items"]!.AsArray()[1]!["items"]!.AsArray()[0]!
            .ToJsonString()
            .ShouldBe(
                """{"code":"A11","level":"action","number":"11","title":null,"titleLang":null,"covered":false,"state":"never","lastPresidency":null,"lastMeeting":null,"lastAddressedOn":null,"presidenciesSince":null,"presidenciesUnknown":null,"because":[],"items":[]}"""
            );
    }

    [Fact]
    public async Task The_plans_whole_record_has_what_nobody_addressed_and_what_one_meeting_did()
    {
        var record = (await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage/gaps"))[
            "wholeRecord"
        ]!;
        record["never"]!
            .ToJsonString()
            .ShouldBe(
                """{"domains":0,"objectives":4,"parts":1,"actions":18,"items":["A4","A6","A7","A8","A10","O4","A11","A12","O5a","A13","A14","A15","O6","A18","A19","O8","O9","A23","A24","A25","A26","A27","A28"]}"""
            );
        record["once"]!
            .ToJsonString()
            .ShouldBe(
                """{"domains":5,"objectives":6,"parts":1,"actions":11,"items":["D1","O1","A1","A2","A3","O2","A5","D2","O3","A9","D3","O5","O5b","A16","A17","D4","O7","A20","A21","A22","D5","O10","A29"]}"""
            );
        var untouched = record["untouched"]!.AsArray().Single()!;
        ((int)untouched["presidencies"]!).ShouldBe(3);
        ((int)untouched["unknown"]!).ShouldBe(3);
        untouched["items"]!.AsArray().Count.ShouldBe(23);
    }

    // Domain 4: its three known actions are covered. Whether one of actions 23-28 lies there, nobody knows.
    [Fact]
    public async Task A_gap_that_cannot_be_stated_is_set_apart()
    {
        var gaps = await api.JsonAsync(
            "/api/v1/presidencies/morocco-2023/coverage/gaps?rollup=all"
        );
        string.Join(" ", gaps["domains"]!.AsArray().Select(Outline))
            .ShouldBe(
                "D1-(O2-(A4-)) D2-(O3-(A6- A7- A8- A10-) O4-(A11- A12-)) D3-(O5-(O5a-(A13- A14- A15-)) O6-(A18- A19-))"
            );
        string.Join(
                " ",
                gaps["uncertain"]!
                    .AsArray()
                    .Select(gap => $"{gap!["code"]}:{string.Join('/', gap["because"]!.AsArray())}")
            )
            .ShouldBe(
                string.Join(
                    " ",
                    "D4 O7 O8 D5 O9 O10"
                        .Split(' ')
                        .Select(code => $"{code}:A23/A24/A25/A26/A27/A28")
                )
            );
        gaps["notCovered"]!
            .ToJsonString()
            .ShouldBe("""{"domains":5,"objectives":9,"parts":1,"actions":18}""");
    }

    [Fact]
    public async Task Several_terms_tell_how_long_ago_it_was()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "thin-plan", "dialogue": "thin", "titles": { "en": "Thin" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "O2", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A3", "placement": { "status": "unknown", "candidates": ["O2"] } }] }],
              "presidencies": [
                { "slug": "thin-2021", "country": "PT", "plan": "thin-plan", "from": "2021-01-01", "to": "2022-01-01", "titles": { "en": "1" } },
                { "slug": "thin-2022", "country": "PT", "plan": "thin-plan", "from": "2022-01-01", "to": "2023-01-01", "titles": { "en": "2" } },
                { "slug": "thin-2023", "country": "PT", "plan": "thin-plan", "from": "2023-01-01", "to": null, "titles": { "en": "3" } }],
              "meetings": [
                { "slug": "thin-a", "presidency": "thin-2021", "kind": "webinar", "status": "held", "titles": { "en": "a" }, "startsOn": "2021-05-01",
                  "citations": [{ "items": ["A1"] }] },
                { "slug": "thin-b", "presidency": "thin-2021", "kind": "webinar", "status": "held", "titles": { "en": "b" }, "startsOn": "2021-06-01",
                  "citations": [{ "items": ["A1", "A2"] }] },
                { "slug": "thin-c", "presidency": "thin-2022", "kind": "webinar", "status": "held", "titles": { "en": "c" }, "startsOn": "2022-05-01",
                  "citations": [{ "items": ["A3"] }] },
                { "slug": "thin-d", "presidency": "thin-2023", "kind": "webinar", "status": "held", "titles": { "en": "d" }, "startsOn": "2023-05-01",
                  "mapping": { "state": "pending" }, "citations": [] }] }
            """
        );
        var csv = await api.TextAsync("/api/v1/presidencies/thin-2022/coverage/gaps?format=csv");
        csv.Split("\r\n")
            .ShouldBe([
                "plan,level,code,number,title,domain,objective,covered,certain,state,lastPresidency,lastMeeting,lastAddressedOn,presidenciesSince,presidenciesUnknown",
                "thin-plan,domain,D1,1,,D1,,0,0,several,thin-2021,thin-b,2021-06-01,2,1",
                "thin-plan,objective,O1,1,,D1,O1,0,1,several,thin-2021,thin-b,2021-06-01,2,1",
                "thin-plan,action,A1,1,,D1,O1,0,1,several,thin-2021,thin-b,2021-06-01,2,1",
                "thin-plan,action,A2,2,,D1,O1,0,1,once,thin-2021,thin-b,2021-06-01,2,1",
                "thin-plan,objective,O2,2,,D1,O2,0,0,never,,,,,",
                "thin-plan,action,A3,3,,,,1,1,once,thin-2022,thin-c,2022-05-01,1,1",
                "",
            ]);
        var gaps = await api.JsonAsync("/api/v1/presidencies/thin-2022/coverage/gaps");
        string.Join(" ", gaps["uncertain"]!.AsArray().Select(Outline)).ShouldBe("D1- O2-");
        string.Join(" ", gaps["domains"]!.AsArray().Select(Outline)).ShouldBe("D1-(O1-(A1- A2-))");
    }

    [Fact]
    public async Task In_french_it_is_french()
    {
        var gaps = await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage/gaps?lang=fr");
        ((string?)gaps["summary"]).ShouldBe("6 objectifs sur 10, 11 actions sur 29");
        ((string?)gaps["domains"]!.AsArray()[1]!["title"]).ShouldBe(
            "Migration régulière et mobilité"
        );
    }

    private static string Outline(JsonNode? gap)
    {
        var below = gap!["items"]!.AsArray();
        var mark = (bool)gap["covered"]! ? "+" : "-";
        return $"{gap["code"]}{mark}"
            + (below.Count == 0 ? "" : $"({string.Join(" ", below.Select(Outline))})");
    }
}
