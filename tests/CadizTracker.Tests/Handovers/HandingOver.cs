using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CadizTracker.Handovers;

/// <summary>The report of what a presidency hands over says what the record and the API say, in every form and both languages.</summary>
[Collection("The record keeps still")]
public sealed class HandingOver(Api api)
{
    private const string Address = "/api/v1/presidencies/morocco-2023/handover";

    private static readonly string[] Langs = ["en", "fr"];
    private static readonly string[] Styles = ["Title", "Heading1", "Heading2", "ListBullet"];

    public static TheoryData<string, string> Forms =>
        new(from format in ReportText.Formats from lang in Langs select (format, lang));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_text_of_the_record_is_in_it(string format, string lang)
    {
        var report = await TextAsync(format, lang);
        foreach (var text in await TextsAsync())
        {
            report.ShouldContain(ReportText.Plain(text));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_fact_of_the_brochure_is_in_it_as_its_language_prints_it(
        string format,
        string lang
    )
    {
        var report = await TextAsync(format, lang);
        foreach (var fact in lang == "fr" ? French : English)
        {
            if (format != "json" || !OfLayout.Contains(fact))
            {
                report.ShouldContain(ReportText.Plain(fact));
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_figure_is_the_one_that_the_api_answers(string lang)
    {
        var report = await api.JsonAsync($"{Address}?lang={lang}");
        await SameAsync(
            report["coverage"],
            $"/api/v1/presidencies/morocco-2023/coverage?lang={lang}"
        );
        await SameAsync(
            report["gaps"],
            $"/api/v1/presidencies/morocco-2023/coverage/gaps?lang={lang}"
        );
        await SameAsync(
            report["matrix"],
            $"/api/v1/presidencies/morocco-2023/coverage/matrix?by=meeting&lang={lang}"
        );
        await SameAsync(
            report["programme"],
            $"/api/v1/presidencies/morocco-2023/programme?lang={lang}"
        );
        await SameAsync(
            report["inheritance"],
            $"/api/v1/presidencies/portugal-2024/inheritance?lang={lang}"
        );
        await SameAsync(report["presidency"], $"/api/v1/presidencies/morocco-2023?lang={lang}");
        foreach (var meeting in report["meetings"]!.AsArray())
        {
            var record = meeting!["record"]!;
            await SameAsync(record, $"/api/v1/meetings/{record["slug"]}?lang={lang}");
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_sentences_that_state_figures_are_the_apis(string format, string lang)
    {
        var report = await TextAsync(format, lang);
        var coverage = await api.JsonAsync(
            $"/api/v1/presidencies/morocco-2023/coverage?lang={lang}"
        );
        var left = await api.JsonAsync(
            $"/api/v1/presidencies/portugal-2024/inheritance?lang={lang}"
        );
        foreach (
            var sentence in new[]
            {
                coverage["headline"],
                coverage["cumulative"]!["summary"],
                left["summary"],
            }
        )
        {
            report.ShouldContain(ReportText.Plain((string)sentence!));
        }
    }

    [Theory]
    [InlineData("en", "DRAFT", "[in French]")]
    [InlineData("fr", "PROJET", "[en anglais]")]
    public async Task Live_it_is_a_draft_without_a_hash_and_marks_what_is_in_another_language(
        string lang,
        string draft,
        string marked
    )
    {
        foreach (var format in ReportText.Formats.Except(["json"]))
        {
            var report = await TextAsync(format, lang);
            report.ShouldContain(draft);
            report.ShouldContain(marked);
            report.ShouldNotContain("verify?hash=");
        }
        (await api.JsonAsync($"{Address}?lang={lang}"))["snapshot"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_known_is_said_and_units_are_not_added_up()
    {
        var report = await TextAsync("md", "fr");
        report.ShouldContain("Recommandations : non connues · Conclusions : 6 · Panels : 4");
        report.ShouldContain("Recommandations : 20 · Conclusions : non connues · Panels : 4");
        report.ShouldContain("Coprésidence : non connue");
        report.ShouldContain("Recommandations, conclusions, panels : non connus");
        // Nobody knows in which objective these lie.
        report.ShouldContain(
            "Leur place dans le plan (elles comptent dans son total) : Actions 23-28"
        );
        var empty = ReportText.Of(
            "md",
            await api.Client.GetByteArrayAsync(
                "/api/v1/presidencies/nigeria-2025/handover?format=md&lang=fr"
            )
        );
        empty.ShouldContain("Aucune réunion enregistrée à ce jour");
        empty.ShouldContain("on ne peut dire ce qui n'a pas été abordé");
        empty.ShouldContain("Slogan : non connu");
    }

    [Fact] // what a presidency had promised itself stood under its meetings alone
    public async Task What_it_promised_is_left_to_whoever_comes_next_also_while_nobody_is_recorded()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """ "followUpPlanned": [{ "text": "another one next year" }] """
        );
        (await LeftAsync(dossier, "json")).ShouldContain("another one next year");
        foreach (var format in new[] { "html", "md", "docx" })
        {
            var left = await LeftAsync(dossier, format);
            left.ShouldContain("Follow-ups promised and not held so far", customMessage: format);
            left.ShouldContain("another one next year", customMessage: format);
        }

        await dossier.MeetingAsync(
            $$""" "followUpOf": [{ "meeting": "{{meeting.Json!["slug"]}}" }] """
        );
        foreach (var format in ReportText.Formats)
        {
            (await LeftAsync(dossier, format)).ShouldNotContain("another one next year");
        }
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("fr", "fr-FR")]
    public async Task The_word_document_is_valid_and_made_of_real_styles(string lang, string tag)
    {
        var bytes = await api.Client.GetByteArrayAsync($"{Address}?format=docx&lang={lang}");
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(package, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
            .ShouldBeEmpty();
        package.PackageProperties.Title.ShouldBe(
            lang == "fr" ? "La présidence du Maroc" : "The presidency of Morocco"
        );
        package.PackageProperties.Language.ShouldBe(lang);
        var main = package.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!;
        styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe(tag);
        string[] known = [.. styles.Elements<Style>().Select(style => style.StyleId!.Value!)];
        string[] used =
        [
            .. main.Document!.Descendants<ParagraphStyleId>()
                .Select(style => style.Val!.Value!)
                .Distinct(),
        ];
        used.Except(known).ShouldBeEmpty();
        Styles.Except(used).ShouldBeEmpty();
        var tables = main.Document!.Descendants<Table>().ToArray();
        tables.Length.ShouldBeGreaterThan(1);
        tables.ShouldAllBe(table =>
            table.Elements<TableRow>().First().Descendants<TableHeader>().Any()
            && table
                .Elements<TableRow>()
                .First()
                .Descendants<Text>()
                .All(text => text.Text.Length > 0)
        );
        // What stands in another language says so to whoever reads it aloud.
        main.Document!.Descendants<Run>()
            .Any(run => run.RunProperties?.Languages?.Val?.Value is { } other && other != tag)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_stands_alone_and_may_do_nothing_but_be_seen_in_its_own_style()
    {
        using var answer = await api.GetAsync($"{Address}?format=html&lang=fr");
        var html = await answer.Content.ReadAsStringAsync();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe-inline");
        var style = html.Split("<style>")[1].Split("</style>")[0];
        policy.ShouldContain(
            $"style-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)))}'"
        );
        html.ShouldStartWith("<!doctype html>\n<html lang=\"fr\">");
        foreach (
            var forbidden in new[] { "<script", "<link", " src=", " style=\"", "@import", "url(" }
        )
        {
            html.ShouldNotContain(forbidden);
        }
    }

    [Theory]
    [InlineData("json", "application/json; charset=utf-8")]
    [InlineData("md", "text/markdown; charset=utf-8")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Each_form_has_its_type_and_the_same_bytes_each_time(
        string format,
        string type
    )
    {
        using var answer = await api.GetAsync($"{Address}?format={format}");
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        // Asked with another header it is made anew, and not taken from what is kept.
        using var again = await api.GetAsync($"{Address}?format={format}", ("Accept", "*/*"));
        again.Headers.ETag.ShouldBe(answer.Headers.ETag);
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf_and_the_answer_says_what_to_install()
    {
        using var answer = await api.GetAsync($"{Address}?format=pdf&lang=en");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)answer.StatusCode, (string)problem["code"]!).ShouldBe((503, "no_browser"));
        ((string)problem["detail"]!).ShouldContain("apt-get install chromium");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_past_instant_has_its_report_too_and_a_name_that_nobody_has_has_none()
    {
        (
            await api.JsonAsync(
                $"{Address}?asOf={DateTime.UtcNow.AddSeconds(-1):yyyy-MM-dd'T'HH:mm:ss'Z'}"
            )
        )["coverage"]!["scope"]!
            ["asOf"]
            .ShouldNotBeNull();
        using var unknown = await api.GetAsync("/api/v1/presidencies/marocco-2023/handover");
        ((int)unknown.StatusCode).ShouldBe(404);
        (
            (string)
                (await api.JsonAsync("/api/v1/presidencies/morocco-2023"))["links"]!["handover"]!
        ).ShouldBe(Address);
    }

    [Fact]
    public async Task What_is_recorded_may_look_like_marks_and_stays_what_it_is()
    {
        var dossier = await Dossier.NewAsync(api);
        const string Hostile = "<script>alert(1)</script> & *stars* | [pipe](x) _low_";
        await dossier.MeetingAsync(
            $$"""
            "results": { "en": ["{{Hostile}}"], "fr": [] }, "agenda": { "en": ["=1+1"], "fr": [] }
            """
        );
        foreach (var format in ReportText.Formats)
        {
            var bytes = await api.Client.GetByteArrayAsync(
                $"/api/v1/presidencies/{dossier.Presidency}/handover?format={format}&lang=en"
            );
            ReportText.Of(format, bytes).ShouldContain(Hostile);
        }
        (
            await api.TextAsync(
                $"/api/v1/presidencies/{dossier.Presidency}/handover?format=html&lang=en"
            )
        ).ShouldNotContain("<script");
    }

    // What a report says of what is left to whoever comes next, and after it.
    private async Task<string> LeftAsync(Dossier dossier, string format)
    {
        var address = $"/api/v1/presidencies/{dossier.Presidency}/handover?format={format}&lang=en";
        if (format == "json")
        {
            return (await api.JsonAsync(address))["inheritance"]!["followUps"]!.ToJsonString();
        }
        var text = ReportText.Of(format, await api.Client.GetByteArrayAsync(address));
        return text[text.LastIndexOf("For the next presidency", StringComparison.Ordinal)..];
    }

    private async Task<string> TextAsync(string format, string lang) =>
        ReportText.Of(
            format,
            await api.Client.GetByteArrayAsync($"{Address}?format={format}&lang={lang}")
        );

    private async Task SameAsync(JsonNode? reported, string address)
    {
        var answered = await api.JsonAsync(address);
        JsonNode.DeepEquals(reported, answered).ShouldBeTrue($"{address}\n{reported}\n{answered}");
    }

    // Every text that the record has of this presidency: in French alone, mostly, and so in every report.
    private static async Task<IReadOnlyList<string>> TextsAsync()
    {
        var meetings = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(Configured.Data, "meetings", "morocco-2023.json")
            )
        )!["meetings"]!;
        var presidency = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Configured.Data, "presidencies.json"))
        )!["presidencies"]!
            .AsArray()
            .Single(one => (string)one!["slug"]! == "morocco-2023")!;
        string[] texts =
        [
            (string)presidency["slogan"]!["fr"]!,
            (string)presidency["note"]!["fr"]!,
            .. presidency["priorities"]!["fr"]!.AsArray().Select(text => (string)text!),
            .. presidency["documents"]!.AsArray().Select(one => (string)one!["titles"]!["fr"]!),
            .. meetings
                .AsArray()
                .SelectMany(one => one!["results"]!["fr"]!.AsArray())
                .Select(text => (string)text!),
            .. meetings
                .AsArray()
                .SelectMany(one => one!["agenda"]!["fr"]!.AsArray())
                .Select(text => (string)text!),
        ];
        texts.Length.ShouldBe(1 + 1 + 4 + 4 + 12 + 10);
        return texts;
    }

    // Their words are the layout's, and no part of what is answered as data.
    private static readonly string[] OfLayout =
    [
        "4 réunions thématiques",
        "1 événement spécial",
        "5 sur 5 domaines",
        "6 sur 10 objectifs",
        "11 sur 29 actions",
        "vidéo · février 2023",
        "brochure · avril 2023",
        "vidéo · avril 2023",
        "vidéo · octobre 2023",
        "4 thematic meetings",
        "1 special event",
        "5 of 5 domains",
        "6 of 10 objectives",
        "11 of 29 actions",
        "video · February 2023",
        "brochure · April 2023",
        "video · April 2023",
        "video · October 2023",
    ];

    private static readonly string[] French =
    [
        "La présidence du Maroc",
        "14 décembre 2022 - 31 janvier 2024",
        "6 des 10 objectifs et 11 des 29 actions du Plan d'action de Cadix 2023-2027 abordés lors de réunions",
        "21 février 2023",
        "Bruxelles, Belgique",
        "1er février 2024",
        "Réunion des fonctionnaires de haut niveau (SOM)",
        "25-26 avril 2023",
        "Yaoundé, Cameroun",
        "coprésidée par le Cameroun et la Belgique",
        "Domaine 5 | Objectif 10 | Action 29",
        "Le retour volontaire et la réintégration",
        "22-23 juin 2023",
        "Marrakech, Maroc",
        "coprésidée par le Maroc et l'Espagne",
        "Domaine 4 | Objectif 7 | Actions 20-22",
        "Réunion thématique sur la gestion humanisée des frontières",
        "20-21 septembre 2023",
        "Genève, Suisse",
        "coprésidée par la Suisse et la Gambie",
        "Domaine 3 | Objectif 5 | Actions 16-17",
        "La séparation des familles et les personnes disparues dans le contexte des migrations",
        "19-20 octobre 2023",
        "La Haye, Pays-Bas",
        "coprésidée par les Pays-Bas et le Nigéria",
        "Domaine 1 | Objectifs 1-2 | Actions 1-3, 5",
        "La migration, la jeunesse et le développement",
        "31 janvier 2024",
        "Rabat, Maroc",
        "coprésidé par le Maroc et le Portugal",
        "Domaine 2 | Objectif 3 | Action 9",
        "La migration circulaire : un cycle d'opportunités et un développement des compétences",
        .. OfLayout[..9],
    ];

    private static readonly string[] English =
    [
        "The presidency of Morocco",
        "14 December 2022 - 31 January 2024",
        "6 of the 10 objectives and 11 of the 29 actions of the Cadiz Action Plan 2023-2027 addressed in meetings",
        "21 February 2023",
        "Brussels, Belgium",
        "1 February 2024",
        "Senior Officials Meeting",
        "25-26 April 2023",
        "Yaoundé, Cameroon",
        "co-chaired by Cameroon and Belgium",
        "Domain 5 | Objective 10 | Action 29",
        "Rabat Process meeting on voluntary return and reintegration",
        "22-23 June 2023",
        "Marrakesh, Morocco",
        "co-chaired by Morocco and Spain",
        "Domain 4 | Objective 7 | Actions 20-22",
        "Thematic Meeting on Humanised Border Management",
        "20-21 September 2023",
        "Geneva, Switzerland",
        "co-chaired by Switzerland and The Gambia",
        "Domain 3 | Objective 5 | Actions 16-17",
        "Thematic meeting on family separation and missing persons in the context of migration",
        "19-20 October 2023",
        "The Hague, Netherlands",
        "co-chaired by the Netherlands and Nigeria",
        "Domain 1 | Objectives 1-2 | Actions 1-3, 5",
        "Thematic Meeting on Migration, Youth, and Development",
        "31 January 2024",
        "Rabat, Morocco",
        "co-chaired by Morocco and Portugal",
        "Domain 2 | Objective 3 | Action 9",
        "Circular migration: a cycle of opportunities and skills development",
        .. OfLayout[9..],
    ];
}
