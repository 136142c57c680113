using System.Net;
using AngleSharp.Html.Parser;

namespace CadizTracker.Web;

/// <summary>Figures on other sites: as light as a picture, without a script, and shown by whom the operator lets.</summary>
public sealed class EmbeddingCoverage(Api api)
{
    public static TheoryData<string, string> Embedded =>
        new()
        {
            {
                "/embed/badge?presidency=morocco-2023&lang=fr",
                "/presidencies/morocco-2023?lang=fr"
            },
            {
                "/embed/badge?plan=marrakesh-2018-2022&lang=en",
                "/plans/marrakesh-2018-2022?lang=en"
            },
            {
                "/embed/progress?presidency=morocco-2023&lang=en",
                "/presidencies/morocco-2023?lang=en"
            },
            { "/embed/progress?plan=cadiz-2023-2027&lang=fr", "/plans/cadiz-2023-2027?lang=fr" },
            { "/embed/matrix?plan=cadiz-2023-2027&lang=fr", "/plans/cadiz-2023-2027?lang=fr" },
            {
                "/embed/matrix?presidency=morocco-2023&lang=en",
                "/presidencies/morocco-2023?lang=en"
            },
        };

    [Theory]
    [MemberData(nameof(Embedded))]
    public async Task It_is_small_has_no_script_and_leads_out_of_its_frame(
        string address,
        string page
    )
    {
        var html = await api.PageAsync(address);
        html.DocumentElement.GetAttribute("lang").ShouldBe(address[^2..]);
        html.QuerySelectorAll("script, style, [style], img, iframe").ShouldBeEmpty();
        html.QuerySelectorAll("h1").Length.ShouldBe(1);
        html.QuerySelectorAll("a")
            .Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("target")}")
            .ShouldBe([$"{page} _top"]);
        var sizes = new List<long>();
        foreach (
            var part in html.QuerySelectorAll("link[rel=stylesheet]")
                .Select(link => link.GetAttribute("href")!)
                .Prepend(address)
        )
        {
            using var answer = await api.GetAsync(part, ("Accept-Encoding", "br"));
            sizes.Add((await answer.Content.ReadAsByteArrayAsync()).Length);
        }
        sizes.Sum().ShouldBeLessThan(15_000);
    }

    [Fact]
    public async Task It_says_what_the_api_answers()
    {
        foreach (var lang in new[] { "en", "fr" })
        {
            var told = await api.JsonAsync(
                $"/api/v1/presidencies/morocco-2023/coverage?lang={lang}"
            );
            var badge = await api.PageAsync($"/embed/badge?presidency=morocco-2023&lang={lang}");
            badge.QuerySelector(".says").Words().ShouldBe($"{told["summary"]}");
            var progress = await api.PageAsync(
                $"/embed/progress?presidency=morocco-2023&lang={lang}"
            );
            progress.QuerySelector("svg desc").Words().ShouldStartWith($"{told["headline"]}");
            progress.QuerySelector("h1").Words().ShouldEndWith($"{told["headline"]}");
        }
        var empty = await api.PageAsync("/embed/badge?presidency=nigeria-2025&lang=fr");
        empty.QuerySelector(".says").Words().ShouldBe("Aucune réunion enregistrée à ce jour");
    }

    [Theory]
    [InlineData("/embed/badge?plan=cadiz-2023-2027", "frame-ancestors https://partner.example")]
    [InlineData("/embed/matrix?plan=cadiz-2023-2027", "frame-ancestors https://partner.example")]
    [InlineData("/embed", "frame-ancestors 'none'")]
    [InlineData("/explore", "frame-ancestors 'none'")]
    public async Task Only_it_can_be_framed_and_by_those_whom_the_operator_lists(
        string address,
        string ancestors
    )
    {
        for (var time = 0; time < 2; time++) // the second is the answer that was kept
        {
            using var answer = await api.GetAsync(address);
            answer
                .Headers.GetValues("Content-Security-Policy")
                .Single()
                .ShouldEndWith($"; {ancestors}");
        }
    }

    [Theory]
    [InlineData("/embed/pie", 404)]
    [InlineData("/embed/badge?presidency=nobody", 404)]
    [InlineData("/embed/badge?plan=nothing", 404)]
    [InlineData("/embed/badge?plans=cadiz-2023-2027", 400)]
    [InlineData("/embed?what=pie", 400)]
    public async Task What_is_wrong_is_told(string address, int status) =>
        _ = await api.PageAsync(address, (HttpStatusCode)status);

    [Theory]
    [InlineData("what=badge&presidency=morocco-2023&lang=fr", "Couverture\u00A0: Maroc 2023")]
    [InlineData(
        "what=matrix&plan=marrakesh-2018-2022&lang=en",
        "Who addressed what: Marrakesh Action Plan 2018-2020"
    )]
    [InlineData("lang=en", "Coverage: Cadiz Action Plan 2023-2027")]
    public async Task The_words_to_copy_are_a_frame_with_a_title_whose_address_answers(
        string question,
        string title
    )
    {
        var page = await api.PageAsync($"/embed?{question}");
        var snippet = page.QuerySelector("#copy-snippet")!.TextContent;
        var frame = (await new HtmlParser().ParseDocumentAsync(snippet)).QuerySelector("iframe")!;
        frame.GetAttribute("title").ShouldBe(title);
        var address = frame.GetAttribute("src")!;
        address.ShouldBe(page.QuerySelector("#copy-address")!.GetAttribute("value"));
        var shown = await api.PageAsync(address);
        shown.QuerySelector("main .picture, main .badge").ShouldNotBeNull();
        // It stays this plan's when a newer one is adopted.
        address.ShouldMatch("[?&](plan|presidency)=");
        page.Said().ShouldContain("https://partner.example");
    }
}
