using System.Text;
using CadizTracker.Database;
using CadizTracker.Imports;

namespace CadizTracker.Exports;

/// <summary>The verb load keeps the state that a file gives a citation, and publishes what has none.</summary>
public sealed class KeepingStates(TestDatabases databases)
{
    [Theory]
    [InlineData("", "published")]
    [InlineData(""", "state": null""", "published")]
    [InlineData(""", "state": "draft" """, "draft")]
    [InlineData(""", "state": "reviewed" """, "reviewed")]
    public async Task Of_a_citation_in_a_file(string given, string kept)
    {
        await using var source = DatabaseHosting.Open(await databases.WithRecordAsync());
        await using var connection = await source.OpenConnectionAsync();
        var file = ImportFile.Read(
            "test.json",
            Encoding.UTF8.GetBytes(
                $$"""
                { "meetings": [{ "slug": "a-webinar", "presidency": "portugal-2024", "kind": "webinar", "status": "held",
                  "titles": { "en": "A webinar" }, "startsOn": "2024-05-01", "citations": [{ "text": "Action 6"{{given}} }] }] }
                """
            )
        );
        (await Loading.LoadAsync(connection, ImportFiles.Of([file]), default)).ThrowIfRefused();
        (
            await connection.ValueAsync<string>(
                "select c.state::text from citations c join meetings m using (meeting_id) where m.slug = 'a-webinar'",
                null,
                default
            )
        ).ShouldBe(kept);
    }
}
