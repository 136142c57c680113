using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Coverage;

/// <summary>What coverage would be with meetings that are not in the record.</summary>
public sealed class AskingWhatIf(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/what-if";

    [Fact]
    public async Task Two_meetings_are_told_with_what_each_adds_and_what_both_gain()
    {
        var answer = await api.JsonAsync($"{Morocco}?cite=A4,A18&cite=O6&lang=en");
        $"{answer["summary"]}".ShouldBe(
            "from 6 to 7 of 10 objectives, from 11 to 13 of 29 actions"
        );
        $"{answer["before"]!["summary"]}".ShouldBe("6 of 10 objectives, 11 of 29 actions");
        $"{answer["after"]!["summary"]}".ShouldBe("7 of 10 objectives, 13 of 29 actions");
        Words(answer["gained"]).ShouldBe("A4 O6 A18");
        Meetings(answer)
            .ShouldBe([
                "A4 A18 | D1 O2 A4 D3 O6 A18 | A4 O6 A18",
                "O6 | D3 O6 | O6", // an item that several add counts once
            ]);
        // O2 has A4 and A5, of which A5 was addressed
        var objective = answer["items"]!.AsArray().Single(item => $"{item!["code"]}" == "O2")!;
        ((bool)objective["fullBefore"]!, (bool)objective["fullAfter"]!).ShouldBe((false, true));
    }

    [Fact]
    public async Task What_is_covered_already_is_gained_by_nobody()
    {
        var answer = await api.JsonAsync($"{Morocco}?cite=A16,D2&lang=en");
        $"{answer["summary"]}".ShouldBe("6 of 10 objectives, 11 of 29 actions");
        Words(answer["gained"]).ShouldBe("");
        Meetings(answer).ShouldBe(["D2 A16 | D2 D3 O5 O5b A16 | "]);
        answer["after"]!.ToJsonString().ShouldBe(answer["before"]!.ToJsonString());
    }

    [Fact]
    public async Task An_action_that_nobody_can_place_gains_itself_alone()
    {
        var answer = await api.JsonAsync($"{Morocco}?cite=A23");
        Words(answer["gained"]).ShouldBe("A23");
        $"{answer["summary"]}".ShouldBe("6 of 10 objectives, from 11 to 12 of 29 actions");
    }

    [Fact]
    public async Task In_french()
    {
        var answer = await api.JsonAsync($"{Morocco}?cite=A4,A18&cite=O6&lang=fr");
        $"{answer["summary"]}".ShouldBe("de 6 à 7 objectifs sur 10, de 11 à 13 actions sur 29");
    }

    [Fact]
    public async Task The_parameters_of_coverage_narrow_it()
    {
        var june = await api.JsonAsync(
            "/api/v1/plans/cadiz-2023-2027/coverage/what-if?from=2023-06-01&to=2023-07-01&objectives=parts&cite=O5b&lang=en"
        );
        $"{june["summary"]}".ShouldBe("from 1 to 2 of 11 objectives, 3 of 29 actions");
        var all = await api.JsonAsync($"{Morocco}?rollup=all&cite=A4&lang=en");
        // by this rule O2 is covered once A4 is: A5 was addressed
        $"{all["summary"]}".ShouldBe("from 1 to 2 of 10 objectives, from 11 to 12 of 29 actions");
        Words(all["gained"]).ShouldBe("D1 O2 A4");
    }

    [Theory]
    [InlineData(
        "cite=A30,A4&cite=O99",
        HttpStatusCode.NotFound,
        "unknown_item",
        "cadiz-2023-2027 has no item A30 or O99"
    )]
    [InlineData(
        "",
        HttpStatusCode.BadRequest,
        "meetings_to_add",
        "Say what one to a hundred meetings would cite"
    )]
    [InlineData(
        "cite=16",
        HttpStatusCode.BadRequest,
        "item_codes",
        "\\\"16\\\" is not a list of codes"
    )]
    [InlineData("cite=A4,,A5", HttpStatusCode.BadRequest, "item_codes", "\\\"A4,,A5\\\"")]
    [InlineData("cite=", HttpStatusCode.BadRequest, "empty", "This is empty")]
    [InlineData("cite=A4&citing=A5", HttpStatusCode.BadRequest, "unknown_parameter", "Known: ")]
    public async Task What_means_nothing_is_refused(
        string query,
        HttpStatusCode status,
        string code,
        string words
    )
    {
        foreach (var door in new[] { "presidencies/morocco-2023", "plans/cadiz-2023-2027" })
        {
            using var answer = await api.GetAsync(
                $"/api/v1/{door}/coverage/what-if?lang=en&{query}"
            );
            answer.StatusCode.ShouldBe(status);
            var text = await answer.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            );
            text.ShouldContain($"\"code\":\"{code}\"");
            text.ShouldContain(words);
        }
    }

    [Fact]
    public async Task As_csv_it_is_its_items()
    {
        var csv = await api.TextAsync($"{Morocco}?cite=A18&format=csv");
        var lines = csv.TrimStart('\uFEFF').Split("\r\n");
        lines[0]
            .ShouldBe(
                "plan,level,code,number,title,titleLang,parent,coveredBefore,coveredAfter,fullBefore,fullAfter"
            );
        lines.Length.ShouldBe(1 + 46 + 1);
        lines.ShouldContain("cadiz-2023-2027,action,A18,18,,,O6,0,1,,");
    }

    [Fact]
    public async Task Once_the_meetings_are_held_coverage_is_what_was_said()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage";
        await dossier.MeetingAsync(""" "citations": [{ "items": ["A3"] }] """); // a draft counts for nothing
        var said = await api.JsonAsync($"{address}/what-if?cite=A1,A2&cite=O2,A4");
        $"{said["record"]}".ShouldBe("partial");

        foreach (var items in new[] { "\"A1\", \"A2\"", "\"O2\", \"A4\"" })
        {
            await dossier.PublishAsync(
                await dossier.MeetingAsync($$""" "citations": [{ "items": [{{items}}] }] """)
            );
        }

        var held = await api.JsonAsync(address);
        foreach (var figure in new[] { "summary", "domains", "objectives", "actions" })
        {
            held[figure]!.ToJsonString().ShouldBe(said["after"]![figure]!.ToJsonString());
        }
        held["items"]!
            .AsArray()
            .Select(item => $"{item!["code"]} {item["covered"]} {item["full"]}")
            .ShouldBe(
                said["items"]!
                    .AsArray()
                    .Select(item => $"{item!["code"]} {item["coveredAfter"]} {item["fullAfter"]}")
            );
    }

    [Fact]
    public async Task Planned_meetings_are_told_apart()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.PublishAsync(
            await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                Dossier
                    .MeetingJson(""" "citations": [{ "items": ["A1", "A3"] }] """)
                    .Replace("held", "planned", StringComparison.Ordinal)
            )
        );
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage/what-if?cite=A1&lang=en";
        (await api.JsonAsync(address))["projected"].ShouldBeNull();
        var answer = await api.JsonAsync($"{address}&status=planned");
        $"{answer["summary"]}".ShouldBe("from 0 to 1 of 2 objectives, from 0 to 1 of 4 actions");
        $"{answer["projected"]!["summary"]}".ShouldBe("2 of 2 objectives, 2 of 4 actions");
        Words(answer["projected"]!["added"]).ShouldBe("O2 A3");
    }

    private static string[] Meetings(JsonNode answer) =>
        [
            .. answer["meetings"]!
                .AsArray()
                .Select(m =>
                    $"{Words(m!["cites"])} | {Words(m["addresses"])} | {Words(m["adds"])}"
                ),
        ];

    private static string Words(JsonNode? list) => string.Join(' ', list!.AsArray());
}
