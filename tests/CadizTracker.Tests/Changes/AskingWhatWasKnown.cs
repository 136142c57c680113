using System.Globalization;
using CadizTracker.Access;
using CadizTracker.Database;

namespace CadizTracker.Changes;

/// <summary>asOf: what the database would have answered at an instant; and what changed since.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class AskingWhatWasKnown(Api api)
{
    [Fact]
    public async Task Every_read_gives_the_answer_of_then_byte_for_byte()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """)
        );
        string[] reads =
        [
            "/api/v1/plans",
            "/api/v1/quality",
            $"/api/v1/plans/{dossier.Plan}",
            $"/api/v1/plans/{dossier.Plan}/items/A1",
            "/api/v1/presidencies",
            $"/api/v1/presidencies/{dossier.Presidency}",
            $"/api/v1/presidencies/{dossier.Presidency}/documents",
            dossier.Meetings,
            Dossier.AddressOf(meeting),
            $"{Dossier.AddressOf(meeting)}/documents",
            $"/api/v1/presidencies/{dossier.Presidency}/coverage",
            $"/api/v1/plans/{dossier.Plan}/coverage",
            $"/api/v1/plans/{dossier.Plan}/coverage/rows?format=csv",
            $"/api/v1/presidencies/{dossier.Presidency}/coverage/gaps",
        ];
        var then = await api.TextAsync($"/api/v1/presidencies/{dossier.Presidency}/coverage");
        // other tests write beside this one: what is asked for is the instant at which ours was the newest
        var (answers, instant) = await StillAsync(reads);
        var changed = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            """{ "status": "cancelled", "titles": { "fr": "Une réunion" } }""",
            AccessRole.Publisher,
            meeting.ETag
        );
        changed.Status.ShouldBe(200);
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
        foreach (var (read, answer) in reads.Zip(answers))
        {
            var asOf = await api.TextAsync(
                $"{read}{(read.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={instant}"
            );
            asOf.Replace($"\"asOf\":\"{instant}\"", "\"asOf\":null", StringComparison.Ordinal)
                .ShouldBe(answer, read);
        }
        then.ShouldContain("1 of 2 objectives, 1 of 4 actions");
    }

    [Fact]
    public async Task A_record_is_restored_by_sending_back_what_was_read_of_then()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.PublishAsync(
            await dossier.MeetingAsync(
                """ "note": "right", "citations": [{ "text": "Objective 1 | Action 1" }, { "items": ["A3"] }] """
            )
        );
        var address = Dossier.AddressOf(meeting);
        var (answers, instant) = await StillAsync([address]);
        var wrong = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "note": "wrong", "city": null }""",
            ifMatch: meeting.ETag
        );
        var then = await api.TextAsync($"{address}?asOf={instant}");
        then.ShouldBe(answers[0]);
        var restored = await dossier.SendAsync("PUT", address, then, ifMatch: wrong.ETag);
        restored.Status.ShouldBe(200);
        restored.Json!["note"]!.ToString().ShouldBe("right");
        restored.Json["citations"]!
            .AsArray()
            .Select(c => $"{c!["state"]}")
            .ShouldBe(["published", "published"]);
        ((int)restored.Json["version"]!).ShouldBe(4);
        foreach (
            var record in new[] { $"plans/{dossier.Plan}", $"presidencies/{dossier.Presidency}" }
        )
        {
            var read = await api.GetAsync($"/api/v1/{record}");
            var same = await dossier.SendAsync(
                "PUT",
                $"/api/v1/{record}",
                await read.Content.ReadAsStringAsync(),
                ifMatch: read.Headers.ETag!.Tag
            );
            same.Status.ShouldBe(200);
            same.ETag.ShouldStartWith("\"1-");
        }
    }

    [Theory]
    [InlineData("asOf=2999-01-01", 400, "in_the_future")]
    [InlineData("asOf=yesterday", 400, "invalid_instant")]
    [InlineData("asOf=9999-12-31", 400, "invalid_instant")]
    [InlineData("asOf=9999-12-31T23:59:59.999999Z", 400, "invalid_instant")]
    [InlineData("citationStatus=%00", 400, "null_character")]
    [InlineData("asOf=2023-01-01T00:00:00", 400, "invalid_instant")]
    [InlineData("asOf=2023-01-01&asOf=2024-01-01", 400, "repeated_parameter")]
    public async Task What_is_no_past_instant_is_refused(string parameter, int status, string code)
    {
        var told = await api.GetAsync($"/api/v1/presidencies/morocco-2023/coverage?{parameter}");
        ((int)told.StatusCode).ShouldBe(status);
        (await told.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Fact] // the instant that a write is stamped with is earlier than the one at which others see it
    public async Task An_instant_at_which_somebody_was_writing_has_one_answer()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = Dossier.AddressOf(await dossier.MeetingAsync());
        await using var writer = await api.OpenAsync();
        await using var watcher = await api.OpenAsync();
        await using var write = await writer.BeginTransactionAsync(
            TestContext.Current.CancellationToken
        );
        await writer.DoAsync(
            "select begin_change('a slow writer', null); update meetings set note = 'slow' where slug = @slug; set constraints all immediate",
            new { slug = address.Split('/')[^1] },
            TestContext.Current.CancellationToken
        );
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );
        var asked = api.TextAsync($"{address}?asOf={instant}");
        while (
            !asked.IsCompleted
            && !await watcher.ValueAsync<bool>(
                "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%settled_instant%')",
                null,
                TestContext.Current.CancellationToken
            )
        )
        {
            await Task.Yield();
        }
        await write.CommitAsync(TestContext.Current.CancellationToken);
        (await asked).ShouldContain("\"note\":\"slow\"");
        (await api.TextAsync($"{address}?asOf={instant}")).ShouldBe(await asked);
    }

    [Fact]
    public async Task Today_is_not_over()
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ((int)(await api.GetAsync($"/api/v1/plans?asOf={today}")).StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Before_the_record_there_is_nothing()
    {
        var told = await api.GetAsync("/api/v1/presidencies/morocco-2023?asOf=2001-01-01");
        ((int)told.StatusCode).ShouldBe(404);
        (await told.Content.ReadAsStringAsync()).ShouldContain("as_of_before_record");
    }

    [Fact]
    public async Task The_changes_of_a_meeting_say_who_when_why_and_what()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "changeReason": "from the brochure" """);
        var address = Dossier.AddressOf(meeting);
        var changed = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "city": "Fez" }""",
            AccessRole.Editor,
            meeting.ETag,
            ("X-Change-Reason", "a typing error")
        );
        await dossier.SendAsync("DELETE", address, null, AccessRole.Publisher, changed.ETag);
        var changes = (
            await Dossier.SendAsync(api.As(AccessRole.Reader), "GET", $"{address}/changes", null)
        ).Json!.AsArray();
        changes
            .Select(c => $"{c!["action"]} by {c["actor"]}: {c["reason"] ?? "no reason"}")
            .ShouldBe([
                "deleted by key:publisher: no reason",
                "updated by key:editor: a typing error",
                "created by key:editor: from the brochure",
            ]);
        changes[1]!["differences"]!
            .ToJsonString()
            .ShouldBe("""[{"member":"city","before":"Rabat","after":"Fez"}]""");
        changes[2]!["differences"]!.AsArray().ShouldContain(d => $"{d!["member"]}" == "slug");
        ((int)(await api.GetAsync($"{address}/changes")).StatusCode).ShouldBe(401);
        var all = (
            await Dossier.SendAsync(
                api.As(AccessRole.Reader),
                "GET",
                $"/api/v1/changes?record={meeting.Json!["slug"]}&actor=editor&limit=1",
                null
            )
        );
        all.Json!.AsArray().Count.ShouldBe(1);
        all.Response.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        all.Response.Headers.GetValues("Link").Single().ShouldContain("after=");
    }

    [Theory]
    [InlineData("from=2024-02-01&to=2024-01-31", 400, "days_not_in_order")]
    [InlineData("record=never-there", 404, "unknown_record")]
    [InlineData("kind=meeting&record=never-there", 404, "unknown_meeting")]
    [InlineData("kind=presidency&record=cadiz-2023-2027", 404, "unknown_presidency")]
    [InlineData("kind=plan&record=morocco-2023", 404, "unknown_plan")]
    [InlineData("from=2024-02-01&to=2024-02-01", 200, "[]")]
    [InlineData("record=cadiz-2023-2027&limit=1", 200, "cadiz-2023-2027")]
    public async Task Changes_of_what_never_was_are_not_an_empty_list(
        string parameters,
        int status,
        string said
    )
    {
        var address = $"/api/v1/changes?{parameters}";
        using var told = await api.As(AccessRole.Reader).GetAsync(address);
        ((int)told.StatusCode).ShouldBe(status, address);
        (await told.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    [Fact]
    public async Task Changes_of_what_is_deleted_are_told()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        await dossier.SendAsync("DELETE", Dossier.AddressOf(meeting), null, ifMatch: meeting.ETag);
        var told = await dossier.SendAsync(
            "GET",
            $"/api/v1/changes?record={meeting.Json!["slug"]}",
            null
        );
        told.Json!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_slug_that_is_given_again_goes_on_where_the_deleted_one_ended()
    {
        var dossier = await Dossier.NewAsync(api);
        var slug = $""" "slug": "again-{dossier.Plan}" """;
        var first = await dossier.MeetingAsync($"""{slug}, "note": "first" """);
        var address = Dossier.AddressOf(first);
        var noted = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "note": "noted" }""",
            ifMatch: first.ETag
        );
        await dossier.SendAsync("DELETE", address, null, ifMatch: noted.ETag);
        await Task.Delay(5); // so that the instant lies after the one that the deletion is stamped with
        var between = Instant();
        await Task.Delay(5);
        var second = await dossier.MeetingAsync($"""{slug}, "note": "second" """);
        second.Status.ShouldBe(201);
        ((int)second.Json!["version"]!).ShouldBe(3);
        foreach (var stale in new[] { first.ETag, noted.ETag })
        {
            (
                await dossier.SendAsync("PATCH", address, """{ "note": "x" }""", ifMatch: stale)
            ).Status.ShouldBe(412);
        }
        ((int)(await api.GetAsync($"{address}?asOf={between}")).StatusCode).ShouldBe(404);
        var changes = await Dossier.SendAsync(
            api.As(AccessRole.Reader),
            "GET",
            $"{address}/changes",
            null
        );
        changes
            .Json!.AsArray()
            .Select(c => $"{c!["action"]}")
            .ShouldBe(["created", "deleted", "updated", "created"]);
    }

    [Fact]
    public async Task The_total_is_told_on_every_page_also_on_one_with_nothing_on_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"{Dossier.AddressOf(await dossier.MeetingAsync())}/changes";
        await dossier.SendAsync("PATCH", address[..^8], """{ "city": "Porto" }""", ifMatch: "*");
        var first = await PageAsync($"{address}?limit=1");
        var next = first.Response.Headers.GetValues("Link").Single();
        var mark = next.Split("after=")[1].Split('>', '&')[0].Split('.')[1];
        var beyond = await PageAsync($"{address}?after=0.{mark}");
        first.Json!.AsArray().Count.ShouldBe(1);
        beyond.Json!.AsArray().Count.ShouldBe(0);
        foreach (var page in new[] { first, beyond })
        {
            page.Response.Headers.GetValues("X-Total-Count").ShouldBe(["2"]);
        }

        Task<Told> PageAsync(string page) =>
            Dossier.SendAsync(api.As(AccessRole.Reader), "GET", page, null);
    }

    private async Task<(string[] Answers, string Instant)> StillAsync(string[] reads)
    {
        while (true)
        {
            var before = await RevisionAsync();
            var instant = Instant();
            var answers = await Task.WhenAll(reads.Select(api.TextAsync));
            if (await RevisionAsync() == before)
            {
                await Task.Delay(5);
                return (answers, instant);
            }
        }
    }

    private static string Instant() =>
        DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );

    private async Task<long> RevisionAsync() =>
        (long)(await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage"))["revision"]!;
}
