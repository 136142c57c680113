using System.Net;
using AngleSharp.Dom;

namespace CadizTracker.Web;

/// <summary>Whether the record gives what was printed, as a page: what the API answers, in words.</summary>
public sealed class ReconcilingOnAPage(Api api)
{
    [Theory]
    [InlineData("/presidencies/morocco-2023/reconcile", "", "en")]
    [InlineData("/presidencies/morocco-2023/reconcile", "", "fr")]
    [InlineData("/presidencies/morocco-2023/reconcile", "objectives=5/10&actions=10/29", "fr")]
    [InlineData("/presidencies/morocco-2023/reconcile", "objectives=5/11&actions=10/29", "en")]
    [InlineData("/presidencies/morocco-2023/reconcile", "actions=11/30", "fr")]
    [InlineData("/presidencies/portugal-2024/reconcile", "", "fr")]
    [InlineData("/presidencies/portugal-2024/reconcile", "actions=1", "en")]
    public async Task It_says_what_the_api_answers(string door, string question, string lang)
    {
        var asked = question.Length == 0 ? $"lang={lang}" : $"{question}&lang={lang}";
        var (page, answers) = await api.BesideAsync($"{door}?{asked}", $"/api/v1{door}?{asked}");
        var told = answers[0];

        page.QuerySelector(".answer a").Words().ShouldBe($"{told["computed"]!["summary"]}");
        var claims = told["claims"]!.AsArray();
        page.QuerySelectorAll(".claim .verdict")
            .Select(verdict => verdict.Words()[2..])
            .ShouldBe(claims.Select(claim => $"{claim!["verdict"]}"));
        page.QuerySelectorAll(".claim .verdict.is-known")
            .Length.ShouldBe(claims.Count(claim => (bool)claim!["matches"]!));
        page.QuerySelectorAll(".explanations li")
            .Select(explanation => explanation.FirstChild!.TextContent.Trim(' ', '\n'))
            .ShouldBe(
                claims.SelectMany(claim =>
                    claim!["explanations"]?.AsArray().Select(one => $"{one!["text"]}") ?? []
                )
            );
    }

    [Theory]
    [InlineData("en", "5 of 5", "6 of 10", "11 of 29")]
    [InlineData("fr", "5 sur 5", "6 sur 10", "11 sur 29")]
    public async Task What_the_brochure_printed_stands_beside_what_the_record_gives(
        string lang,
        params string[] figures
    )
    {
        var page = await api.PageAsync($"/presidencies/morocco-2023/reconcile?lang={lang}");
        page.QuerySelectorAll(".claimed tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(Markup.Words))
            .ShouldBe(figures.Select(figure => (IEnumerable<string>)[figure, figure]));
        page.QuerySelectorAll(".claim blockquote").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_claims_of_a_presidency_lead_to_it_and_it_leads_on()
    {
        var presidency = await api.PageAsync("/presidencies/morocco-2023?lang=fr");
        var page = await api.PageAsync(
            presidency.Leads("Le registre donne-t-il ces chiffres\u00A0?")
        );
        page.QuerySelector("h1")
            .Words()
            .ShouldBe("Le registre donne-t-il ce qui a été imprimé\u00A0?");
        _ = await api.PageAsync(page.QuerySelector(".answer a")!.GetAttribute("href")!);
        foreach (var link in page.QuerySelectorAll(".formats a"))
        {
            using var answer = await api.GetAsync(link.GetAttribute("href")!);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_would_give_other_figures_leads_to_the_meetings()
    {
        var page = await api.PageAsync(
            "/presidencies/morocco-2023/reconcile?objectives=5/10&actions=10/29&lang=en"
        );
        page.QuerySelector("h1").Words().ShouldBe("Does the record give these figures?");
        page.QuerySelectorAll(".explanations a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                "/meetings/2024-01-31-rabat-special-event?lang=en",
                "/meetings/2023-04-25-yaounde-thematic-meeting?lang=en",
            ]);
        page.QuerySelectorAll(".claimed tbody td")[0].Words().ShouldBe("not said");
        page.QuerySelector("input#objectives")!.GetAttribute("value").ShouldBe("5/10");
    }

    [Fact]
    public async Task A_presidency_without_a_record_is_not_one_that_addressed_nothing()
    {
        await api.LoadAsync(
            """
            { "plans": [ { "code": "reconcile-page", "dialogue": "pages", "titles": { "en": "Reconciled plan" }, "items": [ { "code": "D1", "placement": { "status": "stated" } } ] } ],
              "presidencies": [ { "slug": "reconcile-page-2021", "country": "ES", "plan": "reconcile-page", "from": "2021-07-01", "to": "2022-01-01", "titles": { "en": "Reconciled" } } ],
              "meetings": [] }
            """
        );
        var page = await api.PageAsync("/presidencies/reconcile-page-2021/reconcile?lang=en");
        page.QuerySelector(".notice").Words().ShouldStartWith("No meeting is recorded yet");
        page.Said().ShouldContain("No published figures are recorded.");
    }

    [Theory]
    [InlineData("/presidencies/nowhere/reconcile", 404)]
    [InlineData("/presidencies/morocco-2023/reconcile?actions=many", 400)]
    [InlineData("/presidencies/morocco-2023/reconcile?action=11", 400)]
    public async Task What_is_wrong_is_told_on_a_page(string address, int status)
    {
        var page = await api.PageAsync(address, (HttpStatusCode)status);
        page.QuerySelectorAll(".claim").ShouldBeEmpty();
    }
}
