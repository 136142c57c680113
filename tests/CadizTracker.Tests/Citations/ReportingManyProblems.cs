namespace CadizTracker.Citations;

public sealed class ReportingManyProblems
{
    [Fact]
    public void A_hundred_are_listed_and_the_rest_counted()
    {
        var read = CitationAssertions.Read(string.Concat(Enumerable.Repeat("9 ", 5_000)));
        read.Problems.Count.ShouldBe(102);
        read.Problems[^2].Code.ShouldBe("too_many_problems");
        read.Problems[^2].Message.En.ShouldBe("4900 more problems are not listed.");
        read.Problems[^1].Code.ShouldBe("no_item");
    }

    [Fact]
    public void An_error_among_those_not_listed_refuses_all_the_same()
    {
        var notices =
            "Action 3. " + string.Concat(Enumerable.Repeat("The objective was new. ", 101));
        CitationAssertions.Read(notices).IsRefused.ShouldBeFalse();
        CitationAssertions.Read(notices + "Action 99").IsRefused.ShouldBeTrue();
    }
}
