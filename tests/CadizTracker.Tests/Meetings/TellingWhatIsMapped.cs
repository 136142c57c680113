using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Imports;

namespace CadizTracker.Meetings;

/// <summary>Whether a meeting is mapped is told to the public as its citations are published: a draft moves nothing that anybody is told.</summary>
public sealed class TellingWhatIsMapped(Api api)
{
    [Fact]
    public async Task With_drafts_alone_it_is_pending_for_the_public()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var address = Dossier.AddressOf(meeting);
        var before = await PublicAsync(dossier, address);
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A1"] }]""",
            ifMatch: meeting.ETag
        );
        $"{drafted.Json!["mapping"]!["state"]}".ShouldBe("mapped"); // for those who draft
        (await PublicAsync(dossier, address)).ShouldBe(before);
        (await dossier.PublishAsync(drafted)).Status.ShouldBe(200);
        (await PublicAsync(dossier, address)).ShouldBe(
            "mapped, mapped in the list, mapped in the export; counted 1, not applicable 0, pending 0: complete"
        );
    }

    [Theory]
    [InlineData("senior_officials_meeting", "{}")] // by default
    [InlineData(
        "webinar",
        """{ "mapping": { "state": "not_applicable", "reason": "a courtesy visit" } }"""
    )]
    public async Task That_there_is_nothing_to_map_stands_until_something_is_published(
        string kind,
        string judged
    )
    {
        var dossier = await Dossier.NewAsync(api);
        var recorded = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson().Replace("thematic_meeting", kind, StringComparison.Ordinal)
        );
        var address = Dossier.AddressOf(recorded);
        var meeting = await dossier.SendAsync("PATCH", address, judged, ifMatch: recorded.ETag);
        var before = await PublicAsync(dossier, address);
        before.ShouldEndWith("counted 0, not applicable 1, pending 0: complete");
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A1"] }]""",
            ifMatch: meeting.ETag
        );
        (await PublicAsync(dossier, address)).ShouldBe(before);
        var published = await dossier.PublishAsync(drafted);
        $"{published.Json!["mapping"]!.ToJsonString()}".ShouldBe(
            """{"state":"mapped","reason":null}"""
        );
        (await PublicAsync(dossier, address)).ShouldContain("counted 1, not applicable 0");
    }

    [Theory]
    [InlineData("""{ "citations": [] }""")]
    [InlineData("import")]
    public async Task It_stays_mapped_until_an_empty_set_is_published(string by)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        var address = Dossier.AddressOf(meeting);
        var before = await PublicAsync(dossier, address);
        if (by == "import")
        {
            var file = JsonNode.Parse(Dossier.MeetingJson())!;
            (file["slug"], file["presidency"]) = (address.Split('/')[^1], dossier.Presidency);
            var report = await new Importer(api).SendAsync(
                $$"""{ "meetings": [{{file.ToJsonString()}}] }"""
            );
            Importer.Counts(report).ShouldBe((0, 1, 0, 0), $"{report.Json}");
        }
        else
        {
            var told = await dossier.SendAsync("PATCH", address, by, ifMatch: "*");
            told.Status.ShouldBe(200, $"{told.Json}");
        }
        (await PublicAsync(dossier, address)).ShouldBe(before);
        var emptied = await dossier.SendAsync("GET", address, null);
        $"{(await dossier.PublishAsync(emptied)).Json!["mapping"]!["state"]}".ShouldBe("pending");
        (await PublicAsync(dossier, address)).ShouldContain(
            "counted 0, not applicable 0, pending 1"
        );
    }

    [Fact]
    public async Task Of_one_whose_citations_count_it_is_a_publishers_to_say()
    {
        const string Change =
            """{ "mapping": { "state": "not_applicable", "reason": "nothing in it" } }""";
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var address = Dossier.AddressOf(meeting);
        var published = await dossier.PublishAsync(meeting);
        var told = await dossier.SendAsync("PATCH", address, Change, ifMatch: published.ETag);
        (told.Status, told.Code).ShouldBe((403, "forbidden"));
        (
            await dossier.SendAsync("PATCH", address, Change, AccessRole.Publisher, published.ETag)
        ).Status.ShouldBe(200);
    }

    // Whatever somebody without a key is told of it.
    private async Task<string> PublicAsync(Dossier dossier, string address)
    {
        var slug = address.Split('/')[^1];
        var coverage = await api.JsonAsync($"/api/v1/presidencies/{dossier.Presidency}/coverage");
        var listed = (await api.JsonAsync(dossier.Meetings))
            .AsArray()
            .Single(one => $"{one!["slug"]}" == slug)!;
        var exported = (await api.JsonAsync("/api/v1/export"))["meetings"]!
            .AsArray()
            .Single(one => $"{one!["slug"]}" == slug)!;
        var told = coverage["meetings"]!;
        return $"{(await api.JsonAsync(address))["mapping"]!["state"]}, {listed["mapping"]} in the list, "
            + $"{exported["mapping"]!["state"]} in the export; counted {told["counted"]}, "
            + $"not applicable {told["notApplicable"]}, pending {told["pending"]}: {coverage["record"]}";
    }
}
