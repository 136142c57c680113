using System.Text;
using System.Text.RegularExpressions;
using CadizTracker.Access;
using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>What those who keep the record do in a day, in both languages, on the pages and nowhere else.</summary>
public sealed class KeepingTheRecord(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_meeting_is_recorded_published_by_somebody_else_and_counts(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);
        await Expect(ana.Page).ToHaveURLAsync(Ending($"/edit?lang={lang}"));

        // Recorded, with a citation that is read while it is written.
        await ana.OpenAsync($"/edit/meetings/new?presidency={desk.Presidency}");
        var title = $"Ageing borders {desk.Presidency}";
        await ana.Field("Title in English", "Titre en anglais").FillAsync(title);
        await ana.Page.GetByLabel(ana.T("First day", "Premier jour")).FillAsync("1991-05-06");
        await ana.Field("City, in English", "Ville, en anglais").FillAsync("Lisbon");
        await ana.Field("Country", "Pays").FillAsync("pt");
        var text = ana.Field("As printed, or as codes", "Telle qu'imprimée, ou par codes");
        await text.FillAsync("Objective 1 | Action 3");
        var reading = ana.Page.Locator("[data-reading]");
        await Expect(reading.Locator("mark")).ToHaveTextAsync("3");
        await Expect(reading)
            .ToContainTextAsync(
                ana.T("Action 3 lies in objective 2", "L'action 3 relève de l'objectif 2")
            );
        await Expect(text).ToHaveAttributeAsync("aria-invalid", "true");
        await text.FillAsync("Domaine 1 | Objectif 1 | Actions 1-2");
        await Expect(reading).ToContainTextAsync("Domain 1 | Objective 1 | Actions 1-2");
        await Expect(reading).ToContainTextAsync("Domaine 1 | Objectif 1 | Actions 1-2");
        await Expect(text).Not.ToHaveAttributeAsync("aria-invalid", "true");
        var preview = ana.Page.Locator("[data-preview]");
        await Expect(preview)
            .ToContainTextAsync(
                ana.T(
                    "from 0 to 1 of 2 objectives, from 0 to 2 of 5 actions",
                    "de 0 à 1 objectif sur 2, de 0 à 2 actions sur 5"
                )
            );
        await Expect(preview.Locator("li")).ToHaveCountAsync(4);
        await ana.Field("Title of the document", "Titre du document").FillAsync("Minutes");
        await ana.Button("Save as a draft", "Enregistrer en projet").ClickAsync();
        await Expect(ana.Page.Locator("[data-done]"))
            .ToContainTextAsync(ana.T("Recorded.", "Consignée."));

        // It is seen to wait, and its drafter may not publish it.
        await ana.OpenAsync("/edit");
        var waiting = ana.Page.GetByRole(
            AriaRole.Region,
            new() { Name = ana.T("Waiting to be published", "En attente de publication") }
        );
        await Expect(
                waiting.GetByRole(
                    AriaRole.Link,
                    new() { Name = ana.T(title, $"{title} en anglais"), Exact = true }
                )
            )
            .ToBeVisibleAsync();
        await ana.OpenAsync("/edit/review");
        await Expect(ReviewOf(ana, title).GetByText("Publi", new() { Exact = false }).First)
            .ToBeVisibleAsync();
        await Expect(ReviewOf(ana, title).Locator("[data-do=publish]")).ToHaveCountAsync(0);
        ana.Visit.ShouldHaveStayedInside();

        // Somebody else sees what publishing changes, and publishes it.
        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
        await ben.OpenAsync("/edit/review");
        var review = ReviewOf(ben, title);
        await Expect(review).ToContainTextAsync("Minutes");
        await Expect(review).ToContainTextAsync(desk.Title);
        await Expect(review.Locator(".gained li")).ToHaveCountAsync(4);
        await review.Locator("[data-do=publish]").ClickAsync();
        await Expect(review.Locator("[data-done]"))
            .ToContainTextAsync(ben.T("Published", "Publiée"));
        await review
            .GetByRole(AriaRole.Link, new() { Name = ben.T("What was changed", "Modifications") })
            .ClickAsync();
        await Expect(ben.Page.Locator("[data-history]"))
            .ToContainTextAsync(ben.T("is taken back by removing it", "se retire en l'ôtant"));
        await ben.OpenAsync($"/presidencies/{desk.Presidency}");
        await Expect(ben.Page.Locator(".figures .of").Last)
            .ToHaveTextAsync(ben.T("2 of 5", "2 sur 5"));

        await ben.Page.Locator("header .who button").ClickAsync();
        await Expect(ben.Page.Locator("header a.who"))
            .ToHaveTextAsync(ben.T("Sign in", "Se connecter"));
        (await ben.Page.Context.CookiesAsync()).ShouldBeEmpty();
        ben.Visit.ShouldHaveStayedInside();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_change_is_undone_and_nobody_overwrites_what_they_have_not_seen(string lang)
    {
        var desk = await Desk.NewAsync(site);
        var slug = $"meeting-of-{desk.Presidency}";
        await site.LoadAsync(
            $$"""
            { "plans": [], "presidencies": [], "meetings": [{ "slug": "{{slug}}", "presidency": "{{desk.Presidency}}", "kind": "webinar", "status": "held",
              "titles": { "en": "Changed", "fr": "Modifiée" }, "startsOn": "1991-02-03", "city": "Lisbon", "citations": [{ "items": ["A1"] }] }] }
            """
        );
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);
        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
        await ana.OpenAsync($"/edit/meetings/{slug}");
        await ben.OpenAsync($"/edit/meetings/{slug}");
        await City(ben).FillAsync("Porto");
        await Save(ben).ClickAsync();
        await Expect(Done(ben)).ToContainTextAsync(ben.T("Saved.", "Enregistré."));
        await Expect(ben.Page.Locator("[data-history]")).ToContainTextAsync("Porto");

        await ana.Field("Conclusions", "Conclusions").FillAsync("4");
        await Save(ana).ClickAsync();
        var summary = ana.Page.Locator("#meeting [data-summary]");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).ToContainTextAsync("Porto");
        await ana.Button("Put mine on top of theirs", "Appliquer les miennes par-dessus")
            .ClickAsync();
        await Expect(Done(ana)).ToContainTextAsync(ana.T("Saved.", "Enregistré."));
        await Expect(City(ana)).ToHaveValueAsync("Porto");
        await Expect(ana.Field("Conclusions", "Conclusions")).ToHaveValueAsync("4");

        await ana.Button("Undo the last change", "Annuler la dernière modification").ClickAsync();
        await Expect(Done(ana)).ToContainTextAsync(ana.T("was undone", "a été annulée"));
        await Expect(City(ana)).ToHaveValueAsync("Porto");
        await Expect(ana.Field("Conclusions", "Conclusions")).ToHaveValueAsync("");
        await Expect(ana.Page.Locator(".state")).ToHaveTextAsync(ana.T("published", "publiée"));
    }

    [Fact]
    public async Task What_is_written_while_the_citations_are_still_being_read_is_saved()
    {
        var desk = await Desk.NewAsync(site);
        var slug = $"slow-of-{desk.Presidency}";
        await site.LoadAsync(
            $$"""
            { "plans": [], "presidencies": [], "meetings": [{ "slug": "{{slug}}", "presidency": "{{desk.Presidency}}", "kind": "webinar", "status": "held",
              "titles": { "en": "Slow" }, "startsOn": "1991-02-03", "city": "Lisbon", "citations": [{ "text": "Action 3" }] }] }
            """
        );
        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher);
        var reading = new TaskCompletionSource();
        await ben.Page.RouteAsync(
            "**/citation?*",
            async route =>
            {
                await reading.Task;
                await route.ContinueAsync();
            }
        );
        await ben.OpenAsync($"/edit/meetings/{slug}");
        await City(ben).FillAsync("Porto");
        await Save(ben).ClickAsync();
        await Expect(Done(ben)).ToContainTextAsync("Saved.");
        await Expect(City(ben)).ToHaveValueAsync("Porto");
        reading.SetResult();
        await ben.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_written_is_lost(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);
        await ana.OpenAsync($"/edit/meetings/new?presidency={desk.Presidency}");
        await ana.Field("Country", "Pays").FillAsync("xx");
        await ana.Field("Note for readers", "Note au lecteur").IsVisibleAsync();
        await ana.Button("Save as a draft", "Enregistrer en projet").ClickAsync();
        var summary = ana.Page.Locator("#meeting [data-summary]");
        await Expect(summary).ToBeFocusedAsync();
        var day = ana.Page.GetByLabel(ana.T("First day", "Premier jour"));
        foreach (var field in new[] { day, ana.Field("Country", "Pays") })
        {
            await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            var described = await field.GetAttributeAsync("aria-describedby");
            await Expect(ana.Page.Locator($"#{described!.Split(' ')[^1]}")).Not.ToBeEmptyAsync();
        }
        await summary
            .GetByRole(AriaRole.Link, new() { Name = ana.T("First day", "Premier jour") })
            .ClickAsync();
        await Expect(day).ToBeFocusedAsync();
        await Expect(ana.Field("Country", "Pays")).ToHaveValueAsync("xx");
        await Accessibility.CheckAsync(ana.Page);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_sheet_is_looked_at_before_it_is_imported(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);
        await ana.OpenAsync("/edit/import");
        var sheet = $"""
            Meeting,Presidency,Kind,Status,Title (English),First day,Citation
            good-{desk.Presidency},{desk.Presidency},webinar,held,Good,1991-03-04,Action 3
            bad-{desk.Presidency},{desk.Presidency},webinar,gone,Bad,1991-03-05,
            """;
        await ana.Field("File", "Fichier")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "meetings.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(sheet),
                }
            );
        await ana.Button("See what would happen", "Voir ce qui se passerait").ClickAsync();
        var rows = ana.Page.Locator(".report tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.First).ToContainTextAsync("gone");
        await Accessibility.CheckAsync(ana.Page);
        await ana.Page.SetViewportSizeAsync(320, 640);
        (await EndAsync(rows.First.Locator("td").Last)).ShouldBeLessThanOrEqualTo(320);
        await Accessibility.CheckAsync(ana.Page);
        await ana.Page.SetViewportSizeAsync(1400, 1000);
        await ana.Page.GetByLabel(ana.T("1 refused", "1 refusée")).UncheckAsync();
        await Expect(rows.First).ToBeHiddenAsync();
        await ana.Page.Locator("[data-apply]").ClickAsync();
        await Expect(ana.Page.Locator("[data-done]"))
            .ToContainTextAsync(ana.T("Imported.", "Importé."));
        await ana.Link($"good-{desk.Presidency}", $"good-{desk.Presidency}").ClickAsync();
        await Expect(ana.Page.Locator(".state").First).ToHaveTextAsync(ana.T("draft", "projet"));
        ana.Visit.ShouldHaveStayedInside();
    }

    private static Task<double> EndAsync(ILocator element) =>
        element.EvaluateAsync<double>("element => element.getBoundingClientRect().right");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_document_becomes_drafts_beside_its_words(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);
        var day = lang == "en" ? "11" : "12"; // a slug is given once
        await ana.OpenAsync("/edit/document");
        await ana.Field("Text", "Texte")
            .FillAsync(
                $$"""
                Thematic meetings held

                Thematic Meeting on Legal Migration Pathways
                {{day}}-13 March 1991, Lisbon (Portugal)
                Co-chaired by Portugal and Senegal
                5 conclusions
                Objective 2 | Action 3
                """
            );
        await ana.Field("What the document is called", "Titre du document").FillAsync("Minutes");
        await ana.Page.Locator("#presidency").SelectOptionAsync(desk.Presidency);
        await ana.Button("Read it", "Lire").ClickAsync();
        await ana.Page.Locator(".found", new() { HasText = "5 conclusions" }).ClickAsync();
        await Expect(ana.Page.Locator("mark.is-looked-at")).ToHaveTextAsync("5 conclusions");
        await Expect(ana.Page.Locator(".found-facts .found").First)
            .ToContainTextAsync(ana.T("Thematic meeting", "Réunion thématique"));
        await Accessibility.CheckAsync(ana.Page);
        await ana.Page.Locator("[data-take-over]").ClickAsync();
        await ana.Page.Locator("[data-apply]").ClickAsync();
        await ana.Link(
                $"1991-03-{day}-lisbon-thematic-meeting",
                $"1991-03-{day}-lisbon-thematic-meeting"
            )
            .ClickAsync();
        await Expect(ana.Field("Conclusions", "Conclusions")).ToHaveValueAsync("5");
        await Expect(ana.Field("The words themselves", "Les mots mêmes"))
            .ToHaveValueAsync("Objective 2 | Action 3");
        ana.Visit.ShouldHaveStayedInside();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_presidency_is_frozen_once_what_is_missing_was_seen(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await site.LoadAsync(
            $$"""
            { "plans": [], "presidencies": [], "meetings": [{ "slug": "frozen-{{desk.Presidency}}", "presidency": "{{desk.Presidency}}", "kind": "webinar", "status": "held",
              "titles": { "en": "In English alone" }, "startsOn": "1991-02-03" }] }
            """
        );
        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
        await ben.OpenAsync($"/edit/snapshots?presidency={desk.Presidency}");
        await ben.Page.Locator("[value=final]").CheckAsync();
        await ben.Button("Freeze", "Figer").ClickAsync();
        var summary = ben.Page.Locator("#freezing [data-summary]");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).ToContainTextAsync($"frozen-{desk.Presidency}");
        await ben.Field(
                "Why it may be final without them",
                "Pourquoi il peut être définitif sans eux"
            )
            .FillAsync("a test");
        await ben.Button("Freeze", "Figer").ClickAsync();
        await Expect(ben.Link($"{desk.Presidency}-1", $"{desk.Presidency}-1")).ToBeVisibleAsync();
        await Expect(ben.Page.Locator(".state").First).ToHaveTextAsync(ben.T("final", "définitif"));
    }

    // This machine has a browser, so the refusal is what a server without one answers.
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_final_snapshot_without_pdf_asks_why_at_the_field_that_the_refusal_leads_to(
        string lang
    )
    {
        var desk = await Desk.NewAsync(site);
        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
        await ben.OpenAsync($"/edit/snapshots?presidency={desk.Presidency}");
        var why = ben.Field(
            "Why it may be final without a PDF",
            "Pourquoi il peut être définitif sans PDF"
        );
        await Expect(why).ToBeHiddenAsync();
        await ben.Page.RouteAsync(
            "**/snapshots?lang=*",
            asked =>
                asked.Request.PostData!.Contains("withoutPdf", StringComparison.Ordinal)
                    ? asked.ContinueAsync()
                    : asked.FulfillAsync(
                        new()
                        {
                            Status = 409,
                            ContentType = "application/problem+json",
                            Body =
                                """{ "code": "pdf_needed", "title": "-", "errors": [{ "field": "withoutPdf", "code": "no_browser", "message": "No browser." }] }""",
                        }
                    )
        );
        await ben.Page.Locator("[value=final]").CheckAsync();
        await ben.Button("Freeze", "Figer").ClickAsync();
        var summary = ben.Page.Locator("#freezing [data-summary]");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary)
            .ToContainTextAsync(
                ben.T(
                    "why it may be final without a PDF",
                    "pourquoi il peut être définitif sans PDF"
                )
            );
        await summary.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(why).ToBeFocusedAsync();
        await Expect(why).ToHaveAttributeAsync("aria-invalid", "true");
        await why.FillAsync("printed elsewhere");
        await ben.Button("Freeze", "Figer").ClickAsync();
        await Expect(ben.Page.Locator(".state").First).ToHaveTextAsync(ben.T("final", "définitif"));
        (await site.BytesAsync($"/api/v1/snapshots/{desk.Presidency}-1"))
            .AsSpan()
            .IndexOf("printed elsewhere"u8)
            .ShouldBeGreaterThan(0);
    }

    private static Regex Ending(string address) =>
        new(Regex.Escape(address) + "$", RegexOptions.None, Visit.Patience);

    private static ILocator ReviewOf(Editor editor, string title) =>
        editor.Page.Locator("[data-review]", new() { HasText = title });

    private static ILocator City(Editor editor) =>
        editor.Field("City, in English", "Ville, en anglais");

    private static ILocator Save(Editor editor) =>
        editor.Button("Save the changes", "Enregistrer les modifications");

    private static ILocator Done(Editor editor) => editor.Page.Locator("#meeting [data-done]");
}
