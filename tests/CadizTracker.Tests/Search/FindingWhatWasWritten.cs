using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Search;

/// <summary>What is written is found from then on, what is gone is not, and drafts never are.</summary>
public sealed class FindingWhatWasWritten(Api api)
{
    [Fact]
    public async Task A_meeting_is_found_by_its_new_words_once_it_is_changed_and_not_once_it_is_deleted()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "agenda": { "fr": ["Œuvres sociales"] }, "note": "Zebras were promised",
            "documents": [{ "kind": "report", "titles": { "en": "Giraffe report" }, "url": "https://example.org/giraffe" }]
            """
        );
        (await CountAsync(dossier, "oeuvre")).ShouldBe(1);
        (await CountAsync(dossier, "zebra")).ShouldBe(1);
        var document = (await FindAsync(dossier, "giraffes")).ShouldHaveSingleItem()!;
        ((string?)document["document"]!["url"]).ShouldBe("https://example.org/giraffe");
        ((string?)document["meeting"]!["slug"]).ShouldBe((string?)meeting.Json!["slug"]);

        var address = Dossier.AddressOf(meeting);
        var changed = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "note": null, "results": { "en": ["Elephants"] }, "documents": [] }""",
            ifMatch: meeting.ETag
        );
        changed.Status.ShouldBe(200);
        (await CountAsync(dossier, "zebra OR giraffe")).ShouldBe(0);
        (await CountAsync(dossier, "elephant")).ShouldBe(2); // the meeting and its outcome

        (await dossier.SendAsync("DELETE", address, null, ifMatch: changed.ETag)).Status.ShouldBe(
            204
        );
        (await CountAsync(dossier, "elephant OR oeuvre")).ShouldBe(0);
    }

    [Fact]
    public async Task A_document_is_found_by_its_new_kind_once_that_is_changed()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "documents": [{ "kind": "report", "titles": { "en": "Ostriches" }, "url": null }]
            """
        );
        (await CountAsync(dossier, "rapports")).ShouldBe(1);
        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(meeting),
                """{ "documents": [{ "kind": "video", "titles": { "en": "Ostriches" }, "url": null }] }""",
                ifMatch: meeting.ETag
            )
        ).Status.ShouldBe(200);
        (await CountAsync(dossier, "rapports")).ShouldBe(0);
        (await CountAsync(dossier, "ostrich video")).ShouldBe(1);
    }

    [Fact]
    public async Task Neither_citations_nor_actors_are_searched()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "citations": [{ "items": ["A1"], "strength": "primary", "source": { "title": "Hippopotamus", "quote": "Rhinoceros" } }]
            """
        );
        (await CountAsync(dossier, "hippopotamus OR rhinoceros OR editor")).ShouldBe(0);
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        (await CountAsync(dossier, "hippopotamus OR rhinoceros OR publisher")).ShouldBe(0);
    }

    [Theory]
    [InlineData("The UN and the EU", "UN meeting", 0)]
    [InlineData("The UN and the EU meet", "the UN meeting", 1)]
    [InlineData("The UN and the EU", "EU", 1)]
    [InlineData("Meeting of one", "UN", 0)]
    [InlineData("Meeting of one", "the UN meeting", 0)]
    [InlineData("The migration", "\"UN migration\"", 0)] // in French, which this text is not, "un" would say nothing
    [InlineData("A straße in the aeon", "STRASSE æon", 1)]
    [InlineData("5b and A20, 2023-2027", "5B a20 \"2023 2027\"", 1)]
    [InlineData("Migrants' rights", "migrant right", 1)]
    [InlineData("A ﬁne ﬂow", "fine flow", 1)]
    public async Task Abbreviations_ligatures_and_numbers_are_words_too(
        string title,
        string words,
        int found
    )
    {
        var dossier = await Dossier.NewAsync(api);
        (
            await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                Dossier.MeetingJson().Replace("A meeting", title, StringComparison.Ordinal)
            )
        ).Status.ShouldBe(201);
        (await CountAsync(dossier, words)).ShouldBe(found);
    }

    [Fact]
    public async Task Marks_stand_in_the_text_as_written_and_nothing_in_it_is_taken_for_a_mark()
    {
        var dossier = await Dossier.NewAsync(api);
        const string Title =
            "\uD83D\uDE00 <b>Cœur</b> et « e\u0301le\u0301phants » \uE000 l’œuvre des éléphants & co";
        (
            await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                Dossier
                    .MeetingJson()
                    .Replace(
                        "\"en\": \"A meeting\"",
                        $"\"fr\": \"{Title}\"",
                        StringComparison.Ordinal
                    )
            )
        ).Status.ShouldBe(201);
        var hit = (await FindAsync(dossier, "elephant coeur OEUVRES")).ShouldHaveSingleItem()!;
        var highlight = hit["highlights"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)highlight["text"]).ShouldBe(Title);
        SearchingTheRecord
            .MarkedIn(highlight)
            .ShouldBe(["Cœur", "e\u0301le\u0301phants", "œuvre", "éléphants"]);
    }

    [Fact]
    public async Task The_longest_text_is_kept_and_found_by_its_first_words_and_shown_in_part()
    {
        var dossier = await Dossier.NewAsync(api);
        var words = string.Join(' ', Enumerable.Range(0, 2048).Select(i => $"w{i:x}"));
        (await dossier.MeetingAsync($"\"note\": \"Éléphant {words}\"")).Status.ShouldBe(201);
        var hit = (await FindAsync(dossier, "w6ff")).ShouldHaveSingleItem()!;
        var highlight = hit["highlights"]!.AsArray().ShouldHaveSingleItem()!;
        SearchingTheRecord.MarkedIn(highlight).ShouldBe(["w6ff"]);
        ((string)highlight["text"]!).Length.ShouldBeInRange(200, 302);
        ((string)highlight["text"]!).ShouldStartWith("…");
        ((string)highlight["text"]!).ShouldEndWith("…");
    }

    private async Task<int> CountAsync(Dossier dossier, string words) =>
        (await FindAsync(dossier, words)).Count;

    private async Task<JsonArray> FindAsync(Dossier dossier, string words) =>
        (
            await api.JsonAsync(
                $"/api/v1/search?presidency={dossier.Presidency}&q={Uri.EscapeDataString(words)}"
            )
        ).AsArray();
}
