using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Citations;

/// <summary>An editor drafts, a publisher publishes, and only what is published counts.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ReviewingCitations(Api api)
{
    [Fact]
    public async Task What_is_published_counts_until_a_new_set_is_published()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
        );
        var published = await dossier.PublishAsync(meeting);
        published.Status.ShouldBe(200);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 2 of 4 actions");

        var address = Dossier.AddressOf(meeting);
        var proposed = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A2"] }, { "items": ["A3"] }]""",
            ifMatch: published.ETag
        );
        proposed.Status.ShouldBe(200);
        States(proposed).ShouldBe(["A1 published, to go", "A2 published", "A3 draft"]);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 2 of 4 actions");
        (
            await dossier.SendAsync(
                "POST",
                $"{address}/citations/publish",
                null,
                AccessRole.Editor,
                proposed.ETag
            )
        ).Status.ShouldBe(403);
        var final = await dossier.PublishAsync(proposed);
        States(final).ShouldBe(["A2 published", "A3 published"]);
        (await dossier.SummaryAsync()).ShouldBe("2 of 2 objectives, 2 of 4 actions");
    }

    [Fact]
    public async Task With_a_key_one_can_see_what_would_be()
    {
        const string All = "&citationStatus=draft&citationStatus=reviewed&citationStatus=published";
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(meeting)}/citations",
            """[{ "items": ["A2"] }, { "items": ["A3"] }]""",
            ifMatch: meeting.ETag
        );
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage?lang=en{All}";
        var told = await Dossier.SendAsync(api.As(AccessRole.Reader), "GET", address, null);
        $"{told.Json!["summary"]}".ShouldBe("2 of 2 objectives, 2 of 4 actions");
        told.Json["rules"]!["citationStatus"]!.AsArray().Count.ShouldBe(3);
        told.Json["meetings"]!["counted"]!.GetValue<int>().ShouldBe(1);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
        var anonymous = await api.GetAsync(address);
        ((int)anonymous.StatusCode).ShouldBe(401);
        (await dossier.SummaryAsync("&citationStatus=published")).ShouldBe(
            "1 of 2 objectives, 1 of 4 actions"
        );
    }

    [Fact]
    public async Task A_change_of_another_member_takes_no_proposal_back()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
            )
        );
        var address = Dossier.AddressOf(meeting);
        var emptied = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        var noted = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "note": "x" }""",
            ifMatch: emptied.ETag
        );
        States(await dossier.PublishAsync(noted)).ShouldBe(["A2 published"]);
    }

    [Theory]
    [InlineData("""{ "status": "cancelled" }""")]
    [InlineData("""{ "kind": "webinar" }""")]
    [InlineData("""{ "startsOn": "2023-06-21" }""")]
    public async Task What_counts_is_a_publishers_to_move(string change)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        var address = Dossier.AddressOf(meeting);
        (
            await dossier.SendAsync("PATCH", address, change, AccessRole.Editor, meeting.ETag)
        ).Status.ShouldBe(403);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
        (
            await dossier.SendAsync("PATCH", address, change, AccessRole.Publisher, meeting.ETag)
        ).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_meeting_is_mapped_once_it_has_citations_and_pending_once_it_has_none()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var citations = $"{Dossier.AddressOf(meeting)}/citations";
        $"{meeting.Json!["mapping"]!["state"]}".ShouldBe("pending");
        var cited = await dossier.SendAsync(
            "PUT",
            citations,
            """[{ "items": ["A1"] }]""",
            ifMatch: meeting.ETag
        );
        $"{cited.Json!["mapping"]!["state"]}".ShouldBe("mapped");
        var emptied = await dossier.SendAsync("PUT", citations, "[]", ifMatch: cited.ETag);
        $"{emptied.Json!["mapping"]!["state"]}".ShouldBe("pending");
        var judged = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            """{ "mapping": { "state": "not_applicable", "reason": "a courtesy visit" } }""",
            ifMatch: emptied.ETag
        );
        var same = await dossier.SendAsync("PUT", citations, "[]", ifMatch: judged.ETag);
        $"{same.Json!["mapping"]!["reason"]}".ShouldBe("a courtesy visit");
    }

    [Fact]
    public async Task Who_was_not_shown_the_drafts_cannot_change_the_meeting()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var address = Dossier.AddressOf(meeting);
        var read = await api.GetAsync(address);
        var told = await dossier.SendAsync(
            "PUT",
            address,
            await read.Content.ReadAsStringAsync(),
            ifMatch: read.Headers.ETag!.Tag
        );
        told.Status.ShouldBe(412);
        $"{told.Json!["detail"]}".ShouldContain("hides its drafts");
        var published = await dossier.PublishAsync(meeting);
        read = await api.GetAsync(address); // nothing is hidden any more
        (
            await dossier.SendAsync(
                "PATCH",
                address,
                """{ "note": "x" }""",
                ifMatch: read.Headers.ETag!.Tag
            )
        ).Status.ShouldBe(200);
        published.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_proposal_can_be_taken_back()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
            )
        );
        var address = $"{Dossier.AddressOf(meeting)}/citations";
        var emptied = await dossier.SendAsync(
            "PUT",
            address,
            """{ "citations": [] }""",
            ifMatch: meeting.ETag
        );
        States(emptied).ShouldBe(["A1 published, to go", "A2 published, to go"]);
        var restored = await dossier.SendAsync(
            "PUT",
            address,
            """[{ "items": ["A1"] }, { "items": ["A2"] }]""",
            ifMatch: emptied.ETag
        );
        var same = await dossier.PublishAsync(restored);
        States(same).ShouldBe(["A1 published", "A2 published"]);
        var gone = await dossier.PublishAsync(
            await dossier.SendAsync("PUT", address, "[]", ifMatch: same.ETag)
        );
        States(gone).ShouldBeEmpty();
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
    }

    [Fact]
    public async Task Nobody_publishes_or_reviews_their_own_draft()
    {
        var dossier = await Dossier.NewAsync(api);
        var own = await dossier.MeetingAsync(
            """ "citations": [{ "items": ["A1"] }] """,
            AccessRole.Publisher
        );
        var told = await dossier.PublishAsync(own);
        (told.Status, told.Code).ShouldBe((403, "own_draft"));
        (
            await dossier.SendAsync(
                "POST",
                $"{Dossier.AddressOf(own)}/citations/review",
                null,
                AccessRole.Publisher,
                own.ETag
            )
        ).Status.ShouldBe(403);
        var reviewed = await dossier.SendAsync(
            "POST",
            $"{Dossier.AddressOf(own)}/citations/review",
            null,
            AccessRole.Editor,
            own.ETag
        );
        States(reviewed).ShouldBe(["A1 reviewed"]);
        (await dossier.PublishAsync(reviewed)).Status.ShouldBe(403); // reviewed by another, still their own
        var other = await api.WithKeyAsync($"publisher of {dossier.Plan}", AccessRole.Publisher);
        (
            await Dossier.SendAsync(
                other,
                "POST",
                $"{Dossier.AddressOf(own)}/citations/publish",
                null,
                reviewed.ETag
            )
        ).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_contradiction_anywhere_in_the_set_changes_nothing()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var told = await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(meeting)}/citations",
            """[{ "items": ["A3"] }, { "text": "Action 77" }]""",
            ifMatch: meeting.ETag
        );
        told.Status.ShouldBe(422);
        told.Errors.ShouldBe([
            "citations[1].text: number_not_in_plan",
            "citations[1].text: no_item",
        ]);
        var now = await api.As(AccessRole.Editor).GetAsync(Dossier.AddressOf(meeting));
        now.Headers.ETag!.Tag.ShouldStartWith("\"1-");
    }

    [Fact]
    public async Task A_meeting_whose_citations_count_is_a_publishers_to_delete()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        (
            await dossier.SendAsync(
                "DELETE",
                Dossier.AddressOf(meeting),
                null,
                AccessRole.Editor,
                meeting.ETag
            )
        ).Status.ShouldBe(403);
        (
            await dossier.SendAsync(
                "DELETE",
                Dossier.AddressOf(meeting),
                null,
                AccessRole.Publisher,
                meeting.ETag
            )
        ).Status.ShouldBe(204);
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
    }

    [Fact]
    public async Task That_a_citation_is_to_go_is_shown_to_a_key_and_to_nobody_else()
    {
        var (dossier, address, proposed) = await WithdrawnAsync();
        States(proposed).ShouldBe(["A1 published, to go", "A2 published"]);
        foreach (var role in new[] { AccessRole.Reader, AccessRole.Editor })
        {
            States(await dossier.SendAsync("GET", address, null, role))
                .ShouldBe(["A1 published, to go", "A2 published"]);
        }
        var read = await api.GetAsync(address);
        var text = await read.Content.ReadAsStringAsync();
        text.ShouldNotContain("proposed");
        text.ShouldContain("\"A1\"");
        // who was not shown it does not take it back by sending what they read
        (
            await dossier.SendAsync("PUT", address, text, ifMatch: read.Headers.ETag!.Tag)
        ).Status.ShouldBe(412);
        States(await dossier.PublishAsync(proposed)).ShouldBe(["A2 published"]);
        read = await api.GetAsync(address);
        read.Headers.ETag!.Tag.ShouldNotEndWith("-public\"");
    }

    [Fact]
    public async Task The_changes_tell_what_was_to_go_and_what_was_taken_back()
    {
        var (dossier, address, proposed) = await WithdrawnAsync();
        await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A1"] }, { "items": ["A2"] }]""",
            ifMatch: proposed.ETag
        );
        var changes = await dossier.SendAsync("GET", $"{address}/changes", null, AccessRole.Reader);
        changes
            .Json!.AsArray()
            .Take(2)
            .Select(c => c!["differences"]!.ToJsonString())
            .ShouldBe([
                """[{"member":"citations[0].withdrawal","before":"proposed","after":null}]""",
                """[{"member":"citations[0].withdrawal","before":null,"after":"proposed"}]""",
            ]);
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("PATCH", "")]
    [InlineData("PUT", "/citations")]
    public async Task What_a_key_read_changes_nothing_when_it_is_sent_back(string method, string at)
    {
        var (dossier, address, proposed) = await WithdrawnAsync();
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "text": "Objective 2" }, { "items": ["A2"] }, { "items": ["A3"], "strength": "mention" }]""",
            ifMatch: proposed.ETag
        );
        string[] states = ["A1 published, to go", "O2 draft", "A2 published", "A3 draft"];
        States(drafted).ShouldBe(states);
        var read = await dossier.SendAsync("GET", address, null);
        var body = (method, at) switch
        {
            ("PATCH", _) => $$"""{ "citations": {{read.Json!["citations"]!.ToJsonString()}} }""",
            (_, "/citations") => read.Json!["citations"]!.ToJsonString(),
            _ => read.Json!.ToJsonString(),
        };
        var told = await dossier.SendAsync(method, address + at, body, ifMatch: read.ETag);
        told.Status.ShouldBe(200);
        told.Json!.ToJsonString().ShouldBe(read.Json!.ToJsonString());
        States(await dossier.PublishAsync(told))
            .ShouldBe(["O2 published", "A2 published", "A3 published"]);
    }

    [Fact]
    public async Task A_citation_is_to_go_by_being_marked_so()
    {
        var (dossier, address, proposed) = await WithdrawnAsync();
        var read = (await dossier.SendAsync("GET", address, null)).Json!;
        read["citations"]![0]!["withdrawal"] = null;
        read["citations"]![1]!["withdrawal"] = "proposed";
        var marked = await dossier.SendAsync(
            "PUT",
            address,
            read.ToJsonString(),
            ifMatch: proposed.ETag
        );
        States(marked).ShouldBe(["A1 published", "A2 published, to go"]);
        read["citations"]![1]!["withdrawal"] = "done";
        var told = await dossier.SendAsync(
            "PUT",
            address,
            read.ToJsonString(),
            ifMatch: marked.ETag
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe(["citations[1].withdrawal: unknown_member"]);
    }

    // Of two published citations, the first is to go.
    private async Task<(Dossier Dossier, string Address, Told Proposed)> WithdrawnAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
            )
        );
        var address = Dossier.AddressOf(meeting);
        var proposed = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        return (dossier, address, proposed);
    }

    private static string[] States(Told told) =>
        [
            .. told.Json!["citations"]!
                .AsArray()
                .Select(c =>
                    $"{c!["items"]![0]} {c["state"]}{((string?)c["withdrawal"] == "proposed" ? ", to go" : "")}"
                ),
        ];
}
