using System.Diagnostics;
using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Database.Embedded;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>Measures every size in turn and prints the table of ratios.</summary>
internal static class Run
{
    private const string Presidency = "/api/v1/presidencies/morocco-2023/coverage";
    private const string Plan = "/api/v1/plans/cadiz-2023-2027/coverage";
    private const string Rows = "/api/v1/plans/cadiz-2023-2027/coverage/rows?format=csv";

    public static async Task<int> AllAsync(Settings settings)
    {
        using var self = Process.GetCurrentProcess();
        Servers.Pin(self, core: 1);
        await using var server = await TemporaryPostgres.StartAsync();
        Console.WriteLine(
            $"{server.Description}; .NET {Environment.Version}; {Environment.ProcessorCount} cores; {settings}"
        );
        foreach (var meetings in settings.Meetings)
        {
            var database = await server.CreateDatabaseAsync($"m{meetings}");
            await GeneratedRecord.FillAsync(database, meetings, default);
            await OneAsync(database, meetings, settings);
        }
        return 0;
    }

    private static async Task OneAsync(string database, int meetings, Settings settings)
    {
        var (program, address) = await Servers.StartAsync("serve", database);
        using var client = new HttpClient
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        var bytes = Path.GetTempFileName();
        await File.WriteAllBytesAsync(bytes, await client.GetByteArrayAsync(Presidency));
        var (bare, bareAddress) = await Servers.StartAsync("bare", bytes);
        var tag = (await client.GetAsync(Presidency)).Headers.ETag!.Tag;
        await client.GetByteArrayAsync(Rows);

        (string Name, Func<Task<Result>> Measure)[] loads =
        [
            (
                "(a) bare Kestrel, the same bytes",
                () => Load.RunAsync(bareAddress, "/", "200", settings)
            ),
            (
                "(b) coverage of a presidency",
                () => Load.RunAsync(address, Presidency, "200", settings)
            ),
            (
                "(c) the same with If-None-Match",
                () => Load.RunAsync(address, Presidency, "304", settings, $"If-None-Match: {tag}")
            ),
            ("(d) coverage/rows as csv", () => Load.RunAsync(address, Rows, "200", settings)),
        ];
        Print(meetings, await InTurnAsync(loads, settings.Rounds));
        foreach (var path in new[] { Presidency, Plan })
        {
            var times = await UncachedAsync(database, client, path, meetings > 100_000 ? 5 : 40);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {meetings:N0} | (e) uncached, {path} | {1000 / times[times.Length / 2]:0} | {times[times.Length / 2]:0.0} | {times[^1]:0.0} (max) | |"
                )
            );
        }
        await Servers.StopAsync(program);
        await Servers.StopAsync(bare);
        File.Delete(bytes);
    }

    // In turn, round after round, and the median of each: what the machine does meanwhile meets all of them alike.
    private static async Task<(string Name, Result Median)[]> InTurnAsync(
        (string Name, Func<Task<Result>> Measure)[] loads,
        int rounds
    )
    {
        var results = loads.ToDictionary(load => load.Name, _ => new List<Result>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, measure) in loads)
            {
                var result = await measure();
                if (round > 0) // the first warms up
                {
                    results[name].Add(result);
                }
            }
        }
        return
        [
            .. loads.Select(load =>
                (
                    load.Name,
                    results[load.Name].OrderBy(result => result.PerSecond).ElementAt(rounds / 2)
                )
            ),
        ];
    }

    /// <summary>Milliseconds of the first answer after a write, which nothing kept can give; sorted.</summary>
    private static async Task<double[]> UncachedAsync(
        string database,
        HttpClient client,
        string path,
        int times
    )
    {
        await using var source = DatabaseHosting.Open(database);
        await using var connection = await source.OpenConnectionAsync();
        var measured = new List<double>();
        while (measured.Count < times + 3)
        {
            var revision = await RaiseAsync(connection);
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.Headers.ETag!.Tag.StartsWith($"\"{revision}-", StringComparison.Ordinal))
            {
                measured.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
        return [.. measured.Skip(3).Order()];
    }

    private static async Task<long> RaiseAsync(NpgsqlConnection connection)
    {
        await connection.DoAsync("update dialogues set slug = slug", null, default);
        var revision = await connection.ValueAsync<long>(
            "select revision from revision_counter",
            null,
            default
        );
        await Task.Delay(20); // for the program to hear of it, so that it does not answer the revision before
        return revision;
    }

    private static void Print(int meetings, (string Name, Result Median)[] results)
    {
        Console.WriteLine(
            "\n| meetings | what | requests/s | p50 ms | p99 ms | ratio to (a) |\n|---|---|---|---|---|---|"
        );
        foreach (var (name, r) in results)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {meetings:N0} | {name} | {r.PerSecond:0} | {r.P50:0.00} | {r.P99:0.00} | {r.PerSecond / results[0].Median.PerSecond:0.00} |"
                )
            );
        }
    }
}
