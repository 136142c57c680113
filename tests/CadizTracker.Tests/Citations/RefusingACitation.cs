namespace CadizTracker.Citations;

public sealed class RefusingACitation
{
    [Theory]
    [InlineData("Action 22-20", "range_reversed \"22-20\"")]
    [InlineData("Actions 20-", "range_open \"20-\"")]
    [InlineData("Actions 20 – | Objective 7", "range_open \"20 –\"")]
    [InlineData("Actions 20-22-24", "range_unclear \"20-22-24\"")]
    [InlineData("Objectives 4-5b", "range_unclear \"4-5b\"")]
    [InlineData("Action 20 - Action 22", "range_unclear \"20 - Action 22\"")]
    [InlineData("Action 03", "number_leading_zero \"03\"")]
    [InlineData("Action 0", "number_not_in_plan \"0\"")]
    [InlineData("Action 30", "number_not_in_plan \"30\"")]
    [InlineData("Objective 11", "number_not_in_plan \"11\"")]
    [InlineData("Objective 7a", "number_not_in_plan \"7a\"")]
    [InlineData("Action 99999999999999999999", "number_not_in_plan \"99999999999999999999\"")]
    [InlineData("Action IV", "number_unreadable \"IV\"")]
    [InlineData("Action nine", "number_unreadable \"nine\"")]
    [InlineData("Action ٩", "number_unreadable \"٩\"")]
    [InlineData("Action 𝟗", "number_unreadable \"𝟗\"")]
    [InlineData("Action 9.1", "number_unreadable \"9.1\"")]
    [InlineData("Action 5bis", "number_unreadable \"5bis\"")]
    [InlineData("Action 22 June 2023", "number_unreadable \"22\"")]
    public void A_number_or_range_that_cannot_be_read_is_refused_at_its_place(
        string text,
        string problem
    )
    {
        var all = text.ShouldBeRefused([problem, .. NoItem(text)]);
        all.Problems[0].Severity.ShouldBe(ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("Actions 1-3, x, 5", "number_unreadable \"x\"", "A1 A2 A3 A5")]
    [InlineData("Actions 1-3, 1𝟗", "number_unreadable \"1𝟗\"", "A1 A2 A3")]
    [InlineData("Actions 28-31", "number_not_in_plan \"28-31\"", "A29 A28")]
    [InlineData("Actions 20 to", "range_open \"20 to\"", "A20")]
    [InlineData("Actions 03-5", "number_leading_zero \"03\"", "A5")]
    [InlineData(
        "Action 3 | 20-22 actions",
        "number_without_level \"20-22\";level_word_ignored \"actions\"",
        "A3"
    )]
    [InlineData("Action 3 | O-9", "number_without_level \"9\"", "A3")]
    [InlineData("Action 3 | 5b discussed", "number_without_level \"5b\"", "A3")]
    [InlineData(
        "Objectif stratégique 3 abordé, Action 9",
        "level_word_ignored \"Objectif\";number_without_level \"3\"",
        "A9"
    )]
    [InlineData("all actions of objective 7", "level_without_number \"actions\"", "O7")]
    [InlineData("Actions 1 2", "number_without_level \"2\"", "A1")]
    [InlineData("Actions 1-3 | 5", "number_without_level \"5\"", "A1 A2 A3")]
    [InlineData("Actions 1 and", "list_unfinished \"and\"", "A1")]
    [InlineData("Actions 1-3, | Objective 1", "list_unfinished \",\"", "O1 A1 A2 A3")]
    [InlineData("Objective | Action 3", "level_without_number \"Objective\"", "A3")]
    [InlineData("Domaine d'action 2", "level_without_number \"Domaine\"", "A2")]
    [InlineData("Action 3, Objective", "level_without_number \"Objective\"", "A3")]
    [InlineData(
        "Objective -5 | Action 16",
        "level_without_number \"Objective\";number_without_level \"5\"",
        "A16"
    )]
    public void What_was_understood_is_shown_beside_what_was_not(
        string text,
        string problems,
        string items
    ) => string.Join(' ', text.ShouldBeRefused(problems.Split(';')).Items).ShouldBe(items);

    [Theory]
    [InlineData("16")]
    [InlineData("16-17")]
    [InlineData("5b")]
    public void A_bare_number_is_asked_for_its_level(string text) =>
        text.ShouldBeRefused([$"number_without_level \"{text}\"", $"no_item \"{text}\""]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Steering committee in Rabat")]
    [InlineData("held on 22-23 June 2023")]
    [InlineData("la réunion du 19-20 octobre 2023, 53 recommandations")]
    public void A_text_without_items_is_refused(string text)
    {
        var read = text.ShouldBeRefused([$"no_item \"{text}\""]);
        read.Items.ShouldBeEmpty();
        read.Canonical.ShouldBeNull();
    }

    [Fact]
    public void A_huge_range_is_one_problem_and_costs_nothing()
    {
        const string text = "Actions 1-999999999";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = text.ShouldBeRefused(["number_not_in_plan \"1-999999999\""]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
        read.Problems[0].Message.En.ShouldBe("The plan has no actions 30-999999999.");
        read.Problems[0].Message.Fr.ShouldBe("Le plan n'a pas d'actions 30-999999999.");
    }

    [Fact]
    public void A_total_that_the_press_prints_wrongly_is_no_item() =>
        "11 of 31 actions".ShouldBeRefused([
            "level_word_ignored \"actions\"",
            "no_item \"11 of 31 actions\"",
        ]);

    private static string[] NoItem(string text) =>
        CitationAssertions.Read(text).Items.Count == 0 ? [$"no_item \"{text}\""] : [];
}
