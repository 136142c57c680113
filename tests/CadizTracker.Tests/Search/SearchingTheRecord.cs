using System.Text.Json.Nodes;
using CadizTracker.Changes;

namespace CadizTracker.Search;

/// <summary>Words are found in either language, with or without accents, in whatever form they stand.</summary>
public sealed class SearchingTheRecord(Api api)
{
    private const string Yaounde = "2023-04-25-yaounde-thematic-meeting";
    private const string Marrakesh = "2023-06-22-marrakesh-thematic-meeting";
    private const string Geneva = "2023-09-20-geneva-thematic-meeting";

    [Theory]
    [InlineData("frontieres humanisees", Marrakesh)]
    [InlineData("FRONTIÈRE humanisée", Marrakesh)]
    [InlineData("humanised borders", Marrakesh)]
    [InlineData("humanised frontières", Marrakesh)]
    [InlineData("reunions thematiques frontieres", Marrakesh)]
    [InlineData("\"gestion humanisée\"", Marrakesh)]
    [InlineData("«\u00A0gestion humanisée\u00A0»", Marrakesh)]
    [InlineData("\"humanisée gestion\"", "")]
    [InlineData("border management", Marrakesh)]
    [InlineData("familles -frontières", Geneva)]
    [InlineData("humanised OR reintegration", $"{Yaounde} {Marrakesh}")]
    [InlineData("humanisée OU yaounde", $"{Yaounde} {Marrakesh}")]
    [InlineData("humanised or reintegration", "")]
    [InlineData("disparition familles", Geneva)]
    [InlineData("Yaoundé", Yaounde)]
    [InlineData("Marrakech", Marrakesh)]
    [InlineData("la haye", "2023-10-19-the-hague-thematic-meeting")]
    [InlineData("l'intégration", "")]
    [InlineData("la gestion humanisée des frontières", Marrakesh)]
    [InlineData("the family separation", Geneva)]
    [InlineData("zzzz", "")]
    public async Task Meetings_are_found_by_words_of_either_language(string words, string slugs)
    {
        var found = await FindAsync($"q={Uri.EscapeDataString(words)}&type=meeting");
        string.Join(' ', found.Select(SlugOf).Order()).ShouldBe(slugs);
    }

    [Fact]
    public async Task A_hit_says_what_it_is_and_marks_the_words_in_the_text_as_recorded()
    {
        var hit = (
            await FindAsync("q=reunion+humanisee&type=meeting&lang=fr")
        ).ShouldHaveSingleItem()!;
        ((string?)hit["type"]).ShouldBe("meeting");
        ((string?)hit["title"]).ShouldBe(
            "Réunion thématique sur la gestion humanisée des frontières"
        );
        hit["titleLang"].ShouldBeNull();
        ((string?)hit["presidency"]).ShouldBe("morocco-2023");
        hit["meeting"]!["startsOn"]!.ToString().ShouldBe("2023-06-22");
        hit["document"].ShouldBeNull();
        ((double)hit["rank"]!).ShouldBeGreaterThan(0);
        var title = hit["highlights"]!.AsArray().First(h => (string?)h!["lang"] == "fr")!;
        ((string?)title["field"]).ShouldBe("title");
        MarkedIn(title).ShouldBe(["Réunion", "humanisée"]);
    }

