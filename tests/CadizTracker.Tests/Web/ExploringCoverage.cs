using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CadizTracker.Web;

/// <summary>Coverage by choosing: the address is the question, the page is the API's answer to it, and it can be taken elsewhere.</summary>
public sealed partial class ExploringCoverage(Api api)
{
    private static readonly string[] Copied =
    [
        "copy-api",
        "copy-csv",
        "copy-xlsx",
        "copy-excel-csv",
        "copy-excel-json",
        "copy-curl",
    ];
    private static readonly string[] Levels = ["domains", "objectives", "actions"];

    public static TheoryData<string> Questions =>
        [
            "",
            "presidency=morocco-2023",
            "presidency=morocco-2023&presidency=portugal-2024&from=2023-06-01",
            "through=portugal-2024&objectives=parts",
            "presidency=morocco-2023&rollup=all&kind=thematic_meeting&kind=special_event",
            "country=MA&coChair=ES&status=planned",
            "to=2023-10-01&strength=primary",
            "presidency=nigeria-2025",
        ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task It_says_what_the_api_answers(string question)
    {
        foreach (var lang in new[] { "en", "fr" })
        {
            var asked = question.Length == 0 ? $"lang={lang}" : $"{question}&lang={lang}";
            var (page, answers) = await api.BesideAsync(
                $"/explore?{asked}",
                $"/api/v1/plans/cadiz-2023-2027/coverage?{asked}",
                $"/api/v1/plans/cadiz-2023-2027/coverage/gaps?{asked}"
            );
            var (told, gaps) = (answers[0], answers[1]);

            page.QuerySelector("[data-headline]").Words().ShouldBe($"{told["headline"]}");
            page.QuerySelectorAll(".figures .of")
                .Select(Markup.Words)
                .ShouldBe(
                    Levels.Select(level =>
                        $"{told[level]!["covered"]} {(lang == "en" ? "of" : "sur")} {told[level]!["total"]}"
                    )
                );
            page.QuerySelector("#counted .number")
                .Words()
                .ShouldBe($"{told["meetings"]!["counted"]}");
            page.QuerySelectorAll(".map .chips .is-covered")
                .Length.ShouldBe((int)told["actions"]!["covered"]!);
            var left = gaps["notCovered"]!;
            page.QuerySelector("#left ~ dl strong")
                .Words()
                .ShouldBe(Counted((int)left["objectives"]!, (int)left["actions"]!, lang));
            if (told["new"] is { } opened)
            {
                page.QuerySelectorAll("#sequence ~ dl strong")
                    .Select(Markup.Words)
                    .ShouldBe([
                        Counted((int)opened["objectives"]!, (int)opened["actions"]!, lang),
                        Counted(
                            (int)told["repeated"]!["objectives"]!,
                            (int)told["repeated"]!["actions"]!,
                            lang
                        ),
                        $"{told["cumulative"]!["summary"]}",
                    ]);
            }
            else
            {
                page.QuerySelectorAll("#sequence").ShouldBeEmpty();
            }
            if (told["projected"] is { } projected)
            {
                page.QuerySelector(".projected").Words().ShouldContain($"{projected["summary"]}");
            }
        }
    }

    [Fact]
    public async Task One_meeting_is_told_in_the_singular()
    {
        var dossier = await Changes.Dossier.NewAsync(api);
        await dossier.MeetingAsync();
        var page = await api.PageAsync(
            $"/explore?plan={dossier.Plan}&presidency={dossier.Presidency}&lang=fr"
        );
        page.Said().ShouldContain("0 réunion comptée\u00A0; 1 pas encore rattachée.");
    }

    // Whoever keeps the address, or passes it on, finds in the form what was asked.
    [Fact]
    public async Task The_form_shows_what_the_address_asks_and_asks_it_again()
    {
        const string Question =
            "plan=cadiz-2023-2027&presidency=morocco-2023&through=portugal-2024&from=2023-02-01&to=2024-01-01&kind=special_event&country=CH&coChair=ES&status=planned&strength=primary&rollup=all&objectives=parts";
        var page = await api.PageAsync($"/explore?{Question}&lang=fr");
        var fields = page.QuerySelectorAll("form[data-asks] [name]")
            .Where(field =>
                field.LocalName == "select" || !IsTick(field) || field.HasAttribute("checked")
            )
            .Select(field => $"{field.GetAttribute("name")}={ValueOf(field)}")
            .Where(field => !field.EndsWith('='));
        fields.ShouldBe([.. Question.Split('&'), "lang=fr"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("kinds=webinar", 400, "kinds", null)]
    [InlineData("from=2023-13-01", 400, "From", "from")]
    [InlineData("kind=webinars", 400, "Kinds of meetings", "kind")]
    [InlineData("from=2024-01-01&to=2023-01-01", 400, "From", "from")]
    [InlineData("presidency=nobody", 404, "Presidencies", "presidency")]
    [InlineData("plan=nothing", 404, "Plan", "plan")]
    [InlineData("rollup=every", 400, "An objective or domain counts", "rollup")]
    [InlineData("asOf=yesterday", 400, "As the record stood on", "asOf")]
    public async Task A_misspelt_filter_is_told_at_its_field_and_shows_no_figure(
        string question,
        int status,
        string name,
        string? field
    )
    {
        var page = await api.PageAsync($"/explore?{question}&lang=en", (HttpStatusCode)status);
        page.QuerySelectorAll(".figures, .map, .matrix, .copies").ShouldBeEmpty();
        page.QuerySelector(".errors li").Words().ShouldStartWith($"{name}:");
        if (field is not null)
        {
            page.QuerySelector($"#{field}-wrong").Words().ShouldNotBeEmpty();
            page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe($"#{field}");
            page.QuerySelector($"#{field}").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_day_that_is_none_stays_in_its_field_to_be_mended()
    {
        var page = await api.PageAsync("/explore?to=31.12.2023&lang=fr", HttpStatusCode.BadRequest);
        var to = page.QuerySelector("#to")!;
        $"{to.GetAttribute("type")} {to.GetAttribute("value")} {to.GetAttribute("aria-invalid")}".ShouldBe(
            "text 31.12.2023 true"
        );
    }

    [Theory]
    [InlineData("presidency=morocco-2023&status=planned&objectives=parts&lang=fr")]
    [InlineData(
        "presidency=morocco-2023&kind=thematic_meeting&kind=special_event&coChair=ES&from=2023-01-01&lang=en"
    )]
    public async Task What_is_copied_works_where_it_is_pasted(string question)
    {
        var page = await api.PageAsync($"/explore?{question}");
        var headline = page.QuerySelector("[data-headline]").Words();
        var texts = page.QuerySelectorAll(".copy input, .copy textarea")
            .ToDictionary(
                field => field.Id!,
                field => field.GetAttribute("value") ?? field.TextContent
            );

        texts.Keys.ShouldBe([.. Copied], ignoreOrder: true);
        foreach (var (id, text) in texts)
        {
            var address = Quoted().Match(text) is { Success: true } quoted
                ? quoted.Groups["address"].Value
                : text;
            address.ShouldStartWith(
                $"{api.Client.BaseAddress}api/v1/plans/cadiz-2023-2027/coverage?"
            );
            using var answer = await api.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, id);
            var type = answer.Content.Headers.ContentType!.MediaType;
            if (id.EndsWith("csv", StringComparison.Ordinal))
            {
                type.ShouldBe("text/csv");
            }
            else if (id == "copy-xlsx")
            {
                type.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            }
            else
            {
                (await api.JsonAsync(address))["headline"]!.ToString().ShouldBe(headline);
            }
        }
        texts["copy-excel-json"]
            .ShouldBe($"= Json.Document(Web.Contents(\"{texts["copy-api"]}\"))");
        texts["copy-curl"].ShouldBe($"curl \"{texts["copy-api"]}\"");
    }

    // A kept page would else tell everybody the address that one caller wrote into a header.
    [Fact]
    public async Task Whole_addresses_are_those_of_whoever_asks()
    {
        const string Page = "/explore?presidency=portugal-2024&lang=en";
        using var other = await api.GetAsync(Page, ("Host", "other.example"));
        (await other.Content.ReadAsStringAsync()).ShouldContain("http://other.example/api/v1/");
        (await api.TextAsync(Page)).ShouldNotContain("other.example");
    }

    [Fact]
    public async Task A_figure_leads_to_its_explanation_with_the_same_meetings()
    {
        var page = await api.PageAsync(
            "/explore?plan=cadiz-2023-2027&presidency=morocco-2023&kind=special_event&objectives=parts&rollup=all&status=planned&lang=fr"
        );
        foreach (var why in page.QuerySelectorAll(".why"))
        {
            why.GetAttribute("href")
                .ShouldBe(
                    "/plans/cadiz-2023-2027/explain?presidency=morocco-2023&kind=special_event&lang=fr"
                );
        }
        _ = await api.PageAsync(page.QuerySelector(".why")!.GetAttribute("href")!);
        _ = await api.PageAsync(page.Leads("Lesquels"));
    }

    [Theory]
    [InlineData(
        "from=2023-06-01&kind=thematic_meeting&presidency=morocco-2023&presidency=portugal-2024"
    )]
    [InlineData("to=2023-06-01&strength=primary&presidency=morocco-2023&presidency=portugal-2024")]
    public async Task A_cell_of_the_matrix_leads_to_as_many_meetings_as_it_says(string question)
    {
        var page = await api.PageAsync($"/explore?{question}&lang=en");
        var cell = page.QuerySelectorAll(".matrix td a")[0];
        var explained = await api.PageAsync(cell.GetAttribute("href")!);
        cell.Words().ShouldStartWith(explained.QuerySelector("#counts .number").Words());
        cell.GetAttribute("href")!
            .ShouldEndWith($"&presidency=morocco-2023&item={Code(cell)}&lang=en");
    }

    [Fact]
    public async Task Of_one_presidency_a_cell_leads_to_its_meeting_among_those_that_explain_the_item()
    {
        const string Meeting = "2023-06-22-marrakesh-thematic-meeting";
        var page = await api.PageAsync(
            "/explore?presidency=morocco-2023&kind=thematic_meeting&lang=en"
        );
        page.QuerySelectorAll(".matrix thead a")
            .Select(link => link.GetAttribute("href"))
            .ShouldContain($"/meetings/{Meeting}?lang=en");
        var cell = page.QuerySelectorAll(".matrix td a").Single(cell => Code(cell) == "A20");
        cell.GetAttribute("href")
            .ShouldBe(
                $"/plans/cadiz-2023-2027/explain?kind=thematic_meeting&presidency=morocco-2023&item=A20&lang=en#meeting-{Meeting}"
            );
        var explained = await api.PageAsync(cell.GetAttribute("href")!.Split('#')[0]);
        explained
            .QuerySelector($"#counts ~ #meeting-{Meeting} .title a")!
            .GetAttribute("href")
            .ShouldBe($"/meetings/{Meeting}?lang=en");
    }

    private static string Code(IElement cell) =>
        cell.Closest("tr")!.QuerySelector("th a")!.GetAttribute("href")!.Split('/', '?')[4];

    private static string Counted(int objectives, int actions, string lang) =>
        lang == "en"
            ? $"{objectives} objective{(objectives == 1 ? "" : "s")}, {actions} action{(actions == 1 ? "" : "s")}"
            : $"{objectives} objectif{(objectives < 2 ? "" : "s")}, {actions} action{(actions < 2 ? "" : "s")}";

    private static bool IsTick(IElement field) =>
        field.GetAttribute("type") is "checkbox" or "radio";

    private static string? ValueOf(IElement field) =>
        field.LocalName == "select"
            ? (field.QuerySelector("[selected]") ?? field.QuerySelector("option"))!.GetAttribute(
                "value"
            )
            : field.GetAttribute("value");

    [GeneratedRegex("\"(?<address>http[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
