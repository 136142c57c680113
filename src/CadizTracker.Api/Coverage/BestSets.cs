using System.Numerics;

namespace CadizTracker.Coverage;

/// <summary>What one more meeting could open: a row of the SQL function openings.</summary>
internal sealed record Opening
{
    /// <summary>The objective it is about.</summary>
    public required string Code { get; init; }

    /// <summary>The objective's wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang { get; init; }

    /// <summary>What it would cite.</summary>
    public string[] Cites { get; init; } = [];

    /// <summary>What it would cover that is not covered, in plan order.</summary>
    public string[] Opens { get; init; } = [];

    /// <summary>How many objectives that are: its own, or none.</summary>
    public int ObjectivesOpened { get; init; }

    /// <summary>How many actions that are.</summary>
    public int ActionsOpened { get; init; }
}

/// <summary>The sets of meetings that open as many objectives and actions as these.</summary>
/// <param name="Objectives">Objectives that each of the sets opens.</param>
/// <param name="Actions">Actions that each of the sets opens.</param>
/// <param name="Ties">How many such sets there are; 9,007,199,254,740,991 where there are more.</param>
/// <param name="Sets">The first of them, in plan order.</param>
internal sealed record BestSets(
    int Objectives,
    int Actions,
    long Ties,
    IReadOnlyList<IReadOnlyList<Opening>> Sets
)
{
    public const int MostShown = 20;

    /// <summary>The largest number that readers of JSON take as it is: 2^53 - 1.</summary>
    public const long MostTold = 9_007_199_254_740_991;

    /// <summary>
    /// All that no other set betters: none opens as many of both and more of one. The most objectives first. Exact, and without trying
    /// every set: what lies in one objective lies in no other, so what two meetings open never overlaps, and of those that open their
    /// objective, as of the others, the ones with the most actions are the best.
    /// </summary>
    /// <param name="openings">In plan order.</param>
    /// <param name="meetings">How many meetings a set has; fewer where there are not so many openings.</param>
    public static IReadOnlyList<BestSets> Of(IReadOnlyList<Opening> openings, int meetings)
    {
        var size = Math.Min(meetings, openings.Count);
        var opening = openings.Where(o => o.ObjectivesOpened > 0).ToArray();
        var others = openings.Where(o => o.ObjectivesOpened == 0).ToArray();
        var best = new List<BestSets>();
        for (
            var n = Math.Min(size, opening.Length);
            size > 0 && n >= Math.Max(0, size - others.Length);
            n--
        )
        {
            var set = Joined(new(opening, n), new(others, size - n), openings);
            if (best.Count == 0 || set.Actions > best[^1].Actions)
            {
                best.Add(set);
            }
        }
        return best;
    }

    private static BestSets Joined(Fullest one, Fullest other, IReadOnlyList<Opening> order) =>
        new(
            one.Size,
            one.Actions + other.Actions,
            (long)BigInteger.Min(one.Ties * other.Ties, MostTold),
            [
                .. one
                    .Sets.SelectMany(_ => other.Sets, (a, b) => a.Concat(b))
                    .Take(MostShown)
                    .Select(set => set.OrderBy(o => Place(order, o)).ToArray())
                    .OrderBy(set => set.Select(o => Place(order, o)), Lexically),
            ]
        );

    private static int Place(IReadOnlyList<Opening> order, Opening opening) =>
        order.Index().First(each => ReferenceEquals(each.Item, opening)).Index;

    private static readonly IComparer<IEnumerable<int>> Lexically = Comparer<
        IEnumerable<int>
    >.Create(
        (one, other) =>
            one.Zip(other, (a, b) => a.CompareTo(b)).FirstOrDefault(differs => differs != 0)
    );

    /// <summary>The sets of one size with the most actions: some openings are in all of them, and of equally good ones there is a choice.</summary>
    private sealed class Fullest
    {
        private readonly Opening[] always;
        private readonly Opening[] equal;
        private readonly int chosen;

        public Fullest(Opening[] openings, int size)
        {
            var least =
                size == 0
                    ? int.MaxValue
                    : openings
                        .OrderByDescending(o => o.ActionsOpened)
                        .ElementAt(size - 1)
                        .ActionsOpened;
            always = [.. openings.Where(o => o.ActionsOpened > least)];
            equal = [.. openings.Where(o => o.ActionsOpened == least)];
            chosen = size - always.Length;
            Size = size;
            Actions = always.Sum(o => o.ActionsOpened) + (chosen == 0 ? 0 : chosen * least);
        }

        public int Size { get; }
        public int Actions { get; }
        public BigInteger Ties => Choose(equal.Length, chosen);
        public IEnumerable<Opening[]> Sets =>
            Choices(0, chosen).Select(choice => (Opening[])[.. always, .. choice]);

        private IEnumerable<Opening[]> Choices(int from, int count) =>
            count == 0
                ?
                [
                    [],
                ]
                : Enumerable
                    .Range(from, Math.Max(0, equal.Length - from - count + 1))
                    .SelectMany(
                        i => Choices(i + 1, count - 1),
                        (i, rest) => (Opening[])[equal[i], .. rest]
                    );

        private static BigInteger Choose(int of, int count) =>
            Enumerable
                .Range(0, count)
                .Aggregate(BigInteger.One, (ways, i) => ways * (of - i) / (i + 1));
    }
}
