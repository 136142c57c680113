using CadizTracker.Changes;

namespace CadizTracker.Search;

/// <summary>A text may be longer than anybody reads, or than a cell of Excel holds.</summary>
[Collection("The record keeps still")] // nobody takes the record out meanwhile
public sealed class FindingALongText(Api api)
{
    [Fact]
    public async Task The_longest_text_is_kept_and_found_by_its_first_words_and_shown_in_part()
    {
        var dossier = await Dossier.NewAsync(api);
        var words = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"w{i:x}"));
        var meeting = await dossier.MeetingAsync($"\"note\": \"Éléphant {words}\"");
        meeting.Status.ShouldBe(201);
        var hit = (await api.JsonAsync($"/api/v1/search?q=w7ff&presidency={dossier.Presidency}"))
            .AsArray()
            .ShouldHaveSingleItem()!;
        var highlight = hit["highlights"]!.AsArray().ShouldHaveSingleItem()!;
        SearchingTheRecord.MarkedIn(highlight).ShouldBe(["w7ff"]);
        ((string)highlight["text"]!).Length.ShouldBeInRange(200, 302);
        ((string)highlight["text"]!).ShouldStartWith("…");
        ((string)highlight["text"]!).ShouldEndWith("…");
        // A cell of Excel does not hold it: it would be in the way of those that take the whole record out in sheets.
        (
            await dossier.SendAsync(
                "DELETE",
                Dossier.AddressOf(meeting),
                null,
                Access.AccessRole.Publisher,
                meeting.ETag
            )
        ).Status.ShouldBe(204);
    }
}
