using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>Every item under every presidency or meeting: covered, planned, unknown or not, in words.</summary>
public sealed class ShowingTheMatrix(Api api)
{
    private const string Own = """
        { "plans": [{ "code": "matrix-plan", "dialogue": "matrix", "titles": { "en": "Matrix" }, "items": [
            { "code": "D1", "placement": { "status": "stated" } },
            { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
            { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
            { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
            { "code": "O2", "parent": "D1", "placement": { "status": "stated" } },
            { "code": "A3", "placement": { "status": "unknown", "candidates": ["O2"] } }] }],
          "presidencies": [
            { "slug": "matrix-2022", "country": "PT", "plan": "matrix-plan", "from": "2022-01-01", "to": "2023-01-01", "titles": { "en": "Complete" } },
            { "slug": "matrix-2023", "country": "PT", "plan": "matrix-plan", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "Partial" } },
            { "slug": "matrix-2024", "country": "PT", "plan": "matrix-plan", "from": "2024-01-01", "to": null, "titles": { "en": "Empty" } }],
          "meetings": [
            { "slug": "matrix-held", "presidency": "matrix-2022", "kind": "webinar", "status": "held", "titles": { "en": "1" }, "startsOn": "2022-05-01",
              "citations": [{ "items": ["A3"] }] },
            { "slug": "matrix-governance", "presidency": "matrix-2022", "kind": "steering_committee", "status": "held", "titles": { "en": "2" }, "startsOn": "2022-05-02",
              "mapping": { "state": "not_applicable", "reason": "governance" }, "citations": [] },
            { "slug": "matrix-planned", "presidency": "matrix-2022", "kind": "webinar", "status": "planned", "titles": { "en": "3" }, "startsOn": "2030-05-01",
              "citations": [{ "items": ["A1"] }] },
            { "slug": "matrix-mapped", "presidency": "matrix-2023", "kind": "webinar", "status": "held", "titles": { "en": "4" }, "startsOn": "2023-05-01",
              "citations": [{ "items": ["A2"] }] },
            { "slug": "matrix-again", "presidency": "matrix-2023", "kind": "webinar", "status": "held", "titles": { "en": "5" }, "startsOn": "2023-06-01",
              "citations": [{ "items": ["A2"] }] },
            { "slug": "matrix-pending", "presidency": "matrix-2023", "kind": "webinar", "status": "held", "titles": { "en": "6" }, "startsOn": "2023-07-01",
              "mapping": { "state": "pending" }, "citations": [] }] }
        """;

    [Fact]
    public async Task Of_the_plan_the_chairs_without_a_record_are_unknown_and_not_nought()
    {
        var matrix = await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage/matrix");
        Columns(matrix, "record")
            .ShouldBe(
                "morocco-2023:complete portugal-2024:empty nigeria-2025:empty switzerland-2026:empty"
            );
        Line(matrix, "O7").ShouldBe("covered unknown unknown unknown");
        Line(matrix, "O8").ShouldBe("not unknown unknown unknown");
        Line(matrix, "A23").ShouldBe("not unknown unknown unknown");
        Item(matrix, "A20")["cells"]!
            .AsArray()
            .Take(2)
            .Select(cell => cell!.ToJsonString())
            .ShouldBe([
                """{"column":"morocco-2023","state":"covered","meetingCount":1,"meetings":["2023-06-22-marrakesh-thematic-meeting"]}""",
                """{"column":"portugal-2024","state":"unknown","meetingCount":null,"meetings":[]}""",
            ]);
    }

    // Each line is a citation of the brochure: domain, objectives and actions of one meeting.
    [Fact]
    public async Task Of_morocco_by_meeting_each_column_is_what_the_brochure_prints_of_it()
    {
        var matrix = await api.JsonAsync(
            "/api/v1/presidencies/morocco-2023/coverage/matrix?by=meeting"
        );
        var columns = matrix["columns"]!.AsArray();
        columns
            .Select(
                (column, i) =>
                    $"{column!["slug"]} {column["standing"]}: "
                    + string.Join(
                        ' ',
                        matrix["items"]!
                            .AsArray()
                            .Where(item => (string?)item!["cells"]![i]!["state"] == "covered")
                            .Select(item => item!["code"])
                    )
            )
            .ShouldBe([
                "2023-04-25-yaounde-thematic-meeting counted: D5 O10 A29",
                "2023-06-22-marrakesh-thematic-meeting counted: D4 O7 A20 A21 A22",
                "2023-09-20-geneva-thematic-meeting counted: D3 O5 O5b A16 A17",
                "2023-10-19-the-hague-thematic-meeting counted: D1 O1 A1 A2 A3 O2 A5",
                "2024-01-31-rabat-special-event counted: D2 O3 A9",
            ]);
        columns[1]!
            .ToJsonString()
            .ShouldBe(
                """{"slug":"2023-06-22-marrakesh-thematic-meeting","presidency":"morocco-2023","title":"Thematic Meeting on Humanised Border Management","titleLang":null,"record":null,"standing":"counted","kind":"thematic_meeting","endsOn":"2023-06-23"}"""
            );
    }

    [Fact]
    public async Task In_french_the_titles_are_french()
    {
        var matrix = await api.JsonAsync(
            "/api/v1/presidencies/morocco-2023/coverage/matrix?lang=fr"
        );
        ((string?)matrix["columns"]![0]!["title"]).ShouldBe("Maroc 2023");
        ((string?)Item(matrix, "D2")["title"]).ShouldBe("Migration régulière et mobilité");
        ((string?)Item(matrix, "D2")["cells"]![0]!["state"]).ShouldBe("covered");
    }

