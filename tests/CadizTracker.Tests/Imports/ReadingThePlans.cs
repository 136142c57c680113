using CadizTracker.Plans;

namespace CadizTracker.Imports;

public sealed class ReadingThePlans
{
    [Theory]
    [InlineData("cadiz-2023-2027", 5, 10, 2, 29)]
    [InlineData("marrakesh-2018-2022", 5, 10, 0, 23)]
    public void Its_items_are_as_many_as_the_plan_is_said_to_have(
        string plan,
        int domains,
        int objectives,
        int parts,
        int actions
    )
    {
        var levels = Items(plan).CountBy(item => ItemCode.LevelOf(item.Code)!.Value).ToDictionary();

        levels[ItemLevel.Domain].ShouldBe(domains);
        levels[ItemLevel.Objective].ShouldBe(objectives);
        levels.GetValueOrDefault(ItemLevel.Part).ShouldBe(parts);
        levels[ItemLevel.Action].ShouldBe(actions);
    }

    [Fact]
    public void Items_stand_in_plan_order_with_the_unplaced_last() =>
        string.Join(' ', Items("cadiz-2023-2027").Select(item => item.Code))
            .ShouldBe(
                "D1 O1 A1 A2 A3 O2 A4 A5 D2 O3 A6 A7 A8 A9 A10 O4 A11 A12 D3 O5 O5a A13 A14 A15 O5b A16 A17 O6 A18 A19 "
                    + "D4 O7 A20 A21 A22 O8 D5 O9 O10 A29 A23 A24 A25 A26 A27 A28"
            );

    [Fact]
    public void Six_actions_lie_in_one_of_four_objectives_and_nobody_says_which() =>
        Items("cadiz-2023-2027")
            .Where(item => item.Placement.Status is PlacementStatus.Unknown)
            .ShouldAllBe(item =>
                item.Parent == null
                && item.Placement.Candidates.SequenceEqual(new[] { "O7", "O8", "O9", "O10" })
            );

    [Fact]
    public void Objective_5_is_printed_only_as_its_parts()
    {
        var five = Items("cadiz-2023-2027").Single(item => item.Code == "O5");

        five.Titles.ShouldBe(new());
        five.Placement.Status.ShouldBe(PlacementStatus.Derived);
        five.Note.ShouldBe(
            "Printed only as its two parts 5a and 5b; counts once in the total of 10."
        );
    }

    [Fact]
    public void The_plan_of_Marrakesh_is_named_for_2018_to_2020_and_says_why_its_code_is_not()
    {
        var plan = Published
            .Files.Plans.Single(each => each.Record.Code == "marrakesh-2018-2022")
            .Record;

        plan.Titles.En.ShouldBe("Marrakesh Action Plan 2018-2020");
        plan.Note.ShouldNotBeNull().En.ShouldNotBeNull().ShouldContain("prolonged");
    }

    private static PlanItemRecord[] Items(string plan) =>
        Published.Files.Plans.Single(each => each.Record.Code == plan).Record.Items;
}
