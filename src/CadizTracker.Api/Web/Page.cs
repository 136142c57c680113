using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Microsoft.Extensions.Primitives;
using RazorSlices;

namespace CadizTracker.Web;

/// <summary>A page: what it is called, its content, and what the frame around it says.</summary>
internal sealed record Page
{
    /// <summary>What the browser's tab and a search engine show, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>What is in it.</summary>
    public required RazorSlice Body { get; init; }

    /// <summary>Which entry of the navigation it belongs to; null: none.</summary>
    public string? Section { get; init; }

    /// <summary>The address in the API that says the same as JSON; null: none does.</summary>
    public string? Api { get; init; }

    /// <summary>Whether that address also answers as csv and as xlsx.</summary>
    public bool HasSheets { get; init; }

    /// <summary>Styles that it uses beside those of all pages, by the names of their files.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>Scripts that it is better with, by the names of their files.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>The revision it was made from; null: it shows nothing of the record.</summary>
    public long? Revision { get; init; }

    /// <summary>When that was committed, UTC.</summary>
    public DateTimeOffset? GeneratedAt { get; init; }

    /// <summary>The address it was asked at, with its parameters.</summary>
    public string Address { get; init; } = "/";

    /// <summary>Whether it stays as it is when the record changes: somebody may be writing in it.</summary>
    public bool IsStill { get; init; }

    /// <summary>Who is signed in; null: nobody.</summary>
    public Actor? SignedIn { get; init; }
}

/// <summary>
/// The pages: anybody's where the record is, and no part of the API. A page answers errors as a page.
/// </summary>
internal sealed class Shows : Group
{
    public Shows() =>
        Configure("", endpoint => endpoint.Show(new Offers(Format.Html) { WithoutJson = true }));
}

/// <summary>Pages of what is kept as it is now, and cannot be asked for as of a past instant.</summary>
internal sealed class ShowsOfNow : Group
{
    public ShowsOfNow() =>
        Configure(
            "",
            endpoint =>
                endpoint.Show(new Offers(Format.Html) { WithoutJson = true, NeverChanges = true })
        );
}

/// <summary>The pages of those who keep the record; editor and up. Who is nobody yet is asked to sign in.</summary>
internal sealed class ShowsToEditors : Group
{
    public ShowsToEditors() =>
        Configure(
            "",
            endpoint =>
            {
                endpoint.Policies(nameof(Edits));
                endpoint.RoutePrefixOverride("");
                endpoint.Options(route =>
                    route
                        .WithMetadata(new Offers(Format.Html) { WithoutJson = true })
                        .WithMetadata(new IsAPage())
                        .ExcludeFromDescription()
                );
            }
        );
}

internal static class ShowingPages
{
    /// <summary>An endpoint as pages are.</summary>
    public static void Show(this EndpointDefinition endpoint, Offers offers)
    {
        endpoint.AllowAnonymous();
        endpoint.RoutePrefixOverride("");
        endpoint.Options(route =>
            route
                .WithMetadata(offers)
                .WithMetadata(new AnswersThePast())
                .WithMetadata(new IsAPage())
                .ExcludeFromDescription()
        );
    }

    public const string Type = "text/html; charset=utf-8";

    /// <summary>Answers a page that was made from a look at the record.</summary>
    public static async Task ShowAsync(this HttpContext http, Reading read, Page page)
    {
        PagePolicy.Apply(http.Response);
        var html = await DrawnAsync(
            page with
            {
                Revision = read.Revision,
                GeneratedAt = read.CommittedAt,
                Address = AddressOf(http),
                SignedIn = SignedIn(http),
            }
        );
        await http.AnswerAsync(read, html, Type);
    }

    /// <summary>Answers a page that is for the person who looks at it, now, and kept nowhere.</summary>
    public static async Task ShowAsync(this HttpContext http, Page page)
    {
        PagePolicy.Apply(http.Response);
        var html = await DrawnAsync(
            page with
            {
                Address = AddressOf(http),
                SignedIn = SignedIn(http),
            }
        );
        var response = http.Response;
        response.ContentType = Type;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentLanguage = Lang.Here.Tag;
        response.Headers.Vary = Answering.Varying;
        response.ContentLength = html.Length;
        await response.Body.WriteAsync(html, http.RequestAborted);
    }

    /// <summary>Whoever the browser's session stands for; whoever sends a key with each request need not sign out.</summary>
    public static Actor? SignedIn(HttpContext http) =>
        http.CarriesOnlyASession() ? http.Actor() : null;

    /// <summary>Whoever is signed in and may change what is looked at, which the past is not; null: nobody.</summary>
    public static Actor? EditorOf(HttpContext http, Reading read) =>
        read.AsOf is null && SignedIn(http) is { Role: >= AccessRole.Editor } editor
            ? editor
            : null;

    /// <summary>The page as bytes, in the language of the running request.</summary>
    public static Task<byte[]> DrawnAsync(Page page) =>
        DrawnAsync(new Web_Pages_Frame { Model = page });

    /// <summary>The same of a whole document with a frame of its own.</summary>
    public static async Task<byte[]> DrawnAsync(RazorSlice document) =>
        Encoding.UTF8.GetBytes(await document.RenderAsync(Escaping));

    /// <summary>é stays é; what could end a text or a tag is escaped.</summary>
    public static readonly HtmlEncoder Escaping = HtmlEncoder.Create(UnicodeRanges.All);

    public static string AddressOf(HttpContext http) =>
        http.Request.Path
        + QueryString.Create(
            http.Request.Query.Where(one => one.Key != Languages.Parameter)
                .Select(one => one.Key == CursorMarks.Parameter ? Marked(http.Request, one) : one)
        );

    // A cursor lost its mark on the way in: without it, it would lead nowhere.
    private static KeyValuePair<string, StringValues> Marked(
        HttpRequest request,
        KeyValuePair<string, StringValues> after
    ) => new(after.Key, CursorMarks.Mark(request, after.Value.ToString()));
}
