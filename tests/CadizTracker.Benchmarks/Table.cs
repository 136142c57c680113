using System.Globalization;

namespace CadizTracker.Benchmarks;

/// <summary>The figures as Markdown: medians of the rounds, with the lowest and the highest ratio beside.</summary>
internal static class Table
{
    private const string CachedHead = """

        | meetings | what | requests/s | p50 ms | p99 ms | ratio to (a) | its spread | µs of the server's core an answer | (a)'s to that | cores busy: server, load |
        |---|---|---|---|---|---|---|---|---|---|
        """;

    private const string UncachedHead = """

        | meetings | what | answers | p50 ms | p99 ms | longest ms | ms of a core an answer |
        |---|---|---|---|---|---|---|
        """;

    public static void Print(int meetings, IReadOnlyList<Measured> loads)
    {
        Console.WriteLine(CachedHead);
        foreach (var (name, rounds) in loads)
        {
            double Of(Func<LoadResult, double> figure) => Median(rounds.Select(r => figure(r.Own)));
            var ratios = rounds.Select(r => r.Own.PerSecond / r.Bare.PerSecond).ToArray();
            var cost = Median(rounds.Select(r => r.Bare.ServerTime / r.Own.ServerTime));
            Say(
                $"| {meetings:N0} | {name} | {Of(r => r.PerSecond):0} | {Of(r => r.P50):0.00} | {Of(r => r.P99):0.00} | {Median(ratios):0.00} | {ratios.Min():0.00}-{ratios.Max():0.00} | {Of(r => r.ServerTime):0.0} | {cost:0.00} | {Of(r => r.ServerBusy):0 %}, {Of(r => r.LoadBusy):0 %} |"
            );
        }
    }

    public static void Print(int meetings, IReadOnlyList<Uncached> uncached)
    {
        Console.WriteLine(UncachedHead);
        foreach (var (name, times, coreTime) in uncached)
        {
            Say(
                $"| {meetings:N0} | {name} | {times.Count} | {times.Percentile(50):0.0} | {times.Percentile(99):0.0} | {times.Percentile(100):0.0} | {coreTime:0.0} |"
            );
        }
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Say(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
