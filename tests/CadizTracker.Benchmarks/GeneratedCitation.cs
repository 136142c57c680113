namespace CadizTracker.Benchmarks;

/// <summary>A citation of one to four items, whichever.</summary>
internal sealed record GeneratedCitation(
    string Strength,
    string State,
    IReadOnlyList<GeneratedItem> Items
)
{
    private static readonly (int, string)[] Strengths =
    [
        (75, "primary"),
        (15, "secondary"),
        (10, "mention"),
    ];
    private static readonly (int, string)[] States =
    [
        (90, "published"),
        (5, "reviewed"),
        (5, "draft"),
    ];

    public static GeneratedCitation One(Random chance, GeneratedItem[] items) =>
        new(
            chance.OneOf(Strengths),
            chance.OneOf(States),
            [.. chance.GetItems(items, 1 + chance.Next(4)).Distinct()]
        );
}

/// <summary>A domain, an objective, a part or an action of the plan.</summary>
internal sealed record GeneratedItem
{
    public int Id { get; init; }
    public int Plan { get; init; }
    public required string Level { get; init; }
}