    // A3 was addressed in 2022 and may lie in O2: of O2 and D1 it cannot be said. A1 is planned, and planning D1 it stays so.
    [Fact]
    public async Task What_is_planned_pending_or_not_placed_is_told_apart()
    {
        await api.LoadAsync(Own);
        var matrix = await api.JsonAsync("/api/v1/plans/matrix-plan/coverage/matrix");
        Columns(matrix, "record")
            .ShouldBe("matrix-2022:complete matrix-2023:partial matrix-2024:empty");
        Line(matrix, "D1").ShouldBe("planned covered unknown");
        Line(matrix, "O1").ShouldBe("planned covered unknown");
        Line(matrix, "A1").ShouldBe("planned unknown unknown");
        Line(matrix, "A2").ShouldBe("not covered unknown");
        Line(matrix, "O2").ShouldBe("unknown unknown unknown");
        Line(matrix, "A3").ShouldBe("covered unknown unknown");
        Item(matrix, "A2")["cells"]![1]!
            .ToJsonString()
            .ShouldBe(
                """{"column":"matrix-2023","state":"covered","meetingCount":2,"meetings":["matrix-again","matrix-mapped"]}"""
            );
        ((int?)Item(matrix, "A2")["cells"]![0]!["meetingCount"]).ShouldBe(0);
    }

    [Fact]
    public async Task By_meeting_a_pending_one_is_unknown_and_a_governance_meeting_no_column()
    {
        await api.LoadAsync(Own);
        var matrix = await api.JsonAsync("/api/v1/plans/matrix-plan/coverage/matrix?by=meeting");
        Columns(matrix, "standing")
            .ShouldBe(
                "matrix-held:counted matrix-mapped:counted matrix-again:counted matrix-pending:pending matrix-planned:planned"
            );
        Line(matrix, "D1").ShouldBe("unknown covered covered unknown planned");
        Line(matrix, "A2").ShouldBe("not covered covered unknown not");
        Line(matrix, "A3").ShouldBe("covered not not unknown not");
    }

    [Fact]
    public async Task By_meeting_it_is_paged()
    {
        await api.LoadAsync(Own);
        var seen = new List<string>();
        var next = "/api/v1/plans/matrix-plan/coverage/matrix?by=meeting&limit=2";
        while (next is not null)
        {
            using var answer = await api.GetAsync(next);
            answer.Headers.GetValues("X-Total-Count").Single().ShouldBe("5");
            var page = JsonNode.Parse(
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            )!;
            seen.AddRange(page["columns"]!.AsArray().Select(column => (string)column!["slug"]!));
            Item(page, "A1")["cells"]!.AsArray().Count.ShouldBe(page["columns"]!.AsArray().Count);
            next = answer.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
        }
        seen.ShouldBe([
            "matrix-held",
            "matrix-mapped",
            "matrix-again",
            "matrix-pending",
            "matrix-planned",
        ]);
    }

    [Fact]
    public async Task As_csv_it_is_a_row_a_cell()
    {
        await api.LoadAsync(Own);
        var lines = (
            await api.TextAsync("/api/v1/plans/matrix-plan/coverage/matrix?format=csv")
        ).Split("\r\n");
        lines[0]
            .ShouldBe(
                "plan,presidency,meeting,endsOn,level,code,number,title,domain,objective,state,meetings"
            );
        lines.Length.ShouldBe(1 + (3 * 6) + 1);
        lines.ShouldContain("matrix-plan,matrix-2023,,,action,A2,2,,D1,O1,covered,2");
        lines.ShouldContain("matrix-plan,matrix-2024,,,action,A2,2,,D1,O1,unknown,");
        (
            await api.TextAsync("/api/v1/plans/matrix-plan/coverage/matrix?format=csv&by=meeting")
        ).ShouldContain(
            "\r\nmatrix-plan,matrix-2022,matrix-held,2022-05-01,action,A3,3,,,,covered,1\r\n"
        );
    }

    [Theory]
    [InlineData("limit=5", "limit", "needs_by_meeting")]
    [InlineData("by=country", "by", "unknown_value")]
    [InlineData("by=meeting&limit=0", "limit", "invalid_number")]
    [InlineData("by=meeting&after=nonsense", "after", "invalid_cursor")]
    [InlineData("snapshots=1", "snapshots", "unknown_parameter")]
    public async Task What_it_cannot_be_asked_is_refused(string query, string field, string code)
    {
        using var answer = await api.GetAsync(
            $"/api/v1/presidencies/morocco-2023/coverage/matrix?{query}"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain($"{{\"field\":\"{field}\",\"code\":\"{code}\"");
    }

    private static string Columns(JsonNode matrix, string member) =>
        string.Join(
            ' ',
            matrix["columns"]!.AsArray().Select(column => $"{column!["slug"]}:{column[member]}")
        );

    private static JsonNode Item(JsonNode matrix, string code) =>
        matrix["items"]!.AsArray().Single(item => (string?)item!["code"] == code)!;

    private static string Line(JsonNode matrix, string code) =>
        string.Join(' ', Item(matrix, code)["cells"]!.AsArray().Select(cell => cell!["state"]));
}
