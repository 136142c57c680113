using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;

namespace CadizTracker.Imports;

/// <summary>An import that its sender does not wait for: 202, and how far it is.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ImportingByAndBy(Api api)
{
    private static readonly (string, string) ByAndBy = ("Prefer", "respond-async");
    private readonly Importer importer = new(api);

    [Fact]
    public async Task It_is_answered_with_its_address_and_ends_with_its_report()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "one")),
            headers: ByAndBy
        );
        told.Status.ShouldBe(202, $"{told.Json}");
        told.Response.Headers.Location!.ToString().ShouldBe($"/api/v1/imports/{told.Json!["id"]}");
        told.Response.Headers.RetryAfter.ShouldNotBeNull();
        var ended = await EndedAsync(api, told);
        ended.Json!["state"]!.ToString().ShouldBe("done", $"{ended.Json}");
        ((int)ended.Json["percent"]!).ShouldBe(100);
        ended.Json["sentBy"]!.ToString().ShouldBe("key:editor");
        ended.Json["startedAt"].ShouldNotBeNull();
        ended.Json["endedAt"].ShouldNotBeNull();
        ((int)ended.Json["report"]!["created"]!).ShouldBe(1);
        (await dossier.MeetingAsync()).Status.ShouldBe(201); // the turn was given back
    }

    [Fact]
    public async Task Whoever_looks_reads_the_report_in_their_own_language_or_as_csv()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """)),
            "?lang=en",
            headers: ByAndBy
        );
        var ended = await EndedAsync(api, told, "?lang=fr");
        ended.Json!["state"]!.ToString().ShouldBe("refused");
        ended.Json["report"]!["rows"]![0]!["message"]!
            .ToString()
            .ShouldBe("Une réunion ne peut pas se terminer avant de commencer.");
        var csv = await api.As(AccessRole.Editor)
            .GetStringAsync($"{told.Response.Headers.Location}?format=csv");
        csv.ShouldContain("ends_before_it_starts");
        csv.TrimStart('\uFEFF').ShouldStartWith("fate,kind,record");
    }

    [Fact]
    public async Task A_dry_run_is_done_when_it_has_told_everything()
    {
        var dossier = await Dossier.NewAsync(api);
        var before = await importer.RevisionAsync();
        var told = await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "one")),
            "?dryRun=true",
            headers: ByAndBy
        );
        var ended = await EndedAsync(api, told);
        ended.Json!["state"]!.ToString().ShouldBe("done");
        ((bool)ended.Json["report"]!["applied"]!).ShouldBeFalse();
        ((int)ended.Json["report"]!["created"]!).ShouldBe(1);
        (await importer.RevisionAsync()).ShouldBe(before);
    }

    // What was kept from before was answered for a moment after the import was told to be done.
    [Fact]
    public async Task Whoever_reads_that_it_is_done_finds_it_in_the_record()
    {
        var dossier = await Dossier.NewAsync(api);
        var list = $"/api/v1/presidencies/{dossier.Presidency}/meetings";
        var editor = api.As(AccessRole.Editor);
        for (var imported = 1; imported <= 20; imported++)
        {
            await api.JsonAsync(list); // kept from now on, for everybody
            var told = await importer.SendAsync(
                Importer.Meetings(Importer.Meeting(dossier, $"m{imported}")),
                headers: ByAndBy
            );
            while (
                !(await editor.GetStringAsync(told.Response.Headers.Location)).Contains(
                    "\"state\":\"done\"",
                    StringComparison.Ordinal
                )
            ) { }
            (await api.JsonAsync(list)).AsArray().Count.ShouldBe(imported);
        }
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_gets_the_same_address()
    {
        var dossier = await Dossier.NewAsync(api);
        (string, string)[] headers = [ByAndBy, ("Idempotency-Key", Guid.NewGuid().ToString())];
        var body = Importer.Meetings(Importer.Meeting(dossier, "one"));
        var first = await importer.SendAsync(body, headers: headers);
        var again = await importer.SendAsync(body, headers: headers);
        again.Status.ShouldBe(202);
        again.Response.Headers.Location.ShouldBe(first.Response.Headers.Location);
        ((int)(await EndedAsync(api, again)).Json!["report"]!["created"]!).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_nobody_runs_any_more_was_interrupted()
    {
        var id = Guid.NewGuid();
        await using var connection = await api.OpenAsync();
        await connection.DoAsync(
            """
            insert into imports (import_id, actor, program, state, is_dry_run, media_type, bytes)
            values (@id, 'x', 7, 'running', false, 'application/json', 1)
            """,
            new { id },
            TestContext.Current.CancellationToken
        );
        var told = await Dossier.SendAsync(
            api.As(AccessRole.Editor),
            "GET",
            $"/api/v1/imports/{id}",
            null
        );
        (told.Status, told.Json!["state"]!.ToString()).ShouldBe((200, "interrupted"));
    }

    [Theory]
    [InlineData("never-there")]
    [InlineData("7b0e1a52-4c64-4e51-9f1c-0a57d1f1a000")]
    public async Task An_unknown_one_is_404(string id)
    {
        var told = await Dossier.SendAsync(
            api.As(AccessRole.Editor),
            "GET",
            $"/api/v1/imports/{id}",
            null
        );
        (told.Status, told.Code).ShouldBe((404, "unknown_import"));
    }

    /// <summary>The import as it is once it changes no more.</summary>
    internal static async Task<Told> EndedAsync(Api api, Told accepted, string query = "")
    {
        accepted.Status.ShouldBe(202, $"{accepted.Json}");
        while (true)
        {
            var told = await Dossier.SendAsync(
                api.As(AccessRole.Editor),
                "GET",
                accepted.Response.Headers.Location + query,
                null
            );
            told.Status.ShouldBe(200, $"{told.Json}");
            if ($"{told.Json!["state"]}" is not ("queued" or "running"))
            {
                return told;
            }
            await Task.Delay(50);
        }
    }
}
