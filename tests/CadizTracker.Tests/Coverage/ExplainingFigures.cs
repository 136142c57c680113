using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Coverage;

/// <summary>Why a figure is what it is: who counts through what, and everybody else's one reason.</summary>
public sealed class ExplainingFigures(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/explain";

    [Fact]
    public async Task Action_20_counts_through_what_the_brochure_printed_of_Marrakesh()
    {
        var answer = await api.JsonAsync($"{Morocco}?item=A20");
        $"{answer["summary"]}".ShouldBe("1 meeting counts for A20, 7 others do not.");
        answer["reasons"]!
            .ToJsonString()
            .ShouldBe("""{"counts":1,"not_applicable":3,"other_items":4}""");
        var first = answer["meetings"]![0]!;
        $"{first["slug"]} {first["counts"]} {first["reason"]} {first["sentence"]}".ShouldBe(
            "2023-06-22-marrakesh-thematic-meeting true counts It counts: it cites A20."
        );
        first["citations"]!
            .ToJsonString()
            .ShouldBe(
                JsonNode
                    .Parse(
                        """
                        [{"text":"Domaine 4 | Objectif 7 | Actions 20-22","items":["D4","O7","A20","A21","A22"],"through":["A20"],"reaches":"cited",
                          "strength":"primary","state":"published","source":{"title":"La Présidence du Royaume du Maroc du Processus de Rabat en un coup d'œil, décembre 2022 - janvier 2024",
                          "url":null,"page":null,"quote":"Domaine 4 | Objectif 7 | Actions 20-22"}}]
                        """
                    )!
                    .ToJsonString()
            );
        var others = answer["meetings"]!.AsArray().Skip(1).ToArray();
        others
            .Select(other => $"{other!["slug"]} {other["reason"]}")
            .ShouldBe([
                "2024-02-01-rabat-senior-officials-meeting not_applicable",
                "2024-01-31-rabat-special-event other_items",
                "2024-01-31-rabat-steering-committee not_applicable",
                "2023-10-19-the-hague-thematic-meeting other_items",
                "2023-09-20-geneva-thematic-meeting other_items",
                "2023-04-25-yaounde-thematic-meeting other_items",
                "2023-02-21-brussels-steering-committee not_applicable",
            ]);
        $"{others[0]!["sentence"]}".ShouldBe("There is nothing to map: governance meeting.");
        $"{others[1]!["sentence"]}".ShouldBe("It cites other items of the plan, and not A20.");
    }

    [Fact]
    public async Task In_french_it_is_french()
    {
        var answer = await api.JsonAsync($"{Morocco}?item=O5b&lang=fr");
        $"{answer["summary"]}".ShouldBe("1 réunion compte pour O5b, 7 autres ne comptent pas.");
        var first = answer["meetings"]![0]!;
        $"{first["sentence"]}".ShouldBe("Elle compte\u00A0: elle atteint O5b par A16, A17.");
        $"{first["citations"]![0]!["reaches"]}".ShouldBe("through");
        $"{answer["meetings"]![1]!["sentence"]}".ShouldBe(
            "Il n'y a rien à rattacher au plan\u00A0: réunion de gouvernance."
        );
    }

    [Fact]
    public async Task The_total_is_the_five_meetings_that_coverage_counts()
    {
        var answer = await api.JsonAsync(Morocco);
        answer["item"].ShouldBeNull();
        $"{answer["summary"]}".ShouldBe("5 meetings count for the plan, 3 others do not.");
        answer["reasons"]!.ToJsonString().ShouldBe("""{"counts":5,"not_applicable":3}""");
    }

    [Theory]
    [InlineData("from=2023-07-01", "outside_dates:3")]
    [InlineData("kind=special_event", "other_kind:7")]
    [InlineData("country=CM", "other_country:7")]
    [InlineData("coChair=ES", "other_co_chair:7")]
    [InlineData("strength=secondary", "other_strength:5")]
    public async Task What_was_not_asked_for_says_so(string query, string reason)
    {
        var reasons = (await api.JsonAsync($"{Morocco}?{query}"))["reasons"]!.AsObject();
        reasons.Select(r => $"{r.Key}:{r.Value}").ShouldContain(reason);
    }

    [Fact]
    public async Task Of_another_presidency_it_says_for_which_it_counts()
    {
        var answer = await api.JsonAsync(
            "/api/v1/presidencies/portugal-2024/coverage/explain?item=A9"
        );
        ((bool)answer["covered"]!).ShouldBeFalse();
        var only = answer["meetings"]!.AsArray().Single()!;
        $"{only["slug"]} {only["reason"]} {only["sentence"]}".ShouldBe(
            "2024-01-31-rabat-special-event other_presidency It belongs to the presidency Morocco 2023, which is not in scope."
        );
    }

    [Theory]
    [InlineData(
        "O2",
        "O2",
        "False A4 ",
        "By rollup=all O2 is covered only when every action below it is; not covered: A4."
    )]
    [InlineData(
        "O7",
        "O7",
        "False  A23 A24 A25 A26 A27 A28",
        "By rollup=all O7 is covered only when every action that may lie below it is; nobody knows whether these do: A23, A24, A25, A26, A27, A28."
    )]
    [InlineData("O1", "O1", "True  ", "")]
    [InlineData("A20", "A20", "True - -", "")]
    public async Task With_every_action_asked_for_it_says_which_are_missing(
        string item,
        string code,
        string expected,
        string note
    )
    {
        var answer = await api.JsonAsync($"{Morocco}?item={item}&rollup=all&lang=en");
        static string Words(JsonNode? codes) =>
            codes is null ? "-" : string.Join(' ', codes.AsArray());
        $"{answer["item"]!["code"]}".ShouldBe(code);
        $"{(bool)answer["covered"]!} {Words(answer["missing"])} {Words(answer["open"])}".ShouldBe(
            expected
        );
        $"{answer["note"]}".ShouldBe(note);
        $"{answer["rules"]!["rollup"]}".ShouldBe("all");
    }

    [Theory]
    [InlineData(
        "item=O5&objectives=parts",
        "By objectives=parts the totals count the parts of O5, and not O5 itself."
    )]
    [InlineData("item=O5b", "O5b is a part of an objective: the totals count the objective, once.")]
    [InlineData("item=O5b&objectives=parts", "")]
    [InlineData("item=O5", "")]
    public async Task It_says_whether_the_totals_count_it(string query, string note) =>
        $"{(await api.JsonAsync($"{Morocco}?{query}&lang=en"))["note"]}".ShouldBe(note);

    [Fact]
    public async Task What_planned_meetings_would_add_is_told_apart()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        await dossier.PublishAsync(
            await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                Dossier
                    .MeetingJson(""" "citations": [{ "items": ["A1"] }] """)
                    .Replace("held", "planned", StringComparison.Ordinal)
            )
        );
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage/explain?item=A1";
        (await api.JsonAsync(address))["projected"].ShouldBeNull();
        var answer = await api.JsonAsync($"{address}&status=planned");
        $"{answer["meetingCount"]} {answer["projected"]!.ToJsonString()}".ShouldBe(
            """1 {"meetingCount":2,"planned":1}"""
        );
    }

    [Fact]
    public async Task It_comes_in_pages_and_by_reasons()
    {
        List<string> slugs = [];
        for (string? address = $"{Morocco}?limit=3"; address is not null; )
        {
            using var page = await api.GetAsync(address);
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Headers.GetValues("X-Total-Count").Single().ShouldBe("8");
            var answer = await ReadAsync(page);
            slugs.AddRange(answer["meetings"]!.AsArray().Select(m => $"{m!["slug"]}"));
            address = page.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
        }
        slugs.ShouldBe(
            (await api.JsonAsync(Morocco))["meetings"]!.AsArray().Select(m => $"{m!["slug"]}")
        );
        slugs.ShouldBeUnique();
        var some = await api.JsonAsync($"{Morocco}?reason=not_applicable");
        some["meetings"]!.AsArray().Count.ShouldBe(3);
        ((int)some["reasons"]!["counts"]!).ShouldBe(5);
    }

    [Fact]
    public async Task A_draft_is_told_to_who_has_a_key_and_hidden_from_all_others()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.MeetingAsync("\"citations\": [{ \"items\": [\"A1\"] }]");
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage/explain?item=A1&lang=en";
        var open = await api.JsonAsync(address);
        open["reasons"]!.ToJsonString().ShouldBe("""{"pending_mapping":1}""");
        open["meetings"]![0]!["citations"]!.AsArray().ShouldBeEmpty();
        open.ToJsonString().ShouldNotContain("draft");
        using var answer = await api.As(AccessRole.Reader).GetAsync(address);
        var known = await ReadAsync(answer);
        known["reasons"]!.ToJsonString().ShouldBe("""{"draft_only":1}""");
        $"{known["meetings"]![0]!["citations"]![0]!["state"]}".ShouldBe("draft");
        // Of another presidency, a meeting that only a draft makes cite the item is not there at all.
        (
            await api.JsonAsync(
                $"/api/v1/plans/{dossier.Plan}/coverage/explain?item=A1&through={dossier.Presidency}&to=1900-01-01"
            )
        )["meetings"]!
            .AsArray()
            .Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("item=A99", 404, "unknown_item")]
    [InlineData("reason=boredom", 400, "unknown_value")]
    [InlineData("after=x", 400, "invalid_cursor")]
    [InlineData("rollup=some", 400, "unknown_value")]
    [InlineData("citationStatus=draft", 401, "unauthorized")]
    public async Task What_makes_no_sense_is_refused(string query, int status, string code)
    {
        using var answer = await api.GetAsync($"{Morocco}?{query}");
        ((int)answer.StatusCode).ShouldBe(status);
        (await ReadAsync(answer)).ToJsonString().ShouldContain($"\"code\":\"{code}\"");
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
}
