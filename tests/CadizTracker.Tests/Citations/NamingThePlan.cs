namespace CadizTracker.Citations;

public sealed class NamingThePlan
{
    [Theory]
    [InlineData("Action 3 of the Cadiz Action Plan")]
    [InlineData("Action 3 of the Cádiz Action Plan 2023-2027")]
    [InlineData("action 3 of the cadix action plan")]
    [InlineData("Action 3 (Cádis Action Plan 2023–27)")]
    [InlineData("Plan d'action de Cadix (2023-2027) : Action 3")]
    [InlineData("l’action 3 du Plan d’Action de Cadix pour la période 2023-2027")]
    [InlineData("Action 3 of the Action Plan of Cadiz")]
    [InlineData("Action 3 of the 2023-2027 Cadiz Action Plan")]
    [InlineData("Cadiz Plan: Action 3")]
    [InlineData("Action 3 of the Action Plan")]
    [InlineData("Action 3 du plan d'action du Processus de Rabat")]
    [InlineData("Action 3 du PAC")]
    [InlineData("Action 3 of the Cadiz Declaration and Action Plan")]
    public void The_plans_own_name_is_known_in_any_spelling_and_ignored(string text) =>
        text.ShouldCite("A3");

    [Theory]
    [InlineData(
        "Action 3, Cadiz Action Plan 2022-2027",
        "plan_year_differs \"Cadiz Action Plan 2022-2027\""
    )]
    [InlineData(
        "Action 3, Plan d'action de Cadix 203-2027",
        "plan_year_differs \"Plan d'action de Cadix 203-2027\""
    )]
    [InlineData(
        "Action 3 of the Cadiz 2022-2027 Action Plan",
        "plan_year_differs \"Cadiz 2022-2027 Action Plan\""
    )]
    [InlineData("Action 3 of the Cadizz Action Plan", "plan_spelling \"Cadizz Action Plan\"")]
    public void A_misprint_in_it_is_a_notice(string text, string notice) =>
        text.ShouldCiteWith("A3", notice);

    [Theory]
    [InlineData("Area 2 of the Joint Valletta Action Plan", "Joint Valletta Action Plan")]
    [InlineData("Area 2 of the Joint Action Plan", "Joint Action Plan")]
    [InlineData("area 2 of the JVAP", "JVAP")]
    [InlineData("Area 2 of the Valletta Joint Action Plan", "Valletta Joint Action Plan")]
    [InlineData(
        "Domaine 2 du Plan d'Action Conjoint de la Valette",
        "Plan d'Action Conjoint de la Valette"
    )]
    [InlineData(
        "Domaine 2 du plan conjoint d'action de La Valette",
        "plan conjoint d'action de La Valette"
    )]
    [InlineData(
        "Objective 2 of the Marrakesh Action Plan 2018-2020",
        "Marrakesh Action Plan 2018-2020"
    )]
    [InlineData("Plan d’action de Marrakech : Objectif 2", "Plan d’action de Marrakech")]
    [InlineData("objectif 2 du plan de Marrakech", "plan de Marrakech")]
    [InlineData(
        "Objective 2 of the Marrakesh Declaration and Action Plan",
        "Marrakesh Declaration and Action Plan"
    )]
    [InlineData("Objective 2 of the Rabat Action Plan", "Rabat Action Plan")]
    [InlineData("Objective 2 of the Ouagadougou Action Plan", "Ouagadougou Action Plan")]
    [InlineData("Objective 2 of the action plan 2018-2020", "action plan 2018-2020")]
    public void Another_plans_citation_is_refused_and_covers_nothing_of_this_one(
        string text,
        string name
    )
    {
        var read = text.ShouldBeRefused([$"other_plan \"{name}\"", $"no_item \"{text}\""]);
        read.Items.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_cited_of_this_plan_beside_another_is_still_shown() =>
        "Objective 7 of the Cadiz Action Plan and Area 2 of the Joint Valletta Action Plan"
            .ShouldBeRefused(["other_plan \"Joint Valletta Action Plan\""])
            .Items.ShouldBe(["O7"]);

    [Fact]
    public void For_the_Marrakesh_plan_its_own_name_is_fine_and_Cadiz_is_the_other_one()
    {
        var own = CitationText.Parse(
            "Action 16 of the Marrakesh Action Plan 2018-2022",
            SamplePlans.Marrakesh,
            SamplePlans.Names
        );
        own.Problems.ShouldBeEmpty();
        own.Items.ShouldBe(["A16"]);
        own.Canonical!.En.ShouldBe("Domain 4 | Objective 7 | Action 16");
        var other = CitationText.Parse(
            "Action 16 of the Cadiz Action Plan",
            SamplePlans.Marrakesh,
            SamplePlans.Names
        );
        other.Problems.Select(problem => problem.Code).ShouldBe(["other_plan", "no_item"]);
    }

    [Fact]
    public void Two_plans_of_one_place_are_told_apart_by_their_years()
    {
        PlanName successor = new("cadiz-2028-2032", "Cadiz Action Plan 2028-2032", null);
        var read = CitationText.Parse(
            "Action 3 of the Cadiz Action Plan 2028-2032",
            SamplePlans.Cadiz,
            [successor]
        );
        read.Problems.Select(problem => problem.Code).ShouldBe(["other_plan", "no_item"]);
    }
}
