using AngleSharp.Html.Parser;
using CadizTracker.Access;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>From what anybody reads, whoever may change it is led to where it is changed; nobody else is, whatever was answered to whom before.</summary>
public sealed class LeadingEditorsOn(Api api) : IDisposable
{
    private const string Meeting = "/meetings/2023-06-22-marrakesh-thematic-meeting";
    private const string Presidency = "/presidencies/morocco-2023";
    private const string Editing = "/edit" + Meeting;
    private const string Recording = "/edit/meetings/new?presidency=morocco-2023";
    private const string Freezing = "/edit/snapshots?presidency=morocco-2023";

    private readonly Browser browser = new(api);

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task Each_role_sees_what_it_may_do_and_nobody_what_another_one_was_shown()
    {
        var editor = await SessionAsync(AccessRole.Editor);
        var publisher = await SessionAsync(AccessRole.Publisher);
        var reader = await SessionAsync(AccessRole.Reader);
        // Twice: what is kept of the first time is what the second one may get.
        for (var time = 0; time < 2; time++)
        {
            (await LinksAsync(Meeting, editor)).ShouldBe([Editing]);
            (await LinksAsync(Meeting, publisher)).ShouldBe([Editing]);
            (await LinksAsync(Presidency, editor)).ShouldBe([Recording]);
            (await LinksAsync(Presidency, publisher)).ShouldBe([Recording, Freezing]);
            foreach (var address in new[] { Meeting, Presidency })
            {
                (await LinksAsync(address)).ShouldBeEmpty();
                (await LinksAsync(address, reader)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task What_was_answered_to_an_editor_is_for_no_shared_cache_and_no_other_answer()
    {
        var editor = await SessionAsync(AccessRole.Editor);
        using var own = await browser.SendAsync("GET", Meeting, null, editor);
        using var anybodys = await browser.SendAsync("GET", Meeting);
        own.Headers.CacheControl!.Private.ShouldBeTrue();
        own.Headers.Vary.ShouldContain("Cookie");
        own.Headers.ETag.ShouldNotBe(anybodys.Headers.ETag);
    }

    // The past is not changed; what is there now is elsewhere.
    [Fact]
    public async Task The_past_leads_nobody_to_a_change()
    {
        var made = await Changes.Dossier.NewAsync(api);
        var meeting = await made.MeetingAsync();
        var at = (string)
            (await api.JsonAsync($"/api/v1/presidencies/{made.Presidency}/coverage"))[
                "generatedAt"
            ]!;
        var address = $"/meetings/{meeting.Json!["slug"]}";
        var editor = await SessionAsync(AccessRole.Editor);
        (await LinksAsync(address, editor)).ShouldBe([$"/edit{address}"]);
        (await LinksAsync($"{address}?asOf={Uri.EscapeDataString(at)}", editor)).ShouldBeEmpty();
    }

    private async Task<(string Name, string Value)> SessionAsync(AccessRole role) =>
        await browser.SessionAsync(await KeyAsync(role));

    private async Task<string> KeyAsync(AccessRole role)
    {
        await using var connection = await api.OpenAsync();
        var asked = new CreateKey { Name = $"led-{Guid.NewGuid():N}", Role = role.Label };
        return (await CreatingKeys.CreateAsync(connection, asked, "the tests", default)).Key;
    }

    // Where the page itself leads, without its language; what stands around every page is not meant.
    private async Task<string[]> LinksAsync(
        string address,
        params (string Name, string Value)[] session
    )
    {
        using var answer = await browser.SendAsync("GET", address, null, session);
        var page = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync()
        );
        page.QuerySelector("main h1").ShouldNotBeNull();
        return
        [
            .. page.QuerySelectorAll("main a")
                .Select(link => link.GetAttribute("href")!)
                .Where(href => href.StartsWith("/edit", StringComparison.Ordinal))
                .Select(href =>
                    href.Replace("?lang=en", "", StringComparison.Ordinal)
                        .Replace("&lang=en", "", StringComparison.Ordinal)
                ),
        ];
    }
}
