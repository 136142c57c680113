using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>What one scope covers beside another: the questions of a handover.</summary>
public sealed class ComparingCoverage(Api api)
{
    // By hand: April and June 2023 addressed A29 and A20-A22; September and October A16, A17, A1-A3 and A5.
    private const string Halves =
        "/api/v1/plans/cadiz-2023-2027/coverage/compare?presidency=morocco-2023&from=2023-07-01&to=2024-01-01&withFrom=2023-01-01&withTo=2023-07-01";

    [Fact]
    public async Task Two_halves_of_2023_share_nothing()
    {
        var answer = await api.JsonAsync(Halves);
        $"{answer["summary"]}".ShouldBe("6 actions gained, 0 repeated, 4 dropped, 19 in neither");
        Counts(answer).ShouldBe("gained 2/3/6 repeated 0/0/0 dropped 2/2/4 neither 1/5/19");
        Codes(answer, "gained").ShouldBe("D1 O1 A1 A2 A3 O2 A5 D3 O5 O5b A16 A17");
        Codes(answer, "dropped").ShouldBe("D4 O7 A20 A21 A22 D5 O10 A29");
        $"{answer["here"]!["summary"]}".ShouldBe("3 of 10 objectives, 6 of 29 actions");
        $"{answer["with"]!["summary"]}".ShouldBe("2 of 10 objectives, 4 of 29 actions");
        $"{answer["here"]!["scope"]!["from"]} {answer["with"]!["scope"]!["from"]}".ShouldBe(
            "2023-07-01 2023-01-01"
        );
    }

    [Fact]
    public async Task In_french_it_is_french() =>
        $"{(await api.JsonAsync($"{Halves}&lang=fr"))["summary"]}".ShouldBe(
            "6 actions gagnées, 0 reprise, 4 non reprises, 19 dans aucune des deux"
        );

    [Fact]
    public async Task Objectives_are_counted_as_the_rules_say() =>
        Counts(await api.JsonAsync($"{Halves}&objectives=parts"))
            .ShouldBe("gained 2/3/6 repeated 0/0/0 dropped 2/2/4 neither 1/6/19");

    [Fact]
    public async Task What_an_empty_record_does_not_cover_was_not_dropped()
    {
        var answer = await api.JsonAsync(
            "/api/v1/presidencies/portugal-2024/coverage/compare?with=morocco-2023"
        );
        $"{answer["here"]!["record"]} {answer["with"]!["record"]}".ShouldBe("empty complete");
        $"{answer["summary"]}".ShouldBe(
            "No meetings recorded yet on one side: there is nothing to compare"
        );
        Counts(answer).ShouldBe("gained 0/0/0 repeated 0/0/0 dropped 5/6/11 neither 0/4/18");
    }

    [Fact]
    public async Task With_itself_all_is_repeated() =>
        Counts(
                await api.JsonAsync(
                    "/api/v1/presidencies/morocco-2023/coverage/compare?withThrough=portugal-2024&with=morocco-2023"
                )
            )
            .ShouldBe("gained 0/0/0 repeated 5/6/11 dropped 0/0/0 neither 0/4/18");

    [Theory]
    [InlineData("/presidencies/morocco-2023/coverage/compare?with=spain-2022")]
    [InlineData("/presidencies/morocco-2023/coverage/compare?withThrough=spain-2022")]
    [InlineData("/plans/cadiz-2023-2027/coverage/compare?presidency=spain-2022&with=morocco-2023")]
    [InlineData("/plans/cadiz-2023-2027/coverage/compare?presidency=morocco-2023&with=spain-2022")]
    public async Task Under_different_plans_it_is_refused_and_both_are_named(string address)
    {
        using var answer = await api.GetAsync($"/api/v1{address}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await ReadAsync(answer);
        $"{problem["code"]}".ShouldBe("plans_differ");
        $"{problem["detail"]}".ShouldBe(
            "The plan here is cadiz-2023-2027; spain-2022 works under marrakesh-2018-2022. Nothing says yet which item of the one is which of the other."
        );
    }

    [Theory]
    [InlineData("", 400, "nothing_to_compare_with")]
    [InlineData("with=nowhere-2023", 404, "unknown_presidency")]
    [InlineData(
        "with=portugal-2024&withFrom=2024-01-02&withTo=2024-01-01",
        400,
        "days_not_in_order"
    )]
    [InlineData("with=portugal-2024&withFrom=2024-01-02&to=2024-01-01", 400, "days_not_in_order")]
    [InlineData("with=portugal-2024&status=planned", 400, "unknown_parameter")]
    [InlineData("with=portugal-2024&citationStatus=draft", 401, "unauthorized")]
    public async Task What_makes_no_sense_is_refused(string query, int status, string code)
    {
        using var answer = await api.GetAsync(
            $"/api/v1/presidencies/morocco-2023/coverage/compare?{query}"
        );
        ((int)answer.StatusCode).ShouldBe(status);
        (await ReadAsync(answer)).ToJsonString().ShouldContain($"\"code\":\"{code}\"");
    }

    [Fact]
    public async Task As_csv_it_is_the_items() =>
        (await api.TextAsync($"{Halves}&format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n")
            .ShouldContain("A20,action,20,O7,,,dropped");

    private static readonly string[] Changes = ["gained", "repeated", "dropped", "neither"];

    private static string Counts(JsonNode answer) =>
        string.Join(
            ' ',
            Changes.Select(change =>
                $"{change} {answer[change]!["domains"]}/{answer[change]!["objectives"]}/{answer[change]!["actions"]}"
            )
        );

    private static string Codes(JsonNode answer, string change) =>
        string.Join(
            ' ',
            answer["items"]!
                .AsArray()
                .Where(item => $"{item!["change"]}" == change)
                .Select(item => $"{item!["code"]}")
        );

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
}
