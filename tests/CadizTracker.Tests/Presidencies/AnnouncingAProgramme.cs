using System.Globalization;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Presidencies;

/// <summary>The member programme of a presidency: what its chair announced that it would address.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class AnnouncingAProgramme(Api api)
{
    private const string Programme = """
        [{ "titles": { "fr": "Un webinaire" }, "text": "Objectif 1 | Actions 1-2", "announcedFor": "2023-05",
           "source": { "title": "A speech", "url": "https://example.org/speech", "page": 2, "quote": "Actions 1-2" } },
         { "items": ["A4", "A3"] },
         { "titles": { "en": "A reform of the dialogue" } }]
        """;

    [Fact]
    public async Task It_is_shown_with_the_items_it_names_and_how_they_are_printed()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await AnnounceAsync(dossier, Programme);
        told.Status.ShouldBe(200);
        var address = Address(dossier);
        var shown = (await api.JsonAsync($"{address}?lang=en"))["programme"]!.AsArray();
        shown[0]!
            .ToJsonString()
            .ShouldBe(
                """
                {"title":"Un webinaire","titleLang":"fr","canonical":{"en":"Domain 1 | Objective 1 | Actions 1-2","fr":"Domaine 1 | Objectif 1 | Actions 1-2"},"titles":{"en":null,"fr":"Un webinaire"},"text":"Objectif 1 | Actions 1-2","items":["O1","A1","A2"],"announcedFor":"2023-05","source":{"title":"A speech","url":"https://example.org/speech","page":2,"quote":"Actions 1-2"}}
                """
            );
        shown[1]!["items"]!.ToJsonString().ShouldBe("""["A3","A4"]"""); // in plan order
        shown[1]!["text"].ShouldBeNull();
        shown[2]!["items"]!.AsArray().ShouldBeEmpty();
        shown[2]!["canonical"].ShouldBeNull();
        told.Json!["programme"]!.ToJsonString().ShouldBe(shown.ToJsonString());
        (await api.JsonAsync("/api/v1/presidencies?lang=en"))
            .AsArray()
            .Single(p => $"{p!["slug"]}" == dossier.Presidency)!["programme"]!
            .ToJsonString()
            .ShouldBe(shown.ToJsonString());
    }

    [Fact]
    public async Task A_contradiction_with_the_plan_is_422_and_says_which_part()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await AnnounceAsync(
            dossier,
            """[{ "items": ["A1"] }, { "text": "Objective 2 | Action 1" }, { "items": ["A9"] }]"""
        );
        told.Status.ShouldBe(422);
        told.Code.ShouldBe("citation_contradicts_plan");
        told.Errors.ShouldBe([
            "programme[1].text: action_outside_objective",
            "programme[2].items: not_in_plan",
        ]);
        $"{told.Json!["errors"]![0]!["message"]}".ShouldBe(
            "Action 1 lies in objective 1, not in objective 2."
        );
        (await api.JsonAsync(Address(dossier)))["programme"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_malformed_is_told_at_once()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await AnnounceAsync(
            dossier,
            """
            [{ "text": "Action 1", "items": ["A1"] }, { "announcedFor": "2023" }, { "items": [] }, { "items": ["A1"], "surprise": 1 },
             { "titles": { "en": "x" }, "announcedFor": "soon", "source": {} }, null]
            """
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldContain("programme[2].items: too_few");
        told.Errors.ShouldContain("programme[3].surprise: unknown_member");
        told.Errors.ShouldContain("programme[4].announcedFor: pattern");
        told.Errors.ShouldContain("programme[5]: wrong_type");
        var well = await AnnounceAsync(
            dossier,
            """[{ "text": "Action 1", "items": ["A1"] }, { "announcedFor": "2023" }, { "titles": { "en": "x" }, "source": {} }]"""
        );
        well.Status.ShouldBe(400);
        well.Errors.ShouldBe([
            "programme[0]: text_or_items",
            "programme[1]: nothing_announced",
            "programme[2].source: source_needs_a_name",
        ]);
    }

    [Fact]
    public async Task It_never_counts()
    {
        var dossier = await Dossier.NewAsync(api);
        var before = await FiguresAsync(dossier);
        (await AnnounceAsync(dossier, Programme)).Status.ShouldBe(200);
        (await FiguresAsync(dossier)).ShouldBe(before);
        (await dossier.SummaryAsync("&status=held&status=planned")).ShouldBe(
            "0 of 2 objectives, 0 of 4 actions"
        );
        before.ShouldContain("\"record\":\"empty\"");
    }

    [Fact]
    public async Task What_was_read_may_be_sent_back_and_changes_nothing()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await AnnounceAsync(dossier, Programme);
        var read = await api.TextAsync($"{Address(dossier)}?lang=fr");
        var same = await dossier.SendAsync("PUT", Address(dossier), read, ifMatch: told.ETag);
        same.Status.ShouldBe(200);
        same.ETag.ShouldBe(told.ETag);
        var again = await AnnounceAsync(dossier, Programme);
        again.ETag.ShouldBe(told.ETag);
        var list = JsonNode.Parse(read)!["programme"]!.AsArray();
        (await AnnounceAsync(dossier, list.ToJsonString())).ETag.ShouldBe(told.ETag);
        var other = await dossier.SendAsync(
            "PATCH",
            Address(dossier),
            """{ "slogan": { "en": "Onwards" } }""",
            ifMatch: told.ETag
        );
        other.Json!["programme"]!.ToJsonString().ShouldBe(told.Json!["programme"]!.ToJsonString());
    }

    [Theory]
    [InlineData("PATCH", """{ "programme": null }""", 200)]
    [InlineData("PATCH", """{ "programme": [] }""", 200)]
    [InlineData("PUT", null, 200)] // left out
    [InlineData("PUT", """ "programme": null, """, 400)] // a list is empty, not null, as its neighbours are
    public async Task It_is_taken_away_as_other_lists_are(string method, string? body, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await AnnounceAsync(dossier, Programme);
        var whole = $$"""
            { {{body}} "slug": "{{dossier.Presidency}}", "country": "MA", "plan": "{{dossier.Plan}}", "from": "2023-01-01",
              "to": "2024-01-01", "titles": { "en": "Presidency" } }
            """;
        var left = await dossier.SendAsync(
            method,
            Address(dossier),
            method == "PUT" ? whole : body,
            ifMatch: told.ETag
        );
        left.Status.ShouldBe(status);
        (await api.JsonAsync(Address(dossier)))["programme"]!
            .AsArray()
            .Count.ShouldBe(status == 200 ? 0 : 3);
    }

    [Fact]
    public async Task It_may_be_announced_with_the_presidency_and_moves_to_another_plan_with_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var other = await Dossier.NewAsync(api);
        var slug = $"{dossier.Presidency}-next";
        var told = await dossier.SendAsync(
            "POST",
            "/api/v1/presidencies",
            $$"""
            { "slug": "{{slug}}", "country": "PT", "plan": "{{dossier.Plan}}", "from": "2024-01-01",
              "titles": { "en": "Next" }, "programme": [{ "text": "Action 1" }] }
            """
        );
        told.Status.ShouldBe(201);
        $"{told.Json!["programme"]![0]!["items"]![0]}".ShouldBe("A1");
        var moved = await dossier.SendAsync(
            "PATCH",
            $"/api/v1/presidencies/{slug}",
            $$"""{ "plan": "{{other.Plan}}" }""",
            ifMatch: told.ETag
        );
        (moved.Status, $"{moved.Json!["plan"]}").ShouldBe((200, other.Plan));
        var cadiz = await dossier.SendAsync(
            "PATCH",
            $"/api/v1/presidencies/{slug}",
            """{ "plan": "cadiz-2023-2027", "programme": [{ "items": ["A1", "O11"] }] }""",
            ifMatch: moved.ETag
        );
        (cadiz.Status, cadiz.Errors.Single()).ShouldBe((422, "programme[0].items: not_in_plan"));
    }

    [Fact]
    public async Task Its_changes_are_told_and_its_past_is_kept()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = Address(dossier);
        await AnnounceAsync(dossier, Programme);
        var then = await api.TextAsync($"{address}?lang=en");
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );
        await Task.Delay(5, TestContext.Current.CancellationToken);
        await AnnounceAsync(
            dossier,
            Programme
                .Replace("2023-05", "2023-06", StringComparison.Ordinal)
                .Replace("Actions 1-2\", \"ann", "Action 2\", \"ann", StringComparison.Ordinal)
        );
        var changes = await Dossier.SendAsync(
            api.As(AccessRole.Reader),
            "GET",
            $"/api/v1/changes?kind=presidency&record={dossier.Presidency}",
            null
        );
        changes.Json![0]!["differences"]!
            .AsArray()
            .Select(d =>
                $"{d!["member"]}: {d["before"]?.ToJsonString()} → {d["after"]?.ToJsonString()}"
            )
            .ShouldBe(
                [
                    "programme[0].text: \"Objectif 1 | Actions 1-2\" → \"Objectif 1 | Action 2\"",
                    "programme[0].items: [\"O1\",\"A1\",\"A2\"] → [\"O1\",\"A2\"]",
                    "programme[0].announcedFor: \"2023-05\" → \"2023-06\"",
                ],
                ignoreOrder: true
            );
        (await api.TextAsync($"{address}?lang=en&asOf={instant}")).ShouldBe(then);
        // what is not there any more can be restored by an ordinary write
        var gone = await AnnounceAsync(dossier, "[]");
        var restored = await dossier.SendAsync("PUT", address, then, ifMatch: gone.ETag);
        restored.Json!["programme"]!
            .ToJsonString()
            .ShouldBe(JsonNode.Parse(then)!["programme"]!.ToJsonString());
    }

    private async Task<Told> AnnounceAsync(Dossier dossier, string programme)
    {
        using var read = await api.GetAsync(Address(dossier));
        return await dossier.SendAsync(
            "PATCH",
            $"{Address(dossier)}?lang=en",
            $$"""{ "programme": {{programme}} }""",
            ifMatch: read.Headers.ETag!.Tag
        );
    }

    private async Task<string> FiguresAsync(Dossier dossier)
    {
        var coverage = await api.JsonAsync(
            $"/api/v1/presidencies/{dossier.Presidency}/coverage?lang=en"
        );
        coverage.AsObject().Remove("revision");
        coverage.AsObject().Remove("generatedAt");
        return coverage.ToJsonString();
    }

    private static string Address(Dossier dossier) => $"/api/v1/presidencies/{dossier.Presidency}";
}
