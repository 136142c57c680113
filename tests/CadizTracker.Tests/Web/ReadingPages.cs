using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CadizTracker.Web;

/// <summary>The pages that anybody reads, as they leave the program: whole without a script, and made of what the API answers.</summary>
public sealed partial class ReadingPages(Api api)
{
    private static readonly string Shipped = string.Concat(
        Directory
            .GetFiles(Configured.Data, "*.json", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
    );

    private static readonly string[] Levels = ["domains", "objectives", "actions"];

    public static TheoryData<string> Addresses =>
        [
            "/?lang=en",
            "/?lang=fr",
            "/plans/cadiz-2023-2027?lang=fr",
            "/plans/marrakesh-2018-2022?lang=en",
            "/plans/cadiz-2023-2027/items/D3?lang=fr",
            "/plans/cadiz-2023-2027/items/O5b?lang=en",
            "/plans/cadiz-2023-2027/items/A23?lang=fr",
            "/presidencies?lang=fr",
            "/presidencies/morocco-2023?lang=en",
            "/presidencies/morocco-2023?lang=fr",
            "/presidencies/portugal-2024?lang=fr",
            "/meetings?lang=en",
            "/explore?presidency=morocco-2023&status=planned&lang=fr",
            "/plans/cadiz-2023-2027/explain?lang=en",
            "/presidencies/morocco-2023/explain?item=A9&lang=fr",
            "/plans/cadiz-2023-2027/gaps?lang=fr",
            "/presidencies/morocco-2023/gaps?lang=en",
            "/presidencies/morocco-2023/reconcile?objectives=5/10&actions=10/29&lang=fr",
            "/presidencies/portugal-2024/reconcile?lang=en",
            "/embed?what=matrix&lang=fr",
            "/verify?lang=fr",
            "/meetings?q=marrakech&lang=fr",
            "/meetings/2023-06-22-marrakesh-thematic-meeting?lang=fr",
            "/meetings/2023-02-21-brussels-steering-committee?lang=en",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_in_its_language_and_has_one_heading_and_what_a_reader_steers_by(
        string address
    )
    {
        var page = await PageAsync(address);
        page.DocumentElement.GetAttribute("lang").ShouldBe(address[^2..]);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main#content, header.site nav, footer.site").Length.ShouldBe(3);
        page.QuerySelector("a.skip")!.GetAttribute("href").ShouldBe("#content");
        page.Title.ShouldEndWith(" · CadizTracker");
        page.QuerySelectorAll("[id]")
            .Select(one => one.Id)
            .GroupBy(id => id)
            .Where(same => same.Count() > 1)
            .ShouldBeEmpty();
    }

    // The policy refuses them, so they would not work; and a page that needs none is one that nobody can slip one into.
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_no_script_or_style_in_it(string address)
    {
        using var answer = await api.GetAsync(address);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .ShouldBe([
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            ]);
        var page = await ReadAsync(answer);
        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll("*")
            .SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    // Each link once, whichever pages have it: pages share most of theirs. What other tests add to the lists has links of the same kinds.
    [Fact]
    public async Task Every_link_of_a_page_to_another_leads_somewhere()
    {
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string address in Addresses.Select(row => row.Data))
        {
            var page = await PageAsync(address);
            links.UnionWith(
                page.QuerySelectorAll("a[href^='/'], link[href], script[src]")
                    .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
                    .Where(link => !link.StartsWith("data:", StringComparison.Ordinal))
                    .Where(link => NamedRecord().Matches(link).All(IsShipped))
            );
        }
        links.Count.ShouldBeGreaterThan(100);
        foreach (
            var link in links.Where(link => !link.Contains("format=pdf", StringComparison.Ordinal))
        )
        {
            using var answer = await api.GetAsync(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Theory]
    [InlineData("/", "/api/v1/plans/cadiz-2023-2027/coverage", "h1")]
    [InlineData(
        "/presidencies/morocco-2023",
        "/api/v1/presidencies/morocco-2023/coverage",
        ".headline"
    )]
    [InlineData(
        "/presidencies/nigeria-2025",
        "/api/v1/presidencies/nigeria-2025/coverage",
        ".headline"
    )]
    public async Task Its_figures_are_those_that_the_api_answers(
        string address,
        string same,
        string sentence
    )
    {
        foreach (var lang in new[] { "en", "fr" })
        {
            var page = await PageAsync($"{address}?lang={lang}");
            var coverage = await api.JsonAsync($"{same}?lang={lang}");
            Words(page.QuerySelector(sentence)!).ShouldBe(coverage["headline"]!.ToString());
            page.QuerySelectorAll(".figures .of")
                .Select(Words)
                .ShouldBe(
                    Levels.Select(level =>
                        $"{coverage[level]!["covered"]} {(lang == "en" ? "of" : "sur")} {coverage[level]!["total"]}"
                    )
                );
            page.QuerySelectorAll(".map .chips .is-covered")
                .Length.ShouldBe((int)coverage["actions"]!["covered"]!);
        }
    }

    // Beside the three that lead a page: what it says of so many of so many leads to its reasons, and they begin with the same figure.
    [Theory]
    [InlineData("/presidencies?lang=en", "li p")]
    [InlineData("/presidencies?lang=fr", "li p")]
    [InlineData("/presidencies/morocco-2023?lang=en", "dd")]
    [InlineData("/explore?presidency=morocco-2023&lang=fr", "dd")]
    public async Task Every_figure_of_a_page_leads_to_why_it_is_what_it_is(
        string address,
        string stands
    )
    {
        var page = await PageAsync(address);
        var link = page.QuerySelectorAll($"main {stands} > .why")
            .First(why => why.GetAttribute("href")!.Contains("morocco", StringComparison.Ordinal));
        var figure = link.ParentElement!.QuerySelector("strong") ?? link.ParentElement!;
        var explained = await PageAsync(link.GetAttribute("href")!);
        var words = Words(explained.QuerySelector("h1")!);
        words.ShouldContain("11");
        words.ShouldContain(Words(figure).Split(" Why")[0].Split(" Pourquoi")[0]);
    }

    // The headline of the contract has the straight one, and a page shows it beside words of its own.
    [Theory]
    [InlineData("/?lang=fr")]
    [InlineData("/presidencies/morocco-2023?lang=fr")]
    [InlineData("/presidencies/morocco-2023/explain?lang=fr")]
    [InlineData("/presidencies/morocco-2023/gaps?lang=fr")]
    [InlineData("/presidencies/morocco-2023/reconcile?actions=10&lang=fr")]
    [InlineData("/explore?presidency=morocco-2023&lang=fr")]
    [InlineData("/embed?what=matrix&lang=fr")]
    [InlineData("/verify?lang=fr")]
    public async Task A_page_has_one_sort_of_apostrophe(string address)
    {
        var page = await PageAsync(address);
        page.DocumentElement.TextContent.ShouldNotContain("’");
    }

    [Theory]
    [InlineData("en", "· February 2023")]
    [InlineData("fr", "· février 2023")]
    public async Task A_month_is_printed_as_a_reader_says_it(string lang, string month)
    {
        var page = await PageAsync($"/presidencies/morocco-2023?lang={lang}");
        Words(page.QuerySelector("[aria-labelledby=documents] li")!).ShouldEndWith(month);
    }

    [Fact]
    public async Task How_far_the_plan_has_come_leads_to_why()
    {
        var page = await PageAsync("/?lang=en");
        page.QuerySelectorAll("dd > .why")
            .Select(why => why.GetAttribute("href"))
            .ShouldBe([
                "/plans/cadiz-2023-2027/explain?lang=en",
                "/plans/cadiz-2023-2027/explain?lang=en",
            ]);
    }

    [Fact]
    public async Task The_matrix_says_in_words_what_it_shows()
    {
        var page = await PageAsync("/?lang=fr");
        var row = page.QuerySelectorAll(".matrix tbody tr")
            .Single(row =>
                Words(row.QuerySelector("th")!).StartsWith("Action 4", StringComparison.Ordinal)
            );
        row.QuerySelectorAll("td")
            .Select(Words)
            .ShouldBe(["–pas abordé", "?inconnu", "?inconnu", "?inconnu"]);
    }

    [Fact]
    public async Task A_meeting_shows_what_the_brochure_prints_of_it()
    {
        var page = await PageAsync("/meetings/2023-06-22-marrakesh-thematic-meeting?lang=fr");
        var text = Words(page.QuerySelector("main")!);
        foreach (
            var fact in new[]
            {
                "22-23 juin 2023, Marrakech, Maroc",
                "Maroc, Espagne",
                "Domaine 4 | Objectif 7 | Actions 20-22",
                "90, de 34 pays",
            }
        )
        {
            text.ShouldContain(fact);
        }
    }

    // A voice that reads French words as English ones is not understood.
    [Theory]
    [InlineData("/presidencies/morocco-2023?lang=en", "fr")]
    [InlineData("/presidencies/morocco-2023?lang=fr", null)]
    [InlineData("/presidencies/morocco-2023/reconcile?lang=en", "fr")]
    [InlineData("/meetings/2023-06-22-marrakesh-thematic-meeting?lang=en", "fr")]
    [InlineData("/meetings/2023-06-22-marrakesh-thematic-meeting?lang=fr", null)]
    [InlineData("/presidencies/morocco-2023/explain?item=O7&lang=en", "fr")]
    [InlineData("/presidencies/morocco-2023/explain?item=O7&lang=fr", null)]
    [InlineData("/plans/cadiz-2023-2027/items/A20?lang=en", "fr")]
    public async Task A_quote_in_the_other_language_is_marked_for_voices(
        string address,
        string? lang
    )
    {
        var page = await PageAsync(address);
        page.QuerySelectorAll("blockquote")
            .Select(quote => quote.GetAttribute("lang"))
            .Distinct()
            .ShouldBe([lang]);
    }

    // One French term everywhere: the one that the brochure prints.
    [Theory]
    [InlineData("/meetings/2024-02-01-rabat-senior-officials-meeting?lang=fr")]
    [InlineData("/explore?presidency=morocco-2023&lang=fr")]
    [InlineData("/api/v1/presidencies/morocco-2023/handover?format=html&lang=fr")]
    public async Task The_meeting_of_senior_officials_has_one_french_name(string address)
    {
        var text = (await PageAsync(address)).DocumentElement.TextContent;
        text.ShouldContain("éunion des fonctionnaires de haut niveau");
        text.ShouldNotContain("hauts fonctionnaires");
    }

    // A French page that silently shows English is a bug users report elsewhere.
    [Fact]
    public async Task A_wording_in_the_other_language_says_so_and_is_marked_for_voices()
    {
        var page = await PageAsync("/plans/cadiz-2023-2027/items/O7?lang=fr");
        var title = page.QuerySelector("h1 [lang]")!;
        title.GetAttribute("lang").ShouldBe("en");
        Words(page.QuerySelector("h1 .fell-back")!).ShouldBe("en anglais");
    }

    [Fact]
    public async Task An_action_that_nobody_can_place_says_where_it_may_lie()
    {
        var page = await PageAsync("/plans/cadiz-2023-2027/items/A23?lang=en");
        Words(page.QuerySelector("#known + dl dd")!)
            .ShouldBe("not known; it may lie in O7, O8, O9, O10");
    }

    [Theory]
    [InlineData("/presidencies/nowhere?lang=fr", 404, "Cette présidence n'existe pas.")]
    [InlineData("/meetings/nothing?lang=en", 404, "There is no such meeting.")]
    [InlineData("/meetings?kinf=webinar&lang=en", 400, "The request is not valid.")]
    [InlineData("/nowhere?lang=en", 404, "There is nothing at this address")]
    public async Task What_is_wrong_is_told_on_a_page(string address, int status, string heading)
    {
        using var answer = await api.GetAsync(address, ("Accept", "text/html,*/*;q=0.8"));
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        Words((await ReadAsync(answer)).QuerySelector("h1")!).ShouldStartWith(heading);
    }

    [Fact]
    public async Task What_is_wrong_is_told_to_programs_as_it_was()
    {
        using var answer = await api.GetAsync("/api/v1/nowhere", ("Accept", "text/html"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var bare = await api.GetAsync("/nowhere");
        bare.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task What_a_form_sends_empty_is_not_asked_for()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = api.Client.BaseAddress,
        };
        using var answer = await client.GetAsync(
            "/meetings?lang=fr&q=&presidency=morocco-2023&kind="
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/meetings?lang=fr&presidency=morocco-2023");
        (await client.GetAsync("/api/v1/meetings?q=")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task What_the_record_says_cannot_become_part_of_a_page()
    {
        await api.LoadAsync(
            """
            { "plans": [ { "code": "page-escaping", "dialogue": "pages", "titles": { "en": "A plan" }, "items": [ { "code": "D1", "placement": { "status": "stated" } } ] } ],
              "presidencies": [ { "slug": "page-escaping-2022", "country": "ES", "plan": "page-escaping", "from": "2022-01-01", "to": "2023-01-01", "titles": { "en": "A chair" } } ],
              "meetings": [ { "slug": "page-escaping", "presidency": "page-escaping-2022", "kind": "webinar", "status": "held",
                "titles": { "en": "<script>alert(1)</script> & \"'" }, "startsOn": "2022-10-03", "mapping": { "state": "not_applicable", "reason": "a test" },
                "sources": ["javascript:alert(1)", "https://example.org/\"><i>"] } ] }
            """
        );
        var page = await PageAsync("/meetings/page-escaping?lang=en");
        Words(page.QuerySelector("h1")!).ShouldBe("<script>alert(1)</script> & \"'");
        page.QuerySelectorAll("main script, main i").ShouldBeEmpty();
        page.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .ShouldNotContain(link => link.StartsWith("javascript", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_a_page_is_kept_for_ever_under_the_name_of_its_content()
    {
        var page = await PageAsync("/?lang=en");
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await api.GetAsync(style, ("Accept-Encoding", "br"));
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        using var other = await api.GetAsync(
            style.Replace(style.Split('/')[2], "0000000000000000", StringComparison.Ordinal)
        );
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IDocument> PageAsync(string address)
    {
        using var answer = await api.GetAsync(address, ("Accept", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await ReadAsync(answer);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    // No-break spaces stay: French needs them.
    private static string Words(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        );

    private static bool IsShipped(Match name) =>
        Shipped.Contains($"\"{name.Value}\"", StringComparison.Ordinal);

    [GeneratedRegex(
        "(?<=/(plans|presidencies|meetings)/)[^/?#]+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NamedRecord();
}
