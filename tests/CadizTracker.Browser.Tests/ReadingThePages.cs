using System.Text.RegularExpressions;
using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>The pages that anybody reads, in a real browser: for everybody, at every width, and fresh by themselves.</summary>
public sealed class ReadingThePages(Site site)
{
    private static readonly string[] All =
    [
        "/",
        "/plans/marrakesh-2018-2022",
        "/plans/cadiz-2023-2027/items/O7",
        "/plans/cadiz-2023-2027/items/A23",
        "/presidencies",
        "/presidencies/morocco-2023",
        "/meetings",
        "/meetings/2023-06-22-marrakesh-thematic-meeting",
        "/explore?presidency=morocco-2023&status=planned&objectives=parts&kind=thematic_meeting",
        "/plans/cadiz-2023-2027/explain",
        "/presidencies/morocco-2023/explain?item=O7",
        "/plans/cadiz-2023-2027/gaps",
        "/presidencies/nigeria-2025/gaps",
        "/presidencies/morocco-2023/reconcile",
        "/presidencies/morocco-2023/reconcile?objectives=5/11&actions=10/29",
        "/embed?what=matrix",
        "/embed/badge?presidency=morocco-2023",
        "/embed/progress?plan=cadiz-2023-2027",
        "/embed/matrix?presidency=morocco-2023",
        "/verify?hash=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "/presidencies/nowhere",
    ];

    public static TheoryData<string> Pages => [.. All];

