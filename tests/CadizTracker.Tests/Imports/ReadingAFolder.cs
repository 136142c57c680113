using CadizTracker.Imports;

namespace CadizTracker.Imports;

public sealed class ReadingAFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Files_come_in_the_order_of_their_paths_and_schemas_are_left_out()
    {
        Write("b.json", Presidency("b"));
        Write("a/z.json", Presidency("az"));
        Write("B.json", Presidency("bb"));
        Write("import.schema.json", "not even JSON");
        Write("notes.txt", "not even JSON");

        var files = ImportFiles.ReadAll(folder);

        files.Problems.ShouldBeEmpty();
        files.Presidencies.Select(each => each.Record.Slug).ShouldBe(["bb", "az", "b"]);
        files
            .Presidencies.Select(each => each.Origin)
            .ShouldContain(new Origin("a/z.json", "/presidencies/0"));
    }

    [Fact]
    public void One_file_can_be_read_alone()
    {
        Write("b.json", Presidency("b"));

        ImportFiles.ReadAll(Path.Combine(folder, "b.json")).Presidencies.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_slug_in_two_files_is_refused_at_the_second_which_names_the_first()
    {
        Write("a.json", Presidency("same"));
        Write("b.json", Presidency("same"));

        var problem = ImportFiles.ReadAll(folder).Problems.ShouldHaveSingleItem();

        (problem.File, problem.Path, problem.Code).ShouldBe(
            ("b.json", "/presidencies/0/slug", "repeated_record")
        );
        problem.Message.En.ShouldBe("\"same\" stands already in a.json at /presidencies/0.");
    }

    [Theory]
    [InlineData("plans", "code")]
    [InlineData("meetings", "slug")]
    public void Plans_and_meetings_stand_once_too(string member, string name)
    {
        Write("a.json", Sample.Text);
        Write("b.json", Sample.Text);

        ImportFiles
            .ReadAll(folder)
            .Problems.ShouldContain(problem =>
                problem.File == "b.json" && problem.Path == $"/{member}/0/{name}"
            );
    }

    [Fact]
    public void A_bad_file_hides_neither_the_good_ones_nor_their_faults()
    {
        Write("a.json", "{");
        Write("b.json", "[]");
        Write("c.json", Presidency("c"));

        var files = ImportFiles.ReadAll(folder);

        files.IsGood.ShouldBeFalse();
        files
            .Problems.Select(problem => $"{problem.File} {problem.Code}")
            .ShouldBe(["a.json not_json", "b.json wrong_type"]);
        files.Presidencies.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_without_files_is_more_likely_the_wrong_folder()
    {
        var problem = ImportFiles.ReadAll(folder).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("no_files");
        problem.Message.En.ShouldBe(
            "There is nothing to load below the folder: no file *.json, *.csv, *.zip or *.xlsx."
        );
        problem.Message.Fr.ShouldBe(
            "Il n'y a rien à charger dans le dossier\u00A0: aucun fichier *.json, *.csv, *.zip ou *.xlsx."
        );
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_problem() =>
        ImportFiles
            .ReadAll(Path.Combine(folder, "nowhere"))
            .Problems.ShouldHaveSingleItem()
            .Code.ShouldBe("unreadable_file");

    private static string Presidency(string slug) =>
        $$"""
            { "presidencies": [{ "slug": "{{slug}}", "country": "MT", "plan": "p", "from": "2030-01-01", "titles": { "en": "x" } }] }
            """;

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
