using System.Text;
using CadizTracker.Access;
using CadizTracker.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadizTracker;

/// <summary>
/// An analyst's day from morning to evening, in both languages: every step is a click away from the one before, and a dashboard stays open beside it all the
/// time.
/// </summary>
public sealed class SpendingADayWithTheRecord(Site site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task From_what_is_left_to_the_report_that_is_handed_over(string lang)
    {
        var desk = await Desk.NewAsync(site);
        await HasBegunAsync(desk);
        await using var ana = await Editor.SignInAsync(site, AccessRole.Editor, lang);

        await OpenThePresidencyAsync(ana, desk);
        await ana.Page.Locator("header.lead .kicker a").ClickAsync();
        await using var dashboard = await Dashboard.OpenAsync(ana);
        await dashboard.ShowsAsync("1 of 5", "1 sur 5");

        await FindWhatIsLeftAsync(ana);
        await ExplainTheFigureAsync(ana, desk);
        await RecordAMeetingAsync(ana, desk);
        await SeeItWaitAsync(ana, desk);
        await dashboard.SaysThatMoreMayComeAsync();
        await dashboard.ShowsAsync("1 of 5", "1 sur 5");

        await using var ben = await Editor.SignInAsync(site, AccessRole.Publisher, lang);
        await PublishItAsync(ben, desk);
        await dashboard.ShowsAsync("3 of 5", "3 sur 5");
        await dashboard.IsTheSamePageAsync();

        await ImportASheetAsync(ana, desk);
        await UndoWhatItChangedAsync(ana, desk);
        await dashboard.ShowsAsync("3 of 5", "3 sur 5");

        await FreezeAsync(ben, desk);
        await DownloadTheReportAsync(ben, desk);
        await dashboard.IsTheSamePageAsync();
        ana.Visit.ShouldHaveStayedInside();
        ben.Visit.ShouldHaveStayedInside();
    }

    // One meeting was held and counts, another one is planned.
    private Task HasBegunAsync(Desk desk) =>
        site.LoadAsync(
            $$"""
            { "plans": [], "presidencies": [], "meetings": [
              { "slug": "opening-{{desk.Presidency}}", "presidency": "{{desk.Presidency}}", "kind": "thematic_meeting", "status": "held",
                "titles": { "en": "Opening", "fr": "Ouverture" }, "startsOn": "1991-02-03", "city": "Lisbon", "country": "PT",
                "citations": [{ "items": ["A5"], "source": { "title": "Minutes", "quote": "Return was discussed" } }] },
              { "slug": "table-{{desk.Presidency}}", "presidency": "{{desk.Presidency}}", "kind": "webinar", "status": "planned",
                "titles": { "en": "Round table", "fr": "Table ronde" }, "startsOn": "1991-10-01", "city": "Faro", "country": "PT" }] }
            """
        );

    private static async Task OpenThePresidencyAsync(Editor editor, Desk desk)
    {
        await Menu(editor, "Presidencies", "Présidences").ClickAsync();
        await editor.Link(desk.Title, desk.Title).ClickAsync();
        await Expect(editor.Page.Locator("h1")).ToHaveTextAsync(desk.Title);
    }

    private static async Task FindWhatIsLeftAsync(Editor ana)
    {
        await ana.Link("What is left", "Ce qui reste").ClickAsync();
        await Expect(ana.Page.Locator("h1"))
            .ToHaveTextAsync(
                ana.T(
                    "1 objective and 4 actions not addressed",
                    "1 objectif et 4 actions non abordés"
                )
            );
    }

    private static async Task ExplainTheFigureAsync(Editor ana, Desk desk)
    {
        await ana.Page.Locator(".answer a").ClickAsync();
        await Expect(ana.Page.Locator("h1"))
            .ToHaveTextAsync(
                ana.T(
                    "Why 1 of 2 objectives, 1 of 5 actions?",
                    "Pourquoi 1 objectif sur 2, 1 action sur 5\u00A0?"
                )
            );
        await Expect(ana.Page.Locator("blockquote")).ToHaveTextAsync("Return was discussed");
        await ana.Link("Opening", "Ouverture").ClickAsync();
        await ana.Link(desk.Title, desk.Title).ClickAsync();
    }

    private static async Task RecordAMeetingAsync(Editor ana, Desk desk)
    {
        await ana.Link("Record a meeting", "Consigner une réunion").ClickAsync();
        await Expect(ana.Page.Locator("#presidency")).ToHaveValueAsync(desk.Presidency);
        await ana.Field("Title in English", "Titre en anglais").FillAsync(desk.Recorded);
        await ana.Field("Title in French", "Titre en français").FillAsync(desk.Recorded);
        await ana.Page.GetByLabel(ana.T("First day", "Premier jour")).FillAsync("1991-05-06");
        await ana.Field("As printed, or as codes", "Telle qu'imprimée, ou par codes")
            .FillAsync("Domaine 1 | Objectif 1 | Actions 1-2");
        await Expect(ana.Page.Locator("[data-preview]"))
            .ToContainTextAsync(ana.T("from 1 to 3 of 5 actions", "de 1 à 3 actions sur 5"));
        await ana.Field("Title of the document", "Titre du document").FillAsync("Minutes");
        await ana.Button("Save as a draft", "Enregistrer en projet").ClickAsync();
        await Expect(ana.Page.Locator("[data-done]"))
            .ToContainTextAsync(ana.T("Recorded.", "Consignée."));
    }

    private static async Task SeeItWaitAsync(Editor ana, Desk desk)
    {
        await Menu(ana, "Edit", "Éditer").ClickAsync();
        await Expect(
                ana.Page.Locator(".waiting", new() { HasText = desk.Recorded }).Locator(".state")
            )
            .ToHaveTextAsync(ana.T("1 draft", "1 projet"));
    }

    private static async Task PublishItAsync(Editor ben, Desk desk)
    {
        await Menu(ben, "Edit", "Éditer").ClickAsync();
        await Step(ben, "Review and publish", "Relire et publier").ClickAsync();
        var review = ben.Page.Locator("[data-review]", new() { HasText = desk.Recorded });
        await review.Locator("[data-do=publish]").ClickAsync();
        await Expect(review.Locator("[data-done]"))
            .ToContainTextAsync(ben.T("Published", "Publiée"));
    }

    // Of what is planned it changes the city, and it brings a meeting that is new.
    private static async Task ImportASheetAsync(Editor ana, Desk desk)
    {
        await Step(ana, "Import a file", "Importer un fichier").ClickAsync();
        var sheet = $"""
            Meeting,Presidency,Kind,Status,Title (English),Title (French),First day,City,Country,Citation
            table-{desk.Presidency},{desk.Presidency},webinar,planned,Round table,Table ronde,1991-10-01,Porto,PT,
            forum-{desk.Presidency},{desk.Presidency},webinar,held,Forum,Forum,1991-06-07,Porto,PT,Action 3
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
        var rows = ana.Page.Locator(".report [data-fate]");
        await Expect(rows).ToHaveCountAsync(2);
        await Expect(rows.Filter(new() { HasText = "table-" })).ToContainTextAsync("Faro");
        await ana.Page.Locator("[data-apply]").ClickAsync();
        await Expect(ana.Page.Locator("[data-done]"))
            .ToContainTextAsync(ana.T("Imported.", "Importé."));
    }

    private static async Task UndoWhatItChangedAsync(Editor ana, Desk desk)
    {
        await OpenThePresidencyAsync(ana, desk);
        await ana.Link("Round table", "Table ronde").ClickAsync();
        await Expect(ana.Page.Locator(".headline")).ToContainTextAsync("Porto");
        await ana.Link("Edit this meeting", "Modifier cette réunion").ClickAsync();
        await ana.Button("Undo the last change", "Annuler la dernière modification").ClickAsync();
        await Expect(ana.Page.Locator("#meeting [data-done]"))
            .ToContainTextAsync(ana.T("was undone", "a été annulée"));
        await ana.Link("As readers see it", "Vue des lecteurs").ClickAsync();
        await Expect(ana.Page.Locator(".headline")).ToContainTextAsync("Faro");
    }

    private static async Task FreezeAsync(Editor ben, Desk desk)
    {
        await OpenThePresidencyAsync(ben, desk);
        await ben.Link("Freeze what the record says of it", "Figer ce qu'en dit le registre")
            .ClickAsync();
        await ben.Page.Locator("[value=final]").CheckAsync();
        await ben.Button("Freeze", "Figer").ClickAsync();
        await Expect(ben.Page.Locator("#freezing [data-done]"))
            .ToContainTextAsync($"{desk.Presidency}-1");
    }

    // What comes down is what was frozen, byte for byte.
    private async Task DownloadTheReportAsync(Editor ben, Desk desk)
    {
        var word = ben.Link($"Word {desk.Presidency}-1", $"Word {desk.Presidency}-1");
        var download = await ben.Page.RunAndWaitForDownloadAsync(() => word.ClickAsync());
        download.SuggestedFilename.ShouldBe(
            $"handover-{desk.Presidency}-1-{ben.T("en", "fr")}.docx"
        );
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        bytes.ShouldBe(
            await site.BytesAsync(
                $"/api/v1/snapshots/{desk.Presidency}-1/handover?format=docx&lang={ben.T("en", "fr")}"
            )
        );
    }

    private static ILocator Menu(Editor editor, string english, string french) =>
        In(editor, "header nav", english, french);

    private static ILocator Step(Editor editor, string english, string french) =>
        In(editor, "nav.desk", english, french);

    private static ILocator In(Editor editor, string where, string english, string french) =>
        editor
            .Page.Locator(where)
            .GetByRole(AriaRole.Link, new() { Name = editor.T(english, french), Exact = true });

    /// <summary>The overview of a plan in a tab of its own, which nobody touches.</summary>
    private sealed class Dashboard(Editor editor, IPage page) : IAsyncDisposable
    {
        /// <summary>What somebody looks at, in a second tab.</summary>
        public static async Task<Dashboard> OpenAsync(Editor editor)
        {
            await editor.Page.WaitForURLAsync("**/plans/**");
            var page = await editor.Page.Context.NewPageAsync();
            await page.RunAndWaitForRequestAsync(
                () => page.GotoAsync(editor.Page.Url),
                "**/changes/stream"
            );
            await page.EvaluateAsync("window.isTheSamePage = true");
            return new(editor, page);
        }

        /// <summary>So many of the plan's actions.</summary>
        public Task ShowsAsync(string english, string french) =>
            Expect(page.Locator(".figures .of").Last).ToHaveTextAsync(editor.T(english, french));

        public Task SaysThatMoreMayComeAsync() =>
            Expect(page.Locator("header.lead .notice"))
                .ToContainTextAsync(
                    editor.T("more may have been addressed", "davantage a pu être abordé")
                );

        public async Task IsTheSamePageAsync() =>
            (await page.EvaluateAsync<bool>("window.isTheSamePage")).ShouldBeTrue();

        public async ValueTask DisposeAsync() => await page.CloseAsync();
    }
}
