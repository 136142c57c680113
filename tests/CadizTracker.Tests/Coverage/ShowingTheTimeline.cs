using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>How coverage grew, and how it stands beside the time that the plan has.</summary>
public sealed class ShowingTheTimeline(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/timeline";

    // The brochure's five meetings in their order; no two of them share an item but domains and objectives above.
    [Fact]
    public async Task Each_meeting_of_the_brochure_adds_what_it_cites()
    {
        var timeline = await api.JsonAsync(Morocco);
        timeline["steps"]!
            .AsArray()
            .Select(step =>
                $"{step!["endsOn"]} {step["meeting"]}: {step["covered"]!["domains"]}/{step["covered"]!["objectives"]}/{step["covered"]!["actions"]} + "
                + string.Join(' ', step["added"]!.AsArray())
            )
            .ShouldBe([
                "2023-04-26 2023-04-25-yaounde-thematic-meeting: 1/1/1 + D5 O10 A29",
                "2023-06-23 2023-06-22-marrakesh-thematic-meeting: 2/2/4 + D4 O7 A20 A21 A22",
                "2023-09-21 2023-09-20-geneva-thematic-meeting: 3/3/6 + D3 O5 O5b A16 A17",
                "2023-10-20 2023-10-19-the-hague-thematic-meeting: 4/5/10 + D1 O1 A1 A2 A3 O2 A5",
                "2024-01-31 2024-01-31-rabat-special-event: 5/6/11 + D2 O3 A9",
            ]);
        ((string?)timeline["summary"]).ShouldBe("6 of 10 objectives, 11 of 29 actions");
        timeline["totals"]!
            .ToJsonString()
            .ShouldBe("""{"domains":5,"objectives":10,"actions":29}""");
        ((string?)timeline["record"]).ShouldBe("complete");
    }

    // 2023 has 365 days and January 31: 396 of the 1,826 of the five years.
    [Fact]
    public async Task The_pace_is_arithmetic_and_no_forecast()
    {
        var pace = (await api.JsonAsync($"{Morocco}?on=2024-01-31"))["pace"]!;
        pace.ToJsonString()
            .ShouldBe(
                """{"period":{"from":"2023-01-01","to":"2028-01-01"},"on":"2024-01-31","daysElapsed":396,"daysLeft":1430,"elapsed":0.2169,"objectives":{"covered":6,"total":10,"ratio":0.6,"left":4,"soFar":"6 objectives in 396 days: one every 66 days","toComplete":"4 objectives in 1,430 days: one every 357 days"},"actions":{"covered":11,"total":29,"ratio":0.3793,"left":18,"soFar":"11 actions in 396 days: one every 36 days","toComplete":"18 actions in 1,430 days: one every 79 days"}}"""
            );
    }

    [Fact]
    public async Task In_french_it_is_french()
    {
        var timeline = await api.JsonAsync($"{Morocco}?on=2024-01-31&day=2023-12-31&lang=fr");
        var pace = timeline["pace"]!;
        ((string?)pace["actions"]!["soFar"]).ShouldBe(
            "11 actions en 396 jours\u00A0: une tous les 36 jours"
        );
        ((string?)pace["actions"]!["toComplete"]).ShouldBe(
            "18 actions en 1\u00A0430 jours\u00A0: une tous les 79 jours"
        );
        ((string?)pace["objectives"]!["toComplete"]).ShouldBe(
            "4 objectifs en 1\u00A0430 jours\u00A0: un tous les 357 jours"
        );
        ((string?)timeline["days"]![0]!["summary"]).ShouldBe(
            "5 objectifs sur 10, 10 actions sur 29"
        );
    }

    // A meeting counts on its last day: at the end of 22 June the one of 22-23 June does not, at the end of the 23rd it does.
    [Fact]
    public async Task A_day_asked_for_is_its_end()
    {
        var timeline = await api.JsonAsync(
            $"{Morocco}?day=2024-01-31&day=2022-12-31&day=2023-06-22&day=2023-06-23&day=2023-06-23"
        );
        timeline["days"]!
            .AsArray()
            .Select(day => $"{day!["day"]} {day["covered"]!["actions"]} {day["summary"]}")
            .ShouldBe([
                "2022-12-31 0 0 of 10 objectives, 0 of 29 actions",
                "2023-06-22 1 1 of 10 objectives, 1 of 29 actions",
                "2023-06-23 4 2 of 10 objectives, 4 of 29 actions",
                "2024-01-31 11 6 of 10 objectives, 11 of 29 actions",
            ]);
    }

    [Fact]
    public async Task The_pace_of_a_day_counts_what_was_covered_by_then()
    {
        var pace = (await api.JsonAsync($"{Morocco}?on=2023-06-23"))["pace"]!;
        ((int)pace["actions"]!["covered"]!).ShouldBe(4);
        ((int)pace["daysElapsed"]!).ShouldBe(174);
    }

    [Fact]
    public async Task Without_a_day_the_pace_is_that_of_the_revision()
    {
        var timeline = await api.JsonAsync(Morocco);
        ((string?)timeline["pace"]!["on"]).ShouldBe(((string)timeline["generatedAt"]!)[..10]);
    }

    [Fact]
    public async Task Rolled_up_by_all_an_objective_is_added_by_the_meeting_that_completes_it()
    {
        var timeline = await api.JsonAsync($"{Morocco}?rollup=all");
        string.Join(' ', timeline["steps"]![3]!["added"]!.AsArray()).ShouldBe("O1 A1 A2 A3 A5");
    }

    [Fact]
    public async Task It_is_paged()
    {
        using var first = await api.GetAsync($"{Morocco}?limit=3&on=2024-01-31");
        first.Headers.GetValues("X-Total-Count").Single().ShouldBe("5");
        var next = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var rest = await api.JsonAsync(next);
        rest["steps"]!
            .AsArray()
            .Select(step =>
                $"{step!["covered"]!["actions"]} {string.Join(' ', step["added"]!.AsArray())}"
            )
            .ShouldBe(["10 D1 O1 A1 A2 A3 O2 A5", "11 D2 O3 A9"]);
        ((string?)rest["summary"]).ShouldBe("6 of 10 objectives, 11 of 29 actions");
        ((int)rest["pace"]!["actions"]!["covered"]!).ShouldBe(11);
    }

    [Fact]
    public async Task As_csv_it_is_its_steps_and_then_the_days() =>
        (await api.TextAsync($"{Morocco}?format=csv&day=2023-12-31&limit=2&lang=fr"))
            .Split("\r\n")
            .ShouldBe([
                "plan,day,meeting,presidency,domains,objectives,actions,added",
                "cadiz-2023-2027,2023-04-26,2023-04-25-yaounde-thematic-meeting,morocco-2023,1,1,1,D5 O10 A29",
                "cadiz-2023-2027,2023-06-23,2023-06-22-marrakesh-thematic-meeting,morocco-2023,2,2,4,D4 O7 A20 A21 A22",
                "cadiz-2023-2027,2023-12-31,,,4,5,10,",
                "",
            ]);

    // Nothing recorded: no steps, nothing covered, and the record says why.
    [Fact]
    public async Task Of_an_empty_record_it_says_so()
    {
        var timeline = await api.JsonAsync(
            "/api/v1/presidencies/portugal-2024/coverage/timeline?on=2025-01-29"
        );
        timeline["steps"]!.AsArray().ShouldBeEmpty();
        ((string?)timeline["record"]).ShouldBe("empty");
        ((string?)timeline["pace"]!["actions"]!["soFar"]).ShouldBe("0 actions in 760 days");
    }

    [Fact]
    public async Task A_plan_without_a_period_has_no_pace()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "timeless-plan", "dialogue": "timeless", "titles": { "en": "T" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } }] }] }
            """
        );
        (await api.JsonAsync("/api/v1/plans/timeless-plan/coverage/timeline"))["pace"]
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("day=soon", "day", "invalid_date")]
    [InlineData("on=2024-02-30", "on", "invalid_date")]
    [InlineData("limit=1001", "limit", "invalid_number")]
    public async Task What_it_cannot_be_asked_is_refused(string query, string field, string code)
    {
        using var answer = await api.GetAsync($"{Morocco}?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain($"\"field\":\"{field}\",\"code\":\"{code}\"");
    }

    [Fact]
    public async Task More_days_than_it_takes_are_refused()
    {
        var days = string.Join(
            '&',
            Enumerable
                .Range(0, 101)
                .Select(n => $"day={new DateOnly(2023, 1, 1).AddDays(n):yyyy-MM-dd}")
        );
        using var answer = await api.GetAsync($"{Morocco}?{days}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("too_many");
    }
}
