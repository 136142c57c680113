using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Coverage;

/// <summary>A record may be complete of the meetings that are in it, and lack those of whole presidencies: the figures say so themselves.</summary>
public sealed class SayingWhatIsNotRecorded(Api api)
{
    [Fact] // of a plan it read "complete" where one presidency of five was recorded
    public async Task Presidencies_without_a_meeting_are_named_beside_a_complete_record()
    {
        var (dossier, silent) = await WithSilentPresidencyAsync();
        await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        var plan = await PlanAsync(dossier);
        ($"{plan["record"]}", $"{plan["summary"]}").ShouldBe(
            ("complete", "1 of 2 objectives, 1 of 4 actions")
        );
        plan["presidenciesWithoutRecord"]!.ToJsonString().ShouldBe($"[\"{silent}\"]");
        $"{plan["notice"]}".ShouldBe(
            "No meeting is recorded yet under 1 of the 2 presidencies: what they addressed is not known."
        );
        $"{(await PlanAsync(dossier, "fr"))["notice"]}".ShouldBe(
            "Aucune réunion n'est encore enregistrée sous 1 des 2 présidences\u00A0: ce qui y a été abordé est inconnu."
        );

        var alone = await api.JsonAsync($"/api/v1/presidencies/{dossier.Presidency}/coverage");
        alone["presidenciesWithoutRecord"]!.AsArray().ShouldBeEmpty();
        alone["notice"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_mapped_is_said_with_it()
    {
        var (dossier, _) = await WithSilentPresidencyAsync();
        await dossier.MeetingAsync();
        var plan = await PlanAsync(dossier);
        $"{plan["record"]}".ShouldBe("partial");
        $"{plan["notice"]}".ShouldBe(
            "Some meetings have not been mapped to the plan yet: more may have been addressed. "
                + "No meeting is recorded yet under 1 of the 2 presidencies: what they addressed is not known."
        );
    }

    [Fact]
    public async Task An_empty_record_is_said_once()
    {
        var (dossier, silent) = await WithSilentPresidencyAsync();
        var plan = await PlanAsync(dossier);
        plan["presidenciesWithoutRecord"]!
            .ToJsonString()
            .ShouldBe($"[\"{dossier.Presidency}\",\"{silent}\"]");
        $"{plan["notice"]}".ShouldBe(
            "No meeting is recorded yet: these figures say nothing of what was addressed."
        );
    }

    private Task<JsonNode> PlanAsync(Dossier dossier, string lang = "en") =>
        api.JsonAsync($"/api/v1/plans/{dossier.Plan}/coverage?lang={lang}");

    private async Task<(Dossier Dossier, string Silent)> WithSilentPresidencyAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var silent = $"silent-{dossier.Plan}";
        (
            await dossier.SendAsync(
                "POST",
                "/api/v1/presidencies",
                $$"""
                { "slug": "{{silent}}", "country": "PT", "plan": "{{dossier.Plan}}", "from": "2024-01-01", "to": "2025-01-01", "titles": { "en": "Silent" } }
                """
            )
        ).Status.ShouldBe(201);
        return (dossier, silent);
    }
}
