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
        var file = Repository.File($"{Folder}/{name}.jpg");
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await using var visit = await site.VisitAsync();
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.Page.GotoAsync(address);
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
