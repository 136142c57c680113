using CadizTracker.Browsing;
using Microsoft.Playwright;

namespace CadizTracker;

/// <summary>What keeps /docs inside: settings of the page, and a policy for what they forget.</summary>
public sealed class KeepingTheDocumentationInside(Site site)
{
    [Fact]
    public async Task As_its_makers_meant_it_the_page_would_ask_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/docs/", WithoutOurSettingsAsync);
        await visit.Page.GotoAsync("/docs/");
        await visit.UntilAsync(notes => notes.OutsideRequests.Any() && notes.Departures.Any());
        visit.Notes.OutsideRequests.ShouldContain(address =>
            address.StartsWith("https://fonts.scalar.com/", StringComparison.Ordinal)
        );
        visit.Notes.Departures.ShouldContain("CONNECT fonts.scalar.com:443");
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    [Theory]
    [InlineData("img-src", "new Image().src = 'https://elsewhere.example/'")]
    [InlineData("connect-src", "fetch('https://elsewhere.example/').catch(() => {})")]
    [InlineData("script-src-elem", "import('https://elsewhere.example/').catch(() => {})")]
    public async Task Its_policy_refuses_what_is_elsewhere(string directive, string script)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/docs");
        await visit.Page.EvaluateAsync($"() => {{ {script} }}");
        await visit.UntilAsync(notes => notes.Refusals.Any());
        visit.Notes.Refusals.ShouldBe([$"{directive} https://elsewhere.example/"]);
        visit.Notes.Departures.ShouldBeEmpty();
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    private static async Task WithoutOurSettingsAsync(IRoute asked)
    {
        using var client = new HttpClient();
        var ours = await client.GetStringAsync(asked.Request.Url);
        var theirs = ours.Replace("\"withDefaultFonts\":false,", "", StringComparison.Ordinal);
        await asked.FulfillAsync(new() { ContentType = "text/html", Body = theirs });
    }
}
