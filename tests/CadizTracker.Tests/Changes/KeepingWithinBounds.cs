using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Imports;

namespace CadizTracker.Changes;

/// <summary>Texts, lists and dates have bounds: what is beyond them is refused at its member, by a write and by an import alike.</summary>
public sealed class KeepingWithinBounds(Api api)
{
    private const string Line = "A\u2066 line";

    public static TheoryData<string, string, string> OfMeetings =>
        new()
        {
            { "city", Text(201), "city: too_long" },
            { "titles.en", Text(2001), "titles.en: too_long" },
            { "note", Text(10_001), "note: too_long" },
            { "agenda.fr", $"[{Text(10_001)}]", "agenda.fr[0]: too_long" },
            { "agenda.fr", List(501, "\"x\""), "agenda.fr: too_many" },
            { "sources", $"[{Text(2049)}]", "sources[0]: too_long" },
            { "sources", List(501, "\"x\""), "sources: too_many" },
            { "coChairs", List(101, "\"MA\""), "coChairs: too_many" },
            { "citations", List(501, """{ "items": ["A1"] }"""), "citations: too_many" },
            { "citations", List(10_000, """{ "items": ["A1"] }"""), "citations: too_many" },
            {
                "citations",
                $$"""[{ "items": {{List(501, "\"A1\"")}} }]""",
                "citations[0].items: too_many"
            },
            { "citations", $$"""[{ "text": {{Text(10_001)}} }]""", "citations[0].text: too_long" },
            {
                "citations",
                $$"""[{ "items": ["A1"], "source": { "title": {{Text(2001)}}, "url": "https://example.org/{{new string('x', 2048)}}", "quote": {{Text(10_001)}} } }]""",
                "citations[0].source.title: too_long, citations[0].source.url: too_long, citations[0].source.quote: too_long"
            },
            {
                "documents",
                List(501, """{ "kind": "report", "titles": { "en": "D" } }"""),
                "documents: too_many"
            },
            { "jointWith", List(101, """{ "text": "x" }"""), "jointWith: too_many" },
            { "followUpOf", $$"""[{ "text": {{Text(2001)}} }]""", "followUpOf[0].text: too_long" },
            {
                "mapping",
                $$"""{ "state": "not_applicable", "reason": {{Text(2001)}} }""",
                "mapping.reason: too_long"
            },
            {
                "participants",
                $$"""{ "source": {{Text(2001)}} }""",
                "participants.source: too_long"
            },
            { "slug", Text(201), "slug: too_long" },
            { "startsOn", "\"0001-01-01\"", "startsOn: date_out_of_range" },
            { "startsOn", "\"1899-12-31\"", "startsOn: date_out_of_range" },
            { "endsOn", "\"2200-01-01\"", "endsOn: date_out_of_range" },
            {
                "documents",
                """[{ "kind": "report", "titles": { "en": "D" }, "date": "0001-01" }]""",
                "documents[0].date: date_out_of_range"
            },
            { "city", "\"Ra\\u0007bat\"", "city: control_character" },
            { "city", "\"Ra\\u007fbat\"", "city: control_character" },
            { "city", "\"Rabat\\n\"", "city: control_character" },
            { "titles.en", "\"A\\ttitle\"", "titles.en: control_character" },
            { "titles.en", "\"A \\u202Eeltit\"", "titles.en: control_character" },
            {
                "mapping",
                $$"""{ "state": "not_applicable", "reason": "{{Line}}" }""",
                "mapping.reason: control_character"
            },
            { "sources", "[\"two\\r\\nlines\"]", "sources[0]: control_character" },
            { "note", "\"a \\u001b[31mred\\u001b[0m note\"", "note: control_character" },
            { "note", "\"a \\u2067note\"", "note: control_character" },
        };

