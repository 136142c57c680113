using CadizTracker.Imports;
using NJsonSchema;

namespace CadizTracker.Imports;

public sealed class ReadingThePublishedRecord
{
    [Fact]
    public void The_whole_folder_is_read_without_a_problem() =>
        Published.Files.Problems.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public async Task A_file_is_as_the_published_schema_says(string name)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Published.Folder, "import.schema.json"),
            TestContext.Current.CancellationToken
        );
        var text = await File.ReadAllTextAsync(
            Path.Combine(Published.Folder, name),
            TestContext.Current.CancellationToken
        );

        schema.Validate(text).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void A_file_names_the_schema_by_a_path_that_leads_to_it(string name)
    {
        var path = Path.Combine(Published.Folder, name);
        var schema = ImportFile.Read(path).Contents.Schema.ShouldNotBeNull();

        File.Exists(Path.Combine(Path.GetDirectoryName(path)!, schema)).ShouldBeTrue();
    }

    [Fact]
    public void The_program_judges_by_the_schema_that_is_published() =>
        ImportSchema
            .Published()
            .ShouldBe(File.ReadAllText(Path.Combine(Published.Folder, "import.schema.json")));

    [Fact]
    public void Every_title_of_a_plan_says_where_it_comes_from()
    {
        foreach (var item in Published.Files.Plans.SelectMany(plan => plan.Record.Items))
        {
            (item.TitleSources.En is null).ShouldBe(item.Titles.En is null, item.Code);
            (item.TitleSources.Fr is null).ShouldBe(item.Titles.Fr is null, item.Code);
        }
    }
}
