using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>What the record says of a presidency is frozen: the same bytes for ever, whatever becomes of the record.</summary>
public sealed class FreezingSnapshots(Api api)
{
    [Fact]
    public async Task It_shows_what_the_record_said_and_is_the_same_bytes_when_the_record_says_otherwise()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """
            "citations": [{ "items": ["A1"] }, { "items": ["A3"] }]
            """
        );
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        await dossier.MeetingAsync(
            """
            "citations": [{ "items": ["A2"] }]
            """
        ); // a draft, which is nobody's but theirs who have a key
        var told = await FreezeAsync(api, dossier.Presidency, """{ "mark": "draft" }""");

        told.Status.ShouldBe(201, $"{told.Json}");
        told.Response.Headers.Location!.ToString()
            .ShouldBe($"/api/v1/snapshots/{dossier.Presidency}-1");
        var (bytes, digest) = await BytesAsync($"{dossier.Presidency}-1");
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe((string)told.Json!["sha256"]!);
        digest.ShouldBe($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:");
        var frozen = JsonNode.Parse(bytes)!;
        ((string)frozen["coverage"]!["en"]!["summary"]!).ShouldBe(
            "2 of 2 objectives, 2 of 4 actions"
        );
        ((string)frozen["coverage"]!["fr"]!["summary"]!).ShouldBe(
            "2 objectifs sur 2, 2 actions sur 4"
        );
        frozen["meetings"]!.AsArray().Count.ShouldBe(2);
        frozen["meetings"]!
            .AsArray()
            .SelectMany(m => m!["citations"]!.AsArray())
            .Select(c => (string)c!["state"]!)
            .ShouldAllBe(state => state == "published");

        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(meeting),
                """{ "status": "cancelled" }""",
                AccessRole.Publisher,
                "\"2-x\""
            )
        ).Status.ShouldBe(200);
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
        (await BytesAsync($"{dossier.Presidency}-1")).Bytes.ShouldBe(bytes);
        using var french = await api.GetAsync($"/api/v1/snapshots/{dossier.Presidency}-1?lang=fr");
        (await french.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_correction_names_what_it_corrects_and_lists_what_changed()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        (await FreezeAsync(api, dossier.Presidency)).Status.ShouldBe(201);
        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(meeting),
                """{ "city": "Fez" }""",
                ifMatch: meeting.ETag
            )
        ).Status.ShouldBe(200);

        var blind = await FreezeAsync(api, dossier.Presidency);
        (blind.Status, blind.Code).ShouldBe((409, "not_the_latest_snapshot"));
        var told = await FreezeAsync(
            api,
            dossier.Presidency,
            $$"""{ "predecessor": "{{dossier.Presidency}}-1", "note": { "en": "The city" } }"""
        );
        told.Status.ShouldBe(201, $"{told.Json}");
        var frozen = JsonNode.Parse((await BytesAsync($"{dossier.Presidency}-2")).Bytes)!;
        ((int)frozen["version"]!, (string)frozen["predecessor"]!).ShouldBe(
            (2, $"{dossier.Presidency}-1")
        );
        frozen["changes"]!
            .AsArray()
            .Select(c => $"{c!["member"]}: {c["before"]} -> {c["after"]}")
            .ShouldBe([$"meetings.{meeting.Json!["slug"]}.city: Rabat -> Fez"]);
        (await api.JsonAsync($"/api/v1/presidencies/{dossier.Presidency}/snapshots"))
            .AsArray()
            .Select(one => (string)one!["id"]!)
            .ShouldBe([$"{dossier.Presidency}-2", $"{dossier.Presidency}-1"]);
    }

    [Fact]
    public async Task A_text_in_one_language_alone_keeps_it_from_being_final_unless_somebody_says_why()
    {
        var dossier = await Dossier.NewAsync(api); // its titles are in English alone
        var told = await FreezeAsync(api, dossier.Presidency, """{ "mark": "final" }""");
        (told.Status, told.Code).ShouldBe((409, "missing_translations"));
        told.Json!["errors"]!
            .AsArray()
            .Select(e => $"{e!["field"]}: {e["code"]} {e["message"]}")
            .ShouldBe([
                $"{dossier.Presidency}: titles No French text: titles.",
                $"{dossier.Plan}: titles No French text: titles.",
            ]);
        var accepted = await FreezeAsync(
            api,
            dossier.Presidency,
            """{ "mark": "final", "missingTranslationsAccepted": "Nobody has them" }"""
        );
        // The tests' server prints no PDF, and nobody has said that it need not.
        (accepted.Status, accepted.Code).ShouldBe((409, "pdf_needed"));
        accepted.Errors.ShouldBe(["withoutPdf: no_browser"]);
        accepted = await FreezeAsync(
            api,
            dossier.Presidency,
            """{ "mark": "final", "missingTranslationsAccepted": "Nobody has them", "withoutPdf": "No printer" }"""
        );
        (accepted.Status, (string)accepted.Json!["mark"]!).ShouldBe((201, "final"));
        (
            (string)
                (await api.JsonAsync($"/api/v1/snapshots/{dossier.Presidency}-1"))["withoutPdf"]!
        ).ShouldBe("No printer");
    }

    [Fact]
    public async Task Anybody_can_verify_a_printed_hash()
    {
        var dossier = await Dossier.NewAsync(api);
        var hash = (string)(await FreezeAsync(api, dossier.Presidency)).Json!["sha256"]!;
        var verified = await api.JsonAsync(
            $"/api/v1/snapshots/verify?hash={hash[..32].ToUpperInvariant()}%20{hash[32..]}"
        );
        ((bool)verified["isKnown"]!).ShouldBeTrue();
        ((string)verified["snapshot"]!["id"]!).ShouldBe($"{dossier.Presidency}-1");
        verified["snapshot"]!["author"].ShouldBeNull(); // who wrote is for those who have a key
        verified["successor"].ShouldBeNull();
        ((string)verified["sentence"]!).ShouldStartWith(
            $"This is the hash of {dossier.Presidency}-1, a draft, frozen on "
        );

        var other = await api.JsonAsync($"/api/v1/snapshots/verify?hash={new string('0', 64)}");
        ((bool)other["isKnown"]!, other["snapshot"]).ShouldBe((false, null));
        using var nonsense = await api.GetAsync("/api/v1/snapshots/verify?hash=12");
        ((int)nonsense.StatusCode).ShouldBe(400);
        using var nothing = await api.GetAsync("/api/v1/snapshots/verify");
        ((int)nothing.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Two_who_freeze_at_once_make_one_snapshot()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => FreezeAsync(api, dossier.Presidency))
        );
        told.Select(one => one.Status).Order().ShouldBe([201, 409, 409, 409]);
    }

    [Theory]
    [InlineData("update snapshots set actor = 'x'")]
    [InlineData("delete from snapshots")]
    [InlineData("truncate snapshots cascade")]
    [InlineData("update snapshot_renderings set lang = lang")]
    [InlineData("delete from snapshot_renderings")]
    [InlineData("truncate snapshot_renderings")]
    public async Task Nobody_changes_or_deletes_one_not_even_the_owner_of_the_database(string sql)
    {
        var dossier = await Dossier.NewAsync(api);
        (await FreezeAsync(api, dossier.Presidency)).Status.ShouldBe(201);
        await using var connection = await api.OpenAsync();
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            connection.DoAsync(sql, null, TestContext.Current.CancellationToken)
        );
        refused.ConstraintName.ShouldBe("a_snapshot_is_never_changed");
    }

    [Theory]
    [InlineData("""{ "mark": "almost" }""", "mark")]
    [InlineData("""{ "marks": "draft" }""", "marks")]
    [InlineData("""{ "note": { "en": " " } }""", "note.en")]
    public async Task What_makes_no_sense_is_refused_at_its_member(string body, string field)
    {
        var told = await FreezeAsync(api, "morocco-2023", body);
        told.Status.ShouldBe(400, $"{told.Json}");
        ((string)told.Json!["errors"]![0]!["field"]!).ShouldBe(field);
    }

    /// <summary>Freezes a presidency as a publisher does.</summary>
    internal static Task<Told> FreezeAsync(Api api, string presidency, string body = "{}") =>
        Dossier.SendAsync(
            api.As(AccessRole.Publisher),
            "POST",
            $"/api/v1/presidencies/{presidency}/snapshots",
            body
        );

    private async Task<(byte[] Bytes, string Digest)> BytesAsync(string id)
    {
        using var answer = await api.GetAsync($"/api/v1/snapshots/{id}");
        ((int)answer.StatusCode).ShouldBe(200);
        return (
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Headers.GetValues("Repr-Digest").Single()
        );
    }
}
