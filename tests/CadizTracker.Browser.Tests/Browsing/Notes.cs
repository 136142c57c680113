using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CadizTracker.Browsing;

/// <summary>All that a page asked for, announced, was refused and got wrong.</summary>
internal sealed class Notes(Uri site, Elsewhere elsewhere)
{
    private readonly ConcurrentQueue<string> requests = [];
    private readonly ConcurrentQueue<string> refusals = [];
    private readonly ConcurrentQueue<string> errors = [];

    /// <summary>Every address that was asked for or announced, whether or not anyone answered.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Those that are neither the program's nor carried by the page itself.</summary>
    public IReadOnlyList<string> OutsideRequests => [.. requests.Where(IsOutside)];

    /// <summary>What left the browser for anywhere but the program.</summary>
    public IReadOnlyList<string> Departures => [.. elsewhere.Wanted.Except([BrowsersOwn])];

    // What a browser asks its makers about any page with a form, whoever wrote it.
    private const string BrowsersOwn = "CONNECT content-autofill.googleapis.com:443";

    /// <summary>What the page's own Content-Security-Policy kept it from.</summary>
    public IReadOnlyList<string> Refusals => [.. refusals];

    /// <summary>What the console calls an error, and what was thrown and not caught.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    public async Task WatchAsync(IBrowserContext profile)
    {
        profile.Request += (_, request) => requests.Enqueue(request.Url);
        profile.WebError += (_, thrown) => errors.Enqueue(thrown.Error);
        profile.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                errors.Enqueue(line.Text);
            }
        };
        await profile.ExposeFunctionAsync<string>("writeDownRefusal", refusals.Enqueue);
        await profile.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => writeDownRefusal(`${e.effectiveDirective} ${e.blockedURI}`))"
        );
    }

    /// <summary>Adds what a page tells the browser to connect to before anything is asked for: that is no request yet.</summary>
    public async Task AddAnnouncedAsync(IPage page)
    {
        const string Announced =
            "[...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map(link => link.href)";
        foreach (var address in await page.EvaluateAsync<string[]>(Announced))
        {
            requests.Enqueue(address);
        }
    }

    private bool IsOutside(string address) =>
        new Uri(address) is var uri
        && uri.Scheme is not ("data" or "blob")
        && uri.GetLeftPart(UriPartial.Authority) != site.GetLeftPart(UriPartial.Authority);
}
