using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Meetings;

/// <summary>POST /presidencies/{slug}/meetings, and what follows of it.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class RecordingAMeeting(Api api)
{
    [Fact]
    public async Task It_is_named_by_its_day_city_and_kind_and_its_citations_are_drafts()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.MeetingAsync(
            """ "city": "Tétouan", "citations": [{ "text": "Objective 1 | Actions 1-2", "source": { "title": "S" } }, { "items": ["A3"], "strength": "secondary" }] """.Replace(
                "\"city\"",
                "\"note\": \"n\", \"city\"",
                StringComparison.Ordinal
            )
        );
        told.Status.ShouldBe(400); // the city stands in it twice
        told = await dossier.MeetingAsync(
            """ "citations": [{ "text": "Objective 1 | Actions 1-2", "source": { "title": "S" } }, { "items": ["A3"], "strength": "secondary" }] """
        );
        told.Status.ShouldBe(201);
        var slug = (string)told.Json!["slug"]!;
        slug.ShouldStartWith("2023-06-22-rabat-thematic-meeting");
        told.Response.Headers.Location!.ToString().ShouldBe($"/api/v1/meetings/{slug}");
        told.ETag.ShouldStartWith("\"1-");
        told.Json["endsOn"]!.ToString().ShouldBe("2023-06-22");
        told.Json["mapping"]!["state"]!.ToString().ShouldBe("mapped");
        told.Json["citations"]![0]!["items"]!.ToJsonString().ShouldBe("""["O1","A1","A2"]""");
        told.Json["citations"]!
            .AsArray()
            .Select(c => c!["state"]!.ToString())
            .ShouldBe(["draft", "draft"]);
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
        // drafts are never public
        (await api.JsonAsync($"/api/v1/meetings/{slug}"))["citations"]!
            .AsArray()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_one_of_the_same_day_place_and_kind_is_numbered_and_a_deleted_name_is_not_given_again()
    {
        var dossier = await Dossier.NewAsync(api);
        var first = await dossier.MeetingAsync(
            """ "startsOn": "2023-03-01" """.Replace("startsOn", "note", StringComparison.Ordinal)
        );
        var second = await dossier.MeetingAsync();
        $"{second.Json!["slug"]}".ShouldNotBe($"{first.Json!["slug"]}");
        (
            await dossier.SendAsync(
                "DELETE",
                Dossier.AddressOf(second),
                null,
                AccessRole.Editor,
                second.ETag
            )
        ).Status.ShouldBe(204);
        (await api.GetAsync(Dossier.AddressOf(second))).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
        $"{(await dossier.MeetingAsync()).Json!["slug"]}".ShouldNotBe($"{second.Json["slug"]}");
    }

    [Theory]
    [InlineData("""{ "kind": "gathering" }""", 400)]
    [InlineData(
        """{ "kind": "webinar", "status": "held", "startsOn": "2023-01-01", "titles": {} }""",
        400
    )]
    [InlineData("""{ "surprise": 1 }""", 400)]
    [InlineData("""[]""", 400)]
    [InlineData("""7""", 400)]
    [InlineData("""{ "kind": """, 400)]
    [InlineData("", 400)]
    public async Task What_is_malformed_is_refused(string body, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync("POST", dossier.Meetings, body);
        told.Status.ShouldBe(status);
        told.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_error_is_told_at_once_by_the_members_name()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            """
            { "kind": "webinar", "status": "held", "titles": { "en": "T" }, "startsOn": "2023-05-02", "endsOn": "2023-05-01",
              "country": "XX", "citations": [{ "text": "Action 1", "items": ["A1"] }] }
            """
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe(
            ["endsOn: ends_before_it_starts", "country: country", "citations[0]: one_of"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_citation_that_contradicts_the_plan_is_told_which_part()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.MeetingAsync(
            """ "citations": [{ "text": "Objective 2 | Action 1" }, { "items": ["A9"] }] """
        );
        told.Status.ShouldBe(422);
        told.Code.ShouldBe("citation_contradicts_plan");
        told.Errors.ShouldBe(
            ["citations[0].text: action_outside_objective", "citations[1].items: not_in_plan"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_held_meeting_cannot_end_in_the_future()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            """{ "kind": "webinar", "status": "held", "titles": { "en": "T" }, "startsOn": "2199-01-01" }"""
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe(["endsOn: held_in_the_future"]);
    }

    [Fact]
    public async Task Today_is_where_on_earth_it_is_latest()
    {
        var dossier = await Dossier.NewAsync(api);
        DateOnly today;
        Told held;
        Told next;
        do
        {
            today = LatestToday();
            held = await HeldAsync(today);
            next = await HeldAsync(today.AddDays(1));
        } while (LatestToday() != today); // it became midnight there meanwhile
        held.Status.ShouldBe(201);
        (next.Status, next.Errors.Single()).ShouldBe((400, "endsOn: held_in_the_future"));

        static DateOnly LatestToday() =>
            DateOnly.FromDateTime(DateTime.UtcNow + TimeSpan.FromHours(14)); // Kiribati

        Task<Told> HeldAsync(DateOnly day) =>
            dossier.SendAsync(
                "POST",
                dossier.Meetings,
                $$"""{ "kind": "webinar", "status": "held", "titles": { "en": "T" }, "startsOn": "2023-01-01", "endsOn": "{{day:yyyy-MM-dd}}" }"""
            );
    }

    [Fact]
    public async Task An_unknown_presidency_is_404_and_other_types_are_415()
    {
        var dossier = await Dossier.NewAsync(api);
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/presidencies/nowhere-2023/meetings",
                Dossier.MeetingJson()
            )
        ).Code.ShouldBe("unknown_presidency");
        using var text = new StringContent("x");
        (await api.As(AccessRole.Editor).PostAsync(dossier.Meetings, text)).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.UnsupportedMediaType
        );
    }

    [Fact]
    public async Task Its_version_must_be_known_to_change_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var address = Dossier.AddressOf(meeting);
        (await dossier.SendAsync("PATCH", address, """{ "city": "Fez" }""")).Status.ShouldBe(428);
        (
            await dossier.SendAsync("PATCH", address, """{ "city": "Fez" }""", ifMatch: "\"7-abc\"")
        ).Status.ShouldBe(412);
        var changed = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "city": "Fez", "country": null }""",
            ifMatch: meeting.ETag
        );
        changed.Status.ShouldBe(200);
        changed.Json!["city"]!.ToString().ShouldBe("Fez");
        changed.Json["country"].ShouldBeNull();
        changed.Json["titles"]!["en"]!.ToString().ShouldBe("A meeting");
        changed.ETag.ShouldStartWith("\"2-");
        (await dossier.SendAsync("DELETE", address, null, ifMatch: meeting.ETag)).Status.ShouldBe(
            412
        );
        // an ETag of any language or format names the version
        var french = await api.As(AccessRole.Editor).GetAsync($"{address}?lang=fr");
        (
            await dossier.SendAsync("DELETE", address, null, ifMatch: french.Headers.ETag!.Tag)
        ).Status.ShouldBe(204);
    }

    [Fact]
    public async Task What_did_not_change_raises_no_version()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var same = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            """{ "city": "Rabat" }""",
            ifMatch: meeting.ETag
        );
        same.ETag.ShouldBe(meeting.ETag);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_gets_the_first_answer_and_is_not_applied_again()
    {
        var dossier = await Dossier.NewAsync(api);
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = Dossier.MeetingJson();
        var first = await dossier.SendAsync("POST", dossier.Meetings, body, headers: key);
        var again = await dossier.SendAsync("POST", dossier.Meetings, body, headers: key);
        (again.Status, again.ETag, again.Json!.ToJsonString()).ShouldBe(
            (201, first.ETag, first.Json!.ToJsonString())
        );
        again.Response.Headers.Location.ShouldBe(first.Response.Headers.Location);
        (await api.JsonAsync(dossier.Meetings)).AsArray().Count.ShouldBe(1);
        var other = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson("\"note\": \"x\""),
            headers: key
        );
        (other.Status, other.Code).ShouldBe((409, "idempotency_key_reused"));
    }

    [Fact]
    public async Task What_others_refer_to_is_not_deleted()
    {
        var dossier = await Dossier.NewAsync(api);
        var first = await dossier.MeetingAsync();
        var slug = $"{first.Json!["slug"]}";
        var second = await dossier.MeetingAsync(
            $$""" "followUpOf": [{ "meeting": "{{slug}}" }] """
        );
        var told = await dossier.SendAsync(
            "DELETE",
            Dossier.AddressOf(first),
            null,
            ifMatch: first.ETag
        );
        told.Status.ShouldBe(409);
        told.Json!["errors"]![0]!["message"]!.ToString().ShouldContain($"{second.Json!["slug"]}");
        var presidency = await api.As(AccessRole.Editor)
            .GetAsync($"/api/v1/presidencies/{dossier.Presidency}");
        (
            await dossier.SendAsync(
                "DELETE",
                $"/api/v1/presidencies/{dossier.Presidency}",
                null,
                ifMatch: presidency.Headers.ETag!.Tag
            )
        ).Status.ShouldBe(409);
        (
            await dossier.SendAsync("DELETE", $"/api/v1/plans/{dossier.Plan}", null, ifMatch: "*")
        ).Status.ShouldBe(409);
    }
}
