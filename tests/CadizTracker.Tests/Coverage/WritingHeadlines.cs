using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>The sentences, where numbers, languages and plans differ.</summary>
public sealed class WritingHeadlines
{
    [Theory]
    [InlineData(
        0,
        10,
        0,
        29,
        "None of the 10 objectives and none of the 29 actions of the Cadiz Action Plan addressed in meetings"
    )]
    [InlineData(
        1,
        10,
        0,
        29,
        "1 of the 10 objectives and none of the 29 actions of the Cadiz Action Plan addressed in meetings"
    )]
    [InlineData(
        6,
        10,
        11,
        29,
        "6 of the 10 objectives and 11 of the 29 actions of the Cadiz Action Plan addressed in meetings"
    )]
    [InlineData(
        1,
        1,
        2,
        2,
        "1 of the 1 objective and 2 of the 2 actions of the Cadiz Action Plan addressed in meetings"
    )]
    public void In_english(
        int objectives,
        int ofObjectives,
        int actions,
        int ofActions,
        string sentence
    ) =>
        Headlines
            .Sentence(Of(objectives, ofObjectives, actions, ofActions), "complete", Cadiz)
            .En.ShouldBe(sentence);

    [Theory]
    [InlineData(
        0,
        10,
        0,
        29,
        "Aucun des 10 objectifs et aucune des 29 actions du Plan d'action de Cadix abordé lors de réunions"
    )]
    [InlineData(
        1,
        10,
        0,
        29,
        "1 des 10 objectifs et aucune des 29 actions du Plan d'action de Cadix abordés lors de réunions"
    )]
    [InlineData(
        6,
        10,
        11,
        29,
        "6 des 10 objectifs et 11 des 29 actions du Plan d'action de Cadix abordés lors de réunions"
    )]
    public void In_french(
        int objectives,
        int ofObjectives,
        int actions,
        int ofActions,
        string sentence
    ) =>
        Headlines
            .Sentence(Of(objectives, ofObjectives, actions, ofActions), "complete", Cadiz)
            .Fr.ShouldBe(sentence);

    [Theory]
    [InlineData(0, 0, "0 objectif sur 10, 0 action sur 29")]
    [InlineData(1, 1, "1 objectif sur 10, 1 action sur 29")]
    [InlineData(2, 2, "2 objectifs sur 10, 2 actions sur 29")]
    public void In_french_zero_and_one_are_singular(int objectives, int actions, string summary) =>
        Headlines.Summary(Of(objectives, 10, actions, 29)).Fr.ShouldBe(summary);

    [Theory]
    [InlineData("Plan d'action de Cadix", "du Plan d'action de Cadix")]
    [InlineData("Agenda 2030", "de l'Agenda 2030")]
    [InlineData("Déclaration de Cadix", "de la Déclaration de Cadix")]
    public void In_french_the_article_follows_the_title(string title, string contracted) =>
        Headlines
            .Sentence(Of(1, 2, 1, 2), "partial", new Titles { Fr = title })
            .Fr.ShouldContain(contracted);

    [Fact]
    public void A_record_without_meetings_says_so() =>
        Headlines
            .Sentence(Of(0, 10, 0, 29), "empty", Cadiz)
            .ShouldBe(new("No meetings recorded yet", "Aucune réunion enregistrée à ce jour"));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 29, "0.0")]
    [InlineData(11, 29, "0.3793")]
    [InlineData(6, 10, "0.6")]
    [InlineData(29, 29, "1.0")]
    [InlineData(99999, 100000, "0.9999")]
    public void A_ratio_has_four_decimals_and_is_one_only_where_complete(
        int covered,
        int total,
        string? ratio
    ) =>
        (
            Totals.Ratio(covered, total) is { } value
                ? System.Text.Json.JsonSerializer.Serialize(value)
                : null
        ).ShouldBe(ratio);

    private static readonly Titles Cadiz = new()
    {
        En = "Cadiz Action Plan",
        Fr = "Plan d'action de Cadix",
    };

    private static Totals Of(int objectives, int ofObjectives, int actions, int ofActions) =>
        new()
        {
            ObjectivesCovered = objectives,
            ObjectivesTotal = ofObjectives,
            ActionsCovered = actions,
            ActionsTotal = ofActions,
        };
}
