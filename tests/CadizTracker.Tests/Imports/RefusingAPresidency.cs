namespace CadizTracker.Imports;

/// <summary>By the rules alone, as the body of a request is judged: no schema has seen it.</summary>
public sealed class RefusingAPresidency
{
    private const string Record = "/presidencies/0";

    [Theory]
    [InlineData("/slug", null, "/slug missing")]
    [InlineData("/slug", "\"malta_2030\"", "/slug slug")]
    [InlineData("/country", null, "/country missing")]
    [InlineData("/plan", null, "/plan missing")]
    [InlineData("/plan", "\"-\"", "/plan slug")]
    [InlineData("/from", null, "/from missing")]
    [InlineData("/titles/en", null, "/titles title_needed")]
    [InlineData("/slogan/en", "\"\"", "/slogan/en blank")]
    [InlineData("/priorities/en/0", "\"\"", "/priorities/en/0 blank")]
    [InlineData(
        "/programme/0",
        "{\"text\":\"Action 1\",\"items\":[\"A1\"]}",
        "/programme/0 text_or_items"
    )]
    [InlineData("/programme/1", "{\"announcedFor\":\"2030\"}", "/programme/1 nothing_announced")]
    [InlineData("/programme/0/titles/en", "\" \"", "/programme/0/titles/en blank")]
    [InlineData("/programme/0/text", "\" \"", "/programme/0/text blank")]
    [InlineData("/programme/1/items", "[]", "/programme/1/items missing")]
    [InlineData("/programme/1/items/0", "\"20\"", "/programme/1/items/0 item_code")]
    [InlineData("/programme/0/announcedFor", "\"2030-02-30\"", "/programme/0/announcedFor date")]
    [InlineData("/programme/0/source", "{}", "/programme/0/source source_needs_a_name")]
    [InlineData("/note", "{\"fr\":\"\"}", "/note/fr blank")]
    [InlineData("/sources/0", "\"\"", "/sources/0 blank")]
    [InlineData(
        "/claims/0/domains",
        "{\"covered\":-1,\"total\":5}",
        "/claims/0/domains/covered negative"
    )]
    [InlineData("/claims/0/objectives", "{\"total\":5}", "/claims/0/objectives/covered missing")]
    [InlineData("/claims/0/objectives", "{\"covered\":5}", "/claims/0/objectives/total missing")]
    [InlineData(
        "/claims/0/actions",
        "{\"covered\":-2,\"total\":-1}",
        "/claims/0/actions/covered negative",
        "/claims/0/actions/total negative"
    )]
    [InlineData("/claims/0/meetings/webinar", "-1", "/claims/0/meetings/webinar negative")]
    [InlineData("/claims/0/source", null, "/claims/0/source missing")]
    [InlineData("/documents/0/kind", null, "/documents/0/kind missing")]
    [InlineData("/documents/0/titles", "{}", "/documents/0/titles title_needed")]
    [InlineData("/documents/0/url", "\"www.example.org\"", "/documents/0/url url")]
    [InlineData("/documents/0/url", "\"javascript:alert(1)\"", "/documents/0/url url")]
    [InlineData("/documents/0/url", "\"https://example.org/a b\"", "/documents/0/url url")]
    public void Says_where_and_why(string at, string? value, params string[] refusals) =>
        Sample.RefusalsByRules(Record + at, value).ShouldBe(refusals.Select(each => Record + each));
}
