using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Quality;

/// <summary>The findings of the real record, and of a small one with something wrong of every kind.</summary>
public sealed class ListingFindings(Api api) : IAsyncLifetime
{
    private const string Columns =
        "finding,severity,record,slug,presidency,plan,items,message,whatToDo";

    // A dialogue of its own. Something of every kind is wrong in it.
    private const string Wrong = """
        { "plans": [{ "code": "wrong-plan", "dialogue": "wrong", "titles": { "en": "Plan W" }, "items": [
            { "code": "D1", "titles": { "en": "Domain", "fr": "Domaine" }, "titleSources": { "en": { "status": "stated", "source": "x" }, "fr": { "status": "stated", "source": "x" } }, "placement": { "status": "stated" } },
            { "code": "O1", "parent": "D1", "titles": { "en": "Objective", "fr": null }, "titleSources": { "en": { "status": "stated", "source": "x" } }, "placement": { "status": "inferred" } },
            { "code": "A1", "parent": "O1", "titles": { "en": "Action", "fr": "Action" }, "titleSources": { "en": { "status": "stated", "source": "x" }, "fr": { "status": "stated", "source": "x" } }, "placement": { "status": "stated" } }] }],
          "presidencies": [
            { "slug": "wrong-2023", "country": "PT", "plan": "wrong-plan", "from": "2023-01-01", "to": "2024-01-01", "titles": { "en": "First", "fr": "Première" },
              "claims": [{ "actions": { "covered": 0, "total": 29 }, "meetings": { "special_event": 2 }, "source": { "title": "Brochure" }, "publishedOn": "2024-01-15" }] },
            { "slug": "wrong-2024", "country": "NG", "plan": "wrong-plan", "from": "2024-01-31", "to": null, "titles": { "en": "Second", "fr": "Seconde" } }],
          "meetings": [
            { "slug": "wrong-early", "presidency": "wrong-2023", "kind": "thematic_meeting", "status": "held", "titles": { "en": "Early", "fr": "Trop tôt" },
              "startsOn": "2022-12-30", "endsOn": "2022-12-31", "country": "PT", "citations": [{ "text": "Objective 1 | Action 1", "plan": "wrong-plan" }] },
            { "slug": "wrong-pending", "presidency": "wrong-2023", "kind": "webinar", "status": "held", "titles": { "fr": "Webinaire" },
              "startsOn": "2023-05-01", "coChairs": ["PT"], "mapping": { "state": "pending" } }] }
        """;

    public async ValueTask InitializeAsync() => await api.LoadAsync(Wrong);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_real_record_has_no_warning_and_seven_things_to_know()
    {
        const string Real = "/api/v1/quality?plan=cadiz-2023-2027&plan=marrakesh-2018-2022";
        (await api.JsonAsync($"{Real}&severity=warning")).AsArray().ShouldBeEmpty();
        (await LinesAsync(Real)).ShouldBe([
            "information missing_wording plan cadiz-2023-2027 29",
            "information missing_wording plan cadiz-2023-2027 35",
            "information missing_language meeting 2023-02-21-brussels-steering-committee 0",
            "information missing_language meeting 2024-01-31-rabat-steering-committee 0",
            "information outside_term meeting 2024-02-01-rabat-senior-officials-meeting 0",
            "information missing_wording plan marrakesh-2018-2022 23",
            "information missing_wording plan marrakesh-2018-2022 27",
        ]);
    }

    [Fact]
    public async Task The_handover_meeting_is_told_with_its_days()
    {
        var findings = await api.JsonAsync(
            "/api/v1/quality?finding=outside_term&presidency=morocco-2023"
        );
        findings
            .ToJsonString(Unescaped)
            .ShouldBe(
                """[{"finding":"outside_term","severity":"information","record":"meeting","slug":"2024-02-01-rabat-senior-officials-meeting","presidency":"morocco-2023","plan":"cadiz-2023-2027","items":[],"message":"Dated 1 February 2024: the term of morocco-2023 ends on 1 February 2024, the day of the handover. The meeting counts for the presidency it names.","whatToDo":"Nothing, if the outgoing chair held it; otherwise name the other presidency."}]"""
            );
    }

