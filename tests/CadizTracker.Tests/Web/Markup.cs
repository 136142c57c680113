using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CadizTracker.Web;

/// <summary>What a page says, read from what the program answers.</summary>
internal static class Markup
{
    public static async Task<IDocument> PageAsync(
        this Api api,
        string address,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var answer = await api.GetAsync(address, ("Accept", "text/html"));
        answer.StatusCode.ShouldBe(status, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page and what the API answers beside it, of one revision: others may write meanwhile.</summary>
    public static async Task<(IDocument Page, JsonNode[] Told)> BesideAsync(
        this Api api,
        string address,
        params string[] same
    )
    {
        for (var tries = 0; ; tries++)
        {
            var page = await api.PageAsync(address);
            var told = await Task.WhenAll(same.Select(api.JsonAsync));
            var revision = page.QuerySelector("[data-revision]").Words();
            if (told.All(answer => $"{answer["revision"]}" == revision) || tries == 100)
            {
                return (page, told);
            }
        }
    }

    /// <summary>Its words, with one blank between them; no-break spaces stay, for French needs them.</summary>
    public static string Words(this IElement? element) =>
        string.Join(
            ' ',
            (
                element ?? throw new ShouldAssertException("There is no such element.")
            ).TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Its main part in words.</summary>
    public static string Said(this IDocument page) => page.QuerySelector("main").Words();

    /// <summary>Where a link leads that says so.</summary>
    public static string Leads(this IDocument page, string words) =>
        page.QuerySelectorAll("main a").First(link => link.Words() == words).GetAttribute("href")!;
}
