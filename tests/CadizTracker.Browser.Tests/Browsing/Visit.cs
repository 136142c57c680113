using Microsoft.Playwright;

namespace CadizTracker.Browsing;

/// <summary>A page in a browser profile of its own, which nothing but the program answers.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>How long something may take on a busy machine before it is taken for missing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly Elsewhere elsewhere;

    private Visit(Elsewhere elsewhere, Notes notes, IPage page) =>
        (this.elsewhere, Notes, Page) = (elsewhere, notes, page);

    public Notes Notes { get; }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri site, bool withScript = true)
    {
        var others = new Elsewhere();
        var profile = await browser.NewContextAsync(
            new()
            {
                BaseURL = site.ToString(),
                JavaScriptEnabled = withScript,
                ViewportSize = new() { Width = 1400, Height = 1000 },
                // Another program on this machine is elsewhere, too.
                Proxy = new() { Server = others.Address, Bypass = $"<-loopback>,{site.Authority}" },
            }
        );
        var notes = new Notes(site, others);
        await notes.WatchAsync(profile);
        return new(others, notes, await profile.NewPageAsync());
    }

    /// <summary>Waits until something has been noted; whoever reads the notes then sees whether it has.</summary>
    public async Task UntilAsync(Func<Notes, bool> noted)
    {
        var end = DateTime.UtcNow + Patience;
        while (!noted(Notes) && DateTime.UtcNow < end)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until the page has asked for nothing new for a while.</summary>
    public async Task RestAsync()
    {
        int before;
        do
        {
            before = Notes.Requests.Count;
            await Task.Delay(Pause);
        } while (Notes.Requests.Count != before);
        await Notes.AddAnnouncedAsync(Page);
    }

    public void ShouldHaveStayedInside()
    {
        Notes.OutsideRequests.ShouldBeEmpty();
        Notes.Departures.ShouldBeEmpty();
        Notes.Refusals.ShouldBeEmpty();
        Notes.Errors.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await elsewhere.DisposeAsync();
    }
}
