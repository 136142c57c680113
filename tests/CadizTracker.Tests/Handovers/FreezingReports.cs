using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>The reports of a snapshot are frozen with it: the same bytes for ever, in every form and both languages.</summary>
public sealed class FreezingReports(Api api)
{
    [Fact]
    public async Task They_are_the_same_bytes_after_the_record_has_changed_and_the_schema_was_migrated_again()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "citations": [{ "items": ["A1"] }]
            """
        );
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        var told = await FreezingSnapshots.FreezeAsync(api, dossier.Presidency);
        told.Status.ShouldBe(201, $"{told.Json}");
        told.Json!["formats"]!
            .AsArray()
            .Select(format => (string)format!)
            .ShouldBe(["docx", "html", "json", "md"]);
        ((string)told.Json["links"]!["handover"]!).ShouldBe(AddressOf(dossier));
        var before = await AllAsync(dossier);
        before.Count.ShouldBe(8);
        before.Values.Select(bytes => Convert.ToBase64String(bytes)).Distinct().Count().ShouldBe(8);

        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(meeting),
                """{ "status": "cancelled", "city": "Fez" }""",
                AccessRole.Publisher,
                "\"2-x\""
            )
        ).Status.ShouldBe(200);
        await using (var connection = await api.OpenAsync())
        {
            await Migrations.ApplyAsync(connection, TestContext.Current.CancellationToken);
        }
        foreach (var (form, bytes) in await AllAsync(dossier))
        {
            bytes.ShouldBe(before[form], form);
        }
    }

    [Fact]
    public async Task They_bear_the_hash_the_address_that_verifies_it_and_its_code()
    {
        var dossier = await Dossier.NewAsync(api);
        var hash = (string)
            (await FreezingSnapshots.FreezeAsync(api, dossier.Presidency)).Json!["sha256"]!;
        var verify = $"{api.Client.BaseAddress}api/v1/snapshots/verify?hash={hash}";
        foreach (var (form, bytes) in await AllAsync(dossier))
        {
            var format = form.Split(' ')[0];
            ReportText.Of(format, bytes).ShouldContain(verify);
            if (format == "html")
            {
                System
                    .Text.Encoding.UTF8.GetString(bytes)
                    .ShouldContain("<svg class=\"qr\" role=\"img\"");
            }
            if (format == "docx")
            {
                using var package = WordprocessingDocument.Open(
                    new MemoryStream(bytes),
                    isEditable: false
                );
                package.MainDocumentPart!.ImageParts.Single().ContentType.ShouldBe("image/png");
                package
                    .MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
                    .Single()
                    .Description!.Value.ShouldNotBeNullOrEmpty();
                new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                    .Validate(package, TestContext.Current.CancellationToken)
                    .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
                    .ShouldBeEmpty();
            }
        }
        var verified = await api.JsonAsync(new Uri(verify).PathAndQuery);
        ((bool)verified["isKnown"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_that_was_not_frozen_is_never_made_later()
    {
        var dossier = await Dossier.NewAsync(api);
        (await FreezingSnapshots.FreezeAsync(api, dossier.Presidency)).Status.ShouldBe(201);
        using var answer = await api.GetAsync($"{AddressOf(dossier)}?format=pdf&lang=en");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)answer.StatusCode, (string)problem["code"]!).ShouldBe(
            (404, "not_frozen_in_this_format")
        );
        ((string)problem["detail"]!).ShouldContain("docx, html, json, md");
        using var unknown = await api.GetAsync("/api/v1/snapshots/nobody-1/handover");
        ((int)unknown.StatusCode).ShouldBe(404);

        await using var connection = await api.OpenAsync();
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            connection.DoAsync(
                """
                insert into snapshot_renderings (snapshot_id, format, lang, bytes, sha256)
                select snapshot_id, 'pdf', 'en', 'x', sha256('x') from snapshots where name = @name
                """,
                new { name = $"{dossier.Presidency}-1" },
                TestContext.Current.CancellationToken
            )
        );
        refused.ConstraintName.ShouldBe("a_rendering_is_kept_with_its_snapshot");
    }

    [Fact]
    public async Task A_draft_says_so_and_the_final_one_does_not()
    {
        var dossier = await Dossier.NewAsync(api);
        await FreezingSnapshots.FreezeAsync(api, dossier.Presidency);
        (await TextAsync(dossier, 1)).ShouldContain("DRAFT");
        var final = await FreezingSnapshots.FreezeAsync(
            api,
            dossier.Presidency,
            $$"""
            { "mark": "final", "predecessor": "{{dossier.Presidency}}-1", "missingTranslationsAccepted": "x", "withoutPdf": "x",
              "note": { "en": "As handed over" } }
            """
        );
        final.Status.ShouldBe(201, $"{final.Json}");
        var text = await TextAsync(dossier, 2);
        text.ShouldNotContain("DRAFT", Case.Sensitive);
        text.ShouldContain($"it corrects {dossier.Presidency}-1");
        text.ShouldContain("As handed over");
    }

    private async Task<string> TextAsync(Dossier dossier, int version) =>
        ReportText.Of(
            "html",
            await api.Client.GetByteArrayAsync(
                $"/api/v1/snapshots/{dossier.Presidency}-{version}/handover?format=html&lang=en"
            )
        );

    private static string AddressOf(Dossier dossier) =>
        $"/api/v1/snapshots/{dossier.Presidency}-1/handover";

    private async Task<Dictionary<string, byte[]>> AllAsync(Dossier dossier)
    {
        Dictionary<string, byte[]> all = [];
        foreach (var format in ReportText.Formats)
        {
            foreach (var lang in new[] { "en", "fr" })
            {
                using var answer = await api.GetAsync(
                    $"{AddressOf(dossier)}?format={format}&lang={lang}"
                );
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                answer
                    .Headers.GetValues("Repr-Digest")
                    .Single()
                    .ShouldBe($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:");
                all[$"{format} {lang}"] = bytes;
            }
        }
        return all;
    }
}
