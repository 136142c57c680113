using CadizTracker.Access;
using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>The pages of those who keep the record: for everybody of them, at every width, and inside this program.</summary>
public sealed class OpeningTheEditorsPages(Site site)
{
    private static readonly string[] All =
    [
        "/edit",
        "/edit/meetings/new?presidency=morocco-2023",
        "/edit/meetings/2023-06-22-marrakesh-thematic-meeting",
        "/edit/meetings/2023-02-21-brussels-steering-committee",
        "/edit/review",
        "/edit/import",
        "/edit/document",
        "/edit/snapshots?presidency=morocco-2023",
        "/sign-in",
    ];

    public static TheoryData<string> Pages => [.. All];

    // One visit looks at all of it: a browser is dear.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out_fits_a_small_phone_and_asks_only_this_program(
        string page
    )
    {
        foreach (var lang in new[] { "en", "fr" })
        {
            await using var editor = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
            await editor.OpenAsync(page);
            await editor.Visit.RestAsync();
            await Expect(editor.Page.Locator("html")).ToHaveAttributeAsync("lang", lang);
            await Accessibility.CheckAsync(editor.Page);
            await editor.Page.SetViewportSizeAsync(320, 640);
            (
                await editor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")
            ).ShouldBeLessThanOrEqualTo(320, lang);
            await editor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Accessibility.CheckColoursAsync(editor.Page);
            editor.Visit.ShouldHaveStayedInside();
        }
    }

    [Fact]
    public async Task The_pages_of_the_desk_stand_in_a_line_and_a_choice_beside_its_words()
    {
        await using var editor = await Editor.SignInAsync(site, AccessRole.Publisher);
        await editor.OpenAsync("/edit/snapshots?presidency=morocco-2023");
        (await HeightsAsync(editor, "nav.desk li")).Distinct().Count().ShouldBe(1);
        await Expect(editor.Page.Locator("nav.desk [aria-current]")).ToHaveTextAsync("Snapshots");
        (
            await editor.Page.EvaluateAsync<double>(
                """
                (() => {
                  const choice = document.querySelector(".choices input").getBoundingClientRect();
                  const words = document.createRange();
                  words.selectNodeContents(document.querySelector(".choices label"));
                  const said = [...words.getClientRects()].at(-1);
                  return Math.abs((choice.top + choice.bottom) - (said.top + said.bottom)) / 2;
                })()
                """
            )
        ).ShouldBeLessThan(4);
    }

    private static Task<double[]> HeightsAsync(Editor editor, string selector) =>
        editor.Page.EvaluateAsync<double[]>(
            "selector => [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect().top)",
            selector
        );

    [Fact]
    public async Task Whoever_is_nobody_yet_signs_in_and_is_where_they_wanted_to_be()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/edit/snapshots?presidency=morocco-2023&lang=fr");
        var key = visit.Page.GetByLabel("Clé");
        await key.FillAsync("cadiz_wrong");
        await visit.Page.Locator("main button").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("pas acceptée");
        await Expect(key).ToHaveAttributeAsync("aria-invalid", "true");
        await Accessibility.CheckAsync(visit.Page);
        await key.FillAsync(await site.KeyAsync("comes back", AccessRole.Editor));
        await visit.Page.Locator("main button").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Instantanés");
        await Expect(visit.Page.Locator("#of")).ToHaveValueAsync("morocco-2023");
    }
}
