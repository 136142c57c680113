using CadizTracker.Browsing;
using CadizTracker.Operations;
using Microsoft.Playwright;

namespace CadizTracker;

/// <summary>
/// The pages as a reviewer saw them last, beside this file. With UPDATE_PICTURES=1 they are taken anew, to be looked at and committed;
/// otherwise it is only made sure that each is there: no two machines have the same letters.
/// </summary>
public sealed class TakingPictures(Site site)
{
    // What is between the margins of an A4 page, at 96 points an inch.
    private const int PrintedWidth = 673;
    private const int PrintedHeight = 1013;

    private const string Folder = "tests/CadizTracker.Browser.Tests/pictures";

    [Theory]
    [InlineData("overview-en", "/?lang=en", 1280, 1500)]
    [InlineData("overview-fr-phone", "/?lang=fr", 360, 1100)]
    [InlineData("presidency-fr", "/presidencies/morocco-2023?lang=fr", 1280, 2000)]
    [InlineData("item-en", "/plans/cadiz-2023-2027/items/O7?lang=en", 1280, 1100)]
    [InlineData(
        "meeting-fr",
        "/meetings/2023-06-22-marrakesh-thematic-meeting?lang=fr",
        1280,
        1100
    )]
    public async Task A_page_was_looked_at(string name, string address, int width, int height)
    {
        await LookedAtAsync(
            name,
            async page =>
            {
                await page.SetViewportSizeAsync(width, height);
                await page.GotoAsync(address);
            }
        );
    }

    /// <summary>The two pages that a delegation prints, set as they are printed: in print's own styles, as wide and as high as a sheet leaves.</summary>
    [Theory]
    [InlineData("report-en-1", "en", "glance")]
    [InlineData("report-en-2", "en", "meetings")]
    [InlineData("report-fr-1", "fr", "glance")]
    [InlineData("report-fr-2", "fr", "meetings")]
    public async Task A_page_of_the_report_was_looked_at(string name, string lang, string from) =>
        await LookedAtAsync(
            name,
            async page =>
            {
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                await page.SetViewportSizeAsync(PrintedWidth, PrintedHeight);
                await page.GotoAsync(
                    $"/api/v1/presidencies/morocco-2023/handover?format=html&lang={lang}"
                );
                if (from != "glance")
                {
                    await page.Locator($"section.{from}")
                        .EvaluateAsync("section => section.scrollIntoView()");
                }
            }
        );

    private async Task LookedAtAsync(string name, Func<IPage, Task> open)
    {
        var file = Repository.File($"{Folder}/{name}.jpg");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await using var visit = await site.VisitAsync();
            await open(visit.Page);
            await visit.Page.ScreenshotAsync(
                new()
                {
                    Path = file,
                    Type = ScreenshotType.Jpeg,
                    Quality = 45,
                }
            );
        }
        new FileInfo(file).Length.ShouldBeInRange(10_000, 200_000);
    }
}
