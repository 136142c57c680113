using System.Text.Json.Nodes;

namespace CadizTracker.Presidencies;

/// <summary>What was announced beside what was held.</summary>
public sealed class FollowingAProgramme(Api api)
{
    [Fact]
    public async Task An_announcement_is_delivered_under_way_slipped_or_awaited()
    {
        await LoadAsync("followed");
        var answer = await api.JsonAsync("/api/v1/presidencies/followed-2023/programme");
        $"{answer["judgedOn"]}".ShouldBe("2024-01-01");
        States(answer)
            .ShouldBe([
                "1 delivered D1:delivered A1:delivered",
                "2 under_way A2:under_way",
                "3 slipped A3:slipped",
                "4 awaited A3:awaited",
                "5 slipped A3:slipped",
                "6",
            ]);
        $"{answer["summary"]}".ShouldBe(
            "6 announcements: 1 delivered, 1 under way, 2 slipped, 1 awaited, 1 without items"
        );
        var unplanned = answer["unplanned"]!.AsArray();
        unplanned
            .Select(item => $"{item!["code"]} {item["meetings"]}")
            .ShouldBe([
                "D2 [\n  \"followed-held\"\n]",
                "O2 [\n  \"followed-held\"\n]",
                "A4 [\n  \"followed-held\"\n]",
            ]);
        answer["announcements"]![1]!["items"]![0]!["planned"]!
            .ToJsonString()
            .ShouldBe("""["followed-planned"]""");
    }

    [Fact]
    public async Task Time_is_judged_on_the_day_that_is_told_and_never_by_the_clock()
    {
        await LoadAsync("timed");
        var answer = await api.JsonAsync(
            "/api/v1/presidencies/timed-2023/programme?on=2023-05-31&lang=fr"
        );
        States(answer)
            .ShouldBe([
                "1 delivered D1:delivered A1:delivered",
                "2 under_way A2:under_way",
                "3 awaited A3:awaited",
                "4 awaited A3:awaited",
                "5 awaited A3:awaited",
                "6",
            ]);
        $"{answer["summary"]}".ShouldBe(
            "6 annonces\u00A0: 1 tenue, 1 en cours, 0 non tenue, 3 attendues, 1 sans élément"
        );
        var then = await api.JsonAsync("/api/v1/presidencies/timed-2023/programme?on=2023-06-01");
        States(then)[2].ShouldBe("3 slipped A3:slipped");
        var later = await api.JsonAsync("/api/v1/presidencies/timed-2023/programme?on=2025-01-01");
        States(later)[3].ShouldBe("4 slipped A3:slipped");
    }

    [Fact]
    public async Task Where_nothing_was_announced_all_that_was_held_is_unplanned()
    {
        var answer = await api.JsonAsync("/api/v1/presidencies/morocco-2023/programme");
        $"{answer["summary"]}".ShouldBe("No programme recorded");
        answer["unplanned"]!.AsArray().Count.ShouldBe(5 + 6 + 1 + 11);
        $"{(await api.JsonAsync("/api/v1/presidencies/morocco-2023/programme?lang=fr"))["summary"]}".ShouldBe(
            "Aucun programme enregistré"
        );
    }

    [Fact]
    public async Task As_csv_each_item_of_an_announcement_is_a_row()
    {
        await LoadAsync("listed");
        var lines = (await api.TextAsync("/api/v1/presidencies/listed-2023/programme?format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n");
        lines[0]
            .ShouldBe(
                "plan,announcement,title,announcedFor,code,state,meetingCount,meetings,plannedCount,planned"
            );
        lines[2].ShouldBe("listed-plan,1,First,2023-05,A1,delivered,1,listed-held,0,");
        lines[7].ShouldBe("listed-plan,6,A reform,,,,0,,0,");
        lines[^2].ShouldBe("listed-plan,,,,A4,unplanned,1,listed-held,0,");
    }

    private Task LoadAsync(string name) =>
        api.LoadAsync(
            """
            { "plans": [{ "code": "NAME-plan", "dialogue": "NAME", "titles": { "en": "N" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A3", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "D2", "placement": { "status": "stated" } },
                { "code": "O2", "parent": "D2", "placement": { "status": "stated" } },
                { "code": "A4", "parent": "O2", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "NAME-2023", "country": "PT", "plan": "NAME-plan", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "P" },
                "programme": [
                  { "titles": { "en": "First" }, "items": ["D1", "A1"], "announcedFor": "2023-05" },
                  { "items": ["A2"], "announcedFor": "2023-01-15" },
                  { "items": ["A3"], "announcedFor": "2023-05-31" },
                  { "items": ["A3"], "announcedFor": "2024" },
                  { "items": ["A3"] },
                  { "titles": { "en": "A reform" } }] }],
              "meetings": [
                { "slug": "NAME-held", "presidency": "NAME-2023", "kind": "webinar", "status": "held", "titles": { "en": "H" },
                  "startsOn": "2023-05-01", "citations": [{ "items": ["A1", "A4"] }] },
                { "slug": "NAME-planned", "presidency": "NAME-2023", "kind": "webinar", "status": "planned", "titles": { "en": "P" },
                  "startsOn": "2030-05-01", "citations": [{ "items": ["A2"] }] }] }
            """.Replace("NAME", name, StringComparison.Ordinal)
        );

    private static string[] States(JsonNode answer) =>
        [
            .. answer["announcements"]!
                .AsArray()
                .Select(announced =>
                    $"{announced!["number"]} {announced["state"]} {string.Join(' ', announced["items"]!.AsArray().Select(item => $"{item!["code"]}:{item["state"]}"))}".TrimEnd()
                ),
        ];
}
