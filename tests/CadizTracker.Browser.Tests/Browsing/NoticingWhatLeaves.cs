namespace CadizTracker.Browsing;

/// <summary>That a page stayed inside means something only if one that does not is noticed.</summary>
public sealed class NoticingWhatLeaves(Site site)
{
    [Theory]
    [InlineData("new Image().src = 'http://elsewhere.example/a.png'")]
    [InlineData("navigator.sendBeacon('https://elsewhere.example/a', 'b')")]
    [InlineData("fetch('http://127.0.0.1:60000/another-program').catch(() => {})")]
    public async Task A_request_to_anyone_else_is_noticed(string script)
    {
        await using var visit = await UnguardedAsync();
        await visit.Page.EvaluateAsync($"() => {{ {script} }}");
        await visit.UntilAsync(notes => notes.OutsideRequests.Any() && notes.Departures.Any());
        visit.Notes.OutsideRequests.ShouldHaveSingleItem();
        visit.Notes.Departures.ShouldNotBeEmpty();
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    [Theory]
    [InlineData("new WebSocket('wss://elsewhere.example/a')")]
    [InlineData(
        "new Worker(URL.createObjectURL(new Blob([`fetch('https://elsewhere.example/a')`])))"
    )]
    public async Task A_connection_to_anyone_else_is_noticed(string script)
    {
        await using var visit = await UnguardedAsync();
        await visit.Page.EvaluateAsync($"() => {{ {script} }}");
        await visit.UntilAsync(notes => notes.Departures.Any());
        visit.Notes.Departures.ShouldContain("CONNECT elsewhere.example:443");
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    [Fact]
    public async Task A_connection_that_is_announced_is_noticed()
    {
        await using var visit = await UnguardedAsync(
            "<link rel='preconnect' href='https://elsewhere.example'>"
        );
        await visit.RestAsync();
        visit.Notes.OutsideRequests.ShouldBe(["https://elsewhere.example/"]);
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    [Theory]
    [InlineData("console.error('something is wrong')")]
    [InlineData("setTimeout(() => { throw new Error('something is wrong') })")]
    public async Task An_error_is_noticed(string script)
    {
        await using var visit = await UnguardedAsync();
        await visit.Page.EvaluateAsync($"() => {{ {script} }}");
        await visit.UntilAsync(notes => notes.Errors.Any());
        visit.Notes.Errors.ShouldHaveSingleItem().ShouldContain("something is wrong");
        Should.Throw<ShouldAssertException>(visit.ShouldHaveStayedInside);
    }

    /// <summary>A page of nobody's that asks for nothing yet, and has no policy that would keep it from anything.</summary>
    private async Task<Visit> UnguardedAsync(string head = "")
    {
        var visit = await site.VisitAsync();
        await visit.Page.RouteAsync(
            "**/unguarded",
            asked =>
                asked.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body = $"<!doctype html><link rel='icon' href='data:,'>{head}",
                    }
                )
        );
        await visit.Page.GotoAsync("/unguarded");
        visit.Notes.Requests.ShouldNotBeEmpty();
        visit.ShouldHaveStayedInside();
        return visit;
    }
}
