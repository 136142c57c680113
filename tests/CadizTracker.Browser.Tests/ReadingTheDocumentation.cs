using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>The page /docs, as a person sees it whose network may have no way to the internet.</summary>
public sealed class ReadingTheDocumentation(Site site)
{
    private const string Coverage =
        "Shows how much of its plan a presidency's meetings have addressed";

    [Fact]
    public async Task It_shows_what_the_api_is_called_and_what_it_can_be_asked()
    {
        await using var visit = await OpenAsync();
        await Expect(visit.Page).ToHaveTitleAsync("CadizTracker API");
        await Expect(Heading(visit, 1, "CadizTracker")).ToBeVisibleAsync();
        await Expect(Operation(visit)).ToBeVisibleAsync();
        await visit.RestAsync();
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task It_is_made_of_the_programs_own_files_alone()
    {
        await using var visit = await OpenAsync();
        await Expect(Operation(visit)).ToBeVisibleAsync();
        await visit.RestAsync();
        visit
            .Notes.Requests.Select(address => new Uri(address).AbsolutePath)
            .Where(path => path != "/docs/favicon.svg") // asked for when and as often as the browser likes
            .ShouldBe([
                "/docs",
                "/docs/",
                "/docs/scalar.js",
                "/docs/scalar.aspnetcore.js",
                "/openapi/v1.json",
            ]);
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task An_operation_shows_what_it_does_and_takes()
    {
        await using var visit = await OpenAsync();
        await Operation(visit).ClickAsync();
        await Expect(Heading(visit, 3, Coverage)).ToBeInViewportAsync();
        foreach (
            var text in new[]
            {
                "As csv or xlsx: its rows.",
                "The presidency's slug, e.g. morocco-2023.",
                "Only meetings whose last day is this day or later.",
                "ministerial_conference",
                "There is no such presidency.",
            }
        )
        {
            await Expect(Shown(visit).GetByText(text).First).ToBeVisibleAsync();
        }
        await visit.RestAsync();
        visit.ShouldHaveStayedInside();
    }

    [Fact]
    public async Task An_operation_can_be_tried_and_only_this_program_is_asked()
    {
        await using var visit = await OpenAsync();
        await Operation(visit).ClickAsync();
        await Button(Shown(visit), "Test Request").ClickAsync();
        var form = visit.Page.GetByRole(AriaRole.Dialog);
        await Button(form, "Send get request").ClickAsync();
        await Expect(form.GetByText("200 OK").First).ToBeVisibleAsync();
        await Expect(form.GetByText("\"Cadiz Action Plan 2023-2027\"").First).ToBeVisibleAsync();
        await visit.RestAsync();
        visit.Notes.Requests.ShouldContain(address =>
            address.Contains("/presidencies/morocco-2023/coverage?", StringComparison.Ordinal)
        );
        visit.ShouldHaveStayedInside();
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/docs");
        return visit;
    }

    private static ILocator Heading(Visit visit, int level, string name) =>
        visit.Page.GetByRole(AriaRole.Heading, new() { Level = level, Name = name });

    private static ILocator Operation(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Link, new() { Name = Coverage });

    private static ILocator Shown(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Region, new() { Name = Coverage });

    private static ILocator Button(ILocator within, string name) =>
        within.GetByRole(AriaRole.Button, new() { Name = name });
}
