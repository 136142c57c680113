using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Coverage;

/// <summary>What an incoming presidency finds.</summary>
public sealed class Inheriting(Api api)
{
    [Fact]
    public async Task What_Morocco_left_to_Portugal()
    {
        var answer = await api.JsonAsync("/api/v1/presidencies/portugal-2024/inheritance?lang=en");
        answer["scope"]!["presidencies"]!.ToJsonString().ShouldBe("[\"morocco-2023\"]");
        $"{answer["summary"]}".ShouldBe("6 of 10 objectives, 11 of 29 actions");
        answer["counts"]!["neverCovered"]!
            .ToJsonString()
            .ShouldBe("""{"domains":0,"objectives":4,"parts":1,"actions":18}""");
        Codes(answer["neverCovered"])
            .ShouldBe(
                "A4 A6 A7 A8 A10 O4 A11 A12 O5a A13 A14 A15 O6 A18 A19 O8 O9 A23 A24 A25 A26 A27 A28"
            );
        // no two of Morocco's meetings share an action
        ((int)answer["counts"]!["coveredOnce"]!["actions"]!).ShouldBe(11);
        var border = answer["coveredOnce"]!.AsArray().Single(item => $"{item!["code"]}" == "A20")!;
        $"{border["meeting"]} {border["addressedOn"]}".ShouldBe(
            "2023-06-22-marrakesh-thematic-meeting 2023-06-23"
        );
        Promised(answer)
            .ShouldBe([
                "2023-09-20-geneva-thematic-meeting: a follow-up meeting in The Gambia was planned for 2024 ()",
            ]);
        Followed(answer, "O7")
            .ShouldBe([
                "2023-06-22-marrakesh-thematic-meeting < 1 thematic meetings on border management, Madrid, 1-2 July 2019 and 5-6 July 2022",
            ]);
        answer["lineages"]!.AsArray().Count.ShouldBe(6);
        answer["lineages"]!.AsArray().ShouldAllBe(theme => (int)theme!["meetingCount"]! == 1);
        // nobody recorded in which language the promise is written
        $"{answer["followUps"]![0]!["promisedTextLang"]}".ShouldBe("und");
    }

