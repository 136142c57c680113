using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Meetings;

/// <summary>A citation is reviewed and published at addresses of its own: a state that says what is stored is no wish, any other is refused and never dropped in silence.</summary>
public sealed class SayingTheStateOfACitation(Api api)
{
    [Theory]
    [InlineData("PUT", "")]
    [InlineData("PATCH", "")]
    [InlineData("PUT", "/citations")]
    public async Task One_that_says_what_is_stored_changes_nothing(string method, string at)
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        var sent = await SendAsync(
            (dossier, address, meeting),
            method,
            at,
            """[{ "items": ["A1"], "state": "published" }, { "items": ["A2"], "state": "draft" }, { "items": ["A3"], "state": "draft" }]"""
        );
        sent.Status.ShouldBe(200, $"{sent.Json}");
        States(sent).ShouldBe(["A1 published", "A2 draft", "A3 draft"]);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("PATCH", "")]
    [InlineData("PUT", "/citations")]
    public async Task One_that_would_change_something_is_refused_at_its_member(
        string method,
        string at
    )
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        var told = await SendAsync(
            (dossier, address, meeting),
            method,
            at,
            """[{ "items": ["A1"], "state": "draft" }, { "items": ["A2"], "state": "published" }, { "items": ["A3"], "state": "reviewed" }, { "items": ["A4"] }]"""
        );
        told.Status.ShouldBe(400, $"{told.Json}");
        told.Errors.ShouldBe([
            "citations[0].state: computed_member",
            "citations[1].state: computed_member",
            "citations[2].state: computed_member",
        ]);
        $"{told.Json!["errors"]![1]!["message"]}".ShouldBe(
            "This citation is draft, and no write of the meeting changes that: it is reviewed and published at addresses of its own. Leave the state out."
        );
        var read = await dossier.SendAsync("GET", address, null);
        read.ETag.ShouldBe(meeting.ETag);
        States(read).ShouldBe(["A1 published", "A2 draft"]);
    }

    [Fact]
    public async Task One_that_was_read_and_changed_is_refused()
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        var read = (await dossier.SendAsync("GET", address, null)).Json!;
        read["citations"]![1]!["state"] = "published";
        var told = await dossier.SendAsync(
            "PUT",
            address,
            read.ToJsonString(),
            ifMatch: meeting.ETag
        );
        (told.Status, told.Errors.Single()).ShouldBe((400, "citations[1].state: computed_member"));
    }

    [Fact]
    public async Task One_that_is_none_is_refused()
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        foreach (var (state, code) in new[] { ("\"done\"", "not_in_list"), ("7", "wrong_type") })
        {
            var told = await SendAsync(
                (dossier, address, meeting),
                "PUT",
                "/citations",
                $$"""[{ "items": ["A1"], "state": {{state}}, "withdrawal": null }]"""
            );
            (told.Status, told.Errors.Single()).ShouldBe((400, $"citations[0].state: {code}"));
        }
    }

    // The words of one that was read are changed, and what it was is read with them: the new one is a draft, as any is.
    [Fact]
    public async Task What_was_read_of_one_stays_with_its_words_when_these_are_changed()
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        var read = (await dossier.SendAsync("GET", address, null)).Json!;
        read["citations"]![0]!["items"] = new JsonArray("A3");
        var told = await dossier.SendAsync(
            "PUT",
            address,
            read.ToJsonString(),
            ifMatch: meeting.ETag
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        States(told).ShouldBe(["A1 published", "A3 draft", "A2 draft"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_read_as_of_an_instant_is_sent_back_whatever_was_published_since()
    {
        var (dossier, address, meeting) = await PublishedAndDraftAsync();
        var then = (await dossier.SendAsync("GET", address, null)).Json!;
        var published = await dossier.PublishAsync(meeting);
        States(published).ShouldBe(["A1 published", "A2 published"]);
        var told = await dossier.SendAsync(
            "PUT",
            address,
            then.ToJsonString(),
            ifMatch: published.ETag
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        States(told).ShouldBe(["A1 published", "A2 published"]);
    }

    // Of two citations the first is published.
    private async Task<(Dossier Dossier, string Address, Told Meeting)> PublishedAndDraftAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        var address = Dossier.AddressOf(meeting);
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A1"] }, { "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        States(drafted).ShouldBe(["A1 published", "A2 draft"]);
        return (dossier, address, drafted);
    }

    private static Task<Told> SendAsync(
        (Dossier Dossier, string Address, Told Meeting) to,
        string method,
        string at,
        string citations
    ) =>
        to.Dossier.SendAsync(
            method,
            to.Address + at,
            (method, at) switch
            {
                ("PATCH", _) => $$"""{ "citations": {{citations}} }""",
                (_, "/citations") => citations,
                _ => Dossier
                    .MeetingJson($"\"citations\": {citations}")
                    .Replace(
                        "{ \"kind\"",
                        $"{{ \"presidency\": \"{to.Dossier.Presidency}\", \"kind\"",
                        StringComparison.Ordinal
                    ),
            },
            AccessRole.Editor,
            to.Meeting.ETag
        );

    private static string[] States(Told told) =>
        [.. told.Json!["citations"]!.AsArray().Select(c => $"{c!["items"]![0]} {c["state"]}")];
}