    [Theory]
    [MemberData(nameof(OfMeetings))]
    public async Task Of_a_meeting(string member, string value, string errors)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync("POST", dossier.Meetings, With(member, value));
        told.Status.ShouldBe(400, $"{told.Json}");
        // a list that holds too much may be wrong in other ways, too
        told.Errors.Distinct()
            .Intersect(errors.Split(", "))
            .ShouldBe(errors.Split(", "), $"{told.Json}");
        (await api.JsonAsync(dossier.Meetings)).AsArray().ShouldBeEmpty();

        var imported = JsonNode.Parse(With(member, value))!;
        imported["slug"] ??= $"bounds-{dossier.Plan}";
        imported["presidency"] = dossier.Presidency;
        var report = await new Importer(api).SendAsync(
            $$"""{ "meetings": [{{imported.ToJsonString()}}] }"""
        );
        report.Status.ShouldBe(422, $"{report.Json}");
        report
            .Errors.Distinct()
            .Intersect(errors.Split(", ").Select(error => $"meetings[0].{error}"))
            .ShouldBe(errors.Split(", ").Select(error => $"meetings[0].{error}"), $"{report.Json}");
    }

    [Theory]
    [InlineData("""{ "from": "0001-01-01" }""", "from: date_out_of_range")]
    [InlineData("""{ "to": "9999-12-31" }""", "to: date_out_of_range")]
    [InlineData("""{ "slogan": { "en": "a\nb" } }""", "slogan.en: control_character")]
    [InlineData("""{ "note": { "en": "a\u0001b" } }""", "note.en: control_character")]
    [InlineData(
        """{ "claims": [{ "publishedOn": "0001-01-01", "source": { "title": "B" } }] }""",
        "claims[0].publishedOn: date_out_of_range"
    )]
    [InlineData(
        """{ "programme": [{ "titles": { "en": "T" }, "announcedFor": "2200" }] }""",
        "programme[0].announcedFor: date_out_of_range"
    )]
    public async Task Of_a_presidency(string patch, string error)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync(
            "PATCH",
            $"/api/v1/presidencies/{dossier.Presidency}",
            patch,
            ifMatch: "*"
        );
        (told.Status, told.Errors.Single()).ShouldBe((400, error));
    }

    [Theory]
    [InlineData("""{ "adoptedOn": "0001-01-01" }""", "adoptedOn: date_out_of_range")]
    [InlineData(
        """{ "period": { "from": "1023-01-01", "to": "2028-01-01" } }""",
        "period.from: date_out_of_range"
    )]
    [InlineData("""{ "titles": { "en": "a\nb" } }""", "titles.en: control_character")]
    public async Task Of_a_plan(string patch, string error)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync(
            "PATCH",
            $"/api/v1/plans/{dossier.Plan}",
            patch,
            ifMatch: "*"
        );
        (told.Status, told.Errors.Single()).ShouldBe((400, error));
    }

    [Fact]
    public async Task What_is_just_within_is_taken()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.MeetingAsync(
            $$"""
            "note": "two\r\n\tlines", "agenda": { "en": {{List(
                500,
                Text(100)
            )}} }, "endsOn": "2023-06-23",
            "citations": {{List(500, """{ "items": ["A1"] }""")}}, "sources": [{{Text(2048)}}]
            """
        );
        told.Status.ShouldBe(201, $"{told.Json}");
        $"{told.Json!["note"]}".ShouldBe("two\r\n\tlines");
        // those that are to go are among them
        var published = await dossier.PublishAsync(told);
        var more = await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(told)}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: published.ETag
        );
        more.Status.ShouldBe(409);
        more.Errors.ShouldBe([": citations_of_a_meeting_are_not_too_many"]);
    }

    [Theory]
    [InlineData("fr", "city", "Au plus 200 caractères.")]
    [InlineData("en", "city", "At most 200 characters.")]
    [InlineData("fr", "startsOn", "Les dates du registre vont de 1900 à 2199.")]
    [InlineData("en", "startsOn", "Dates of the record lie from 1900 to 2199.")]
    public async Task It_is_said_in_the_callers_language(string lang, string member, string message)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.SendAsync(
            "POST",
            $"{dossier.Meetings}?lang={lang}",
            With(member, member == "city" ? Text(201) : "\"0001-01-01\"")
        );
        $"{told.Json!["errors"]!.AsArray().Single()!["message"]}".ShouldBe(message);
    }

    [Theory]
    [InlineData("a \\u0007 reason")]
    [InlineData("a \\u202e reason")]
    public async Task Of_a_reason(string reason)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await dossier.MeetingAsync($"\"changeReason\": \"{reason}\"");
        (told.Status, told.Errors.Single()).ShouldBe((400, "X-Change-Reason: control_character"));
    }

    [Fact] // each would be judged for itself, and its place be searched for
    public async Task A_hundred_thousand_things_are_not_judged_one_by_one()
    {
        var dossier = await Dossier.NewAsync(api);
        foreach (
            var body in new[]
            {
                With("coChairs", List(300_000, "7")),
                $$"""{ {{string.Join(',', Enumerable.Range(0, 60_000).Select(n => $"\"m{n}\":1"))}} }""",
            }
        )
        {
            var told = await dossier.SendAsync("POST", dossier.Meetings, body);
            told.Status.ShouldBe(400);
            told.Errors.Single().ShouldEndWith(": too_many");
        }
    }

    [Fact]
    public async Task The_database_holds_what_it_can_of_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var slug = $"{(await dossier.MeetingAsync()).Json!["slug"]}";
        await using var connection = await api.OpenAsync();
        foreach (
            var (change, rule) in new[]
            {
                ("city = repeat('x', 201)", "texts_of_a_meeting_are_not_too_long"),
                (
                    "sources = array_fill('x'::text, array[501])",
                    "texts_of_a_meeting_are_not_too_long"
                ),
                ("starts_on = '0001-01-01'", "days_of_a_meeting_are_not_out_of_range"),
            }
        )
        {
            var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() =>
                connection.DoAsync(
                    $"update meetings set {change} where slug = @slug",
                    new { slug },
                    TestContext.Current.CancellationToken
                )
            );
            refused.ConstraintName.ShouldBe(rule);
        }
    }

    [Fact]
    public async Task The_description_of_the_api_states_them()
    {
        var schemas = (await api.JsonAsync("/openapi/v1.json"))["components"]!["schemas"]!;
        ((int)schemas["MeetingRecord"]!["properties"]!["city"]!["maxLength"]!).ShouldBe(200);
        ((int)schemas["MeetingRecord"]!["properties"]!["citations"]!["maxItems"]!).ShouldBe(500);
        ((int)schemas["Titles"]!["properties"]!["fr"]!["maxLength"]!).ShouldBe(2000);
        var lines = schemas["Texts"]!["properties"]!["en"]!;
        ((int)lines["maxItems"]!, (int)lines["items"]!["maxLength"]!).ShouldBe((500, 10_000));
        ((int)schemas["Source"]!["properties"]!["url"]!["maxLength"]!).ShouldBe(2048);
    }

    private static string With(string member, string value)
    {
        var record = JsonNode.Parse(Dossier.MeetingJson())!;
        var steps = member.Split('.');
        if (steps.Length == 2)
        {
            record[steps[0]] = new JsonObject { ["en"] = "A meeting" };
            if (steps[0] == "agenda")
            {
                record["agenda"] = new JsonObject();
            }
            record[steps[0]]![steps[1]] = JsonNode.Parse(value);
        }
        else
        {
            record[member] = JsonNode.Parse(value);
        }
        return record.ToJsonString();
    }

    private static string Text(int length) => $"\"{new string('x', length)}\"";

    private static string List(int count, string one) =>
        $"[{string.Join(',', Enumerable.Repeat(one, count))}]";
}
