using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Tokens;

namespace CadizTracker;

/// <summary>A report as PDF is the same report, printed by a real browser: tagged, titled, in its language, and read in its order.</summary>
public sealed class PrintingReports(Site site)
{
    private const string Address = "/api/v1/presidencies/morocco-2023/handover";

    [Theory]
    [InlineData("en", "The presidency of Morocco")]
    [InlineData("fr", "La présidence du Maroc")]
    public async Task It_is_tagged_and_has_title_language_and_outline(string lang, string title)
    {
        using var pdf = PdfDocument.Open(await PdfAsync(lang));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        catalog.ContainsKey(NameToken.Create("StructTreeRoot")).ShouldBeTrue();
        ((DictionaryToken)catalog.Data["MarkInfo"]).Data["Marked"].ShouldBe(BooleanToken.True);
        catalog.Data["Lang"].ToString()!.ShouldContain(lang);
        pdf.Information.Title!.ShouldStartWith(title);
        pdf.TryGetBookmarks(out var outline).ShouldBeTrue();
        outline!
            .GetNodes()
            .Select(node => node.Title)
            .ShouldContain(lang == "fr" ? "Réunions et résultats" : "Meetings and their results");
        pdf.GetPages().ShouldAllBe(page => page.Size == PageSize.A4);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Its_text_comes_in_the_order_in_which_it_is_read(string lang)
    {
        using var pdf = PdfDocument.Open(await PdfAsync(lang));
        var text = Text(pdf);
        var at = 0;
        foreach (var words in lang == "fr" ? French : English)
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(
                0,
                $"{words}, after {text[at..Math.Min(at + 60, text.Length)]}"
            );
            at = found;
        }
        text.ShouldContain(lang == "fr" ? "PROJET" : "DRAFT");
        text.ShouldContain("1 / ");
    }

    [Theory]
    [InlineData("en", "1 February 2024", "Domain 2 | Objective 3 | Action 9", "record")]
    [InlineData("fr", "1er février 2024", "Domaine 2 | Objectif 3 | Action 9", "du plan")]
    public async Task Two_pages_say_what_a_leaflet_says_and_none_ends_with_the_head_of_a_table(
        string lang,
        string lastOfGovernance,
        string lastMeeting,
        string lastOfHead
    )
    {
        using var pdf = PdfDocument.Open(await PdfAsync(lang));
        string[] pages =
        [
            .. pdf.GetPages()
                .Select(page => Text([page]).Replace(Numbered(page), "", StringComparison.Ordinal))
                .Select(text => text.Trim()),
        ];
        string Numbered(Page page) => $"{page.Number} / {pdf.NumberOfPages}";
        pages[0].ShouldContain("Agissons ensemble");
        pages[0].ShouldContain(lang == "fr" ? "11 des 29 actions" : "11 of the 29 actions");
        pages[0].ShouldContain(lastOfGovernance);
        $"{pages[0]} {pages[1]}".ShouldContain(lastMeeting);
        pages.ShouldAllBe(page => !page.EndsWith(lastOfHead, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_report_is_the_same_bytes_each_time_it_is_printed()
    {
        var report = JsonNode.Parse(await site.BytesAsync(Address))!;
        // Others write meanwhile: it is the report of one instant.
        var asked =
            $"{Address}?format=pdf&lang=fr&asOf={Uri.EscapeDataString((string)report["generatedAt"]!)}";
        var first = await site.BytesAsync(asked);
        var again = await site.BytesAsync(asked, "application/pdf");
        again.AsSpan().SequenceEqual(first).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_frozen_with_its_snapshot_and_stays_when_the_record_changes()
    {
        using var publisher = await site.AsPublisherAsync();
        await site.LoadAsync(
            """
            { "plans": [{ "code": "frozen-plan", "dialogue": "frozen-dialogue", "titles": { "en": "A plan", "fr": "Un plan" },
                "items": [{ "code": "D1", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "frozen-2023", "country": "MA", "plan": "frozen-plan", "from": "2023-01-01", "to": "2024-01-01",
                "titles": { "en": "Frozen", "fr": "Figée" } }] }
            """
        );
        using var told = await publisher.PostAsJsonAsync(
            "/api/v1/presidencies/frozen-2023/snapshots",
            new { mark = "final" }
        );
        var snapshot = JsonNode.Parse(await told.Content.ReadAsStringAsync())!;
        ((int)told.StatusCode).ShouldBe(201, $"{snapshot}");
        snapshot["formats"]!.AsArray().Select(one => (string)one!).ShouldContain("pdf");
        var address = $"{snapshot["links"]!["handover"]}?format=pdf&lang=fr";
        var frozen = await publisher.GetByteArrayAsync(address);
        using (var pdf = PdfDocument.Open(frozen))
        {
            var text = Text(pdf).Replace(" ", "", StringComparison.Ordinal);
            text.ShouldContain((string)snapshot["sha256"]!);
            text.ShouldNotContain("PROJET");
        }
        using var changed = await publisher.PostAsJsonAsync(
            "/api/v1/presidencies/frozen-2023/meetings",
            new
            {
                kind = "webinar",
                status = "held",
                titles = new { en = "Later" },
                startsOn = "2023-05-06",
            }
        );
        ((int)changed.StatusCode).ShouldBe(201);
        SHA256
            .HashData(await publisher.GetByteArrayAsync(address))
            .ShouldBe(SHA256.HashData(frozen));
    }

    // Words apart by one blank, wherever lines end.
    private static string Text(PdfDocument pdf) => Text(pdf.GetPages());

    private static string Text(IEnumerable<Page> pages) =>
        string.Join(
            ' ',
            string.Join('\n', pages.Select(page => ContentOrderTextExtractor.GetText(page)))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private Task<byte[]> PdfAsync(string lang) =>
        site.BytesAsync($"{Address}?format=pdf&lang={lang}");

    private static readonly string[] French =
    [
        "La présidence du Maroc",
        "14 décembre 2022",
        "Agissons ensemble",
        "Priorités",
        "Encourager la mobilité",
        "Promouvoir l'inclusion",
        "Programme",
        "6 des 10 objectifs",
        "21 février 2023",
        "Vision et priorités de la Présidence",
        "1er février 2024",
        "Le retour volontaire et la réintégration",
        "Domaine 5 | Objectif 10 | Action 29",
        "Domaine 4 | Objectif 7 | Actions 20-22",
        "Domaine 3 | Objectif 5 | Actions 16-17",
        "Domaine 1 | Objectifs 1-2 | Actions 1-3, 5",
        "Domaine 2 | Objectif 3 | Action 9",
        "Documents et vidéos",
        "Ce que chaque réunion a abordé",
        "Ce qui n'a pas été abordé",
        "Pour la présidence du Portugal",
        "Règles et sources",
        "Ce qui n'est pas connu",
    ];

    private static readonly string[] English =
    [
        "The presidency of Morocco",
        "14 December 2022",
        "Agissons ensemble",
        "Priorities",
        "Programme",
        "6 of the 10 objectives",
        "21 February 2023",
        "1 February 2024",
        "Domain 5 | Objective 10 | Action 29",
        "Domain 4 | Objective 7 | Actions 20-22",
        "Domain 3 | Objective 5 | Actions 16-17",
        "Domain 1 | Objectives 1-2 | Actions 1-3, 5",
        "Domain 2 | Objective 3 | Action 9",
        "Documents and videos",
        "What each meeting addressed",
        "What was not addressed",
        "For the presidency of Portugal",
        "Rules and sources",
        "What is not known",
    ];
}
