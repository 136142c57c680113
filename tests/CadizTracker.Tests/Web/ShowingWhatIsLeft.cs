using System.Net;

namespace CadizTracker.Web;

/// <summary>What is left, as a page: the API's gaps by domain and objective, and what is thin in the whole record.</summary>
public sealed class ShowingWhatIsLeft(Api api)
{
    [Theory]
    [InlineData("/plans/cadiz-2023-2027", "", "en")]
    [InlineData("/plans/cadiz-2023-2027", "kind=special_event&objectives=parts", "fr")]
    [InlineData("/presidencies/morocco-2023", "", "fr")]
    [InlineData("/presidencies/morocco-2023", "to=2023-07-01", "en")]
    [InlineData("/plans/marrakesh-2018-2022", "", "en")]
    public async Task It_says_what_the_api_answers(string door, string question, string lang)
    {
        var asked = question.Length == 0 ? $"lang={lang}" : $"{question}&lang={lang}";
        var (page, answers) = await api.BesideAsync(
            $"{door}/gaps?{asked}",
            $"/api/v1{door}/coverage/gaps?{asked}"
        );
        var told = answers[0];

        page.QuerySelector(".answer a").Words().ShouldBe($"{told["summary"]}");
        page.QuerySelectorAll(".left .chip")
            .Length.ShouldBe((int)told["notCovered"]!["actions"]!, "actions");
        page.QuerySelectorAll(".left tbody tr:not(.group) th .is-itself")
            .Length.ShouldBe(Objectives(told), "objectives, or their parts");
        page.QuerySelectorAll(".thin tbody tr")
            .Length.ShouldBe(
                told["wholeRecord"]!["once"]!["items"]!
                    .AsArray()
                    .Count(code => !$"{code}".StartsWith('D'))
            );
        _ = await api.PageAsync(page.QuerySelector(".answer a")!.GetAttribute("href")!);
        _ = await api.JsonAsync(page.Leads("JSON"));
    }

    [Fact]
    public async Task What_cannot_be_stated_stands_apart_with_what_leaves_it_open()
    {
        await api.LoadAsync(
            """
            { "plans": [ { "code": "gaps-page", "dialogue": "pages", "titles": { "en": "Gaps plan" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } }, { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "O2", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "placement": { "status": "unknown", "candidates": ["O1", "O2"] } } ] } ],
              "presidencies": [ { "slug": "gaps-page-2020", "country": "ES", "plan": "gaps-page", "from": "2020-07-01", "to": "2021-01-01", "titles": { "en": "Gaps" } } ],
              "meetings": [ { "slug": "gaps-page-open", "presidency": "gaps-page-2020", "kind": "workshop", "status": "held", "titles": { "en": "Open" }, "startsOn": "2020-08-03",
                "citations": [ { "items": ["A1"] } ] } ] }
            """
        );
        var page = await api.PageAsync("/presidencies/gaps-page-2020/gaps?lang=en");
        var told = await api.JsonAsync("/api/v1/presidencies/gaps-page-2020/coverage/gaps");
        page.QuerySelectorAll("#uncertain ~ ul li")
            .Length.ShouldBe(told["uncertain"]!.AsArray().Count);
        page.QuerySelector("#uncertain ~ ul li .facts-line").Words().ShouldBe("because of A1");
    }

    [Fact]
    public async Task What_the_last_presidencies_did_not_touch_is_said_with_its_doubt()
    {
        var (page, answers) = await api.BesideAsync(
            "/plans/cadiz-2023-2027/gaps?lang=fr",
            "/api/v1/plans/cadiz-2023-2027/coverage/gaps"
        );
        var told = answers[0];
        page.QuerySelectorAll("h2[id^=untouched]")
            .Length.ShouldBe(told["wholeRecord"]!["untouched"]!.AsArray().Count);
        page.Said().ShouldContain("Pas abordé par");
    }

    [Fact]
    public async Task A_misspelt_filter_is_refused() =>
        _ = await api.PageAsync(
            "/plans/cadiz-2023-2027/gaps?kinds=webinar",
            HttpStatusCode.BadRequest
        );

    // Of an objective in parts the parts are listed; those of the API's tree that are not covered.
    private static int Objectives(System.Text.Json.Nodes.JsonNode told)
    {
        var gaps = told["domains"]!.AsArray().SelectMany(domain => domain!["items"]!.AsArray());
        return gaps.Where(gap => $"{gap!["level"]}" != "action")
            .SelectMany(gap =>
                gap!["items"]!.AsArray().Where(part => $"{part!["level"]}" == "part").ToArray()
                    is [_, ..] parts
                    ? parts
                    : [gap]
            )
            .Count(gap => !(bool)gap!["covered"]!);
    }
}
