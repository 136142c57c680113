using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadizTracker.Benchmarks;

/// <summary>What to ask, of whom, for how long; and what the answer has to be.</summary>
internal sealed record LoadOrder
{
    public required Uri Address { get; init; }
    public string? IfNoneMatch { get; init; }
    public required int Status { get; init; }
    public required byte[] Body { get; init; }
    public required int ServerId { get; init; }
    public required int Connections { get; init; }
    public required double Seconds { get; init; }
}

/// <summary>What came of it: answers a second, milliseconds of the middle and of the slow ones, and how much of its core either side needed.</summary>
internal sealed record LoadResult(
    double PerSecond,
    double P50,
    double P99,
    double ServerBusy,
    double LoadBusy
)
{
    /// <summary>An order or a result as a line. A load that got no answer at all has no percentiles.</summary>
    public static JsonSerializerOptions Line { get; } =
        new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Microseconds of its core that the server took for an answer: who else uses the machine hardly changes that.</summary>
    [JsonIgnore]
    public double ServerTime => ServerBusy / PerSecond * 1_000_000;
}

/// <summary>The process that makes the load: some connections in a closed loop, for a bounded time, an order a line.</summary>
internal static class Load
{
    // A moment for the server's caches and the connections to settle, which is not measured.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    public static async Task<int> ObeyAsync()
    {
        // One thread for all connections, without handing each answer over to another: the load must cost less than the server.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var result = await RunAsync(JsonSerializer.Deserialize<LoadOrder>(line)!);
            Console.WriteLine(JsonSerializer.Serialize(result, LoadResult.Line));
        }
        return 0;
    }

    private static async Task<LoadResult> RunAsync(LoadOrder order)
    {
        using var server = Process.GetProcessById(order.ServerId);
        using var self = Process.GetCurrentProcess();
        var exchange = await Exchange.FirstAsync(order);
        var from = Stopwatch.GetTimestamp() + Ticks(WarmUp.TotalSeconds);
        var until = from + Ticks(order.Seconds);
        var loops = Task.WhenAll(
            Enumerable.Range(0, order.Connections).Select(_ => exchange.LoopAsync(from, until))
        );
        await Task.Delay(WarmUp);
        var before = (Busy(server), Busy(self));
        await Task.Delay(TimeSpan.FromSeconds(order.Seconds));
        var after = (Busy(server), Busy(self));
        var times = new Times((await loops).SelectMany(loop => loop));
        return new(
            times.Count / order.Seconds,
            times.Percentile(50),
            times.Percentile(99),
            (after.Item1 - before.Item1) / order.Seconds,
            (after.Item2 - before.Item2) / order.Seconds
        );
    }

    private static long Ticks(double seconds) => (long)(seconds * Stopwatch.Frequency);

    private static double Busy(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
