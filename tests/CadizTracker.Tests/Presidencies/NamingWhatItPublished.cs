using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Presidencies;

/// <summary>Whatever has a text in two languages gives the caller's, and says so where the other one had to serve.</summary>
public sealed class NamingWhatItPublished(Api api)
{
    private const string Documents = """
        "documents": [{ "kind": "report", "date": null, "titles": { "fr": "Rapport" }, "url": null }]
        """;

    [Fact]
    public async Task A_presidency_names_its_slogan_priorities_and_documents_and_takes_them_back()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/presidencies/{dossier.Presidency}";
        using var first = await api.GetAsync(address);
        var written = await dossier.SendAsync(
            "PATCH",
            address,
            $$"""{ "slogan": { "fr": "Ensemble" }, "priorities": { "fr": ["Un", "Deux"] }, {{Documents}} }""",
            ifMatch: first.Headers.ETag!.Tag
        );
        written.Status.ShouldBe(200);
        var english = await api.JsonAsync($"{address}?lang=en");
        Told(english).ShouldBe("Ensemble fr Un,Deux fr Rapport fr");
        Told(await api.JsonAsync($"{address}?lang=fr")).ShouldBe("Ensemble  Un,Deux  Rapport ");
        var back = await dossier.SendAsync(
            "PUT",
            address,
            english.ToJsonString(),
            ifMatch: written.ETag
        );
        back.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_meeting_names_its_documents_and_takes_them_back()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(Documents);
        var address = Dossier.AddressOf(meeting);
        var english = await api.JsonAsync($"{address}?lang=en");
        var document = english["documents"]![0]!;
        ((string?)document["title"], (string?)document["titleLang"]).ShouldBe(("Rapport", "fr"));
        (
            await dossier.SendAsync("PUT", address, english.ToJsonString(), ifMatch: meeting.ETag)
        ).Status.ShouldBe(200);
    }

    private static string Told(JsonNode presidency) =>
        $"{presidency["sloganText"]} {presidency["sloganLang"]} "
        + $"{string.Join(',', presidency["priorityTexts"]!.AsArray())} {presidency["prioritiesLang"]} "
        + $"{presidency["documents"]![0]!["title"]} {presidency["documents"]![0]!["titleLang"]}";
}
