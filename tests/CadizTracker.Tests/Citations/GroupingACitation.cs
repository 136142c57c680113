namespace CadizTracker.Citations;

public sealed class GroupingACitation
{
    [Theory]
    [InlineData("Objective 1 (Action 3); Objective 3 (Actions 6, 9)", "O1 A3 O3 A6 A9")]
    [InlineData("Objective 1 (Action 3), Objective 3 (Actions 6, 9)", "O1 A3 O3 A6 A9")]
    [InlineData("Action 3 (Objective 1), action 9 (objective 3)", "O1 A3 O3 A9")]
    [InlineData("Objective 1 (Action 3), Action 9 of Objective 3", "O1 A3 O3 A9")]
    [InlineData("Objective 1, Action 3, Domain 2, Objective 3, Action 9", "O1 A3 D2 O3 A9")]
    [InlineData("Domain 1 | Objective 1 | Domain 2 | Objective 3 | Action 9", "D1 O1 D2 O3 A9")]
    [InlineData("Domain 1: Objective 1 (Action 3), Objective 2 (Action 5)", "D1 O1 A3 O2 A5")]
    [InlineData(
        "Action 3 of objective 1 of domain 1 and action 9 of objective 3",
        "D1 O1 A3 O3 A9"
    )]
    [InlineData("Action 23; Domain 1 | Objective 1", "D1 O1 A23")]
    [InlineData("Action 23 and Objective 1", "O1 A23")]
    public void Groups_are_held_against_their_own_objectives_and_domains(
        string text,
        string items
    ) => text.ShouldCite(items);

    [Theory]
    [InlineData("Objective 1 (Action 3); Objective 3 (Action 5)", "action_outside_objective \"5\"")]
    [InlineData(
        "Domain 1: Objective 1 (Action 3); Objective 3 (Action 9)",
        "objective_outside_domain \"3\""
    )]
    [InlineData(
        "Action 3 of objective 1, action 9 of objective 1",
        "action_outside_objective \"9\""
    )]
    public void A_later_group_is_held_against_the_plan_as_the_first_is(
        string text,
        string problem
    ) => text.ShouldBeRefused([problem]);

    [Theory]
    [InlineData("Domain 4 | Objective 7 | Action 23", "D4 O7 A23")]
    [InlineData("Objective 10 | Actions 28-29", "O10 A29 A28")]
    [InlineData("Domain 5 | Action 23", "D5 A23")]
    [InlineData("Action 23", "A23")]
    public void An_action_of_unknown_placement_may_be_cited_where_it_may_lie(
        string text,
        string items
    ) => text.ShouldCite(items);

    [Theory]
    [InlineData("Objective 5 | Actions 13-17", "O5 A13 A14 A15 A16 A17")]
    [InlineData("Objectives 5, 5b | Action 13", "O5 A13 O5b")]
    [InlineData("Objective 5b | Actions 16-17", "O5b A16 A17")]
    public void An_action_of_a_part_lies_in_the_whole_objective(string text, string items) =>
        text.ShouldCite(items);
}
