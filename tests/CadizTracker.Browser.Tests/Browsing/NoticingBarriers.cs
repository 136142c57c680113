namespace CadizTracker.Browsing;

/// <summary>That a page has no violation means something only if one that has is noticed.</summary>
public sealed class NoticingBarriers(Site site)
{
    [Theory]
    [InlineData("color-contrast", "<p style='color: #ccc; background: #fff'>Hardly to be read</p>")]
    [InlineData("image-alt", "<img src='data:,'>")]
    [InlineData("label", "<input>")]
    [InlineData(
        "target-size",
        "<button style='width: 9px; height: 9px'>a</button><button style='width: 9px; height: 9px'>b</button>"
    )]
    public async Task What_keeps_somebody_out_is_noticed(string rule, string html)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync(
            "**/a-page",
            asked =>
                asked.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body =
                            $"<!doctype html><html lang='en'><title>A page</title><main><h1>A page</h1>{html}</main></html>",
                    }
                )
        );
        await visit.Page.GotoAsync("/a-page");
        var told = await Record.ExceptionAsync(() => Accessibility.CheckAsync(visit.Page));
        told.ShouldBeOfType<ShouldAssertException>().Message.ShouldContain($"{rule}: ");
    }

    [Theory]
    [InlineData("/?lang=en")]
    [InlineData("/?lang=fr")]
    public async Task The_pages_policy_does_not_hide_a_page_from_it(string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(address);
        await Accessibility.CheckAsync(visit.Page);
        visit.ShouldHaveStayedInside();
    }
}
