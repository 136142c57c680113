using System.Text;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Imports;

public sealed class SayingWhatIsWrong
{
    [Fact]
    public void All_faults_are_said_at_once_in_both_languages_with_the_file()
    {
        var text = Sample
            .Text.Replace("\"held\"", "\"helt\"", StringComparison.Ordinal)
            .Replace("\"city\"", "\"to~wn/ci.ty\"", StringComparison.Ordinal);

        var problems = ImportFile.Read("a.json", Encoding.UTF8.GetBytes(text)).Problems;

        problems
            .Select(each => each.Path)
            .ShouldBe(["/meetings/0/status", "/meetings/0/to~0wn~1ci.ty"], ignoreOrder: true);
        problems.ShouldAllBe(each => each.File == "a.json");
        var status = problems.Single(each => each.Code == "not_in_list").Message;
        status.ShouldBe(
            new Bilingual(
                "\"helt\" is none of: planned, held, postponed, cancelled.",
                "«\u00A0helt\u00A0» n'est pas l'une des valeurs admises\u00A0: planned, held, postponed, cancelled."
            )
        );
    }

    [Fact]
    public void A_problem_reads_as_one_line()
    {
        var problem = new ImportProblem(
            "a.json",
            "/plans/0/code",
            new("This is needed.", "Requis."),
            "missing"
        );

        problem.ToString().ShouldBe("a.json: /plans/0/code: This is needed.");
    }
}
