using System.Globalization;
using CadizTracker.Plans;
using CsCheck;

namespace CadizTracker.Citations;

/// <summary>Plans that nobody has drawn up yet: gaps in the numbers, parts, actions straight under a domain, and placements unknown at any level.</summary>
internal static class RandomPlans
{
    /// <summary>A plan and some of its items, at least one.</summary>
    public static readonly Gen<(PlanOutline Plan, string[] Items)> WithItems =
        from size in Gen.Select(Gen.Int[1, 5], Gen.Int[0, 8], Gen.Int[0, 14])
        from seed in Gen.Int[0, int.MaxValue - 1]
        select WithSome(
            Build(size.Item1, size.Item2, size.Item3, new Random(seed)),
            new Random(seed + 1)
        );

    private static (PlanOutline Plan, string[] Items) WithSome(PlanOutline plan, Random random)
    {
        var share = random.NextDouble();
        string[] items =
        [
            .. plan.Items.Select(item => item.Code).Where(_ => random.NextDouble() < share),
        ];
        return (plan, items.Length > 0 ? items : [plan.Items[random.Next(plan.Items.Count)].Code]);
    }

    private static PlanOutline Build(int domains, int objectives, int actions, Random random)
    {
        OutlineBuilder plan = new();
        var above = Numbers(domains, random).Select(number => $"D{number}").ToList();
        above.ForEach(code => plan.Domain(code[1..]));
        List<string> middle = [];
        foreach (var number in Numbers(objectives, random))
        {
            plan.Add(Item(ItemLevel.Objective, $"O{number}", above, random));
            middle.Add($"O{number}");
            middle.AddRange(Parts(plan, number, random));
        }

        foreach (var number in Numbers(actions, random))
        {
            var places = middle.Count > 0 && random.Next(8) > 0 ? middle : above;
            plan.Add(Item(ItemLevel.Action, $"A{number}", places, random));
        }

        return plan.Build("some-plan-2030", null, null);
    }

    private static IEnumerable<string> Parts(OutlineBuilder plan, string number, Random random)
    {
        string[] parts = random.Next(4) == 0 ? [$"{number}a", $"{number}b", $"{number}c"] : [];
        plan.Parts(number, parts);
        return parts.Select(part => $"O{part}");
    }

    private static OutlineItem Item(
        ItemLevel level,
        string code,
        List<string> places,
        Random random
    )
    {
        string[] some = [.. places.Where(_ => random.Next(3) == 0)];
        return random.Next(3) == 0
            ? new(code, level, code[1..], null, some)
            : new(code, level, code[1..], places[random.Next(places.Count)], []);
    }

    private static IEnumerable<string> Numbers(int count, Random random) =>
        Enumerable
            .Range(1, count + 3)
            .OrderBy(_ => random.Next(4))
            .Take(count)
            .Order()
            .Select(number => number.ToString(CultureInfo.InvariantCulture));
}
