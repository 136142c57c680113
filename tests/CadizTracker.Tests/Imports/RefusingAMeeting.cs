namespace CadizTracker.Imports;

/// <summary>By the rules alone, as the body of a request is judged: no schema has seen it.</summary>
public sealed class RefusingAMeeting
{
    private const string Record = "/meetings/0";

    [Theory]
    [InlineData("/slug", "\"Valletta\"", "/slug slug")]
    [InlineData("/presidency", "\"Malta\"", "/presidency slug")]
    [InlineData("/kind", null, "/kind missing")]
    [InlineData("/status", null, "/status missing")]
    [InlineData("/titles", "{}", "/titles title_needed")]
    [InlineData("/startsOn", null, "/startsOn missing")]
    [InlineData("/city", "\"\"", "/city blank")]
    [InlineData("/country", "\"mt\"", "/country country")]
    [InlineData("/coChairs/1", "\"MT\"", "/coChairs repeated")]
    [InlineData("/mapping/state", null, "/mapping/state missing")]
    [InlineData("/mapping/reason", "\"\"", "/mapping/reason blank")]
    [InlineData("/results/en/0", "\"\"", "/results/en/0 blank")]
    [InlineData("/agenda/fr/0", "\"\"", "/agenda/fr/0 blank")]
    [InlineData("/outcomes/recommendations", "-1", "/outcomes/recommendations negative")]
    [InlineData("/outcomes/conclusions", "-1", "/outcomes/conclusions negative")]
    [InlineData("/outcomes/panels", "-1", "/outcomes/panels negative")]
    [InlineData("/participants/count", "-1", "/participants/count negative")]
    [InlineData("/participants/countries", "-1", "/participants/countries negative")]
    [InlineData("/participants/source", "\"\"", "/participants/source blank")]
    [InlineData("/followUpOf/0", "{}", "/followUpOf/0 meeting_or_text")]
    [InlineData("/followUpOf/0/text", "\"\"", "/followUpOf/0/text blank")]
    [InlineData("/followUpPlanned/0/text", "\"x\"", "/followUpPlanned/0 meeting_or_text")]
    [InlineData("/followUpPlanned/0/meeting", "\"A B\"", "/followUpPlanned/0/meeting slug")]
    [InlineData("/jointWith/0", "{}", "/jointWith/0 meeting_or_text")]
    [InlineData("/documents/0/kind", null, "/documents/0/kind missing")]
    [InlineData("/sources/0", "\"\"", "/sources/0 blank")]
    [InlineData("/note", "\"\"", "/note blank")]
    public void Says_where_and_why(string at, string? value, string refusal) =>
        Sample.RefusalsByRules(Record + at, value).ShouldBe([Record + refusal]);
}
