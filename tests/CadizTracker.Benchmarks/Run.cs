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
        await using var server = await TemporaryPostgres.StartAsync(ct);
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

        var loads = right.Loads(program, bare, settings);
        Table.Print(meetings, await Rounds.MeasureAsync(loads, generator, settings.Rounds, ct));

        var uncached = new UncachedAnswers(program, connection, settings.Samples);
        Table.Print(
            meetings,
            await uncached.MeasureAsync(
                "(e) uncached, a presidency",
                Addresses.OfPresidency,
                right.OfPresidency,
                ct
            ),
            await uncached.MeasureAsync(
                "(e) uncached, the whole plan",
                Addresses.OfPlan,
                right.OfPlan,
                ct
            )
        );
    }
}
