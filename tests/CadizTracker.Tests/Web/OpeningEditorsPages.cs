using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CadizTracker.Access;

namespace CadizTracker.Web;

/// <summary>The pages of those who keep the record, as they leave the program: whose they are, and what is in them without a script.</summary>
public sealed class OpeningEditorsPages(Api api)
{
    private const string Desk = "/edit?lang=en";

    public static TheoryData<string> Addresses =>
        [
            Desk,
            "/edit?lang=fr",
            "/edit/meetings/new?lang=fr",
            "/edit/meetings/new?presidency=morocco-2023&lang=en",
            "/edit/meetings/2023-06-22-marrakesh-thematic-meeting?lang=fr",
            "/edit/review?lang=en",
            "/edit/import?lang=fr",
            "/edit/document?lang=en",
            "/edit/snapshots?lang=fr",
            "/edit/snapshots?presidency=morocco-2023&lang=en",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_whole_has_nothing_inline_and_says_what_needs_a_script(
        string address
    )
    {
        using var answer = await api.As(AccessRole.Publisher).GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        var page = await ReadAsync(answer);
        page.DocumentElement.GetAttribute("lang").ShouldBe(address[^2..]);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll("*")
            .SelectMany(one => one.Attributes)
            .Where(one => one.Name.StartsWith("on", StringComparison.Ordinal))
            .ShouldBeEmpty();
        page.QuerySelector("noscript")!.TextContent.ShouldContain("JavaScript");
        page.QuerySelectorAll("[id]")
            .GroupBy(one => one.Id)
            .Where(same => same.Count() > 1)
            .ShouldBeEmpty();
        // What somebody writes in is not exchanged under their hands.
        page.DocumentElement.HasAttribute("data-still").ShouldBeTrue();
    }

    [Fact] // Razor writes an attribute data-… also where its value is null: no page was fresh by itself any more
    public async Task What_is_only_read_shows_changes_by_itself()
    {
        using var answer = await api.GetAsync("/?lang=en");
        (await ReadAsync(answer)).DocumentElement.HasAttribute("data-still").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Whoever_is_nobody_is_asked_to_sign_in_and_led_back(string address)
    {
        using var answer = await api.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await ReadAsync(answer);
        page.QuerySelector("form[method=post] [name=key]").ShouldNotBeNull();
        page.QuerySelector("[name=to]")!.GetAttribute("value").ShouldBe(address);
        page.QuerySelector("[role=alert]").ShouldBeNull();
    }

    [Fact]
    public async Task Whose_role_is_too_low_is_told_so()
    {
        using var answer = await api.As(AccessRole.Reader).GetAsync(Desk);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await ReadAsync(answer);
        page.QuerySelector("main")!
            .TextContent.ShouldContain("This needs the role editor; yours is reader.");
    }

    [Fact]
    public async Task A_meeting_that_there_is_none_of_is_told_as_a_page()
    {
        using var answer = await api.As(AccessRole.Editor)
            .GetAsync("/edit/meetings/never-there?lang=fr");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(answer))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Cette réunion n'existe pas.");
    }

    [Theory]
    [InlineData("en", "Found here")]
    [InlineData("fr", "Found here en anglais")]
    public async Task What_should_be_looked_at_is_called_by_its_title_and_then_by_its_slug(
        string lang,
        string title
    )
    {
        // What is found in it stands first: plans are in the order of their codes.
        await api.LoadAsync(
            """
            { "plans": [ { "code": "a-desk-findings", "dialogue": "pages", "titles": { "en": "Desk plan", "fr": "Plan du bureau" }, "items": [ { "code": "D1", "placement": { "status": "stated" } } ] } ],
              "presidencies": [ { "slug": "desk-findings-1965", "country": "ES", "plan": "a-desk-findings", "from": "1965-01-01", "to": "1965-07-01", "titles": { "en": "Desk", "fr": "Bureau" } } ],
              "meetings": [ { "slug": "desk-findings-here", "presidency": "desk-findings-1965", "kind": "workshop", "status": "held", "titles": { "en": "Found here" }, "startsOn": "1964-02-03", "mapping": { "state": "pending" } } ] }
            """
        );
        using var answer = await api.As(AccessRole.Editor).GetAsync($"/edit?lang={lang}");
        var page = await ReadAsync(answer);
        var heading = page.QuerySelectorAll(".finding h3")
            .First(heading => heading.QuerySelector(".slug")?.TextContent == "desk-findings-here");
        heading.QuerySelector("a").Words().ShouldBe(title);
        heading.Words().ShouldBe($"{title} desk-findings-here");
    }

    [Fact]
    public async Task Without_a_script_the_form_shows_all_that_is_recorded()
    {
        using var answer = await api.As(AccessRole.Editor)
            .GetAsync("/edit/meetings/2023-06-22-marrakesh-thematic-meeting?lang=en");
        var page = await ReadAsync(answer);
        string? Value(string field) =>
            page.QuerySelector($"[data-field='{field}']") switch
            {
                null => null,
                { TagName: "INPUT" } input => input.GetAttribute("value"),
                { TagName: "SELECT" } select => select
                    .QuerySelector("option[selected]")!
                    .GetAttribute("value"),
                var text => text.TextContent,
            };
        (Value("kind"), Value("status"), Value("endsOn"), Value("coChairs")).ShouldBe(
            ("thematic_meeting", "held", "2023-06-23", "MA, ES")
        );
        (Value("text"), Value("outcomes.conclusions"), Value("outcomes.recommendations")).ShouldBe(
            ("Domaine 4 | Objectif 7 | Actions 20-22", "6", null)
        );
        Value("followUpOf")!.ShouldStartWith("thematic meetings on border management, Madrid");
        page.QuerySelector(".state")!.TextContent.ShouldBe("published");
    }

    [Fact]
    public async Task Where_nothing_prints_a_pdf_freezing_says_so_and_asks_why_that_may_be()
    {
        using var answer = await api.As(AccessRole.Publisher)
            .GetAsync("/edit/snapshots?presidency=morocco-2023&lang=fr");
        var form = (await ReadAsync(answer)).QuerySelector("#freezing")!;
        form.QuerySelector(".notice")!.TextContent.ShouldContain("sera figé sans PDF");
        var why = form.QuerySelector("[data-accepting=pdf_needed]")!;
        why.HasAttribute("hidden").ShouldBeFalse();
        why.QuerySelector("[data-field=withoutPdf]").ShouldNotBeNull();
        form.QuerySelector("[data-accepting=missing_translations]")!
            .HasAttribute("hidden")
            .ShouldBeTrue();
    }

    // A module takes from others by an address of their own, which holds what it was made with.
    [Fact]
    public async Task Every_module_that_a_page_runs_finds_those_it_takes_from()
    {
        var asked = new HashSet<string>();
        var toAsk = new Queue<string>();
        foreach (var address in Addresses)
        {
            using var answer = await api.As(AccessRole.Publisher).GetAsync((string)address.Data);
            foreach (var script in (await ReadAsync(answer)).QuerySelectorAll("script"))
            {
                toAsk.Enqueue(script.GetAttribute("src")!);
            }
        }
        while (toAsk.TryDequeue(out var next))
        {
            if (!asked.Add(next))
            {
                continue;
            }
            using var answer = await api.GetAsync(next);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, next);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldNotContain("from \"./");
            foreach (var taken in text.Split("from \"").Skip(1))
            {
                toAsk.Enqueue(taken.Split('"')[0]);
            }
        }
        asked.Count.ShouldBeGreaterThan(10);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
