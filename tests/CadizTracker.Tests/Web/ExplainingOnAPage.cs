using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace CadizTracker.Web;

/// <summary>Why a figure is what it is, as a page: what the API explains, with the quotes, in words.</summary>
public sealed class ExplainingOnAPage(Api api)
{
    private static readonly string[] Levels = ["domains", "objectives", "actions"];

    [Theory]
    [InlineData("/presidencies/morocco-2023", "item=O7", "en")]
    [InlineData("/presidencies/morocco-2023", "item=A4", "fr")]
    [InlineData("/presidencies/morocco-2023", "", "fr")]
    [InlineData(
        "/plans/cadiz-2023-2027",
        "presidency=morocco-2023&from=2023-06-01&coChair=ES",
        "en"
    )]
    [InlineData("/plans/cadiz-2023-2027", "through=portugal-2024&item=D4&strength=primary", "fr")]
    public async Task It_says_what_the_api_answers(string door, string question, string lang)
    {
        var asked = question.Length == 0 ? $"lang={lang}" : $"{question}&lang={lang}";
        var (page, answers) = await api.BesideAsync(
            $"{door}/explain?{asked}",
            $"/api/v1{door}/coverage/explain?{asked}"
        );
        var told = answers[0];

        Coded(page.QuerySelector(".answer").Words()).ShouldBe($"{told["summary"]}");
        page.QuerySelectorAll("#counts ~ .entry").Length.ShouldBe((int)told["meetingCount"]!);
        page.QuerySelectorAll(".entry .title")
            .Select(title => title.QuerySelector("a")!.GetAttribute("href"))
            .ShouldBe(
                told["meetings"]!
                    .AsArray()
                    .Select(meeting => $"/meetings/{meeting!["slug"]}?lang={lang}"),
                ignoreOrder: true
            );
        foreach (var meeting in told["meetings"]!.AsArray().Where(one => !(bool)one!["counts"]!))
        {
            Coded(page.Said()).ShouldContain($"{meeting!["sentence"]}");
        }
        foreach (var (reason, meetings) in Others(told))
        {
            page.QuerySelector($"#{reason} .number").Words().ShouldStartWith($"{meetings} ");
        }
    }

    [Fact]
    public async Task Each_reason_has_its_own_group_whose_number_is_the_whole_of_it()
    {
        var page = await api.PageAsync(
            "/presidencies/morocco-2023/explain?item=O7&limit=3&lang=en"
        );
        page.QuerySelectorAll(".reason > h3")
            .Take(2)
            .Select(Markup.Words)
            .ShouldBe([
                "Nothing to map to the plan 3 meetings",
                "About other items of the plan 4 meetings",
            ]);
        page.QuerySelectorAll(".reason > p")
            .Take(2)
            .Select(Markup.Words)
            .ShouldBe([
                "There is nothing to map: governance meeting.",
                "It cites other items of the plan, and not objective\u00A07.",
            ]);
    }

    [Fact]
    public async Task A_quote_stands_beside_what_it_was_read_as_and_where_it_is_printed()
    {
        await api.LoadAsync(
            """
            { "plans": [ { "code": "explain-page", "dialogue": "pages", "titles": { "fr": "Plan expliqué" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } }, { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } }, { "code": "A2", "parent": "O1", "placement": { "status": "stated" } } ] } ],
              "presidencies": [ { "slug": "explain-page-2020", "country": "ES", "plan": "explain-page", "from": "2020-01-01", "to": "2020-07-01", "titles": { "en": "Explained" } } ],
              "meetings": [ { "slug": "explain-page-quoted", "presidency": "explain-page-2020", "kind": "workshop", "status": "held", "titles": { "en": "Quoted" }, "startsOn": "2020-02-03",
                "citations": [ { "text": "Area 1 | Objective 1 | Actions 1-2", "strength": "secondary",
                  "source": { "title": "The minutes", "url": "https://minutes.example/2020", "page": 4, "quote": "l'objectif 1 <et> ses actions 1 à 2" } } ] } ] }
            """
        );
        var page = await api.PageAsync("/presidencies/explain-page-2020/explain?item=A2&lang=fr");
        var citation = page.QuerySelector(".citation")!;
        citation
            .QuerySelector("blockquote")
            .Words()
            .ShouldBe("l'objectif 1 <et> ses actions 1 à 2");
        citation
            .QuerySelector(".canonical")
            .Words()
            .ShouldBe("Domaine 1 | Objectif 1 | Actions 1-2");
        citation.QuerySelector(".strength").Words().ShouldBe("secondaire");
        citation.QuerySelector("cite").Words().ShouldBe("The minutes, p.\u00A04");
        citation
            .QuerySelector("cite a")!
            .GetAttribute("href")
            .ShouldBe("https://minutes.example/2020");
        var presidency = page.QuerySelector(".crumbs a[href^='/presidencies/'] [lang=en]");
        presidency.Words().ShouldBe("Explained");
        citation.QuerySelector("blockquote")!.HasAttribute("lang").ShouldBeFalse();
    }

