namespace CadizTracker.Tests.Imports;

/// <summary>The rules stand alone too: the body of a request is judged by them and by no schema.</summary>
public sealed class RefusingByTheRules
{
    [Theory]
    [InlineData("/plans/0/period/to", "\"2030-01-01\"", "/plans/0/period/to ends_before_it_starts")]
    [InlineData("/plans/0/titles", "{}", "/plans/0/titles title_needed")]
    [InlineData(
        "/plans/0/items/4/parent",
        "\"O1\"",
        "/plans/0/items/4/parent parent_of_an_unknown"
    )]
    [InlineData("/presidencies/0/to", "\"2030-01-01\"", "/presidencies/0/to ends_before_it_starts")]
    [InlineData("/presidencies/0/country", "\"UK\"", "/presidencies/0/country country")]
    [InlineData(
        "/presidencies/0/documents/0/date",
        "\"2030-02-30\"",
        "/presidencies/0/documents/0/date date"
    )]
    [InlineData(
        "/presidencies/0/claims/0/source/title",
        "null",
        "/presidencies/0/claims/0/source source_needs_a_name"
    )]
    [InlineData(
        "/presidencies/0/claims/0/actions/covered",
        "3",
        "/presidencies/0/claims/0/actions/covered more_than_the_total"
    )]
    [InlineData("/meetings/0/endsOn", "\"2030-05-31\"", "/meetings/0/endsOn ends_before_it_starts")]
    [InlineData(
        "/meetings/0/mapping/state",
        "\"not_applicable\"",
        "/meetings/0/mapping/reason reason_needed"
    )]
    [InlineData("/meetings/0/coChairs/1", "\"XX\"", "/meetings/0/coChairs/1 country")]
    public void What_a_schema_cannot_say_is_refused_in_a_file_too(
        string at,
        string? value,
        string refusal
    )
    {
        Sample.Refusals(at, value).ShouldBe([refusal]);
        Sample.RefusalsByRules(at, value).ShouldBe([refusal]);
    }

