using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Changes;

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
        string.Join(' ', Changes.Select(change => answer[change]?.ToJsonString() ?? "null"))
            .ShouldBe("null null null null");
        answer["items"]!.AsArray().Count.ShouldBe(46);
        answer["items"]!.AsArray().ShouldAllBe(item => item!["change"] == null);
        $"{answer["with"]!["summary"]}".ShouldBe("6 of 10 objectives, 11 of 29 actions");
        $"{answer["notice"]}".ShouldBe(
            "No meetings are recorded yet of this side: Portugal 2024. What was gained, repeated or dropped is not known."
        );
        $"{(await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage/compare?with=portugal-2024&lang=fr"))["notice"]}".ShouldBe(
            "Aucune réunion n'est enregistrée à ce jour de ce côté\u00A0: Portugal 2024. Ce qui est gagné, repris ou non repris n'est pas connu."
        );
    }

    [Fact]
    public async Task In_a_table_it_is_an_empty_cell_and_the_sheet_beside_says_why()
    {
        const string Address =
            "/api/v1/presidencies/portugal-2024/coverage/compare?with=morocco-2023";
        (await api.TextAsync($"{Address}&format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n")[..2]
            .ShouldBe([
                "plan,level,code,number,title,titleLang,parent,change",
                "cadiz-2023-2027,domain,D1,1,Development benefits of migration / Root causes of irregular migration and forced displacement,,,",
            ]);
        (await OnSheetAsync($"{Address}&lang=fr")).ShouldBe([
            "Titre|Comparaison",
            "En bref|Aucune réunion enregistrée à ce jour d'un côté\u00A0: il n'y a rien à comparer",
            "Avertissement|Aucune réunion n'est enregistrée à ce jour de ce côté\u00A0: Portugal 2024. Ce qui est gagné, repris ou non repris n'est pas connu.",
            "Ce côté-ci|0 objectif sur 10, 0 action sur 29",
            "Données|empty\u00A0: aucune réunion n'est enregistrée à ce jour",
            "L'autre côté|6 objectifs sur 10, 11 actions sur 29",
            "L'autre côté\u00A0: présidences|morocco-2023",
            "L'autre côté\u00A0: premier jour|sans restriction",
            "L'autre côté\u00A0: lendemain du dernier jour|sans restriction",
            "L'autre côté\u00A0: données|complete\u00A0: chaque réunion tenue est rattachée au plan, ou il n'y a rien à y rattacher",
        ]);
    }

    [Fact]
    public async Task A_partial_side_is_told()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.MeetingAsync(); // nobody has mapped it
        var answer = await api.JsonAsync(
            $"/api/v1/presidencies/{dossier.Presidency}/coverage/compare?with={dossier.Presidency}&withTo=2023-02-01"
        );
        $"{answer["here"]!["record"]} {answer["neither"]!["actions"]}".ShouldBe("partial 4");
        $"{answer["notice"]}".ShouldBe(
            "The record of this side is partial: Presidency. What is called dropped or in neither may be covered here all the same. "
                + "The record of this side is partial: Presidency. What is called gained or in neither may be covered there all the same."
        );
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
            "The plan here is cadiz-2023-2027; spain-2022 works under marrakesh-2018-2022. Which item of the one is which of the other, a crosswalk from marrakesh-2018-2022 to cadiz-2023-2027 would say (crosswalk=); /api/v1/crosswalks lists those that there are."
        );
    }

    [Theory]
    [InlineData("", 400, "nothing_to_compare_with")]
    [InlineData("with=nowhere-2023", 404, "unknown_presidency")]
    [InlineData("with=spain-2022&crosswalk=none-to-cadiz", 404, "unknown_crosswalk")]
    [InlineData("crosswalk=", 400, "empty")]
    [InlineData("crosswalk=x&rollup=all", 400, "not_through_a_crosswalk")]
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
            .ShouldContain("cadiz-2023-2027,action,A20,20,,,O7,dropped");

    // The lines up to those of the plan.
    private async Task<IEnumerable<string>> OnSheetAsync(string address)
    {
        using var book = await Sheets.DownloadedWorkbook.FromAsync(
            api.Client,
            $"{address}&format=xlsx"
        );
        return
        [
            .. book.Rows(2)
                .Skip(1)
                .Select(row => $"{row[0]}|{row[1]}")
                .TakeWhile(line => !line.StartsWith("Plan|", StringComparison.Ordinal)),
        ];
    }

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
