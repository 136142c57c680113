using System.Net;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>POST /imports: many records at once, by the rules of each.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ImportingRecords(Api api)
{
    private readonly Importer importer = new(api);

    [Fact]
    public async Task What_is_new_is_created_and_what_it_cites_is_a_draft()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "one", """ "citations": [{ "text": "Action 1" }] """),
                Importer.Meeting(dossier, "two")
            )
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        Importer.Counts(told).ShouldBe((2, 0, 0, 0));
        ((bool)told.Json!["applied"]!).ShouldBeTrue();
        Importer
            .Rows(told.Json)
            .ShouldBe([
                $"created {Importer.Slug(dossier, "one")}: /meetings/0",
                $"created {Importer.Slug(dossier, "two")}: /meetings/1",
            ]);
        var meeting = await ReadAsync(dossier, "one");
        meeting["citations"]![0]!["state"]!.ToString().ShouldBe("draft");
        meeting["citations"]![0]!["items"]!.ToJsonString().ShouldBe("""["A1"]""");
        meeting["mapping"]!["state"]!.ToString().ShouldBe("mapped");
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
        // who imported it does not publish it
        var changes = await api.As(AccessRole.Reader)
            .GetStringAsync($"/api/v1/meetings/{Importer.Slug(dossier, "one")}/changes");
        changes.ShouldContain("\"actor\":\"key:editor\"");
    }

    // A file may say how far its citations are reviewed; over HTTP nobody publishes by saying so.
    [Fact]
    public async Task What_a_file_calls_published_is_a_draft_all_the_same()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(
                    dossier,
                    "one",
                    """ "citations": [{ "items": ["A1"], "state": "published" }] """
                )
            )
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        (await ReadAsync(dossier, "one"))["citations"]![0]!["state"]!.ToString().ShouldBe("draft");
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
    }

    [Fact]
    public async Task A_second_time_nothing_changes()
    {
        var dossier = await Dossier.NewAsync(api);
        var body = Importer.Meetings(
            Importer.Meeting(dossier, "one", """ "citations": [{ "items": ["A1", "A2"] }] """)
        );
        (await importer.SendAsync(body)).Status.ShouldBe(200);
        var before = await importer.RevisionAsync();
        var again = await importer.SendAsync(body);
        Importer.Counts(again).ShouldBe((0, 0, 1, 0));
        (await importer.RevisionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_differs_is_updated_and_told_member_by_member()
    {
        var dossier = await Dossier.NewAsync(api);
        await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "one", """ "city": "Rabat" """))
        );
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(
                    dossier,
                    "one",
                    """ "city": "Fez", "citations": [{ "items": ["A1"] }] """
                )
            )
        );
        Importer.Counts(told).ShouldBe((0, 1, 0, 0));
        var differences = told.Json!["rows"]![0]!["differences"]!.AsArray();
        differences
            .Select(d => $"{d!["member"]}: {d["before"]} > {d["after"]?.ToJsonString()}")
            .ShouldContain("city: Rabat > \"Fez\"");
        differences.Select(d => $"{d!["member"]}").ShouldContain("citations[0]");
    }

    [Fact]
    public async Task A_dry_run_tells_the_fate_of_every_record_and_keeps_nothing()
    {
        var dossier = await Dossier.NewAsync(api);
        await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "same"),
                Importer.Meeting(dossier, "other", """ "city": "Rabat" """)
            )
        );
        var before = await importer.RevisionAsync();
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "same"),
                Importer.Meeting(dossier, "other", """ "city": "Fez" """),
                Importer.Meeting(dossier, "new"),
                Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """),
                Importer.Meeting(dossier, "wrong", """ "citations": [{ "items": ["A9"] }] """)
            ),
            "?dryRun=true&lang=fr"
        );
        told.Status.ShouldBe(200);
        Importer.Counts(told).ShouldBe((1, 1, 1, 2));
        ((bool)told.Json!["applied"]!).ShouldBeFalse();
        Importer
            .Rows(told.Json)
            .ShouldBe([
                $"refused {Importer.Slug(dossier, "early")}: /meetings/3/endsOn ends_before_it_starts",
                $"refused {Importer.Slug(dossier, "wrong")}: /meetings/4/citations/0/items not_in_plan",
                $"updated {Importer.Slug(dossier, "other")}: /meetings/1",
                $"created {Importer.Slug(dossier, "new")}: /meetings/2",
                $"unchanged {Importer.Slug(dossier, "same")}: /meetings/0",
            ]);
        told.Json["rows"]![0]!["message"]!
            .ToString()
            .ShouldBe("Une réunion ne peut pas se terminer avant de commencer.");
        (await importer.RevisionAsync()).ShouldBe(before);
        (await IsThereAsync(dossier, "new")).ShouldBeFalse();
    }

    [Fact]
    public async Task One_refused_record_keeps_all_out_and_each_is_told()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "good"),
                Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """),
                """{ "kind": "party" }"""
            )
        );
        (told.Status, told.Code).ShouldBe((422, "import_refused"));
        told.Errors.ShouldContain("meetings[1].endsOn: ends_before_it_starts");
        told.Errors.ShouldContain("meetings[2].kind: not_in_list");
        told.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await IsThereAsync(dossier, "good")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_called_by_its_name_where_it_has_one()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "one", """ "notes": "x", "jointWiht": [] """),
                """{ "slug": 5 }"""
            ),
            "?dryRun=true"
        );
        Importer.Counts(told).ShouldBe((0, 0, 0, 2));
        var rows = told.Json!["rows"]!.AsArray();
        rows.Count(row => row!["record"]?.ToString() == Importer.Slug(dossier, "one")).ShouldBe(2);
        rows.Where(row => $"{row!["path"]}".StartsWith("/meetings/1", StringComparison.Ordinal))
            .ShouldAllBe(row => row!["record"] == null);
    }

    [Fact]
    public async Task With_skip_the_good_ones_go_in()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "good"),
                Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """),
                // what is linked to a refused one has a link to nothing, and so on
                Importer.Meeting(
                    dossier,
                    "after",
                    $$""" "followUpOf": [{ "meeting": "{{Importer.Slug(dossier, "early")}}" }] """
                ),
                Importer.Meeting(
                    dossier,
                    "later",
                    $$""" "followUpOf": [{ "meeting": "{{Importer.Slug(dossier, "after")}}" }] """
                )
            ),
            "?onError=skip"
        );
        told.Status.ShouldBe(200);
        Importer.Counts(told).ShouldBe((1, 0, 0, 3));
        Importer
            .Rows(told.Json!)
            .ShouldContain(
                $"refused {Importer.Slug(dossier, "later")}: /meetings/3 unknown_meeting"
            );
        (await IsThereAsync(dossier, "good")).ShouldBeTrue();
        (await IsThereAsync(dossier, "after")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_database_alone_refuses_has_its_place_too()
    {
        var dossier = await Dossier.NewAsync(api);
        var self = Importer.Meeting(
            dossier,
            "self",
            $$""" "jointWith": [{ "meeting": "{{Importer.Slug(dossier, "self")}}" }] """
        );
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "one"),
                self,
                Importer.Meeting(dossier, "two")
            ),
            "?onError=skip"
        );
        Importer.Counts(told).ShouldBe((2, 0, 0, 1));
        Importer
            .Rows(told.Json!)
            .ShouldContain(
                $"refused {Importer.Slug(dossier, "self")}: /meetings/1 a_meeting_is_not_linked_to_itself"
            );
    }

    [Fact]
    public async Task What_stands_twice_is_refused_at_the_second_place()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "one"), Importer.Meeting(dossier, "one"))
        );
        told.Errors.ShouldBe(["meetings[1].slug: repeated_record"]);
        told.Json!["errors"]![0]!["message"]!.ToString().ShouldEndWith("already at /meetings/0.");
    }

    [Fact]
    public async Task Records_may_stand_in_any_order_and_be_linked_to_what_comes_later()
    {
        var name = Guid.NewGuid().ToString("N")[..12];
        var dossier = new Dossier(api, name);
        var links = string.Join(
            ',',
            Enumerable
                .Range(0, 1500)
                .Select(i =>
                    Importer.Meeting(
                        dossier,
                        $"n{i}",
                        i < 2
                            ? $$""" "citations": [{ "text": "Objective 1" }], "followUpPlanned": [{ "meeting": "{{Importer.Slug(dossier, $"n{1499 - i}")}}" }] """
                            : ""
                    )
                )
        );
        var told = await importer.SendAsync(
            $$"""
            { "meetings": [{{links}}],
              "presidencies": [{ "slug": "{{dossier.Presidency}}", "country": "MA", "plan": "{{dossier.Plan}}", "from": "2023-01-01",
                "to": "2024-01-01", "titles": { "en": "Presidency" } }],
              "plans": [{ "code": "{{dossier.Plan}}", "dialogue": "dialogue-{{name}}", "titles": { "en": "Plan" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } }] }] }
            """
        );
        told.Status.ShouldBe(200, $"{told.Json}");
        Importer.Counts(told).ShouldBe((1502, 0, 0, 0));
        var first = await ReadAsync(dossier, "n0");
        first["followUpPlanned"]![0]!["meeting"]!
            .ToString()
            .ShouldBe(Importer.Slug(dossier, "n1499"));
        ((int)(await ReadAsync(dossier, "n1499"))["version"]!).ShouldBe(1);
        var again = await importer.SendAsync($$"""{ "meetings": [{{links}}] }""");
        Importer.Counts(again).ShouldBe((0, 0, 1500, 0));
    }

    [Fact]
    public async Task A_held_meeting_cannot_end_in_the_future_and_what_is_unknown_is_named()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "far", """ "endsOn": "2199-01-01" """),
                Importer
                    .Meeting(dossier, "nobody")
                    .Replace(dossier.Presidency + "\",", "nobody-2023\",", StringComparison.Ordinal)
            )
        );
        told.Errors.ShouldBe(
            [
                "meetings[0].endsOn: held_in_the_future",
                "meetings[1].presidency: unknown_presidency",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task The_structure_of_a_plan_is_as_frozen_as_in_other_writes()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await importer.SendAsync(
            $$"""
            { "plans": [{ "code": "{{dossier.Plan}}", "dialogue": "dialogue-{{dossier.Plan}}", "titles": { "en": "Plan" }, "items": [
              { "code": "D1", "placement": { "status": "stated" } }] }] }
            """
        );
        (told.Status, told.Code).ShouldBe((422, "import_refused"));
        told.Errors.ShouldContain("plans[0].items: item_removed");
    }

    [Fact]
    public async Task What_counts_is_a_publishers_to_move()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        var slug = $"{meeting.Json!["slug"]}";
        var moved = Importer.Meetings(
            $$"""
            { "slug": "{{slug}}", "presidency": "{{dossier.Presidency}}", "kind": "thematic_meeting", "status": "planned",
              "titles": { "en": "A meeting" }, "startsOn": "2023-06-22", "city": "Rabat", "country": "MA", "citations": [{ "items": ["A1"] }] }
            """
        );
        var told = await importer.SendAsync(moved);
        (told.Status, told.Code).ShouldBe((403, "forbidden"));
        told.Errors.ShouldBe(["meetings[0]: publishers_alone"]);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
        var dry = await importer.SendAsync(moved, "?dryRun=true");
        (dry.Status, Importer.Counts(dry)).ShouldBe((200, (0, 0, 0, 1)));
        var allowed = await importer.SendAsync(moved, role: AccessRole.Publisher);
        (allowed.Status, Importer.Counts(allowed)).ShouldBe((200, (0, 1, 0, 0)));
        (await dossier.SummaryAsync()).ShouldBe("0 of 2 objectives, 0 of 4 actions");
    }

    [Fact]
    public async Task What_is_published_stays_so_and_what_others_drafted_beside_it_stays_too()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        var published = await dossier.PublishAsync(meeting);
        await dossier.SendAsync(
            "PUT",
            Dossier.AddressOf(meeting) + "/citations",
            """[{ "items": ["A1"] }, { "items": ["A2"] }]""",
            ifMatch: published.ETag
        );
        var before = await importer.RevisionAsync();
        // as anybody reads it: without the draft
        var asPublic = $$"""
            { "slug": "{{meeting.Json![
                "slug"
            ]}}", "presidency": "{{dossier.Presidency}}", "kind": "thematic_meeting", "status": "held",
              "titles": { "en": "A meeting" }, "startsOn": "2023-06-22", "city": "Rabat", "country": "MA", "citations": [{{"{ \"items\": [\"A1\"] }"}}] }
            """;
        var told = await importer.SendAsync(Importer.Meetings(asPublic));
        (told.Status, Importer.Counts(told)).ShouldBe((200, (0, 0, 1, 0)), $"{told.Json}");
        (await importer.RevisionAsync()).ShouldBe(before);
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
        // a title alone changes: the citations keep their states
        told = await importer.SendAsync(
            Importer.Meetings(
                asPublic.Replace("A meeting", "The meeting", StringComparison.Ordinal)
            )
        );
        Importer.Counts(told).ShouldBe((0, 1, 0, 0));
        var now = await api.As(AccessRole.Editor).GetStringAsync(Dossier.AddressOf(meeting));
        now.ShouldContain("\"published\"");
        now.ShouldContain("\"draft\"");
        // another set is a proposal: the published one goes on counting
        told = await importer.SendAsync(
            Importer.Meetings(asPublic.Replace("A1", "A3", StringComparison.Ordinal))
        );
        Importer.Counts(told).ShouldBe((0, 1, 0, 0));
        (await dossier.SummaryAsync()).ShouldBe("1 of 2 objectives, 1 of 4 actions");
    }

    [Fact]
    public async Task As_csv_it_is_a_line_for_each_reason_and_difference()
    {
        var dossier = await Dossier.NewAsync(api);
        await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "one", """ "city": "Rabat" """))
        );
        var told = await importer.SendAsync(
            Importer.Meetings(
                Importer.Meeting(dossier, "one", """ "city": "Fez", "note": "A note" """),
                Importer.Meeting(dossier, "early", """ "endsOn": "2023-06-21" """)
            ),
            "?dryRun=true&format=csv&delimiter=semicolon"
        );
        told.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = told.Json!.ToString().Trim('\uFEFF').Split("\r\n");
        lines[0]
            .ShouldBe(
                "fate;kind;record;file;path;row;column;value;code;message;member;before;after;draftsKept"
            );
        lines[1]
            .ShouldStartWith(
                $"refused;meeting;{Importer.Slug(dossier, "early")};;/meetings/1/endsOn;"
            );
        lines.ShouldContain(line => line.EndsWith(";city;Rabat;Fez;0", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith(";note;;A note;0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_gets_the_first_answer()
    {
        var dossier = await Dossier.NewAsync(api);
        (string, string) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = Importer.Meetings(Importer.Meeting(dossier, "one"));
        var first = await importer.SendAsync(body, headers: key);
        var again = await importer.SendAsync(body, headers: key);
        (again.Status, again.Json!.ToJsonString()).ShouldBe((200, first.Json!.ToJsonString()));
        Importer.Counts(again).ShouldBe((1, 0, 0, 0));
        var other = await importer.SendAsync(
            Importer.Meetings(Importer.Meeting(dossier, "two")),
            headers: key
        );
        (other.Status, other.Code).ShouldBe((409, "idempotency_key_reused"));
    }

    [Theory]
    [InlineData("?dryRun=yes", 400, "invalid_request")]
    [InlineData("?onError=ignore", 400, "invalid_request")]
    [InlineData("?dryrun=true", 400, "invalid_request")]
    public async Task A_question_that_makes_no_sense_is_refused(
        string query,
        int status,
        string code
    )
    {
        var told = await importer.SendAsync("""{ "meetings": [] }""", query);
        (told.Status, told.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task Other_types_are_415_and_an_empty_import_is_fine()
    {
        var text = await Importer.SendAsync(
            api.As(AccessRole.Editor),
            "x"u8.ToArray(),
            "",
            "text/plain"
        );
        text.Status.ShouldBe(415);
        var none = await importer.SendAsync("{}");
        (none.Status, Importer.Counts(none)).ShouldBe((200, (0, 0, 0, 0)));
    }

    [Fact]
    public async Task The_record_that_comes_with_the_program_is_all_there_already()
    {
        var before = await importer.RevisionAsync();
        foreach (
            var file in Directory.GetFiles(Configured.Data, "*.json", SearchOption.AllDirectories)
        )
        {
            if (file.EndsWith(".schema.json", StringComparison.Ordinal))
            {
                continue;
            }
            var told = await importer.SendAsync(await File.ReadAllTextAsync(file));
            told.Status.ShouldBe(200, $"{file}: {told.Json}");
            var (created, updated, _, refused) = Importer.Counts(told);
            (created, updated, refused).ShouldBe((0, 0, 0), $"{file}: {told.Json}");
        }
        (await importer.RevisionAsync()).ShouldBe(before);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ReadAsync(Dossier dossier, string slug) =>
        System.Text.Json.Nodes.JsonNode.Parse(
            await api.As(AccessRole.Editor)
                .GetStringAsync($"/api/v1/meetings/{Importer.Slug(dossier, slug)}")
        )!;

    private async Task<bool> IsThereAsync(Dossier dossier, string slug) =>
        (await api.GetAsync($"/api/v1/meetings/{Importer.Slug(dossier, slug)}")).StatusCode
        == HttpStatusCode.OK;
}