    [Theory]
    [InlineData("/plans/0/code", null, "/plans/0/code missing")]
    [InlineData("/plans/0/code", "\"test-2030\\n\"", "/plans/0/code slug")]
    [InlineData("/plans/0/dialogue", null, "/plans/0/dialogue missing")]
    [InlineData("/plans/0/dialogue", "\"Rabat\"", "/plans/0/dialogue slug")]
    [InlineData("/plans/0/titles/en", "\" \"", "/plans/0/titles/en blank")]
    [InlineData("/plans/0/titles/fr", "\" \"", "/plans/0/titles/fr blank")]
    [InlineData("/plans/0/period/from", null, "/plans/0/period/from missing")]
    [InlineData("/plans/0/period/to", null, "/plans/0/period/to missing")]
    [InlineData("/plans/0/levelLabels/en", "[]", "/plans/0/levelLabels/en three_labels")]
    [InlineData("/plans/0/levelLabels/fr", "[]", "/plans/0/levelLabels/fr three_labels")]
    [InlineData("/plans/0/levelLabels/fr/1", "\"\"", "/plans/0/levelLabels/fr/1 blank")]
    [InlineData("/plans/0/sources/0", "\"\"", "/plans/0/sources/0 blank")]
    [InlineData("/plans/0/note/en", "\"\"", "/plans/0/note/en blank")]
    [InlineData("/plans/0/items", "[]", "/plans/0/items missing")]
    [InlineData("/plans/0/items/1/titles/en", "\"\"", "/plans/0/items/1/titles/en blank")]
    [InlineData(
        "/plans/0/items/1/titleSources/en/status",
        null,
        "/plans/0/items/1/titleSources/en/status missing"
    )]
    [InlineData(
        "/plans/0/items/1/titleSources/fr",
        "{\"status\":\"stated\"}",
        "/plans/0/items/1/titleSources/fr/source missing"
    )]
    [InlineData(
        "/plans/0/items/3/placement/status",
        null,
        "/plans/0/items/3/placement/status missing"
    )]
    [InlineData(
        "/plans/0/items/3/placement/source",
        "\"\"",
        "/plans/0/items/3/placement/source blank"
    )]
    [InlineData("/plans/0/items/3/note", "\"\"", "/plans/0/items/3/note blank")]
    [InlineData("/plans/0/items/3/code", "\"A01\"", "/plans/0/items/3/code item_code")]
    public void A_plan(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(at, value).ShouldBe([refusal]);

    [Theory]
    [InlineData("/presidencies/0/slug", null, "/presidencies/0/slug missing")]
    [InlineData("/presidencies/0/slug", "\"malta_2030\"", "/presidencies/0/slug slug")]
    [InlineData("/presidencies/0/country", null, "/presidencies/0/country missing")]
    [InlineData("/presidencies/0/plan", null, "/presidencies/0/plan missing")]
    [InlineData("/presidencies/0/plan", "\"-\"", "/presidencies/0/plan slug")]
    [InlineData("/presidencies/0/from", null, "/presidencies/0/from missing")]
    [InlineData("/presidencies/0/titles/en", null, "/presidencies/0/titles title_needed")]
    [InlineData("/presidencies/0/slogan/en", "\"\"", "/presidencies/0/slogan/en blank")]
    [InlineData("/presidencies/0/priorities/en/0", "\"\"", "/presidencies/0/priorities/en/0 blank")]
    [InlineData("/presidencies/0/note", "{\"fr\":\"\"}", "/presidencies/0/note/fr blank")]
    [InlineData("/presidencies/0/sources/0", "\"\"", "/presidencies/0/sources/0 blank")]
    [InlineData(
        "/presidencies/0/claims/0/domains",
        "{\"covered\":-1,\"total\":5}",
        "/presidencies/0/claims/0/domains/covered negative"
    )]
    [InlineData(
        "/presidencies/0/claims/0/objectives",
        "{\"total\":5}",
        "/presidencies/0/claims/0/objectives/covered missing"
    )]
    [InlineData(
        "/presidencies/0/claims/0/objectives",
        "{\"covered\":5}",
        "/presidencies/0/claims/0/objectives/total missing"
    )]
    [InlineData(
        "/presidencies/0/claims/0/actions",
        "{\"covered\":-2,\"total\":-1}",
        "/presidencies/0/claims/0/actions/covered negative",
        "/presidencies/0/claims/0/actions/total negative"
    )]
    [InlineData(
        "/presidencies/0/claims/0/meetings/webinar",
        "-1",
        "/presidencies/0/claims/0/meetings/webinar negative"
    )]
    [InlineData("/presidencies/0/claims/0/source", null, "/presidencies/0/claims/0/source missing")]
    [InlineData(
        "/presidencies/0/documents/0/kind",
        null,
        "/presidencies/0/documents/0/kind missing"
    )]
    [InlineData(
        "/presidencies/0/documents/0/titles",
        "{}",
        "/presidencies/0/documents/0/titles title_needed"
    )]
    [InlineData(
        "/presidencies/0/documents/0/url",
        "\"www.example.org\"",
        "/presidencies/0/documents/0/url url"
    )]
    [InlineData(
        "/presidencies/0/documents/0/url",
        "\"javascript:alert(1)\"",
        "/presidencies/0/documents/0/url url"
    )]
    [InlineData(
        "/presidencies/0/documents/0/url",
        "\"https://example.org/a b\"",
        "/presidencies/0/documents/0/url url"
    )]
    public void A_presidency(string at, string? value, params string[] refusals) =>
        Sample.RefusalsByRules(at, value).ShouldBe(refusals);

    [Theory]
    [InlineData("/meetings/0/slug", "\"Valletta\"", "/meetings/0/slug slug")]
    [InlineData("/meetings/0/presidency", "\"Malta\"", "/meetings/0/presidency slug")]
    [InlineData("/meetings/0/kind", null, "/meetings/0/kind missing")]
    [InlineData("/meetings/0/status", null, "/meetings/0/status missing")]
    [InlineData("/meetings/0/titles", "{}", "/meetings/0/titles title_needed")]
    [InlineData("/meetings/0/startsOn", null, "/meetings/0/startsOn missing")]
    [InlineData("/meetings/0/city", "\"\"", "/meetings/0/city blank")]
    [InlineData("/meetings/0/country", "\"mt\"", "/meetings/0/country country")]
    [InlineData("/meetings/0/coChairs/1", "\"MT\"", "/meetings/0/coChairs repeated")]
    [InlineData("/meetings/0/mapping/state", null, "/meetings/0/mapping/state missing")]
    [InlineData("/meetings/0/mapping/reason", "\"\"", "/meetings/0/mapping/reason blank")]
    [InlineData("/meetings/0/results/en/0", "\"\"", "/meetings/0/results/en/0 blank")]
    [InlineData("/meetings/0/agenda/fr/0", "\"\"", "/meetings/0/agenda/fr/0 blank")]
    [InlineData(
        "/meetings/0/outcomes/recommendations",
        "-1",
        "/meetings/0/outcomes/recommendations negative"
    )]
    [InlineData(
        "/meetings/0/outcomes/conclusions",
        "-1",
        "/meetings/0/outcomes/conclusions negative"
    )]
    [InlineData("/meetings/0/outcomes/panels", "-1", "/meetings/0/outcomes/panels negative")]
    [InlineData("/meetings/0/participants/count", "-1", "/meetings/0/participants/count negative")]
    [InlineData(
        "/meetings/0/participants/countries",
        "-1",
        "/meetings/0/participants/countries negative"
    )]
    [InlineData("/meetings/0/participants/source", "\"\"", "/meetings/0/participants/source blank")]
    [InlineData("/meetings/0/followUpOf/0", "{}", "/meetings/0/followUpOf/0 meeting_or_text")]
    [InlineData("/meetings/0/followUpOf/0/text", "\"\"", "/meetings/0/followUpOf/0/text blank")]
    [InlineData(
        "/meetings/0/followUpPlanned/0/text",
        "\"x\"",
        "/meetings/0/followUpPlanned/0 meeting_or_text"
    )]
    [InlineData(
        "/meetings/0/followUpPlanned/0/meeting",
        "\"A B\"",
        "/meetings/0/followUpPlanned/0/meeting slug"
    )]
    [InlineData("/meetings/0/jointWith/0", "{}", "/meetings/0/jointWith/0 meeting_or_text")]
    [InlineData("/meetings/0/documents/0/kind", null, "/meetings/0/documents/0/kind missing")]
    [InlineData("/meetings/0/sources/0", "\"\"", "/meetings/0/sources/0 blank")]
    [InlineData("/meetings/0/note", "\"\"", "/meetings/0/note blank")]
    public void A_meeting(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(at, value).ShouldBe([refusal]);

    [Theory]
    [InlineData(
        "/meetings/0/citations/0/items",
        "[\"A1\"]",
        "/meetings/0/citations/0 text_or_items"
    )]
    [InlineData("/meetings/0/citations/0/text", null, "/meetings/0/citations/0 text_or_items")]
    [InlineData("/meetings/0/citations/0/text", "\" \"", "/meetings/0/citations/0/text blank")]
    [InlineData("/meetings/0/citations/1/items", "[]", "/meetings/0/citations/1/items missing")]
    [InlineData(
        "/meetings/0/citations/1/items/0",
        "\"20\"",
        "/meetings/0/citations/1/items/0 item_code"
    )]
    [InlineData("/meetings/0/citations/1/plan", "\"Cadiz\"", "/meetings/0/citations/1/plan slug")]
    [InlineData(
        "/meetings/0/citations/0/source",
        "{}",
        "/meetings/0/citations/0/source source_needs_a_name"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/title",
        "\"\"",
        "/meetings/0/citations/0/source/title blank"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/url",
        "\"p. 3\"",
        "/meetings/0/citations/0/source/url url"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/page",
        "0",
        "/meetings/0/citations/0/source/page page"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/quote",
        "\"\"",
        "/meetings/0/citations/0/source/quote blank"
    )]
    public void A_citation(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(at, value).ShouldBe([refusal]);

    [Fact]
    public void A_citation_longer_than_the_reader_of_citations_takes() =>
        Sample
            .RefusalsByRules("/meetings/0/citations/0/text", $"\"{new string('x', 10_001)}\"")
            .ShouldBe(["/meetings/0/citations/0/text too_long"]);

    [Theory]
    [InlineData("/plans/0/sources")]
    [InlineData("/plans/0/items")]
    [InlineData("/plans/0/levelLabels/en", 3)]
    [InlineData("/presidencies/0/priorities/fr")]
    [InlineData("/presidencies/0/claims")]
    [InlineData("/presidencies/0/documents")]
    [InlineData("/presidencies/0/sources")]
    [InlineData("/meetings/0/coChairs")]
    [InlineData("/meetings/0/citations")]
    [InlineData("/meetings/0/citations/1/items")]
    [InlineData("/meetings/0/followUpOf")]
    [InlineData("/meetings/0/followUpPlanned")]
    [InlineData("/meetings/0/jointWith")]
    [InlineData("/meetings/0/documents")]
    [InlineData("/meetings/0/sources")]
    [InlineData("/meetings")]
    public void A_list_that_holds_null(string at, int length = 1)
    {
        var list = $"[{string.Join(',', Enumerable.Repeat("null", length))}]";

        Sample.RefusalsByRules(at, list).ShouldContain($"{at}/0 null_in_list");
    }
}