    [Fact]
    public async Task The_whole_says_which_items_its_figures_are_and_each_leads_to_its_own()
    {
        var (page, answers) = await api.BesideAsync(
            "/plans/cadiz-2023-2027/explain?presidency=morocco-2023&to=2024-01-01&lang=en",
            "/api/v1/plans/cadiz-2023-2027/coverage?presidency=morocco-2023&to=2024-01-01"
        );
        var coverage = answers[0];
        page.QuerySelectorAll(".which dt")
            .Select(Markup.Words)
            .ShouldBe(
                Levels.Select(level =>
                    $"{coverage[level]!["covered"]} of {coverage[level]!["total"]} {level}"
                )
            );
        page.QuerySelectorAll(".which div")
            .Select(level => level.QuerySelectorAll(".is-covered").Length)
            .ShouldBe(Levels.Select(level => (int)coverage[level]!["covered"]!));
        var one = page.QuerySelectorAll(".which a").Last(link => link.Words().Contains("20"));
        one.GetAttribute("href")
            .ShouldBe(
                "/plans/cadiz-2023-2027/explain?presidency=morocco-2023&to=2024-01-01&item=A20&lang=en"
            );
        _ = await api.PageAsync(
            "/plans/cadiz-2023-2027/explain?objective=parts",
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_long_list_leads_on_to_the_rest_in_the_same_language_and_each_page_can_change_it()
    {
        string? next = "/presidencies/morocco-2023/explain?item=O7&limit=3&lang=fr";
        var shown = new List<string>();
        for (var pages = 0; next is not null && pages < 9; pages++)
        {
            var page = await api.PageAsync(next);
            shown.AddRange(page.QuerySelectorAll(".entry .title").Select(Markup.Words));
            _ = await api.PageAsync(page.QuerySelector("a.language")!.GetAttribute("href")!);
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        // Two steering committees have one title; and there may be meetings of other presidencies.
        shown.Count.ShouldBeGreaterThanOrEqualTo(8);
        shown.Take(8).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task The_same_as_data_is_there_in_three_forms()
    {
        var page = await api.PageAsync(
            "/presidencies/morocco-2023/explain?item=O7&kind=thematic_meeting&lang=fr"
        );
        foreach (var link in page.QuerySelectorAll(".formats a"))
        {
            using var answer = await api.GetAsync(link.GetAttribute("href")!);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        page.Leads("CSV")
            .ShouldBe(
                "/api/v1/presidencies/morocco-2023/coverage/explain?item=O7&kind=thematic_meeting&format=csv&lang=fr"
            );
    }

    [Theory]
    [InlineData("/plans/cadiz-2023-2027/explain?item=A99", 404)]
    [InlineData("/plans/cadiz-2023-2027/explain?itme=A9", 400)]
    [InlineData("/presidencies/nowhere/explain", 404)]
    [InlineData("/plans/cadiz-2023-2027/explain?citationStatus=draft", 401)]
    public async Task What_is_wrong_is_told_on_a_page(string address, int status)
    {
        var page = await api.PageAsync(address, (HttpStatusCode)status);
        page.QuerySelectorAll(".answer").ShouldBeEmpty();
    }

    private static IEnumerable<(string, int)> Others(JsonNode told) =>
        told["reasons"]!
            .AsObject()
            .Where(reason => reason.Key != "counts")
            .Select(reason => (reason.Key, (int)reason.Value!));

    [Theory]
    [InlineData("en", "1 meeting counts for objective\u00A07, 7 others do not.")]
    [InlineData("fr", "1 réunion compte pour l'objectif\u00A07, 7 autres ne comptent pas.")]
    public async Task A_reader_is_told_of_items_and_not_of_codes(string lang, string words)
    {
        var page = await api.PageAsync($"/presidencies/morocco-2023/explain?item=O7&lang={lang}");
        page.QuerySelector(".answer").Words().ShouldBe(words);
    }

    // What a page says in words, as the API has it: l'objectif 7 is O7.
    private static string Coded(string words) =>
        System.Text.RegularExpressions.Regex.Replace(
            words,
            "(l'|le )?(?<noun>domain|objecti|action)[a-z]*\u00A0(?<number>[0-9]+[ab]?)",
            match =>
                $"{char.ToUpperInvariant(match.Groups["noun"].Value[0])}{match.Groups["number"]}",
            System.Text.RegularExpressions.RegexOptions.IgnoreCase
                | System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
}