    [Theory]
    [InlineData(
        "en",
        """
            wrong-plan: No French title; the English one serves: "Plan W".
            wrong-plan: 1 of 3 items has no French wording: O1.
            wrong-2023: Printed (Brochure, 15 January 2024): 0 of 29 actions; computed from the record: 1 of 1.
            wrong-2023: Printed (Brochure, 15 January 2024): 2 special events; computed from the record: 0.
            wrong-early: The citation "Objective 1 | Action 1" rests on a placement that is inferred, not stated by any source: O1 in D1.
            wrong-early: Held from 30 to 31 December 2022; no co-chair is recorded.
            wrong-early: Held from 30 to 31 December 2022 in PT; no city is recorded.
            wrong-early: The citation "Objective 1 | Action 1" names no source.
            wrong-early: Dated 30 to 31 December 2022, outside the term of wrong-2023 (from 1 January 2023 until 1 January 2024, that day not included).
            wrong-pending: No English title; the French one serves: "Webinaire".
            wrong-pending: Held on 1 May 2023: what it addresses is not yet recorded and published, so figures may be too low.
            wrong-2024: 30 days without a presidency: wrong-2023 ends on 1 January 2024, wrong-2024 begins on 31 January 2024.
            """
    )]
    [InlineData(
        "fr",
        """
            wrong-plan: Pas de titre français~; le titre anglais en tient lieu~: «~Plan W~».
            wrong-plan: 1 élément sur 3 n'a pas de libellé français~: O1.
            wrong-2023: Imprimé (Brochure, 15 janvier 2024)~: 0 action sur 29~; calculé d'après les données~: 1 sur 1.
            wrong-2023: Imprimé (Brochure, 15 janvier 2024)~: 2 événements spéciaux~; calculé d'après les données~: 0.
            wrong-early: La citation «~Objective 1 | Action 1~» repose sur un placement déduit par lecture, qu'aucune source n'énonce~: O1 dans D1.
            wrong-early: Réunion tenue du 30 au 31 décembre 2022~; aucune coprésidence n'est consignée.
            wrong-early: Réunion tenue du 30 au 31 décembre 2022 (PT)~; la ville n'est pas consignée.
            wrong-early: La citation «~Objective 1 | Action 1~» n'indique aucune source.
            wrong-early: Datée du 30 au 31 décembre 2022, hors du mandat de wrong-2023 (du 1er janvier 2023 au 1er janvier 2024, ce jour non compris).
            wrong-pending: Pas de titre anglais~; le titre français en tient lieu~: «~Webinaire~».
            wrong-pending: Réunion tenue le 1er mai 2023~: ce qu'elle aborde n'est pas encore consigné et publié, les chiffres peuvent donc être trop bas.
            wrong-2024: 30 jours sans présidence~: wrong-2023 prend fin le 1er janvier 2024, wrong-2024 commence le 31 janvier 2024.
            """
    )]
    public async Task Everything_wrong_is_told_in_the_callers_language(string lang, string told)
    {
        var findings = (
            await api.JsonAsync($"/api/v1/quality?plan=wrong-plan&lang={lang}")
        ).AsArray();
        string.Join('\n', findings.Select(f => $"{f!["slug"]}: {f["message"]}"))
            .ShouldBe(told.Replace('~', '\u00A0'));
        findings.ShouldAllBe(f => ((string?)f!["whatToDo"])!.EndsWith('.'));
    }

