namespace CadizTracker.Imports;

/// <summary>By the rules alone, as the body of a request is judged: no schema has seen it.</summary>
public sealed class RefusingAPlan
{
    private const string Record = "/plans/0";

    [Fact]
    public void An_item_without_a_code_is_told_that_one_is_needed() =>
        Sample
            .RefusalsByRules("/plans/0/items/3/code", null)
            .ShouldContain("/plans/0/items/3/code missing");

    [Theory]
    [InlineData("/code", null, "/code missing")]
    [InlineData("/code", "\"test-2030\\n\"", "/code slug")]
    [InlineData("/dialogue", null, "/dialogue missing")]
    [InlineData("/dialogue", "\"Rabat\"", "/dialogue slug")]
    [InlineData("/titles/en", "\" \"", "/titles/en blank")]
    [InlineData("/titles/fr", "\" \"", "/titles/fr blank")]
    [InlineData("/period/from", null, "/period/from missing")]
    [InlineData("/period/to", null, "/period/to missing")]
    [InlineData("/levelLabels/en", "[]", "/levelLabels/en three_labels")]
    [InlineData("/levelLabels/fr", "[]", "/levelLabels/fr three_labels")]
    [InlineData("/levelLabels/fr/1", "\"\"", "/levelLabels/fr/1 blank")]
    [InlineData("/sources/0", "\"\"", "/sources/0 blank")]
    [InlineData("/note/en", "\"\"", "/note/en blank")]
    [InlineData("/items", "[]", "/items missing")]
    [InlineData("/items/1/titles/en", "\"\"", "/items/1/titles/en blank")]
    [InlineData("/items/1/titleSources/en/status", null, "/items/1/titleSources/en/status missing")]
    [InlineData(
        "/items/1/titleSources/fr",
        "{\"status\":\"stated\"}",
        "/items/1/titleSources/fr/source missing"
    )]
    [InlineData("/items/1/titleSources", "{}", "/items/1/titleSources/en title_source_needed")]
    [InlineData("/items/3/placement/status", null, "/items/3/placement/status missing")]
    [InlineData("/items/3/placement/source", "\"\"", "/items/3/placement/source blank")]
    [InlineData("/items/3/note", "\"\"", "/items/3/note blank")]
    [InlineData("/items/3/code", "\"A01\"", "/items/3/code item_code")]
    public void Says_where_and_why(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(Record + at, value).ShouldBe([Record + refusal]);
}
