namespace CadizTracker.Imports;

public sealed class RefusingAPlansStructure
{
    [Theory]
    [InlineData("/plans/0/items/4/code", "\"A1\"", "/4/code item_repeated")]
    [InlineData("/plans/0/items/0/parent", "\"D1\"", "/0/parent domain_lies_in_nothing")]
    [InlineData(
        "/plans/0/items/0/placement/status",
        "\"unknown\"",
        "/0/parent domain_lies_in_nothing"
    )]
    [InlineData(
        "/plans/0/items/0/placement/candidates",
        "[\"D1\"]",
        "/0/parent domain_lies_in_nothing"
    )]
    [InlineData("/plans/0/items/3/parent", null, "/3/parent parent_missing")]
    [InlineData("/plans/0/items/3/parent", "\"O9\"", "/3/parent parent_absent")]
    [InlineData("/plans/0/items/3/parent", "\"D1\"", "/3/parent parent_level")]
    [InlineData("/plans/0/items/3/parent", "\"A2\"", "/3/parent parent_level")]
    [InlineData("/plans/0/items/2/parent", "\"D1\"", "/2/parent parent_level")]
    [InlineData("/plans/0/items/1/parent", "\"O1\"", "/1/parent parent_level")]
    [InlineData(
        "/plans/0/items/3/placement/candidates",
        "[\"O1\"]",
        "/3/placement/candidates candidates_of_a_placed"
    )]
    [InlineData("/plans/0/items/4/parent", "\"O1\"", "/4/parent parent_of_an_unknown")]
    [InlineData(
        "/plans/0/items/4/placement/candidates",
        "[]",
        "/4/placement/candidates candidates_missing"
    )]
    [InlineData(
        "/plans/0/items/4/placement/candidates/1",
        "\"O9\"",
        "/4/placement/candidates/1 parent_absent"
    )]
    [InlineData(
        "/plans/0/items/4/placement/candidates/1",
        "\"D1\"",
        "/4/placement/candidates/1 parent_level"
    )]
    public void An_item_out_of_place_is_refused_where_it_stands(
        string at,
        string? value,
        string refusal
    ) => Sample.Refusals(at, value).ShouldBe(["/plans/0/items" + refusal]);

    [Fact]
    public void A_part_lies_in_the_objective_it_is_a_part_of_and_in_no_other()
    {
        const string items = """
            [{ "code": "D1", "placement": { "status": "stated" } },
             { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
             { "code": "O2", "parent": "D1", "placement": { "status": "stated" } },
             { "code": "O2a", "parent": "O1", "placement": { "status": "stated" } }]
            """;

        Sample.Refusals("/plans/0/items", items).ShouldBe(["/plans/0/items/3/parent parent_level"]);
    }

    [Fact]
    public void An_action_may_lie_in_an_objective_or_in_a_part() =>
        Sample.Refusals("/plans/0/items/3/parent", "\"O1\"").ShouldBeEmpty();
}
