using CadizTracker.Plans;

namespace CadizTracker.Citations;

public sealed class CitingUnknownPlacements
{
    /// <summary>Action 1 lies in objective 5 or in 6; of action 2 and of objective 7 nothing is known at all.</summary>
    private static readonly PlanOutline Plan = new OutlineBuilder()
        .Domain("1", objectives: ["5", "6"])
        .Domain("2")
        .Parts("5", ["5a", "5b"])
        .Parts("6", ["6a"])
        .Unplaced(1, 1, candidates: ["O5", "O6a"])
        .Unplaced(2, 2, candidates: [])
        .Add(new("O7", ItemLevel.Objective, "7", null, []))
        .Add(new("A3", ItemLevel.Action, "3", "O7", []))
        .Build("some-plan-2030", null, null);

    [Theory]
    [InlineData("Objective 5 | Action 1")]
    [InlineData("Objective 5a | Action 1")]
    [InlineData("Objective 6 | Action 1")]
    [InlineData("Domain 1 | Action 1")]
    [InlineData("Objective 5b | Action 2")]
    [InlineData("Domain 2 | Objective 7 | Action 3")]
    [InlineData("Domain 1 | Action 3")]
    public void What_nobody_knows_contradicts_nothing(string text) =>
        Read(text).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData(
        "Domain 2 | Action 1",
        "Action 1 lies in one of objectives 5, 6a, not in domain 2."
    )]
    [InlineData(
        "Objective 7 | Action 1",
        "Action 1 lies in one of objectives 5, 6a, not in objective 7."
    )]
    [InlineData("Objective 5 | Action 3", "Action 3 lies in objective 7, not in objective 5.")]
    public void What_is_known_does(string text, string message) =>
        Read(text).Problems.ShouldHaveSingleItem().Message.En.ShouldBe(message);

    private static ParsedCitation Read(string text) => CitationText.Parse(text, Plan, []);
}