    [Fact]
    public async Task In_a_table_stand_the_items_and_the_promises_and_where_the_work_comes_from()
    {
        var rows = (
            await api.TextAsync("/api/v1/presidencies/portugal-2024/inheritance?format=csv&lang=en")
        )
            .TrimStart('\uFEFF')
            .Split("\r\n");
        rows[0]
            .ShouldBe(
                "plan,part,level,code,number,title,meetings,certain,meeting,addressedOn,presidency,promised,status,step,follows"
            );
        rows.ShouldContain("cadiz-2023-2027,item,action,A18,18,,0,1,,,,,,,");
        rows.ShouldContain(
            "cadiz-2023-2027,item,action,A20,20,,1,1,2023-06-22-marrakesh-thematic-meeting,2023-06-23,,,,,"
        );
        rows.ShouldContain(row =>
            row.StartsWith("cadiz-2023-2027,follow_up,,,,", StringComparison.Ordinal)
            && row.EndsWith(
                ",2023-09-20-geneva-thematic-meeting,2023-09-21,morocco-2023,a follow-up meeting in The Gambia was planned for 2024,,,",
                StringComparison.Ordinal
            )
        );
        rows.ShouldContain(row =>
            row.StartsWith("cadiz-2023-2027,lineage,objective,O7,7,", StringComparison.Ordinal)
            && row.EndsWith(
                ",1,1,2023-06-22-marrakesh-thematic-meeting,2023-06-23,morocco-2023,,,1,\"thematic meetings on border management, Madrid, 1-2 July 2019 and 5-6 July 2022\"",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task The_first_under_a_plan_inherits_all_of_it()
    {
        var answer = await api.JsonAsync("/api/v1/presidencies/morocco-2023/inheritance?lang=en");
        answer["scope"]!["presidencies"]!.AsArray().ShouldBeEmpty();
        $"{answer["record"]} {answer["summary"]}".ShouldBe(
            "empty 0 of 10 objectives, 0 of 29 actions"
        );
        answer["neverCovered"]!.AsArray().Count.ShouldBe(46);
        answer["coveredOnce"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_promise_is_open_until_a_meeting_that_follows_was_held()
    {
        var (dossier, heir) = await HeirAsync();
        var first = await dossier.MeetingAsync(
            """ "followUpPlanned": [{ "text": "another one next year" }], "citations": [{ "items": ["A1"] }] """
        );
        await dossier.PublishAsync(first);
        Promised(await api.JsonAsync(heir)).ShouldBe([$"{Slug(first)}: another one next year ()"]);

        var next = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier
                .MeetingJson($$""" "followUpOf": [{ "meeting": "{{Slug(first)}}" }] """)
                .Replace("held", "planned", StringComparison.Ordinal)
        );
        Promised(await api.JsonAsync(heir))
            .ShouldBe([$"{Slug(first)}: another one next year (planned)"]);
        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(next),
                """{ "status": "held" }""",
                AccessRole.Publisher,
                next.ETag
            )
        ).Status.ShouldBe(200);
        Promised(await api.JsonAsync(heir)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_promised_meeting_of_the_record_keeps_its_own_promise_alone()
    {
        var (dossier, heir) = await HeirAsync();
        var promised = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson().Replace("held", "postponed", StringComparison.Ordinal)
        );
        var first = await dossier.MeetingAsync(
            $$""" "followUpPlanned": [{ "meeting": "{{Slug(promised)}}" }] """
        );
        // another one that follows is not the one that was promised
        await dossier.MeetingAsync($$""" "followUpOf": [{ "meeting": "{{Slug(first)}}" }] """);
        Promised(await api.JsonAsync(heir))
            .ShouldBe([$"{Slug(first)}: {Slug(promised)} (postponed)"]);
    }

    [Fact]
    public async Task A_theme_is_followed_back_meeting_by_meeting_and_a_circle_has_an_end()
    {
        var (dossier, heir) = await HeirAsync();
        var first = await dossier.MeetingAsync(
            """ "followUpOf": [{ "text": "a meeting of 2019" }] """
        );
        var second = await dossier.MeetingAsync(
            $$""" "followUpOf": [{ "meeting": "{{Slug(first)}}" }, { "text": "a webinar" }] """
        );
        var third = await dossier.MeetingAsync(
            $$""" "followUpOf": [{ "meeting": "{{Slug(second)}}" }], "citations": [{ "items": ["A3"] }] """
        );
        Followed(await api.JsonAsync(heir), "O2").ShouldBeEmpty(); // a draft is not public
        await dossier.PublishAsync(third);
        string[] expected =
        [
            $"{Slug(third)} < 1 {Slug(second)}, 2 {Slug(first)}, 2 a webinar, 3 a meeting of 2019",
        ];
        Followed(await api.JsonAsync(heir), "O2").ShouldBe(expected);
        // A title in the other language says so; words say nothing of their language.
        (await api.JsonAsync($"{heir}?lang=fr"))["lineages"]![0]!["meetings"]![0]!["follows"]!
            .AsArray()
            .Select(one => $"{one!["title"]}:{one["titleLang"]}")
            .ShouldBe(["A meeting:en", "A meeting:en", ":", ":"]);
        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(first),
                $$"""{ "followUpOf": [{ "text": "a meeting of 2019" }, { "meeting": "{{Slug(third)}}" }] }""",
                ifMatch: first.ETag
            )
        ).Status.ShouldBe(200);
        Followed(await api.JsonAsync(heir), "O2").ShouldBe(expected);
    }

    /// <summary>A4 may lie in O1 or in O2: once it was addressed, nobody can say that either never was.</summary>
    [Fact]
    public async Task What_may_hold_an_addressed_action_is_not_called_never_addressed()
    {
        var (dossier, address) = await HeirAsync();
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A4"] }] """);
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        var answer = await api.JsonAsync(address);
        Codes(answer["neverCovered"]).ShouldBe("A1 A2 A3");
        Codes(answer["uncertain"]).ShouldBe("D1 O1 O2");
        Codes(answer["coveredOnce"]).ShouldBe("A4");
        (await api.TextAsync($"{address}?format=csv")).ShouldContain(",objective,O1,1,,0,0,,");
    }

    [Fact]
    public async Task An_unknown_presidency_is_refused()
    {
        using var answer = await api.GetAsync("/api/v1/presidencies/atlantis-2023/inheritance");
        ((int)answer.StatusCode).ShouldBe(404);
    }

    // The presidency of the dossier, and the next one's inheritance.
    private async Task<(Dossier Dossier, string Address)> HeirAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var heir = $"heir-{dossier.Plan}";
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/presidencies",
                $$"""
                { "slug": "{{heir}}", "country": "PT", "plan": "{{dossier.Plan}}", "from": "2024-01-01",
                  "to": "2025-01-01", "titles": { "en": "Heir" } }
                """
            )
        ).Status.ShouldBe(201);
        return (dossier, $"/api/v1/presidencies/{heir}/inheritance");
    }

    private static string Slug(Told meeting) => $"{meeting.Json!["slug"]}";

    private static string Codes(JsonNode? items) =>
        string.Join(' ', items!.AsArray().Select(item => item!["code"]));

    private static string[] Promised(JsonNode answer) =>
        [
            .. answer["followUps"]!
                .AsArray()
                .Select(promise =>
                    $"{promise!["meeting"]}: {promise["promisedText"] ?? promise["promisedMeeting"]} ({promise["status"]})"
                ),
        ];

    private static string[] Followed(JsonNode answer, string objective) =>
        [
            .. answer["lineages"]!
                .AsArray()
                .Where(theme => $"{theme!["objective"]}" == objective)
                .SelectMany(theme => theme!["meetings"]!.AsArray())
                .Select(meeting =>
                    $"{meeting!["meeting"]} < "
                    + string.Join(
                        ", ",
                        meeting["follows"]!
                            .AsArray()
                            .Select(past => $"{past!["step"]} {past["meeting"] ?? past["text"]}")
                    )
                ),
        ];
}
