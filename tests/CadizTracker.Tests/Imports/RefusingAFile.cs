using System.Text;
using CadizTracker.Imports;

namespace CadizTracker.Imports;

public sealed class RefusingAFile
{
    [Fact]
    public void The_sample_itself_is_good() =>
        ImportFile
            .Read("sample.json", Encoding.UTF8.GetBytes(Sample.Text))
            .Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("", "empty_file")]
    [InlineData(" \n", "empty_file")]
    [InlineData("plans", "not_json")]
    [InlineData("{\"plans\": [],}", "not_json")]
    [InlineData("{\"plans\": []} {}", "not_json")]
    [InlineData("{} // a comment", "not_json")]
    [InlineData("[]", "wrong_type")]
    [InlineData("null", "wrong_type")]
    public void What_is_no_document_of_the_format(string text, string code) =>
        Problem(Encoding.UTF8.GetBytes(text)).Code.ShouldBe(code);

    [Fact]
    public void A_list_nested_too_deeply_is_refused_and_not_a_crash() =>
        Problem(Encoding.UTF8.GetBytes(new string('[', 100_000))).Code.ShouldBe("not_json");

    [Fact]
    public void Bytes_that_are_not_UTF8_are_counted_up_to_the_wrong_one()
    {
        var problem = Problem([(byte)'{', 0xE9, (byte)'}']);

        problem.Code.ShouldBe("not_utf8");
        problem.Message.En.ShouldContain("byte 2");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        ImportFile
            .Read("sample.json", Encoding.UTF8.GetBytes('\uFEFF' + Sample.Text))
            .Problems.ShouldBeEmpty();

    [Fact]
    public void A_fault_in_the_JSON_is_found_by_line_and_column_counted_in_letters()
    {
        var problem = Problem(Encoding.UTF8.GetBytes("{\n  \"é\": oops }"));

        problem.Message.En.ShouldStartWith("Not JSON from line 2, column 8: ");
        problem.Message.Fr.ShouldBe("Le JSON est incorrect à partir de la ligne 2, colonne 8.");
    }

    [Fact]
    public void A_member_given_twice_is_refused_where_it_stands()
    {
        var problem = Problem(
            Encoding.UTF8.GetBytes("""{ "plans": [], "meetings": [], "plans": [] }""")
        );

        (problem.Path, problem.Code).ShouldBe(("/plans", "repeated_member"));
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public void Characters_that_cannot_be_stored_are_refused_in_names_and_values(string escaped)
    {
        Problem(Encoding.UTF8.GetBytes($"{{ \"$schema\": \"a{escaped}\" }}"))
            .Path.ShouldBe("/$schema");
        Problem(Encoding.UTF8.GetBytes($"{{ \"a{escaped}\": 1 }}")).Code.ShouldBe("not_storable");
    }

    [Theory]
    [InlineData("99999999999999999999999")]
    [InlineData("2147483648")]
    [InlineData("1e400")]
    [InlineData("1.0")]
    public void Numbers_that_are_no_counts_are_refused(string number) =>
        Problem(
                Encoding.UTF8.GetBytes(
                    Sample.Text.Replace(
                        "\"page\": 1",
                        $"\"page\": {number}",
                        StringComparison.Ordinal
                    )
                )
            )
            .ShouldSatisfyAllConditions(
                problem => problem.Path.ShouldBe("/meetings/0/citations/0/source/page"),
                problem => problem.Code.ShouldBe("not_whole")
            );

    [Theory]
    [InlineData("no/such/file.json")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_file_that_cannot_be_opened_is_a_problem_and_not_an_exception(string path) =>
        ImportFile.Read(path).Problems.ShouldHaveSingleItem().Code.ShouldBe("unreadable_file");

    private static ImportProblem Problem(byte[] bytes) =>
        ImportFile.Read("bad.json", bytes).Problems.ShouldHaveSingleItem();
}
