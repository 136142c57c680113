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
        States(proposed).ShouldBe(["A2 published", "A3 draft", "A1 published"]);
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
        States(emptied).ShouldBe(["A1 published", "A2 published"]);
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

    private static string[] States(Told told) =>
        [.. told.Json!["citations"]!.AsArray().Select(c => $"{c!["items"]![0]} {c["state"]}")];
}
