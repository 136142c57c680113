using System.Diagnostics;
using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Database.Embedded;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>Fills a database for every size in turn, measures the program on it and prints the tables.</summary>
internal static class Run
{
    public static async Task AllAsync(Settings settings, CancellationToken ct)
    {
        await using var server = await TemporaryPostgres.StartAsync(onDisk: true, ct);
        await using var generator = Child.Start(Cores.ForLoad, "load");
        Console.WriteLine(
            $"{server.Description}; .NET {Environment.Version}; {Environment.ProcessorCount} cores; {settings}; {Cores.Description}"
        );
        foreach (var meetings in settings.Meetings)
        {
            var database = await server.CreateDatabaseAsync($"m{meetings}", ct: ct);
            await FillAsync(database, meetings, ct);
            await MeasureAsync(database, meetings, generator, settings, ct);
        }
    }

    /// <summary>Fills an empty database and leaves it at that: for a look at a statement's plan.</summary>
    public static async Task<int> FillAsync(string database, string meetings)
    {
        await FillAsync(database, int.Parse(meetings, CultureInfo.InvariantCulture), default);
        return 0;
    }

    /// <summary>Times the uncached answers of a database that was filled before.</summary>
    public static async Task<int> UncachedAsync(string database, string samples)
    {
        await using var source = DatabaseHosting.Open(database + ";Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        await using var program = await RunningServer.StartAsync(default, "serve", database);
        await CheckedAnswers.ReadAsync(program, connection, default);
        var meetings = await connection.ValueAsync<long>(
            "select count(*) from meetings",
            null,
            default
        );
        var most = int.Parse(samples, CultureInfo.InvariantCulture);
        await TimeUncachedAsync((int)meetings, new(program, connection, most), program, default);
        return 0;
    }

    private static async Task FillAsync(string database, int meetings, CancellationToken ct)
    {
        var filling = Stopwatch.StartNew();
        await GeneratedRecord.FillAsync(database, meetings, ct);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{meetings:N0} meetings generated in {filling.Elapsed.TotalSeconds:0} s"
            )
        );
    }

    private static async Task MeasureAsync(
        string database,
        int meetings,
        Child generator,
        Settings settings,
        CancellationToken ct
    )
    {
        await using var source = DatabaseHosting.Open(database + ";Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var program = await RunningServer.StartAsync(ct, "serve", database);
        var right = await CheckedAnswers.ReadAsync(program, connection, ct);
        var address = program.At(Addresses.OfPresidency).ToString();
        await using var bare = await RunningServer.StartAsync(ct, "bare", address);
        Checking.Alike(right.OfPresidency, await bare.GetAsync("/", ct));

        if (settings.Rounds > 0)
        {
            var loads = right.Loads(program, bare, settings);
            Table.Print(meetings, await Rounds.MeasureAsync(loads, generator, settings.Rounds, ct));
        }
        await TimeUncachedAsync(meetings, new(program, connection, settings.Samples), program, ct);
    }

    private static async Task TimeUncachedAsync(
        int meetings,
        UncachedAnswers uncached,
        RunningServer program,
        CancellationToken ct
    )
    {
        var times = new List<Uncached>();
        foreach (var (name, path) in Uncached)
        {
            times.Add(
                await uncached.MeasureAsync(name, path, await program.GetAsync(path, ct), ct)
            );
        }
        Table.Print(meetings, times);
    }

    private static IEnumerable<(string Name, string Path)> Uncached =>
        [
            ("(e) uncached, a presidency", Addresses.OfPresidency),
            ("(e) uncached, the whole plan", Addresses.OfPlan),
            .. Addresses.Analyses,
        ];
}
