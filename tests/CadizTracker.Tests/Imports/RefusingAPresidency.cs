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
