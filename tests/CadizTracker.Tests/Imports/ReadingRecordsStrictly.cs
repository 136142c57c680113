using System.Text.Json;
using CadizTracker.Citations;
using CadizTracker.Imports;
using CadizTracker.Meetings;

namespace CadizTracker.Imports;

/// <summary>Without a schema in front, as bodies of requests come.</summary>
public sealed class ReadingRecordsStrictly
{
    [Theory]
    [InlineData("""{ "txt": "Action 1" }""")]
    [InlineData("""{ "Text": "Action 1" }""")]
    [InlineData("""{ "text": "Action 1", "text": "Action 2" }""")]
    [InlineData("""{ "text": "Action 1", }""")]
    [InlineData("""{ "text": 1 }""")]
    [InlineData("""{ "text": "Action 1", "strength": null }""")]
    [InlineData("""{ "text": "Action 1", "strength": 1 }""")]
    [InlineData("""{ "text": "Action 1", "strength": "1" }""")]
    [InlineData("""{ "text": "Action 1", "strength": "main" }""")]
    [InlineData("""{ "text": "Action 1", "source": { "page": "1" } }""")]
    public void What_is_misspelt_is_not_lost_in_silence(string json) =>
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize<CitationRecord>(json, ImportJson.Options)
        );

    [Fact]
    public void A_list_is_never_null() =>
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize<MeetingRecord>(
                """{ "citations": null }""",
                ImportJson.Options
            )
        );

    [Fact]
    public void A_record_that_is_written_reads_back_the_same()
    {
        var contents = JsonSerializer.Deserialize<ImportContents>(Sample.Text, ImportJson.Options);
        var written = JsonSerializer.Serialize(contents, ImportJson.Options);
        var again = JsonSerializer.Deserialize<ImportContents>(written, ImportJson.Options);

        JsonSerializer.Serialize(again, ImportJson.Options).ShouldBe(written);
        written.ShouldContain(
            "{\"webinar\":1}",
            Case.Sensitive,
            "a key that is an enum is labelled too"
        );
        written.ShouldContain("\"followUpPlanned\"");
    }
}
