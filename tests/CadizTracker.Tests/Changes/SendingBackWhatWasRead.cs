using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>A patch may be the whole record as it was read: what the server adds to it changes nothing, and is refused where it was changed.</summary>
public sealed class SendingBackWhatWasRead(Api api)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_record_as_it_was_read_is_a_patch_that_changes_nothing(string language)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "citations": [{ "text": "Objective 1 | Action 1", "source": { "title": "S" } }, { "items": ["A3"] }],
            "documents": [{ "kind": "report", "titles": { "fr": "Rapport" } }]
            """
        );
        foreach (
            var address in new[]
            {
                Dossier.AddressOf(meeting),
                $"/api/v1/presidencies/{dossier.Presidency}",
                $"/api/v1/plans/{dossier.Plan}",
            }
        )
        {
            var read = JsonNode.Parse(
                await api.As(AccessRole.Editor).GetStringAsync($"{address}?lang={language}")
            )!;
            var told = await dossier.SendAsync("PATCH", address, read.ToJsonString(), ifMatch: "*");
            told.Status.ShouldBe(200, $"{address}: {told.Json}");
            told.Json!["version"]!.ToString().ShouldBe(read["version"]!.ToString(), address);
        }
    }

    [Theory]
    [InlineData("title", "\"Another\"")]
    [InlineData("title", "null")]
    [InlineData("version", "99")]
    [InlineData("plan", "\"cadiz-2023-2027\"")]
    [InlineData("links", "{}")]
    public async Task What_the_server_makes_cannot_be_changed(string member, string value)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var told = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            $$"""{ "{{member}}": {{value}}, "city": "Porto" }""",
            ifMatch: meeting.ETag
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe([$"{member}: computed_member"]);
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_is_told_at_the_member_that_names_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.MeetingAsync(
            """
            "followUpOf": [{ "text": "An earlier one" }, { "meeting": "never-held" }], "jointWith": [{ "meeting": "nor-this" }]
            """
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe([
            "followUpOf[1].meeting: unknown_meeting",
            "jointWith[0].meeting: unknown_meeting",
        ]);
        $"{told.Json!["errors"]![0]!["message"]}".ShouldBe("\"never-held\" is not in the record.");
    }

    [Fact]
    public async Task An_item_that_is_placed_has_no_candidates_any_more_and_its_errors_are_its_own()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/plans/{dossier.Plan}/items/A4";
        var wrong = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "parent": "O9", "placement": { "status": "stated" } }""",
            ifMatch: "*"
        );
        wrong.Errors.ShouldNotBeEmpty();
        wrong.Errors.ShouldAllBe(error => error.StartsWith("parent: ", StringComparison.Ordinal));
        var told = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "parent": "O1", "placement": { "status": "stated", "source": "The plan" } }""",
            ifMatch: "*"
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        told.Json!["items"]!.AsArray().Single(item => $"{item!["code"]}" == "A4")!["placement"]!
            .ToJsonString()
            .ShouldBe("""{"status":"stated","source":"The plan","candidates":[]}""");
    }
}
