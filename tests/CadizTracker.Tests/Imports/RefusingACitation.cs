namespace CadizTracker.Imports;

/// <summary>By the rules alone, as the body of a request is judged: no schema has seen it.</summary>
public sealed class RefusingACitation
{
    private const string Record = "/meetings/0/citations";

    [Theory]
    [InlineData("/0/items", "[\"A1\"]", "/0 text_or_items")]
    [InlineData("/0/text", null, "/0 text_or_items")]
    [InlineData("/0/text", "\" \"", "/0/text blank")]
    [InlineData("/1/items", "[]", "/1/items missing")]
    [InlineData("/1/items/0", "\"20\"", "/1/items/0 item_code")]
    [InlineData("/1/plan", "\"Cadiz\"", "/1/plan slug")]
    [InlineData("/0/source", "{}", "/0/source source_needs_a_name")]
    [InlineData("/0/source/title", "\"\"", "/0/source/title blank")]
    [InlineData("/0/source/url", "\"p. 3\"", "/0/source/url url")]
    [InlineData("/0/source/page", "0", "/0/source/page page")]
    [InlineData("/0/source/quote", "\"\"", "/0/source/quote blank")]
    public void Says_where_and_why(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(Record + at, value).ShouldBe([Record + refusal]);

    [Fact]
    public void A_citation_longer_than_the_reader_of_citations_takes() =>
        Sample
            .RefusalsByRules("/meetings/0/citations/0/text", $"\"{new string('x', 10_001)}\"")
            .ShouldBe(["/meetings/0/citations/0/text too_long"]);
}
