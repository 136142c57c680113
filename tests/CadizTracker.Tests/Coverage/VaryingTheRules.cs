using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Coverage;

/// <summary>The same meetings under every set of rules: what a figure depends on.</summary>
public sealed class VaryingTheRules(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/rules";

    [Fact]
    public async Task Morocco_depends_on_the_roll_up_and_on_how_objectives_are_counted()
    {
        var answer = await api.JsonAsync(Morocco);
        var sets = answer["sets"]!.AsArray();
        sets.Count.ShouldBe(32);
        sets.Take(6)
            .Select(Line)
            .ShouldBe([
                " 5/5 6/10 11/29",
                "rollup 0/5* 1/10* 11/29",
                "objectives 5/5 6/11* 11/29",
                "meeting_status 5/5 6/10 11/29",
                "citation_status null null null",
                "attribution 5/5 6/10 11/29",
            ]);
        Line(sets.Single(set => Changes(set) == "rollup objectives"))
            .ShouldBe("rollup objectives 0/5* 2/11* 11/29");
        sets[1]!["lost"]!
            .ToJsonString()
            .ShouldBe("""["D1","O2","D2","O3","D3","O5","D4","O7","D5","O10"]""");
        $"{answer["summary"]}".ShouldBe(
            "A figure changes if an item is covered only when every action below it is (rollup=all); if the parts of objectives count instead of the whole (objectives=parts)."
        );
        $"{answer["note"]}".ShouldBe(
            "What depends on drafts is shown with a key only, and of no snapshot: those figures are unknown here."
        );
    }

    [Fact]
    public async Task In_french_it_is_french() =>
        $"{(await api.JsonAsync($"{Morocco}?lang=fr"))["summary"]}".ShouldBe(
            "Un chiffre change si un élément n'est couvert que si chaque action au-dessous de lui l'est (rollup=all)\u00A0; si les parties des objectifs comptent au lieu du tout (objectives=parts)."
        );

    [Fact]
    public async Task With_a_key_drafts_are_counted_too()
    {
        var answer = JsonNode.Parse(
            await api.As(AccessRole.Reader)
                .GetStringAsync(Morocco, TestContext.Current.CancellationToken)
        )!;
        answer["note"].ShouldBeNull();
        Line(answer["sets"]![4]).ShouldBe("citation_status 5/5 6/10 11/29");
    }

    [Fact]
    public async Task By_date_a_meeting_counts_for_whose_term_its_last_day_falls_in()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "dated-plan", "dialogue": "dated", "titles": { "en": "Dated" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A2", "parent": "O1", "placement": { "status": "stated" } }] }],
              "presidencies": [
                { "slug": "dated-2023", "country": "PT", "plan": "dated-plan", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "P" } },
                { "slug": "dated-2024", "country": "MA", "plan": "dated-plan", "from": "2024-01-01", "to": "2025-01-01", "titles": { "en": "M" } }],
              "meetings": [
                { "slug": "dated-handover", "presidency": "dated-2023", "kind": "webinar", "status": "held", "titles": { "en": "H" },
                  "startsOn": "2023-12-31", "endsOn": "2024-01-01", "citations": [{ "items": ["A1"] }] },
                { "slug": "dated-planned", "presidency": "dated-2023", "kind": "webinar", "status": "planned", "titles": { "en": "P" },
                  "startsOn": "2023-05-01", "citations": [{ "items": ["A2"] }] }] }
            """
        );
        var outgoing = await api.JsonAsync("/api/v1/presidencies/dated-2023/coverage/rules");
        outgoing["sets"]!
            .AsArray()
            .Take(6)
            .Select(Line)
            .ShouldBe([
                " 1/1 1/1 1/2",
                "rollup 0/1* 0/1* 1/2",
                "objectives 1/1 1/1 1/2",
                "meeting_status 1/1 1/1 2/2*",
                "citation_status null null null",
                "attribution 0/1* 0/1* 0/2*",
            ]);
        outgoing["sets"]![5]!["lost"]!.ToJsonString().ShouldBe("""["D1","O1","A1"]""");
        outgoing["sets"]![3]!["gained"]!.ToJsonString().ShouldBe("""["A2"]""");
        var incoming = await api.JsonAsync("/api/v1/presidencies/dated-2024/coverage/rules");
        Line(incoming["sets"]![5]).ShouldBe("attribution 1/1* 1/1* 1/2*");
        // Together they have the same meetings, whoever's they are.
        var both = await api.JsonAsync("/api/v1/plans/dated-plan/coverage/rules");
        Line(both["sets"]![5]).ShouldBe("attribution 1/1 1/1 1/2");
    }

    [Fact]
    public async Task As_csv_each_set_is_a_row()
    {
        var lines = (await api.TextAsync($"{Morocco}?format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n");
        lines[0]
            .ShouldBe(
                "plan,rollup,objectives,meetingStatus,citationStatus,attribution,changes,domainsCovered,domainsTotal,domainsDiffer,objectivesCovered,objectivesTotal,objectivesDiffer,actionsCovered,actionsTotal,actionsDiffer,gained,lost"
            );
        lines[1]
            .ShouldBe(
                "cadiz-2023-2027,any,numbered,held,published,explicit,0,5,5,0,6,10,0,11,29,0,,"
            );
        lines[3]
            .ShouldBe("cadiz-2023-2027,any,parts,held,published,explicit,1,5,5,0,6,11,1,11,29,0,,");
        lines[4]
            .ShouldBe(
                "cadiz-2023-2027,any,numbered,held planned,published,explicit,1,5,5,0,6,10,0,11,29,0,,"
            );
    }

    private static string Line(JsonNode? set) =>
        $"{Changes(set)} {Figure(set!["domains"])} {Figure(set["objectives"])} {Figure(set["actions"])}";

    private static string Changes(JsonNode? set) => string.Join(' ', set!["changes"]!.AsArray());

    private static string Figure(JsonNode? count) =>
        count is null
            ? "null"
            : $"{count["covered"]}/{count["total"]}{((bool)count["differs"]! ? "*" : "")}";
}
