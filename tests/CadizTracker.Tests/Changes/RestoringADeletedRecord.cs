using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>What was read before a record was deleted can be sent again as it is, and the record is there again.</summary>
public sealed class RestoringADeletedRecord(Api api)
{
    [Fact]
    public async Task A_meeting_comes_back_with_all_it_had_and_its_citations_are_drafts()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """
                "note": "kept", "citations": [{ "text": "Objective 1 | Action 1", "source": { "title": "S" } }, { "items": ["A3"] }],
                "documents": [{ "kind": "report", "titles": { "fr": "Rapport" } }], "jointWith": [{ "text": "Another dialogue" }]
                """
            )
        );
        var address = Dossier.AddressOf(meeting);
        var then = await DeletedAsync(dossier, address);
        var restored = await dossier.SendAsync("POST", dossier.Meetings, then);
        restored.Status.ShouldBe(201, $"{restored.Json}");
        restored.Response.Headers.Location!.ToString().ShouldBe(address);
        Without(restored.Json!, "version", "revision", "citations")
            .ShouldBe(Without(JsonNode.Parse(then)!, "version", "revision", "citations"));
        restored.Json!["citations"]!
            .AsArray()
            .Select(c => $"{c!["text"]} {c["items"]} {c["state"]}")
            .ShouldBe(
                JsonNode.Parse(then)!["citations"]!
                    .AsArray()
                    .Select(c => $"{c!["text"]} {c["items"]} draft")
            );
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
        (await dossier.PublishAsync(restored)).Status.ShouldBe(200);
        (await dossier.SummaryAsync()).ShouldBe("2 of 2 objectives, 2 of 4 actions");
    }

    [Fact]
    public async Task A_presidency_and_its_plan_come_back_as_they_were()
    {
        var dossier = await Dossier.NewAsync(api);
        var presidency = $"/api/v1/presidencies/{dossier.Presidency}";
        (
            await dossier.SendAsync(
                "PATCH",
                presidency,
                """
                { "slogan": { "fr": "En avant" }, "priorities": { "en": ["One"] }, "documents": [{ "kind": "brochure", "titles": { "en": "B" } }],
                  "programme": [{ "text": "Action 1" }, { "items": ["A3"], "titles": { "en": "T" } }, { "titles": { "fr": "M" } }],
                  "claims": [{ "actions": { "covered": 1, "total": 4 }, "source": { "title": "B" } }] }
                """,
                ifMatch: "*"
            )
        ).Status.ShouldBe(200);
        var plan = $"/api/v1/plans/{dossier.Plan}";
        var (presidencyThen, planThen) = (
            await DeletedAsync(dossier, presidency),
            await DeletedAsync(dossier, plan)
        );
        foreach (var (address, then) in new[] { (plan, planThen), (presidency, presidencyThen) })
        {
            var list = address[..address.LastIndexOf('/')];
            var restored = await dossier.SendAsync("POST", list, then);
            restored.Status.ShouldBe(201, $"{restored.Json}");
            Without(restored.Json!, "version", "revision")
                .ShouldBe(Without(JsonNode.Parse(then)!, "version", "revision"));
        }
    }

    [Fact]
    public async Task What_no_read_shows_is_refused_as_before()
    {
        var dossier = await Dossier.NewAsync(api);
        (await dossier.MeetingAsync(""" "colour": "red" """)).Errors.ShouldBe([
            "colour: unknown_member",
        ]);
        (
            await dossier.MeetingAsync(
                """ "citations": [{ "items": ["A1"], "state": "published" }] """
            )
        ).Errors.ShouldBe(["citations[0].state: unknown_member"]);
    }

    // As it was at the instant before it went.
    private async Task<string> DeletedAsync(Dossier dossier, string address)
    {
        await Task.Delay(5); // so that the instant lies after the one that the last write is stamped with
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );
        await Task.Delay(5);
        (
            await dossier.SendAsync("DELETE", address, null, AccessRole.Publisher, "*")
        ).Status.ShouldBe(204);
        ((int)(await api.GetAsync(address)).StatusCode).ShouldBe(404);
        return await api.TextAsync($"{address}?asOf={instant}");
    }

    private static string Without(JsonNode record, params string[] members)
    {
        var rest = record.DeepClone().AsObject();
        foreach (var member in members)
        {
            rest.Remove(member);
        }
        return rest.ToJsonString();
    }
}