    [Theory]
    [InlineData("finding=missing_place", "wrong-early")]
    [InlineData("finding=missing_place&finding=gap_between_terms", "wrong-early wrong-2024")]
    [InlineData("severity=information", "wrong-plan wrong-plan wrong-pending")]
    [InlineData("presidency=wrong-2024", "wrong-2024")]
    [InlineData(
        "presidency=wrong-2024&presidency=wrong-2023&finding=pending_mapping",
        "wrong-pending"
    )]
    [InlineData("severity=warning&finding=missing_language", "")]
    [InlineData("presidency=morocco-2023", "")]
    public async Task Filters_combine_with_and_and_a_repeated_one_with_or(
        string query,
        string slugs
    )
    {
        var findings = await api.JsonAsync($"/api/v1/quality?plan=wrong-plan&{query}");
        string.Join(' ', findings.AsArray().Select(f => (string?)f!["slug"])).ShouldBe(slugs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Pages_lead_to_each_other_and_miss_nothing(int limit)
    {
        const string All = "/api/v1/quality?plan=wrong-plan";
        var seen = new List<string>();
        var pages = 0;
        var next = $"{All}&limit={limit}";
        while (next is not null)
        {
            using var page = await api.GetAsync(next);
            page.Headers.GetValues("X-Total-Count").ShouldBe(["12"]);
            var rows = JsonNode.Parse(await page.Content.ReadAsStringAsync(Ct))!.AsArray();
            seen.AddRange(rows.Select(row => row!.ToJsonString()));
            next = page.Headers.TryGetValues("Link", out var link)
                ? link.Single().Split('<', '>')[1]
                : null;
            pages++;
        }
        pages.ShouldBe((12 + limit - 1) / limit);
        seen.ShouldBe((await api.JsonAsync(All)).AsArray().Select(row => row!.ToJsonString()));
    }

    [Fact]
    public async Task As_csv_they_are_the_same_rows_and_french_excel_reads_them()
    {
        var csv = await api.TextAsync(
            "/api/v1/quality?plan=cadiz-2023-2027&finding=outside_term&format=csv"
        );
        csv.ShouldBe(
            $"{Columns}\r\n"
                + "outside_term,information,meeting,2024-02-01-rabat-senior-officials-meeting,morocco-2023,cadiz-2023-2027,,"
                + "\"Dated 1 February 2024: the term of morocco-2023 ends on 1 February 2024, the day of the handover. The meeting counts for the presidency it names.\","
                + "\"Nothing, if the outgoing chair held it; otherwise name the other presidency.\"\r\n"
        );
        (
            await api.TextAsync(
                "/api/v1/quality?plan=wrong-plan&finding=inferred_placement&format=csv&delimiter=semicolon&lang=fr"
            )
        ).ShouldContain(
            "inferred_placement;warning;meeting;wrong-early;wrong-2023;wrong-plan;O1 A1;",
            Case.Sensitive
        );
    }

    [Theory]
    [InlineData("findings=pending_mapping", "findings", "unknown_parameter")]
    [InlineData("finding=pending", "finding", "unknown_value")]
    [InlineData("severity=error", "severity", "unknown_value")]
    [InlineData("limit=0", "limit", "invalid_number")]
    [InlineData("limit=1001", "limit", "invalid_number")]
    [InlineData("after=x", "after", "invalid_cursor")]
    [InlineData("after=MjAyMy0wNi0yMiBtZWV0aW5n", "after", "invalid_cursor")]
    [InlineData("after=YSAAIGIgbWVldGluZyB4IDAwMDAwMDAwMDA", "after", "invalid_cursor")]
    [InlineData("lang=de", "lang", "unknown_value")]
    public async Task What_cannot_be_asked_is_400(string query, string field, string code)
    {
        using var answer = await api.GetAsync($"/api/v1/quality?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        problem["errors"]!
            .AsArray()
            .Select(e => ((string?)e!["field"], (string?)e["code"]))
            .ShouldBe([(field, code)]);
    }

    [Theory]
    [InlineData("plan=cadiz-2032", "unknown_plan")]
    [InlineData("plan=cadiz-2023-2027&plan=cadiz-2032", "unknown_plan")]
    [InlineData("presidency=atlantis-1999", "unknown_presidency")]
    public async Task A_name_that_is_not_in_the_record_is_404(string query, string code)
    {
        using var answer = await api.GetAsync($"/api/v1/quality?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["code"]).ShouldBe(
            code
        );
    }

    private async Task<string[]> LinesAsync(string address) =>
        [
            .. (await api.JsonAsync(address))
                .AsArray()
                .Select(f =>
                    $"{f!["severity"]} {f["finding"]} {f["record"]} {f["slug"]} {f["items"]!.AsArray().Count}"
                ),
        ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly System.Text.Json.JsonSerializerOptions Unescaped = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
