using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CadizTracker.Coverage;

namespace CadizTracker.Charts;

/// <summary>Coverage as a chart: progress, matrix and timeline, which say in words what they show.</summary>
public sealed class DrawingACoverage(Api api)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Levels = ["objectives", "actions"];
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage";
    private const string Cadiz = "/api/v1/plans/cadiz-2023-2027/coverage";

    [Theory]
    [InlineData(
        "",
        "en",
        "Morocco 2023: progress",
        "6 of the 10 objectives and 11 of the 29 actions of the Cadiz Action Plan 2023-2027 addressed in meetings. Domain\u00A01. Development benefits of migration / Root causes of irregular migration and forced displacement: 2 of 2 objectives, 4 of 5 actions. Domain\u00A02."
    )]
    [InlineData(
        "",
        "fr",
        "Maroc 2023\u00A0: progression",
        "6 des 10 objectifs et 11 des 29 actions du Plan d'action de Cadix 2023-2027 abordés lors de réunions. Domaine\u00A01."
    )]
    [InlineData(
        "&chart=matrix",
        "en",
        "Morocco 2023: which meeting addressed what",
        "addressed in a meeting D4, O7, A20, A21, A22."
    )]
    [InlineData(
        "&chart=matrix&by=presidency",
        "fr",
        "Maroc 2023\u00A0: qui a abordé quoi",
        "Les 46 éléments du plan sous 1 présidence. Maroc 2023\u00A0: abordé lors d'une réunion D1, O1, A1,"
    )]
    [InlineData(
        "&chart=timeline&on=2024-01-31",
        "en",
        "Morocco 2023: over time",
        "26 April 2023: 1 objective, 1 action."
    )]
    [InlineData(
        "&chart=timeline&on=2024-01-31",
        "fr",
        "Maroc 2023\u00A0: dans le temps",
        "31 janvier 2024\u00A0: 21,7\u00A0% de la période écoulés."
    )]
    public async Task It_says_in_words_what_it_shows(
        string query,
        string lang,
        string title,
        string description
    )
    {
        using var answer = await api.GetAsync($"{Morocco}/chart.svg?lang={lang}{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml; charset=utf-8");
        answer.Content.Headers.ContentLanguage.ShouldBe([lang]);
        answer.Headers.ETag.ShouldNotBeNull();
        var chart = XElement.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        ((string?)chart.Attribute("role")).ShouldBe("img");
        ((string?)chart.Attribute("lang")).ShouldBe(lang);
        chart.Element(Svg + "title")!.Value.ShouldBe(title);
        chart.Element(Svg + "desc")!.Value.ShouldContain(description);
        ((string?)chart.Attribute("aria-labelledby")).ShouldBe(Id(chart, "title"));
        ((string?)chart.Attribute("aria-describedby")).ShouldBe(Id(chart, "desc"));
        Words(chart)
            .ShouldContain(line =>
                line.Contains(lang == "fr" ? "Périmètre" : "Scope", StringComparison.Ordinal)
            );
        Words(chart)
            .ShouldContain(line =>
                line.StartsWith(lang == "fr" ? "Règles" : "Rules", StringComparison.Ordinal)
            );
    }

    // A page's Content-Security-Policy without unsafe-inline would drop styles, and a chart must draw nothing from elsewhere.
    [Theory]
    [InlineData("progress")]
    [InlineData("matrix")]
    [InlineData("timeline")]
    public async Task It_needs_no_style_no_script_and_no_other_address(string chart)
    {
        var drawn = XElement.Parse(await api.TextAsync($"{Cadiz}/chart.svg?chart={chart}"));
        drawn
            .DescendantsAndSelf()
            .Select(element => element.Name.LocalName)
            .Distinct()
            .ShouldBeSubsetOf(["svg", "title", "desc", "g", "rect", "line", "path", "text"]);
        drawn
            .DescendantsAndSelf()
            .Attributes()
            .Select(attribute => attribute.Name.LocalName)
            .ShouldNotContain("style");
        drawn
            .Descendants()
            .Attributes()
            .ShouldAllBe(attribute => !attribute.Value.Contains("url(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_cells_are_told_apart_by_form_and_in_words()
    {
        await api.LoadAsync(
            """
            { "plans": [ { "code": "chart-forms", "dialogue": "charts", "titles": { "en": "Forms" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } }, { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } }, { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A3", "parent": "O1", "placement": { "status": "stated" } } ] } ],
              "presidencies": [
                { "slug": "chart-forms-2023", "country": "PT", "plan": "chart-forms", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "First" } },
                { "slug": "chart-forms-2024", "country": "ES", "plan": "chart-forms", "from": "2024-01-01", "to": "2025-01-01", "titles": { "en": "Second" } } ],
              "meetings": [
                { "slug": "chart-forms-held", "presidency": "chart-forms-2023", "kind": "webinar", "status": "held", "titles": { "en": "Held" }, "startsOn": "2023-05-01",
                  "citations": [ { "items": ["A1"], "strength": "primary" } ] },
                { "slug": "chart-forms-planned", "presidency": "chart-forms-2023", "kind": "webinar", "status": "planned", "titles": { "en": "Planned" }, "startsOn": "2023-09-01",
                  "citations": [ { "items": ["A2"], "strength": "primary" } ] } ] }
            """
        );
        var matrix = XElement.Parse(
            await api.TextAsync("/api/v1/plans/chart-forms/coverage/chart.svg?chart=matrix")
        );
        var forms = ChartReading
            .Facts(matrix, "state")
            .Where(cell => ChartReading.Fact(cell, "code")![0] == 'A')
            .Select(cell =>
                $"{ChartReading.Fact(cell, "code")} {ChartReading.Fact(cell, "column")} {ChartReading.Fact(cell, "state")}: {string.Join(' ', cell.Elements().Skip(1).Select(shape => shape.Name.LocalName == "text" ? shape.Value : (string)shape.Attribute("class")!))}"
            );
        forms.ShouldBe([
            "A1 chart-forms-2023 covered: chart-covered chart-check",
            "A1 chart-forms-2024 unknown: chart-unknown ?",
            "A2 chart-forms-2023 planned: chart-planned chart-hatch",
            "A2 chart-forms-2024 unknown: chart-unknown ?",
            "A3 chart-forms-2023 not: chart-not",
            "A3 chart-forms-2024 unknown: chart-unknown ?",
        ]);
        ChartReading
            .Facts(matrix, "state")
            .First(cell => ChartReading.IsChecked(cell) && ChartReading.Fact(cell, "code") == "A1")
            .Element(Svg + "title")!
            .Value.ShouldBe("Action\u00A01 · First: addressed in a meeting (1 meeting)");
        var progress = XElement.Parse(
            await api.TextAsync(
                "/api/v1/presidencies/chart-forms-2023/coverage/chart.svg?status=planned"
            )
        );
        ChartReading
            .Facts(progress, "state")
            .Select(cell => $"{ChartReading.Fact(cell, "code")} {ChartReading.Fact(cell, "state")}")
            .ShouldBe(["O1 covered", "A1 covered", "A2 planned", "A3 not"]);
    }

    [Fact]
    public async Task An_empty_record_is_not_one_that_addressed_nothing()
    {
        var progress = XElement.Parse(
            await api.TextAsync("/api/v1/presidencies/nigeria-2025/coverage/chart.svg")
        );
        Words(progress).ShouldContain("No meetings recorded yet.");
        ChartReading
            .Facts(progress, "state")
            .ShouldAllBe(cell => ChartReading.Fact(cell, "state") == "unknown");
        var timeline = XElement.Parse(
            await api.TextAsync(
                "/api/v1/presidencies/nigeria-2025/coverage/chart.svg?chart=timeline"
            )
        );
        timeline
            .Descendants()
            .Select(shape => (string?)shape.Attribute("class"))
            .ShouldNotContain("chart-steps");
    }

    // Of domains 4 and 5 nobody knows how many actions lie in them: 3 of 3 would say that all of domain 4 was addressed.
    [Theory]
    [InlineData("en", "3 of 3 known", "1 of 1 known")]
    [InlineData("fr", "3 sur 3 connues", "1 sur 1 connue")]
    public async Task What_may_lie_in_a_domain_leaves_its_total_open(
        string lang,
        string four,
        string five
    )
    {
        var words = Words(XElement.Parse(await api.TextAsync($"{Morocco}/chart.svg?lang={lang}")));
        words.ShouldContain(four);
        words.ShouldContain(five);
        words.ShouldContain(lang == "fr" ? "4 sur 5" : "4 of 5");
    }

    // "3 sur 3 connues actions" was read aloud.
    [Theory]
    [InlineData(
        "en",
        ": 1 of 2 objectives, 3 of 3 known actions.",
        ": 1 of 2 objectives, 1 of 1 known action."
    )]
    [InlineData(
        "fr",
        "\u00A0: 1 objectif sur 2, 3 actions connues sur 3.",
        "\u00A0: 1 objectif sur 2, 1 action connue sur 1."
    )]
    public async Task What_is_read_aloud_is_in_the_order_of_its_language(
        string lang,
        string four,
        string five
    )
    {
        var description = XElement
            .Parse(await api.TextAsync($"{Morocco}/chart.svg?lang={lang}"))
            .Element(Svg + "desc")!
            .Value;
        description.ShouldContain(four);
        description.ShouldContain(five);
        description.ShouldContain(lang == "fr" ? "4 actions sur 5." : "4 of 5 actions.");
    }

    // Morocco's term ends on 1 February 2024; of those after it nothing is recorded, and a flat line would say that nothing was addressed.
    [Theory]
    [InlineData("en", "no meetings are recorded yet of Portugal 2024, Nigeria 2025")]
    [InlineData(
        "fr",
        "aucune réunion n'est enregistrée à ce jour pour Portugal 2024, Nigéria 2025"
    )]
    public async Task A_timeline_says_where_nothing_is_recorded(string lang, string said)
    {
        var chart = XElement.Parse(
            await api.TextAsync($"{Cadiz}/chart.svg?chart=timeline&on=2025-06-30&lang={lang}")
        );
        chart.Element(Svg + "desc")!.Value.ShouldContain(said);
        string.Join(' ', Words(chart))
            .ShouldContain(lang == "fr" ? "«\u00A0?\u00A0»\u00A0:" : "“?”:");
        Words(chart).Count(word => word == "?").ShouldBe(2);
        ChartReading
            .Facts(chart, "state")
            .Select(fact => ChartReading.Fact(fact, "state"))
            .ShouldBe(["unknown", "unknown"]);
        var lines = chart
            .Descendants(Svg + "path")
            .Where(path => (string?)path.Attribute("class") == "chart-steps")
            .Select(path => path.Attribute("stroke-dasharray") is not null);
        lines.ShouldBe([false, true, false, true]);
        (await api.JsonAsync($"{Cadiz}/timeline?on=2025-06-30&lang={lang}"))["unrecorded"]!
            .AsArray()
            .Select(term => $"{term!["presidency"]} {term["from"]}")
            .ShouldBe(["portugal-2024 2024-02-01", "nigeria-2025 2025-01-30"]);
        var before = XElement.Parse(
            await api.TextAsync($"{Cadiz}/chart.svg?chart=timeline&on=2024-01-31&lang={lang}")
        );
        Words(before).ShouldNotContain("?");
        (await api.JsonAsync($"{Cadiz}/timeline?to=2024-01-01"))["unrecorded"]!
            .AsArray()
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_matrix_of_an_empty_record_says_so() =>
        XElement
            .Parse(
                await api.TextAsync(
                    "/api/v1/presidencies/nigeria-2025/coverage/chart.svg?chart=matrix&lang=fr"
                )
            )
            .Element(Svg + "desc")!
            .Value.ShouldStartWith("Aucune réunion enregistrée à ce jour. ");

    [Fact]
    public async Task A_title_in_the_other_language_says_so()
    {
        var matrix = XElement.Parse(
            await api.TextAsync($"{Morocco}/chart.svg?chart=matrix&lang=fr")
        );
        var title = matrix
            .Descendants(Svg + "text")
            .First(text =>
                text.Value.Contains("Build capacities for border", StringComparison.Ordinal)
            );
        title.Value.ShouldStartWith("(en)\u00A0Build");
        ((string?)title.Attribute("lang")).ShouldBe("en");
    }

    [Fact]
    public async Task The_timeline_steps_once_for_each_meeting_that_added_something()
    {
        var timeline = XElement.Parse(
            await api.TextAsync($"{Morocco}/chart.svg?chart=timeline&on=2024-01-31")
        );
        var steps = (await api.JsonAsync($"{Morocco}/timeline"))["steps"]!.AsArray();
        ChartReading
            .Facts(timeline, "meeting")
            .Select(step =>
                $"{ChartReading.Fact(step, "meeting")} {ChartReading.Fact(step, "covered")}"
            )
            .ShouldBe(
                Levels.SelectMany(level =>
                    steps.Select(step => $"{step!["meeting"]} {step["covered"]![level]}")
                )
            );
        Words(timeline).ShouldContain("31 January 2024: 21.7\u00A0% of the period had passed");
    }

    [Theory]
    [InlineData("chart=pie", "chart", "unknown_value")]
    [InlineData("by=meeting", "by", "needs_chart_matrix")]
    [InlineData("chart=matrix&on=2024-01-31", "on", "needs_chart_timeline")]
    [InlineData("chart=timeline&on=soon", "on", "invalid_date")]
    [InlineData("format=json", "format", "unknown_value")]
    public async Task What_cannot_be_drawn_is_refused(string query, string field, string code)
    {
        using var answer = await api.GetAsync($"{Cadiz}/chart.svg?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        problem["errors"]!
            .AsArray()
            .Select(error => $"{error!["field"]} {error["code"]}")
            .ShouldBe([$"{field} {code}"]);
    }

    private static string? Id(XElement chart, string element) =>
        (string?)chart.Element(Svg + element)!.Attribute("id");

    private static string[] Words(XElement chart) =>
        [
            .. chart
                .Descendants(Svg + "text")
                .Select(text =>
                    string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value))
                ),
        ];
}
