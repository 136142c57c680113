namespace CadizTracker.Imports;

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
    [InlineData("/plans")]
    [InlineData("/presidencies")]
    [InlineData("/meetings")]
    public void A_list_that_holds_null(string at, int length = 1)
    {
        var list = $"[{string.Join(',', Enumerable.Repeat("null", length))}]";

        Sample.RefusalsByRules(at, list).ShouldContain($"{at}/0 null_in_list");
    }
}
