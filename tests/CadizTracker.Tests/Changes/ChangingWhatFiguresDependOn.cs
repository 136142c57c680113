using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>An editor drafts and a publisher publishes: nobody changes a published figure by another way.</summary>
public sealed class ChangingWhatFiguresDependOn(Api api)
{
    [Theory]
    [InlineData("""{ "plan": "another" }""")]
    [InlineData("""{ "from": "2022-12-31" }""")]
    public async Task A_presidency_under_which_something_counts_is_moved_by_a_publisher(
        string patch
    )
    {
        var dossier = await CountingAsync("""{ "text": "Action 1" }""");
        var address = $"/api/v1/presidencies/{dossier.Presidency}";
        var other = $"{dossier.Plan}-b";
        patch = patch.Replace("another", other, StringComparison.Ordinal);
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/plans",
                $$"""
                { "code": "{{other}}", "dialogue": "dialogue-{{dossier.Plan}}", "titles": { "en": "Another plan" },
                  "items": [{ "code": "D1", "placement": { "status": "stated" } }] }
                """
            )
        ).Status.ShouldBe(201);
        (await dossier.SendAsync("PATCH", address, patch, ifMatch: "*")).Status.ShouldBe(403);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
        (
            await dossier.SendAsync(
                "PATCH",
                address,
                """{ "slogan": { "en": "A slogan" } }""",
                ifMatch: "*"
            )
        ).Status.ShouldBe(200);
        (
            await dossier.SendAsync("PATCH", address, patch, AccessRole.Publisher, "*")
        ).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_item_that_is_cited_is_placed_by_a_publisher()
    {
        var dossier = await CountingAsync("""{ "items": ["A4"] }""");
        var address = $"/api/v1/plans/{dossier.Plan}/items/A4";
        (await dossier.SendAsync("PATCH", address, Placed("O2"), ifMatch: "*")).Status.ShouldBe(
            403
        );
        (
            await dossier.SendAsync("PATCH", address, Placed("O2"), AccessRole.Publisher, "*")
        ).Status.ShouldBe(200);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
    }

    // It was taken, counted in both objectives, and nobody could change the meeting any more.
    [Fact]
    public async Task A_placement_that_texts_on_record_contradict_names_them()
    {
        var dossier = await CountingAsync("""{ "text": "Objective 2 | Action 4" }""");
        var address = $"/api/v1/plans/{dossier.Plan}/items/A4";
        var told = await dossier.SendAsync(
            "PATCH",
            address,
            Placed("O1"),
            AccessRole.Publisher,
            "*"
        );
        told.Status.ShouldBe(409);
        told.Json!["code"]!.ToString().ShouldBe("citations_contradict_placement");
        told.Json["errors"]![0]!["message"]!
            .ToString()
            .ShouldStartWith("meeting 2023-06-22-rabat-");
        (
            await dossier.SendAsync("PATCH", address, Placed("O2"), AccessRole.Publisher, "*")
        ).Status.ShouldBe(200);
    }

    private async Task<Dossier> CountingAsync(string citation)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync($"\"citations\": [{citation}]");
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        return dossier;
    }

    private static string Placed(string parent) =>
        $$"""
            { "parent": "{{parent}}", "placement": { "status": "stated", "source": "The official text", "candidates": [] } }
            """;
}
