using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>An import takes no draft away, whoever sends it: a file that does not list one has nothing to say of it.</summary>
[Collection("The record keeps still")] // the whole record is taken out
public sealed class KeepingDrafts(Api api)
{
    private readonly Importer importer = new(api);

    [Fact]
    public async Task The_public_export_loaded_by_the_operator_changes_nothing()
    {
        var (dossier, meeting, before) = await DraftedAsync();
        await api.LoadAsync(Importer.Meetings((await ExportedAsync(meeting)).ToJsonString()));
        (await CitationsAsync(dossier, meeting)).ShouldBe(before);
    }

    /// <summary>The public is told that drafts alone are pending; loaded again, that once became what is recorded.</summary>
    [Fact]
    public async Task A_meeting_of_drafts_alone_is_as_mapped_as_before_when_the_public_export_is_loaded()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var exported = await ExportedAsync(meeting);
        $"{exported["mapping"]!["state"]}".ShouldBe("pending");
        await api.LoadAsync(Importer.Meetings(exported.ToJsonString()));
        var kept = await dossier.SendAsync("GET", Dossier.AddressOf(meeting), null);
        ($"{kept.Json!["mapping"]!["state"]}", (int)kept.Json["version"]!).ShouldBe(("mapped", 1));
    }

    [Fact]
    public async Task What_the_operator_changes_leaves_the_drafts_of_others_where_they_are()
    {
        var (dossier, meeting, _) = await DraftedAsync();
        var exported = await ExportedAsync(meeting);
        exported["city"] = "Fez";
        exported["citations"]![1]!["items"] = new JsonArray("A4"); // the file corrects what is published
        await api.LoadAsync(Importer.Meetings(exported.ToJsonString()));
        (await CitationsAsync(dossier, meeting)).ShouldBe([
            "A1 published",
            "A2 draft",
            "A4 published",
        ]);
        // and nobody may publish now what they drafted themselves
        var publish = await dossier.SendAsync(
            "POST",
            $"{Dossier.AddressOf(meeting)}/citations/publish",
            null,
            AccessRole.Publisher,
            (await dossier.SendAsync("GET", Dossier.AddressOf(meeting), null)).ETag
        );
        (publish.Status, publish.Code).ShouldBe((403, "own_draft"));
    }

    [Fact]
    public async Task What_is_proposed_to_go_is_still_proposed_when_the_operator_loads_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A2"] }] """
            )
        );
        await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(meeting)}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        var exported = await ExportedAsync(meeting);
        exported["city"] = "Fez";
        await api.LoadAsync(Importer.Meetings(exported.ToJsonString()));
        (await CitationsAsync(dossier, meeting)).ShouldBe([
            "A1 published proposed",
            "A2 published",
        ]);
    }

    [Fact]
    public async Task Another_set_over_http_is_a_proposal_beside_the_drafts_of_others_and_says_so()
    {
        var (dossier, meeting, _) = await DraftedAsync();
        var exported = await ExportedAsync(meeting);
        exported["citations"]![1]!["items"] = new JsonArray("A4");
        var told = await importer.SendAsync(Importer.Meetings(exported.ToJsonString()));
        told.Status.ShouldBe(200, $"{told.Json}");
        ((int)told.Json!["rows"]![0]!["draftsKept"]!).ShouldBe(1);
        (await CitationsAsync(dossier, meeting)).ShouldBe([
            "A1 published",
            "A2 draft",
            "A3 published proposed",
            "A4 draft",
        ]);
        var again = await importer.SendAsync(Importer.Meetings(exported.ToJsonString()));
        Importer.Counts(again).ShouldBe((0, 0, 1, 0));
    }

    // Each stays behind the one that it followed.
    [Theory]
    [InlineData("""["A2"], ["A1"]""", "A2 draft, A3 draft, A1 draft")]
    [InlineData("""["A1"]""", "A1 draft, A2 draft, A3 draft")]
    [InlineData("""["A3"], ["A4"]""", "A1 draft, A2 draft, A3 draft, A4 draft")]
    [InlineData("", "A1 draft, A2 draft, A3 draft")]
    public async Task Drafts_alone_stay_too(string cited, string kept)
    {
        var dossier = await Dossier.NewAsync(api);
        var body = Importer.Meeting(dossier, "one", """ "citations": [#] """);
        string Citing(string sets) =>
            Importer.Meetings(
                body.Replace(
                    "#",
                    string.Join(
                        ',',
                        sets.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                            .Select(set => $$"""{ "items": {{set}} }""")
                    ),
                    StringComparison.Ordinal
                )
            );
        await importer.SendAsync(Citing("""["A1"], ["A2"], ["A3"]"""));
        (await importer.SendAsync(Citing(cited))).Status.ShouldBe(200);
        var meeting = await dossier.SendAsync(
            "GET",
            $"/api/v1/meetings/{Importer.Slug(dossier, "one")}",
            null
        );
        string.Join(", ", await CitationsAsync(dossier, meeting)).ShouldBe(kept);
    }

    // Two published ones, and between them a draft that a publisher made.
    private async Task<(Dossier, Told, string[])> DraftedAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var published = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"] }, { "items": ["A3"] }] """
            )
        );
        var meeting = await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(published)}/citations",
            """[{ "items": ["A1"] }, { "items": ["A2"] }, { "items": ["A3"] }]""",
            AccessRole.Publisher,
            published.ETag
        );
        string[] before = ["A1 published", "A2 draft", "A3 published"];
        (await CitationsAsync(dossier, meeting)).ShouldBe(before);
        return (dossier, meeting, before);
    }

    private static async Task<string[]> CitationsAsync(Dossier dossier, Told meeting) =>
        [
            .. (await dossier.SendAsync("GET", Dossier.AddressOf(meeting), null)).Json![
                "citations"
            ]!
                .AsArray()
                .Select(c =>
                    $"{string.Join(' ', c!["items"]!.AsArray())} {c["state"]} {c["withdrawal"]}".Trim()
                ),
        ];

    // As anybody may take it out: without drafts.
    private async Task<JsonNode> ExportedAsync(Told meeting) =>
        JsonNode.Parse(await api.Client.GetStringAsync("/api/v1/export?format=json"))!["meetings"]!
            .AsArray()
            .Single(m => $"{m!["slug"]}" == $"{meeting.Json!["slug"]}")!
            .DeepClone();
}
