namespace CadizTracker.Benchmarks;

internal static class Chance
{
    /// <summary>One of some values, each as often as its weight says.</summary>
    public static T OneOf<T>(this Random chance, params ReadOnlySpan<(int Weight, T Value)> values)
    {
        var all = 0;
        foreach (var (weight, _) in values)
        {
            all += weight;
        }
        var left = chance.Next(all);
        var i = 0;
        for (; left >= values[i].Weight; i++)
        {
            left -= values[i].Weight;
        }
        return values[i].Value;
    }
}
