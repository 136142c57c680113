using System.Text.RegularExpressions;
using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>Choosing what is looked at, in a real browser: the address is the state, with and without a script.</summary>
public sealed class ExploringByHand(Site site)
{
    private const string Headline = "[data-headline]";

    [Fact]
    public async Task A_choice_asks_by_itself_keeps_the_focus_and_says_the_new_headline()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/explore?lang=en");
        await visit.Page.EvaluateAsync("window.isTheSamePage = true");
        var box = visit.Page.GetByLabel("Morocco 2023", new() { Exact = true });
        await box.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await Expect(visit.Page).ToHaveURLAsync(Like("presidency=morocco-2023"));
        await Expect(visit.Page.Locator("#sequence")).ToBeVisibleAsync();
        await Expect(box).ToBeCheckedAsync();
        await Expect(box).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("[role=status].hidden"))
            .ToHaveTextAsync(await visit.Page.Locator(Headline).InnerTextAsync());
        (await visit.Page.EvaluateAsync<bool>("window.isTheSamePage")).ShouldBeTrue();
        await Expect(visit.Page).ToHaveTitleAsync(Like("^6 of 10 objectives, 11 of 29 actions"));
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task The_address_is_the_state_forwards_backwards_and_anew()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/explore?plan=cadiz-2023-2027&presidency=morocco-2023&lang=fr");
        await page.Locator("#from").FillAsync("2023-09-01");
        await page.Locator("#to").FillAsync("2024-01-01");
        await Expect(page).ToHaveURLAsync(Like("from=2023-09-01&to=2024-01-01"));
        await page.GetByText("Comment compter").ClickAsync();
        await page.Locator("#objectives-parts").CheckAsync();
        await Expect(page).ToHaveURLAsync(Like("objectives=parts"));
        await Expect(page.Locator(".figures .of").Nth(1)).ToHaveTextAsync("3 sur 11");
        var shown = await page.Locator("#answer").InnerTextAsync();

        await page.ReloadAsync();
        (await page.Locator("#answer").InnerTextAsync())
            .Replace("Copier\n", "", StringComparison.Ordinal)
            .ShouldBe(shown.Replace("Copier\n", "", StringComparison.Ordinal));
        await Expect(page.Locator("#objectives-parts")).ToBeCheckedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".figures .of").Nth(1)).ToHaveTextAsync("3 sur 10");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Like("from=2023-09-01.*lang=en"));
        await Expect(page.Locator(".figures .of").Nth(1)).ToHaveTextAsync("3 of 10");
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task Without_a_script_the_form_is_sent_and_its_address_is_clean()
    {
        await using var visit = await site.VisitAsync(withScript: false);
        await visit.Page.GotoAsync("/explore?lang=en");
        await visit.Page.GetByLabel("Morocco 2023", new() { Exact = true }).CheckAsync();
        await visit.Page.Locator("#to").FillAsync("2023-07-01");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(visit.Page)
            .ToHaveURLAsync(
                Like(
                    @"/explore\?lang=en&plan=cadiz-2023-2027&presidency=morocco-2023&to=2023-07-01$"
                )
            );
        await Expect(visit.Page.Locator(".figures .of").Last).ToHaveTextAsync("4 of 29");
        await Expect(visit.Page.Locator(".copy button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_wrong_is_told_while_one_types_and_goes_when_it_is_mended()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync("/explore?presidency=morocco-2023&to=2023-07-01&lang=en");
        await page.Locator("#from").FillAsync("2024-01-01");
        await Expect(page.Locator("#from-wrong")).Not.ToBeEmptyAsync();
        await Expect(page.Locator("#from")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator(".figures")).ToHaveCountAsync(0);
        await Accessibility.CheckAsync(page);
        await page.Locator("#from").FillAsync("2023-01-01");
        await Expect(page.Locator("#from-wrong")).ToBeEmptyAsync();
        await Expect(page.Locator(".figures")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_text_is_copied_by_its_button_as_it_stands()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync("/explore?presidency=morocco-2023&lang=fr");
        var field = visit.Page.Locator("#copy-excel-json");
        await visit.Page.Locator(".copy:has(#copy-excel-json) button").ClickAsync();
        await Expect(visit.Page.Locator("[role=status].hidden")).ToHaveTextAsync("Copié");
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(
            await field.InputValueAsync()
        );
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task Another_plan_has_its_own_presidencies()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/explore?presidency=morocco-2023&lang=en");
        await visit.Page.Locator("#plan").FocusAsync();
        await visit.Page.Locator("#plan").SelectOptionAsync("marrakesh-2018-2022");
        await Expect(visit.Page).ToHaveURLAsync(Like("plan=marrakesh-2018-2022"));
        await Expect(visit.Page.GetByLabel("Spain 2022", new() { Exact = true }))
            .ToBeVisibleAsync();
        visit.Page.Url.ShouldNotContain("morocco");
        await Expect(visit.Page.Locator("#plan")).ToBeFocusedAsync();
    }

    private static Regex Like(string pattern) =>
        new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
