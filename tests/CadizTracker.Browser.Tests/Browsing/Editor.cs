using System.Globalization;
using CadizTracker.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker.Browsing;

/// <summary>Somebody who keeps the record, at a browser of their own.</summary>
internal sealed class Editor(Visit visit, string lang) : IAsyncDisposable
{
    private static int counted;

    public Visit Visit => visit;
    public IPage Page => visit.Page;

    /// <summary>Signs in with a new key of that role, as a person does.</summary>
    public static async Task<Editor> SignInAsync(Site site, AccessRole role, string lang = "en")
    {
        var visit = await site.VisitAsync();
        var editor = new Editor(visit, lang);
        await editor.OpenAsync("/sign-in");
        var number = Interlocked.Increment(ref counted).ToString(CultureInfo.InvariantCulture);
        await editor.Field("Key", "Clé").FillAsync(await site.KeyAsync($"{role} {number}", role));
        await editor.Button("Sign in", "Se connecter").ClickAsync();
        await Expect(editor.Page.Locator("header .who strong")).ToHaveTextAsync($"{role} {number}");
        return editor;
    }

    /// <summary>The text in the language that they read.</summary>
    public string T(string english, string french) => lang == "fr" ? french : english;

    public Task OpenAsync(string page) =>
        Page.GotoAsync(
            $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={lang}"
        );

    public ILocator Field(string english, string french) =>
        Page.GetByLabel(T(english, french), new() { Exact = true });

    public ILocator Button(string english, string french) =>
        Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = T(english, french) });

    public ILocator Link(string english, string french) =>
        Page.GetByRole(AriaRole.Link, new() { Name = T(english, french), Exact = true });

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
