namespace CadizTracker.Plans;

internal static class ItemCode
{
    public static ItemLevel? LevelOf(string? code) =>
        code switch
        {
            null => null,
            ['D', ..] => ItemLevel.Domain,
            ['A', ..] => ItemLevel.Action,
            [.., >= 'a' and <= 'z'] => ItemLevel.Part,
            _ => ItemLevel.Objective,
        };
}
