namespace CadizTracker.Imports;

/// <summary>One value of a good file is changed, and the file is refused at that value.</summary>
public sealed class RefusingByTheSchema
{
    [Theory]
    [InlineData("/plans", "{}", "/plans wrong_type")]
    [InlineData("/plans/0", "7", "/plans/0 wrong_type")]
    [InlineData("/plans/0/code", null, "/plans/0/code missing")]
    [InlineData("/plans/0/code", "null", "/plans/0/code wrong_type")]
    [InlineData("/plans/0/code", "\"Test 2030\"", "/plans/0/code pattern")]
    [InlineData("/plans/0/adoptedOn", "\"2029-02-30\"", "/plans/0/adoptedOn date")]
    [InlineData("/plans/0/period/to", "\"2030\"", "/plans/0/period/to date")]
    [InlineData("/plans/0/period/to", null, "/plans/0/period/to missing")]
    [InlineData("/plans/0/period", "[]", "/plans/0/period wrong_type")]
    [InlineData("/plans/0/levelLabels/en", "[\"Domain\"]", "/plans/0/levelLabels/en too_few")]
    [InlineData(
        "/plans/0/levelLabels/en",
        "[\"a\", \"b\", \"c\", \"d\"]",
        "/plans/0/levelLabels/en too_many"
    )]
    [InlineData("/plans/0/items", "[]", "/plans/0/items too_few")]
    [InlineData("/plans/0/items/0/code", "\"5a\"", "/plans/0/items/0/code pattern")]
    [InlineData("/plans/0/items/0/titel", "\"x\"", "/plans/0/items/0/titel unknown_member")]
    [InlineData("/plans/0/items/1/titles/en", "\" \"", "/plans/0/items/1/titles/en blank")]
    [InlineData(
        "/plans/0/items/1/placement/status",
        "\"Stated\"",
        "/plans/0/items/1/placement/status not_in_list"
    )]
    [InlineData(
        "/plans/0/items/1/titleSources/en/status",
        "\"unknown\"",
        "/plans/0/items/1/titleSources/en/status not_in_list"
    )]
    [InlineData("/presidencies/0/country", "\"mt\"", "/presidencies/0/country pattern")]
    [InlineData("/presidencies/0/from", null, "/presidencies/0/from missing")]
    [InlineData("/presidencies/0/claims/0/source", null, "/presidencies/0/claims/0/source missing")]
    [InlineData(
        "/presidencies/0/claims/0/meetings/party",
        "1",
        "/presidencies/0/claims/0/meetings/party unknown_member"
    )]
    [InlineData(
        "/presidencies/0/claims/0/actions/covered",
        "-1",
        "/presidencies/0/claims/0/actions/covered too_small"
    )]
    [InlineData("/presidencies/0/programme", "null", "/presidencies/0/programme wrong_type")]
    [InlineData(
        "/presidencies/0/programme/0/announcedFor",
        "\"2030-13\"",
        "/presidencies/0/programme/0/announcedFor pattern"
    )]
    [InlineData(
        "/presidencies/0/programme/1/items",
        "[]",
        "/presidencies/0/programme/1/items too_few"
    )]
    [InlineData(
        "/presidencies/0/programme/0/strength",
        "\"primary\"",
        "/presidencies/0/programme/0/strength unknown_member"
    )]
    [InlineData(
        "/presidencies/0/documents/0/date",
        "\"2030-13\"",
        "/presidencies/0/documents/0/date pattern"
    )]
    [InlineData(
        "/presidencies/0/documents/0/url",
        "\"ftp://example.org\"",
        "/presidencies/0/documents/0/url pattern"
    )]
    [InlineData("/meetings/0/slug", null, "/meetings/0/slug missing")]
    [InlineData("/meetings/0/presidency", null, "/meetings/0/presidency missing")]
    [InlineData("/meetings/0/kind", "\"party\"", "/meetings/0/kind not_in_list")]
    [InlineData("/meetings/0/status", "1", "/meetings/0/status wrong_type")]
    [InlineData("/meetings/0/endsOn", "20300602", "/meetings/0/endsOn wrong_type")]
    [InlineData("/meetings/0/coChairs", "[\"MT\", \"MT\"]", "/meetings/0/coChairs repeated")]
    [InlineData("/meetings/0/coChairs", "null", "/meetings/0/coChairs wrong_type")]
    [InlineData("/meetings/0/mapping/state", "\"done\"", "/meetings/0/mapping/state not_in_list")]
    [InlineData("/meetings/0/citations/0/items", "[\"A1\"]", "/meetings/0/citations/0 one_of")]
    [InlineData("/meetings/0/citations/0/text", "null", "/meetings/0/citations/0 one_of")]
    [InlineData(
        "/meetings/0/citations/0/strength",
        "\"main\"",
        "/meetings/0/citations/0/strength not_in_list"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/page",
        "\"1\"",
        "/meetings/0/citations/0/source/page wrong_type"
    )]
    [InlineData(
        "/meetings/0/citations/0/source/page",
        "0",
        "/meetings/0/citations/0/source/page too_small"
    )]
    [InlineData("/meetings/0/citations/1/items", "[]", "/meetings/0/citations/1/items too_few")]
    [InlineData(
        "/meetings/0/citations/1/items/0",
        "\"20\"",
        "/meetings/0/citations/1/items/0 pattern"
    )]
    [InlineData("/meetings/0/outcomes/panels", "-1", "/meetings/0/outcomes/panels too_small")]
    [InlineData("/meetings/0/followUpOf/0/meeting", "\"x\"", "/meetings/0/followUpOf/0 one_of")]
    public void A_wrong_value_is_refused_with_its_place_and_a_code(
        string at,
        string? value,
        string refusal
    ) => Sample.Refusals(at, value).ShouldBe([refusal]);

    [Theory]
    [InlineData("/meetings/0/endsOn", null)]
    [InlineData("/meetings/0/endsOn", "null")]
    [InlineData("/meetings/0/mapping", "null")]
    [InlineData("/meetings/0/citations", null)]
    [InlineData("/meetings/0/citations/1/text", "null")]
    [InlineData("/plans/0/levelLabels", "null")]
    [InlineData("/presidencies/0/to", "null")]
    [InlineData("/presidencies/0/programme", null)]
    [InlineData("/presidencies/0/programme/1/text", "null")]
    [InlineData("/presidencies", null)]
    public void What_may_be_null_may_also_be_absent(string at, string? value) =>
        Sample.Refusals(at, value).ShouldBeEmpty();

    [Fact]
    public void A_text_longer_than_a_citation_may_be() =>
        Sample
            .Refusals("/meetings/0/citations/0/text", $"\"{new string('x', 10_001)}\"")
            .ShouldBe(["/meetings/0/citations/0/text too_long"]);
}
