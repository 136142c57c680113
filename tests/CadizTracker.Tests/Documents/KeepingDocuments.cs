using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Documents;

/// <summary>/meetings/{slug}/documents and /presidencies/{slug}/documents: the documents of a record, one by one.</summary>
public sealed class KeepingDocuments(Api api)
{
    private const string Agenda = """{ "kind": "agenda", "titles": { "fr": "Ordre du jour" } }""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task They_are_added_changed_and_removed_one_by_one(bool ofMeeting)
    {
        var (dossier, record, etag) = await RecordAsync(ofMeeting);
        var documents = $"{record}/documents";
        (await api.TextAsync(documents)).ShouldBe("[]");

        var first = await dossier.SendAsync("POST", documents, Agenda, ifMatch: etag);
        first.Status.ShouldBe(201);
        first.Response.Headers.Location!.ToString().ShouldBe($"{documents}/1");
        first.ETag.ShouldStartWith("\"2-");
        $"{first.Json!["documents"]![0]!["kind"]}".ShouldBe("agenda"); // the record as it is then
        var second = await dossier.SendAsync(
            "POST",
            documents,
            """{ "kind": "video", "date": "2023-02", "titles": { "en": "A video" }, "url": "https://example.org/v" }""",
            ifMatch: first.ETag
        );
        (await ListedAsync(documents)).ShouldBe("1 agenda Ordre du jour, 2 video A video");
        var shown = await api.GetAsync($"{documents}/2?lang=fr");
        var text = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        $"{JsonNode.Parse(text)!["titleLang"]}".ShouldBe("en");
        shown.Headers.ETag!.Tag.ShouldStartWith("\"3-"); // what If-Match takes

        // what was read may be sent back
        var same = await dossier.SendAsync(
            "PUT",
            $"{documents}/2",
            text,
            ifMatch: shown.Headers.ETag.Tag
        );
        (same.Status, same.ETag).ShouldBe((200, second.ETag));
        var replaced = await dossier.SendAsync(
            "PUT",
            $"{documents}/2",
            """{ "kind": "report", "titles": { "en": "A report" } }""",
            ifMatch: same.ETag
        );
        replaced.Json!["documents"]![1]!
            .ToJsonString()
            .ShouldBe(
                """{"title":"A report","titleLang":null,"kind":"report","date":null,"titles":{"en":"A report","fr":null},"url":null}"""
            );
        var patched = await dossier.SendAsync(
            "PATCH",
            $"{documents}/1",
            """{ "date": "2023", "titles": { "en": "Agenda" } }""",
            ifMatch: replaced.ETag
        );
        patched.Json!["documents"]![0]!
            .ToJsonString()
            .ShouldBe(
                """{"title":"Agenda","titleLang":null,"kind":"agenda","date":"2023","titles":{"en":"Agenda","fr":"Ordre du jour"},"url":null}"""
            );
        var removed = await dossier.SendAsync(
            "DELETE",
            $"{documents}/1",
            null,
            ifMatch: patched.ETag
        );
        removed.Status.ShouldBe(200);
        (await ListedAsync(documents)).ShouldBe("1 report A report");
        using var gone = await api.GetAsync($"{documents}/2");
        ((int)gone.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("POST", "", """{ "kind": "agenda", "titles": { "en": "x" } }""")]
    [InlineData("PUT", "/1", """{ "kind": "agenda", "titles": { "en": "x" } }""")]
    [InlineData("PATCH", "/1", """{ "date": "2023" }""")]
    [InlineData("DELETE", "/1", null)]
    public async Task Their_records_version_must_be_known(string method, string below, string? body)
    {
        var (dossier, record, etag) = await RecordAsync(ofMeeting: true);
        var known = await dossier.SendAsync("POST", $"{record}/documents", Agenda, ifMatch: etag);
        var address = $"{record}/documents{below}";
        (await dossier.SendAsync(method, address, body)).Status.ShouldBe(428);
        (await dossier.SendAsync(method, address, body, ifMatch: etag)).Status.ShouldBe(412);
        (
            await dossier.SendAsync(method, address, body, AccessRole.Reader, known.ETag)
        ).Status.ShouldBe(403);
        (await ListedAsync($"{record}/documents")).ShouldBe("1 agenda Ordre du jour");
    }

    // As every other delete: who sends something hopes that it is done.
    [Fact]
    public async Task A_body_that_says_more_than_why_is_refused_where_one_is_removed()
    {
        var (dossier, record, etag) = await RecordAsync(ofMeeting: true);
        var one = await dossier.SendAsync("POST", $"{record}/documents", Agenda, ifMatch: etag);
        var told = await dossier.SendAsync(
            "DELETE",
            $"{record}/documents/1",
            """{ "kind": "agenda", "changeReason": "twice" }""",
            ifMatch: one.ETag
        );
        (told.Status, told.Errors.Single()).ShouldBe((400, "kind: unknown_member"));
        (await ListedAsync($"{record}/documents")).ShouldBe("1 agenda Ordre du jour");
        (
            await dossier.SendAsync(
                "DELETE",
                $"{record}/documents/1",
                """{ "changeReason": "twice" }""",
                ifMatch: one.ETag
            )
        ).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_the_members_of_the_document()
    {
        var (dossier, record, etag) = await RecordAsync(ofMeeting: false);
        var told = await dossier.SendAsync(
            "POST",
            $"{record}/documents",
            """{ "kind": "song", "date": "2023-13", "titles": { "en": "" }, "url": "www.example.org", "surprise": 1 }""",
            ifMatch: etag
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe(
            [
                "kind: not_in_list",
                "date: pattern",
                "titles.en: blank",
                "url: pattern",
                "surprise: unknown_member",
            ],
            ignoreOrder: true
        );
        (await dossier.SendAsync("POST", $"{record}/documents", "[]", ifMatch: etag)).Code.ShouldBe(
            "malformed_body"
        );
        var one = await dossier.SendAsync("POST", $"{record}/documents", Agenda, ifMatch: etag);
        foreach (var number in new[] { "0", "2", "01", "-1", "x", "99999999999" })
        {
            var none = await dossier.SendAsync(
                "DELETE",
                $"{record}/documents/{number}",
                null,
                ifMatch: one.ETag
            );
            (none.Status, none.Code).ShouldBe((404, "unknown_document"), number);
            using var unread = await api.GetAsync($"{record}/documents/{number}");
            ((int)unread.StatusCode).ShouldBe(404, number);
        }
        (
            await dossier.SendAsync("POST", $"{record}x/documents", Agenda, ifMatch: etag)
        ).Code.ShouldBe("unknown_presidency");
    }

    [Fact]
    public async Task A_change_of_one_is_a_change_of_its_record_and_a_repeat_is_not_applied_again()
    {
        var (dossier, record, etag) = await RecordAsync(ofMeeting: true);
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await dossier.SendAsync(
            "POST",
            $"{record}/documents",
            """{ "kind": "agenda", "titles": { "en": "Agenda" }, "changeReason": "found it" }""",
            ifMatch: etag,
            headers: key
        );
        var again = await dossier.SendAsync(
            "POST",
            $"{record}/documents",
            """{ "kind": "agenda", "titles": { "en": "Agenda" }, "changeReason": "found it" }""",
            ifMatch: etag,
            headers: key
        );
        (again.Status, again.ETag).ShouldBe((201, first.ETag));
        var changes = await Dossier.SendAsync(
            api.As(AccessRole.Reader),
            "GET",
            $"{record}/changes",
            null
        );
        changes.Json!.AsArray().Count.ShouldBe(2);
        $"{changes.Json[0]!["reason"]} {changes.Json[0]!["differences"]![0]!["member"]}".ShouldBe(
            "found it documents[0]"
        );
    }

    [Fact] // the drafts that wait beside them stay as they are
    public async Task What_a_meeting_cites_is_not_touched()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        var address = Dossier.AddressOf(meeting);
        var proposed = await dossier.SendAsync(
            "PUT",
            $"{address}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        var added = await dossier.SendAsync(
            "POST",
            $"{address}/documents",
            Agenda,
            ifMatch: proposed.ETag
        );
        added.Status.ShouldBe(201);
        added.Json!["citations"]!
            .ToJsonString()
            .ShouldBe(proposed.Json!["citations"]!.ToJsonString());
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
    }

    private async Task<(Dossier Dossier, string Record, string ETag)> RecordAsync(bool ofMeeting)
    {
        var dossier = await Dossier.NewAsync(api);
        if (ofMeeting)
        {
            var meeting = await dossier.MeetingAsync();
            return (dossier, Dossier.AddressOf(meeting), meeting.ETag);
        }
        var record = $"/api/v1/presidencies/{dossier.Presidency}";
        using var read = await api.GetAsync(record);
        return (dossier, record, read.Headers.ETag!.Tag);
    }

    private async Task<string> ListedAsync(string documents) =>
        string.Join(
            ", ",
            (await api.JsonAsync(documents))
                .AsArray()
                .Select(d => $"{d!["number"]} {d["kind"]} {d["title"]}")
        );
}
