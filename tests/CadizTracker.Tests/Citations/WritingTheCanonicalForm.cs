namespace CadizTracker.Citations;

public sealed class WritingTheCanonicalForm
{
    [Theory]
    [InlineData(
        "Domaine 1 | Objectifs 1-2 | Actions 1-3, 5",
        "Domain 1 | Objectives 1-2 | Actions 1-3, 5"
    )]
    [InlineData("Domaine 4 | Objectif 7 | Actions 20-22", "Domain 4 | Objective 7 | Actions 20-22")]
    [InlineData("Domaine 3 | Objectif 5 | Actions 16-17", "Domain 3 | Objective 5 | Actions 16-17")]
    public void What_the_brochure_prints_is_written_as_it_prints_it(string french, string english)
    {
        var read = CitationAssertions.Read(french);
        read.Canonical!.Fr.ShouldBe(french);
        read.Canonical.En.ShouldBe(english);
    }

    [Theory]
    [InlineData("A3", "Domain 1 | Objective 1 | Action 3")]
    [InlineData("A16", "Domain 3 | Objective 5b | Action 16")]
    [InlineData("O5 A16", "Domain 3 | Objective 5 | Action 16")]
    [InlineData("O5a A16", "Domain 3 | Objectives 5a-5b | Action 16")]
    [InlineData("O5 O5b A16", "Domain 3 | Objectives 5, 5b | Action 16")]
    [InlineData("O5a O5b", "Domain 3 | Objectives 5a-5b")]
    [InlineData("O4 O5 O5b O6", "Domains 2-3 | Objectives 4-5, 5b, 6")]
    [InlineData("D2", "Domain 2")]
    [InlineData("A1 A3 A5", "Domain 1 | Objectives 1-2 | Actions 1, 3, 5")]
    public void What_is_known_to_lie_above_is_printed(string items, string english) =>
        Write(items).En.ShouldBe(english);

    [Theory]
    [InlineData("O2 A9", "Domains 1-2 | Objectives 2-3 | Action 9")]
    [InlineData("D5 A1", "Domains 1, 5 | Objective 1 | Action 1")]
    [InlineData("O7 A23", "Domain 4 | Objective 7 | Action 23")]
    [InlineData("D4 A23", "Domain 4 | Action 23")]
    [InlineData("A23 A24", "Actions 23-24")]
    [InlineData("O1 A23", "Action 23; Domain 1 | Objective 1")]
    [InlineData("D1 A23 A24", "Actions 23-24; Domain 1")]
    public void Items_that_contradict_each_other_stand_in_groups_of_their_own(
        string items,
        string english
    ) => Write(items).En.ShouldBe(english);

    [Fact]
    public void The_French_has_a_no_break_space_before_its_semicolon() =>
        Write("O1 A23").Fr.ShouldBe("Action 23\u00A0; Domaine 1 | Objectif 1");

    [Fact]
    public void No_items_are_no_text() =>
        CanonicalCitation.Write([], SamplePlans.Cadiz).En.ShouldBeEmpty();

    private static Http.Bilingual Write(string items) =>
        CanonicalCitation.Write(items.Split(' '), SamplePlans.Cadiz);
}
