using System.Text.Json.Nodes;

namespace CadizTracker.Meetings;

/// <summary>Lists of meetings, and one meeting's full record.</summary>
public sealed class ListingMeetings(Api api)
{
    private const string Yaounde = "2023-04-25-yaounde-thematic-meeting";
    private const string Marrakesh = "2023-06-22-marrakesh-thematic-meeting";
    private const string Geneva = "2023-09-20-geneva-thematic-meeting";
    private const string Hague = "2023-10-19-the-hague-thematic-meeting";
    private const string Circular = "2024-01-31-rabat-special-event";

    [Theory]
    [InlineData("kind=special_event", Circular)]
    [InlineData("kind=thematic_meeting&from=2023-09-21", $"{Geneva} {Hague}")]
    [InlineData("kind=thematic_meeting&to=2023-06-23", Yaounde)]
    [InlineData("status=planned", "")]
    [InlineData("item=A16", Geneva)]
    [InlineData("item=O5", Geneva)]
    [InlineData("item=O5b", Geneva)]
    [InlineData("item=O5a", "")]
    [InlineData("item=A9&item=A29", $"{Yaounde} {Circular}")]
    [InlineData("country=CH", Geneva)]
    [InlineData("country=CH&country=CM", $"{Yaounde} {Geneva}")]
    [InlineData("coChair=ES", Marrakesh)]
    [InlineData("coChair=PT&kind=special_event", Circular)]
    [InlineData("q=yaounde", Yaounde)]
    [InlineData("q=RÉINTÉGRATION", Yaounde)]
    [InlineData("q=humanised", Marrakesh)]
    [InlineData("q=%25", "")]
    [InlineData("kind=thematic_meeting&sort=-startsOn", $"{Hague} {Geneva} {Marrakesh} {Yaounde}")]
    public async Task Filters_combine_with_and_and_a_repeated_one_with_or(
        string query,
        string slugs
    ) => (await SlugsAsync($"/api/v1/presidencies/morocco-2023/meetings?{query}")).ShouldBe(slugs);

    [Fact]
    public async Task Of_the_whole_record_they_can_be_narrowed_to_a_plan_and_to_presidencies()
    {
        (await SlugsAsync("/api/v1/meetings?plan=cadiz-2023-2027&item=A20")).ShouldBe(Marrakesh);
        (await SlugsAsync("/api/v1/meetings?presidency=portugal-2024")).ShouldBe("");
        (
            await SlugsAsync(
                "/api/v1/meetings?presidency=portugal-2024&presidency=morocco-2023&kind=special_event"
            )
        ).ShouldBe(Circular);
        (await SlugsAsync("/api/v1/meetings?plan=marrakesh-2018-2022")).ShouldBe("");
    }

    [Fact]
    public async Task Pages_lead_to_each_other_and_miss_nothing()
    {
        var seen = new List<string>();
        var next = "/api/v1/presidencies/morocco-2023/meetings?limit=3";
        while (next is not null)
        {
            using var page = await api.GetAsync(next);
            page.Headers.GetValues("X-Total-Count").ShouldBe(["8"]);
            var rows = JsonNode
                .Parse(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
                .AsArray();
            seen.AddRange(rows.Select(row => (string)row!["slug"]!));
            next = page.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
        }
        seen.Count.ShouldBe(8);
        string.Join(' ', seen)
            .ShouldBe(await SlugsAsync("/api/v1/presidencies/morocco-2023/meetings"));
    }

    [Fact]
    public async Task One_is_shown_with_all_that_is_recorded_of_it()
    {
        var meeting = await api.JsonAsync($"/api/v1/meetings/{Marrakesh}?lang=fr");
        ((string?)meeting["title"]).ShouldBe(
            "Réunion thématique sur la gestion humanisée des frontières"
        );
        meeting["titleLang"].ShouldBeNull();
        ((string?)meeting["presidency"]).ShouldBe("morocco-2023");
        meeting["coChairs"]!.ToJsonString().ShouldBe("""["MA","ES"]""");
        meeting["outcomes"]!
            .ToJsonString()
            .ShouldBe("""{"recommendations":null,"conclusions":6,"panels":4}""");
        var citation = meeting["citations"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)citation["text"]).ShouldBe("Domaine 4 | Objectif 7 | Actions 20-22");
        citation["items"]!.ToJsonString().ShouldBe("""["D4","O7","A20","A21","A22"]""");
        (
            (string?)citation["plan"],
            (string?)citation["strength"],
            (string?)citation["state"]
        ).ShouldBe(("cadiz-2023-2027", "primary", "published"));
        ((string?)citation["source"]!["quote"]).ShouldNotBeNull();
        ((string?)meeting["followUpOf"]![0]!["text"])!.ShouldContain("Madrid");
    }

    [Fact]
    public async Task As_csv_they_have_the_same_names()
    {
        var csv = await api.TextAsync(
            "/api/v1/presidencies/morocco-2023/meetings?format=csv&kind=special_event"
        );
        csv.ShouldContain(
            "slug,title,titleLang,presidency,kind,status,startsOn,endsOn,city,country,coChairs,mapping,items\r\n"
        );
        csv.ShouldContain(Circular);
        csv.ShouldContain("special_event,held,2024-01-31,2024-01-31,Rabat,MA,MA PT,mapped,");
    }

    private async Task<string> SlugsAsync(string address) =>
        string.Join(
            ' ',
            (await api.JsonAsync(address)).AsArray().Select(meeting => (string)meeting!["slug"]!)
        );
}
