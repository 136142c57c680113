namespace CadizTracker.Citations;

public sealed class ContradictingThePlan
{
    [Fact]
    public void An_action_outside_its_objective_is_refused_and_its_own_objective_named()
    {
        var read = "Objective 2 | Action 9".ShouldBeRefused(["action_outside_objective \"9\""]);
        read.Items.ShouldBe(["O2", "A9"]);
        read.Problems[0].Message.En.ShouldBe("Action 9 lies in objective 3, not in objective 2.");
        read.Problems[0]
            .Message.Fr.ShouldBe("L'action 9 relève de l'objectif 3, et non de l'objectif 2.");
    }

    [Theory]
    [InlineData(
        "Domain 1 | Objective 3",
        "objective_outside_domain \"3\"",
        "Objective 3 lies in domain 2, not in domain 1."
    )]
    [InlineData(
        "Domaine 1 | Action 9",
        "action_outside_domain \"9\"",
        "Action 9 lies in domain 2, not in domain 1."
    )]
    [InlineData(
        "Objective 5a | Action 16",
        "action_outside_objective \"16\"",
        "Action 16 lies in objective 5b, not in objective 5a."
    )]
    [InlineData(
        "Objective 7, Action 29",
        "action_outside_objective \"29\"",
        "Action 29 lies in objective 10, not in objective 7."
    )]
    [InlineData(
        "Objectives 1-2 | Actions 5-6",
        "action_outside_objective \"5-6\"",
        "Action 6 lies in objective 3, not in objectives 1-2."
    )]
    [InlineData(
        "Objective 1 | Action 23",
        "action_outside_objective \"23\"",
        "Action 23 lies in one of objectives 7-10, not in objective 1."
    )]
    [InlineData(
        "Domain 1 | Action 23",
        "action_outside_domain \"23\"",
        "Action 23 lies in one of objectives 7-10, not in domain 1."
    )]
    [InlineData(
        "Domains 4-5 | Objective 5b",
        "objective_outside_domain \"5b\"",
        "Objective 5b lies in domain 3, not in domains 4-5."
    )]
    public void What_lies_elsewhere_is_named_with_its_place(
        string text,
        string problem,
        string message
    ) => text.ShouldBeRefused([problem]).Problems[0].Message.En.ShouldBe(message);

    [Theory]
    [InlineData("Domaine 1 | Objectif 3", "L'objectif 3 relève du domaine 2, et non du domaine 1.")]
    [InlineData(
        "Objectif 1 | Action 23",
        "L'action 23 relève de l'un des objectifs 7-10, et non de l'objectif 1."
    )]
    [InlineData(
        "Objectifs 1-2 | Action 9",
        "L'action 9 relève de l'objectif 3, et non des objectifs 1-2."
    )]
    [InlineData("Domaine 6", "Le plan n'a pas de domaine 6.")]
    public void The_reason_is_given_in_French_too(string text, string message) =>
        CitationAssertions.Read(text).Problems[0].Message.Fr.ShouldBe(message);

    [Theory]
    [InlineData("Action 9 of Objective 2")]
    [InlineData("l'action 9 de l'objectif 2")]
    [InlineData("Action 9 (Objective 2)")]
    [InlineData("Action 9 | Objective 2")]
    [InlineData("Objective 2 of Domain 1 | Action 9")]
    [InlineData("Domain 1: Action 9 of Objective 2")]
    public void The_order_of_the_levels_does_not_hide_a_contradiction(string text) =>
        CitationAssertions.Read(text).IsRefused.ShouldBeTrue();
}