    // One visit looks at all of it: a browser is dear.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out_fits_a_small_phone_and_asks_only_this_program(
        string page
    )
    {
        await using var visit = await site.VisitAsync();
        foreach (var lang in new[] { "en", "fr" })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.Page.GotoAsync(
                $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={lang}"
            );
            await Accessibility.CheckAsync(visit.Page);
            await visit.Page.SetViewportSizeAsync(320, 640);
            (
                await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")
            ).ShouldBeLessThanOrEqualTo(320, lang);
            await visit.Page.SetViewportSizeAsync(1400, 1000);
        }
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Accessibility.CheckColoursAsync(visit.Page);
        if (page != "/presidencies/nowhere") // a browser reports a 404 as an error
        {
            visit.ShouldHaveStayedInside();
        }
    }

    // A frame on somebody's page may be as narrow as a phone: nothing of a progress is beside it, and a matrix has its items in sight.
    [Theory]
    [InlineData("/embed/progress?plan=cadiz-2023-2027", 0)]
    [InlineData("/embed/progress?presidency=morocco-2023", 0)]
    [InlineData("/embed/matrix?plan=cadiz-2023-2027", 0)]
    [InlineData("/embed/matrix?presidency=morocco-2023", 40)]
    public async Task A_chart_in_a_frame_fits_a_small_phone(string page, int beside)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.SetViewportSizeAsync(320, 640);
        foreach (var lang in new[] { "en", "fr" })
        {
            await visit.Page.GotoAsync($"{page}&lang={lang}");
            await Accessibility.CheckAsync(visit.Page);
            var region = visit.Page.GetByRole(AriaRole.Region);
            (
                await region.EvaluateAsync<int>("region => region.scrollWidth - region.clientWidth")
            ).ShouldBeLessThanOrEqualTo(beside, lang);
            (
                await region.EvaluateAsync<double>(
                    "region => region.querySelector('svg').clientWidth / region.querySelector('svg').viewBox.baseVal.width"
                )
            ).ShouldBeGreaterThan(0.95, lang);
        }
    }

    [Fact]
    public async Task The_language_is_switched_in_place_and_kept()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/presidencies/morocco-2023?lang=en");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Ending("/presidencies/morocco-2023?lang=fr"));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Réunions" }).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Ending("/meetings?lang=fr"));
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    }

    [Fact]
    public async Task Somebody_without_a_mouse_gets_past_the_navigation_and_to_a_meeting()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/presidencies/morocco-2023?lang=en");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        var meeting = visit.Page.Locator(".meetings a").First;
        for (var pressed = 0; pressed < 120 && !await IsFocusedAsync(meeting); pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(Ending("-brussels-steering-committee?lang=en"));
    }

    [Fact]
    public async Task A_change_of_the_record_is_shown_without_loading_the_page_again()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/presidencies/spain-2022?lang=en");
        await visit.Page.EvaluateAsync("window.isTheSamePage = true");
        await visit.UntilAsync(notes =>
            notes.Requests.Any(address =>
                address.EndsWith("/changes/stream", StringComparison.Ordinal)
            )
        );
        await site.LoadAsync(
            """
            { "plans": [], "presidencies": [], "meetings": [ { "slug": "shown-at-once", "presidency": "spain-2022", "kind": "webinar", "status": "held",
              "titles": { "en": "Shown at once" }, "startsOn": "2022-10-03", "citations": [ { "items": ["A16"], "plan": "marrakesh-2018-2022" } ] } ] }
            """
        );
        await Expect(visit.Page.GetByText("Shown at once")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".fresh"))
            .ToHaveTextAsync("The record has changed; this page shows it as it is now.");
        (await visit.Page.EvaluateAsync<bool>("window.isTheSamePage")).ShouldBeTrue();
        await Expect(visit.Page.Locator(".figures .of").Last).ToHaveTextAsync("1 of 23");
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task A_change_leaves_open_what_was_opened_and_the_focus_where_it_is()
    {
        var desk = await Desk.NewAsync(site);
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync($"/explore?plan={desk.Plan}&lang=en");
        await page.GetByText("How it is counted").ClickAsync();
        await page.GetByLabel("count by their parts").FocusAsync();
        await LoadMeetingAsync(desk, "while-open", "A3");
        await Expect(page.Locator(".figures .of").Last).ToHaveTextAsync("1 of 5");
        await Expect(page.GetByLabel("count by their parts")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("count by their parts")).ToBeFocusedAsync();
        await Expect(page.Locator(".copy button").First).ToBeVisibleAsync();

        await page.GotoAsync($"/presidencies/{desk.Presidency}?lang=en");
        var meeting = page.Locator(".meetings a").First;
        await meeting.FocusAsync();
        await LoadMeetingAsync(desk, "while-focused", "A4");
        await Expect(page.Locator(".figures .of").Last).ToHaveTextAsync("2 of 5");
        await Expect(page.Locator(".meetings a", new() { HasText = "while-open" }))
            .ToBeFocusedAsync();
    }

    // A browser has few connections to one place: tabs that nobody looks at hold none, and are right when they are looked at again.
    [Fact]
    public async Task A_page_that_was_out_of_sight_is_right_when_it_is_seen_again()
    {
        var desk = await Desk.NewAsync(site);
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync($"/presidencies/{desk.Presidency}?lang=en");
        await visit.Page.EvaluateAsync(Hide("true"));
        await LoadMeetingAsync(desk, "out-of-sight", "A3");
        await visit.RestAsync();
        await Expect(visit.Page.Locator(".figures .of").Last).ToHaveTextAsync("0 of 5");
        await visit.Page.EvaluateAsync(Hide("false"));
        await Expect(visit.Page.Locator(".figures .of").Last).ToHaveTextAsync("1 of 5");
    }

    private static string Hide(string hidden) =>
        $"Object.defineProperty(document, 'hidden', {{ value: {hidden}, configurable: true }}); document.dispatchEvent(new Event('visibilitychange'))";

    private Task LoadMeetingAsync(Desk desk, string name, string action) =>
        site.LoadAsync(
            $$"""
            { "plans": [], "presidencies": [], "meetings": [ { "slug": "{{name}}-{{desk.Presidency}}", "presidency": "{{desk.Presidency}}", "kind": "webinar", "status": "held",
              "titles": { "en": "{{name}}" }, "startsOn": "1991-02-03", "citations": [ { "items": ["{{action}}"] } ] } ] }
            """
        );

    // 150 kB is what the overview may cost with nothing kept yet: page, style, script, icon.
    [Fact]
    public async Task The_overview_is_light()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/?lang=fr");
        var bytes = await visit.Page.EvaluateAsync<int>(
            """
            [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .reduce((sum, one) => sum + one.transferSize, 0)
            """
        );
        bytes.ShouldBeInRange(1_000, 150_000);
    }

    private static Regex Ending(string address) =>
        new($"{Regex.Escape(address)}$", RegexOptions.None, Visit.Patience);

    private static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
