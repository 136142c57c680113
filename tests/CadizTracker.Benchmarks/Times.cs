using System.Diagnostics;

namespace CadizTracker.Benchmarks;

/// <summary>Measured times in order, in ticks of the stopwatch.</summary>
internal sealed class Times(IEnumerable<long> ticks)
{
    private readonly long[] sorted = [.. ticks.Order()];

    public int Count => sorted.Length;

    /// <summary>Milliseconds that so many of a hundred did not exceed, by the nearest rank: always a time that was measured.</summary>
    public double Percentile(int percent) =>
        sorted.Length == 0
            ? double.NaN
            : sorted[Math.Max(0, (((sorted.Length * percent) + 99) / 100) - 1)]
                * 1000.0
                / Stopwatch.Frequency;
}
