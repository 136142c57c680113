using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>Where the numbers of a citation end and others begin.</summary>
public sealed class EndingACitation
{
    [Theory]
    [InlineData(
        "Domaine 4 | Objectif 7 | Actions 20-22\nRecommandations : 12 recommandations stratégiques",
        "D4 O7 A20 A21 A22"
    )]
    [InlineData("Actions 1-3, 5\nRéunion thématique", "A1 A2 A3 A5")]
    [InlineData("Actions 16-17\nConclusions", "A16 A17")]
    [InlineData("Actions 8-9\nRecommendations adopted", "A8 A9")]
    [InlineData("Actions 8-9\nPanels", "A8 A9")]
    [InlineData("Actions 16–17\nRéunion thématique de Rabat", "A16 A17")]
    [InlineData("Actions 16-17\n\nMeeting in Rabat", "A16 A17")]
    [InlineData("Actions 8 and 9\r\nParticipants: 40", "A8 A9")]
    [InlineData("Actions 16 à 17\nPages", "A16 A17")]
    [InlineData("Actions 8-9\nrecommendations: 12", "A8 A9")]
    [InlineData("Action 9, 10 recommendations", "A9")]
    [InlineData("Action 9 and\n10 recommendations", "A9")]
    [InlineData("Action 2 – 7 recommandations", "A2")]
    [InlineData("Actions 6-8 – 18 recommandations", "A6 A7 A8")]
    [InlineData("Action 9\nRecommendations", "A9")]
    public void What_a_line_ends_with_is_cited(string text, string expected)
    {
        var citation = Read(text);
        citation.Parsed.IsRefused.ShouldBeFalse();
        string.Join(' ', citation.Parsed.Items).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Action 9, 10\nrecommendations were adopted")]
    [InlineData("Action 9, 10 Recommendations")]
    [InlineData("Actions 8-9 panels")]
    [InlineData("Actions 16 - 17 recommandations")]
    public void What_may_be_either_is_left_open(string text)
    {
        var citation = Read(text);
        citation.Parsed.IsRefused.ShouldBeTrue();
        citation.Parsed.Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The meeting did not address Domain 5 | Objective 9.")]
    [InlineData("La réunion n'a pas abordé le domaine 5, objectif 9.")]
    [InlineData("Domain 5 | Objective 9 wasn't addressed.")]
    [InlineData("La réunion n’aborde ni le domaine 5 ni ses actions.")]
    public void What_is_negated_is_not_cited(string text)
    {
        var citation = Read(text);
        citation.Parsed.IsRefused.ShouldBeTrue();
        citation.Parsed.Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The meeting addressed Domain 5 | Objective 9. It did not adopt conclusions.")]
    [InlineData("The meeting addressed not only visas but also Domain 5 | Objective 9.")]
    public void What_another_sentence_negates_is_cited(string text) =>
        Read(text).Parsed.Items.ShouldBe(["D5", "O9"]);

    [Theory]
    [InlineData("Domain 5 | Objective 9, 22 September 2026, Nouakchott", "Domain 5 | Objective 9")]
    [InlineData("Objective 7 - 22 June 2023", "Objective 7")]
    [InlineData("Actions 20, 22-23 June 2023", "Actions 20")]
    [InlineData("Domaine 4 | Objectif 7\n22-23 juin 2023", "Domaine 4 | Objectif 7")]
    [InlineData(
        "Domain 4 | Objective 7 |\nActions 20 and\n22",
        "Domain 4 | Objective 7 | Actions 20 and 22"
    )]
    [InlineData("On the Cadiz Action Plan\n- Domain 4 | Objective 7", "Domain 4 | Objective 7")]
    [InlineData("A meeting on partnership and the Action Plan:\nDomain 2", "Domain 2")]
    [InlineData(
        "The meeting, under the Cadiz Action Plan: Domain 2",
        "Cadiz Action Plan: Domain 2"
    )]
    [InlineData("12 recommendations\nCadiz Action Plan: Domain 2", "Cadiz Action Plan: Domain 2")]
    [InlineData("Domain 2 | Objective 3\nIn Rabat the plan was praised", "Domain 2 | Objective 3")]
    [InlineData(
        "Objective 4\n(Action 12) of the\nCadiz Action Plan",
        "Objective 4 (Action 12) of the Cadiz Action Plan"
    )]
    [InlineData("Domain 5 | Objective 9,\n\n22 chairs", "Domain 5 | Objective 9")]
    public void The_words_are_the_citations_own(string text, string expected) =>
        Read(text).Text.ShouldBe(expected);

    [Fact]
    public void A_cut_word_negates_nothing() =>
        Read(
            $"Lisbonne {new string('x', 150)}\nRéunion thématique sur le retour, Lisbonne\nDomaine 5 | Objectif 10"
        )
            .Parsed.Items.ShouldBe(["D5", "O10"]);

    private static PrintedCitation Read(string text)
    {
        var document = DocumentText.Of(text);
        return PrintedCitations
            .Of(document, SamplePlans.Cadiz, [SamplePlans.Cadiz], PrintedDates.Of(document))
            .ShouldHaveSingleItem();
    }
}
