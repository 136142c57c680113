using System.Net;
using AngleSharp.Html.Parser;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Web;

/// <summary>Whether a printed report is what was frozen, as a page for whoever holds the print.</summary>
public sealed class VerifyingAReport(Api api)
{
    [Fact]
    public async Task A_known_hash_says_of_what_and_since_when_however_print_broke_it()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.MeetingAsync();
        var frozen = await dossier.SendAsync(
            "POST",
            $"/api/v1/presidencies/{dossier.Presidency}/snapshots",
            """{ "mark": "draft" }""",
            AccessRole.Publisher
        );
        frozen.Status.ShouldBe(201, $"{frozen.Json}");
        var hash = $"{frozen.Json!["sha256"]}";
        foreach (var lang in new[] { "en", "fr" })
        {
            var told = await api.JsonAsync($"/api/v1/snapshots/verify?hash={hash}&lang={lang}");
            var page = await api.PageAsync(
                $"/verify?hash={hash[..32]}%20{hash[32..].ToUpperInvariant()}&lang={lang}"
            );
            page.QuerySelectorAll(".verdict.is-known").Length.ShouldBe(1);
            page.Said().ShouldContain($"{told["sentence"]}");
            page.QuerySelector(".verdict .hash").Words().ShouldBe(hash);
            _ = await api.TextAsync(page.Leads($"{dossier.Presidency}-1"));
        }
    }

    // The code of a report is followed with a telephone: its browser shows the page, in the language of whoever holds it.
    [Fact]
    public async Task A_browser_that_follows_the_printed_address_is_shown_the_page()
    {
        var printed = $"/api/v1/snapshots/verify?hash={new string('b', 64)}";
        using var answer = await api.GetAsync(
            printed,
            ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            ("Accept-Language", "fr-MA")
        );
        var page = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync()
        );
        page.QuerySelectorAll(".verdict.is-unknown").Length.ShouldBe(1);
        page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
        var data = page.QuerySelector("footer.site a")!.GetAttribute("href")!;
        using var told = await api.GetAsync(data, ("Accept", "text/html"));
        told.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        $"{(await api.JsonAsync(printed))["isKnown"]}".ShouldBe("false");
    }

    [Fact]
    public async Task An_unknown_one_says_so()
    {
        var page = await api.PageAsync($"/verify?hash={new string('a', 64)}&lang=fr");
        page.QuerySelectorAll(".verdict.is-unknown").Length.ShouldBe(1);
        page.Said().ShouldContain("Aucun instantané n'a cette empreinte");
    }

    [Fact]
    public async Task What_is_no_hash_is_told_at_the_field_and_stays_in_it()
    {
        var page = await api.PageAsync("/verify?hash=12ab&lang=en", HttpStatusCode.BadRequest);
        page.QuerySelector("#hash-wrong")
            .Words()
            .ShouldBe("Write the 64 hexadecimal digits of a SHA-256.");
        page.QuerySelector("#hash")!.GetAttribute("value").ShouldBe("12ab");
        page.QuerySelectorAll(".verdict").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_asked_is_a_form_and_there_is_no_past_of_it()
    {
        var page = await api.PageAsync("/verify?lang=en");
        page.QuerySelectorAll(".verdict").ShouldBeEmpty();
        _ = await api.PageAsync("/verify?asOf=2026-01-01", HttpStatusCode.BadRequest);
    }
}