    [Fact]
    public async Task A_city_is_found_and_marked_by_its_french_name()
    {
        var hit = (await FindAsync("q=marrakech&type=meeting")).ShouldHaveSingleItem()!;
        var highlight = hit["highlights"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)highlight["field"], (string?)highlight["lang"]).ShouldBe(("city", "fr"));
        MarkedIn(highlight).ShouldBe(["Marrakech"]);
    }

    // The database ranks what is absent as nothing, and all hits would be equal.
    [Fact]
    public async Task What_must_not_occur_leaves_the_rank_of_what_is_found_as_it_is()
    {
        var found = await FindAsync("q=frontieres+-zzzz");
        found
            .Select(hit => (double)hit!["rank"]!)
            .ShouldBe((await FindAsync("q=frontieres")).Select(hit => (double)hit!["rank"]!));
        ((double)found[0]!["rank"]!).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Where_the_callers_language_has_no_title_the_other_serves_and_it_says_so()
    {
        var hit = (await FindAsync("q=comité+pilotage&type=meeting&lang=en"))[0]!;
        ((string?)hit["title"])!.ShouldContain("Comité de pilotage");
        ((string?)hit["titleLang"]).ShouldBe("fr");
    }

    [Fact]
    public async Task An_outcome_is_found_by_the_results_of_its_meeting()
    {
        var hit = (await FindAsync("q=points+focaux&type=outcome")).ShouldHaveSingleItem()!;
        SlugOf(hit).ShouldBe(Geneva);
        var passage = hit["highlights"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)passage["field"]).ShouldBe("results");
        MarkedIn(passage).ShouldBe(["points", "focaux"]);
        ((string)passage["text"]!).Length.ShouldBeLessThanOrEqualTo(302);
    }

    [Fact]
    public async Task A_document_of_a_presidency_is_found_without_a_meeting()
    {
        var hit = (await FindAsync("q=brochure+presentation")).ShouldHaveSingleItem()!;
        ((string?)hit["type"]).ShouldBe("document");
        ((string?)hit["title"]).ShouldBe("Brochure de présentation du Processus de Rabat");
        hit["meeting"].ShouldBeNull();
        (hit["document"]!["kind"]!.ToString(), hit["document"]!["date"]!.ToString()).ShouldBe(
            ("brochure", "2023-04")
        );
        (await FindAsync("q=brochure+presentation&status=held")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("video", "Video")]
    [InlineData("vidéos", "Video")]
    [InlineData("VIDEO+marocaine", "Vidéo")]
    public async Task A_document_is_found_by_what_it_is_though_its_title_does_not_say_so(
        string words,
        string marked
    )
    {
        var found = await FindAsync($"q={words}&presidency=morocco-2023&type=document");
        var hit = found.First(each =>
            (string?)each!["title"] == "La présidence marocaine du Processus de Rabat"
        )!;
        ((string?)hit["document"]!["kind"]).ShouldBe("video");
        hit["highlights"]!
            .AsArray()
            .Where(passage => (string?)passage!["field"] == "kind")
            .SelectMany(passage => MarkedIn(passage!))
            .ShouldContain(marked);
        found.ShouldAllBe(each => (string?)each!["document"]!["kind"] == "video");
    }

    [Theory]
    [InlineData("humanised+AND+border")]
    [InlineData("humanisée+ET+frontières")]
    [InlineData("humanised+AND+border+OR+zyzzyva")]
    public async Task That_both_words_are_wanted_may_be_said_too(string words) =>
        (await FindAsync($"q={words}&presidency=morocco-2023&type=meeting"))
            .Select(SlugOf)
            .ShouldBe([Marrakesh]);

    [Fact]
    public async Task Titles_rank_before_what_stands_in_the_text()
    {
        var found = await FindAsync("q=frontières");
        SlugOf(found[0]).ShouldBe(Marrakesh);
        ((string?)found[0]!["type"]).ShouldBe("meeting");
        found
            .Select(hit => (double)hit!["rank"]!)
            .ShouldBe(found.Select(hit => (double)hit!["rank"]!).OrderDescending());
    }

    [Theory]
    [InlineData("plan=marrakesh-2018-2022", "")]
    [InlineData("presidency=portugal-2024", "")]
    [InlineData("plan=cadiz-2023-2027&presidency=morocco-2023", Marrakesh)]
    [InlineData("kind=special_event", "")]
    [InlineData("kind=thematic_meeting&status=held", Marrakesh)]
    [InlineData("from=2023-06-23&to=2023-06-24", Marrakesh)]
    [InlineData("to=2023-06-23", "")]
    [InlineData("type=document", "")]
    public async Task Filters_combine_with_and(string filters, string slugs) =>
        string.Join(' ', (await FindAsync($"q=humanised&{filters}")).Select(SlugOf))
            .ShouldBe(slugs);

    [Fact]
    public async Task Pages_lead_to_each_other_and_miss_nothing()
    {
        var all = (await FindAsync("q=migration")).Select(hit => hit!.ToJsonString()).ToArray();
        all.Length.ShouldBeGreaterThan(4);
        var seen = new List<string>();
        var next = "/api/v1/search?q=migration&presidency=morocco-2023&limit=2"; // others write meanwhile
        while (next is not null)
        {
            using var page = await api.GetAsync(next);
            page.Headers.GetValues("X-Total-Count").ShouldBe([$"{all.Length}"]);
            var rows = JsonNode
                .Parse(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
                .AsArray();
            seen.AddRange(rows.Select(row => row!.ToJsonString()));
            next = page.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
        }
        seen.ShouldBe(all);
    }

    // Nothing of these is said elsewhere, so that they differ in no more than what they are and when they were written.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Pages_of_hits_of_one_rank_and_day_miss_none_and_repeat_none(int size)
    {
        var dossier = await Dossier.NewAsync(api);
        for (var i = 0; i < 5; i++)
        {
            var told = await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                $$"""
                { "kind": "webinar", "status": "held", "titles": { "en": "Zebrafinch" }, "startsOn": "2023-06-22", "documents": [
                  { "kind": "other", "titles": { "en": "Zebrafinch" }, "url": "https://example.org/{{i}}/1" },
                  { "kind": "other", "titles": { "en": "Zebrafinch" }, "url": "https://example.org/{{i}}/2" }] }
                """
            );
            told.Status.ShouldBe(201, $"{told.Json}");
        }
        var address = $"/api/v1/search?q=zebrafinch&presidency={dossier.Presidency}";
        var found = (await api.JsonAsync(address)).AsArray();
        found.Select(hit => (double)hit!["rank"]!).Distinct().ShouldHaveSingleItem();
        string[] all = [.. found.Select(Named)];
        all.Distinct().Count().ShouldBe(15); // five meetings, and two documents of each
        var seen = new List<string>();
        var pages = 0;
        for (var next = $"{address}&limit={size}"; next is not null; pages++)
        {
            using var page = await api.GetAsync(next);
            page.Headers.GetValues("X-Total-Count").ShouldBe(["15"]);
            var rows = JsonNode
                .Parse(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!
                .AsArray();
            seen.AddRange(rows.Select(Named));
            next = page.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
        }
        seen.ShouldBe(all);
        pages.ShouldBe((15 + size - 1) / size); // the last one leads nowhere

        static string Named(JsonNode? hit) =>
            $"{hit!["type"]} {hit["meeting"]!["slug"]} {hit["document"]?["url"]}";
    }

    internal static string[] MarkedIn(JsonNode? highlight) =>
        [
            .. highlight!["marks"]!
                .AsArray()
                .Select(mark =>
                    ((string)highlight["text"]!).Substring((int)mark!["at"]!, (int)mark["length"]!)
                ),
        ];

    // Whatever other tests have written, these are about the record that comes with the program.
    private async Task<JsonArray> FindAsync(string query) =>
        (
            await api.JsonAsync(
                $"/api/v1/search?{query}{(query.Contains("presidency=") || query.Contains("plan=") ? "" : "&presidency=morocco-2023")}"
            )
        ).AsArray();

    private static string SlugOf(JsonNode? hit) => (string)hit!["meeting"]!["slug"]!;
}
