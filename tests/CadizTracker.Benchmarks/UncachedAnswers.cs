using System.Diagnostics;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>The times of some answers, and the milliseconds of a core that program and PostgreSQL together took for one: who else uses the machine hardly changes those.</summary>
internal sealed record Uncached(string Name, Times Times, double CoreTime);

/// <summary>Times the first answer after a write, which nothing kept can give, one caller at a time.</summary>
internal sealed class UncachedAnswers(RunningServer program, NpgsqlConnection connection, int most)
{
    private const string Backends = """
        select pid
        from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        """;

    // Statements are prepared when they come again, PostgreSQL decides on their plans after some more, the program's code is
    // compiled anew once it is found to be used.
    private const int WarmUps = 100;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // For the program to hear of the write; else it answers the revision before, which is not counted.
    private static readonly TimeSpan Hearing = TimeSpan.FromMilliseconds(20);

    public async Task<Uncached> MeasureAsync(
        string name,
        string path,
        Fetched right,
        CancellationToken ct
    )
    {
        await ManyAsync(path, right, Math.Min(WarmUps, most), LongestWarmUp, ct);
        var before = await BusyAsync(ct);
        var times = await ManyAsync(path, right, most, Longest, ct);
        return new(name, new(times), (await BusyAsync(ct) - before) / times.Count);
    }

    private async Task<List<long>> ManyAsync(
        string path,
        Fetched right,
        int most,
        TimeSpan longest,
        CancellationToken ct
    )
    {
        var times = new List<long>();
        for (var all = Stopwatch.StartNew(); times.Count < most && all.Elapsed < longest; )
        {
            if (await OnceAsync(path, right, ct) is { } time)
            {
                times.Add(time);
            }
        }
        return times;
    }

    private async Task<long?> OnceAsync(string path, Fetched right, CancellationToken ct)
    {
        await connection.DoAsync("update dialogues set slug = slug", null, ct);
        var revision = await connection.ValueAsync<long>(
            "select revision from revision_counter",
            null,
            ct
        );
        await Task.Delay(Hearing, ct);
        var started = Stopwatch.GetTimestamp();
        var answer = await program.GetAsync(path, ct);
        var time = Stopwatch.GetTimestamp() - started;
        Checking.SameButForRevision(right, answer);
        return answer.Revision == revision ? time : null;
    }

    private async Task<double> BusyAsync(CancellationToken ct)
    {
        var backends = await connection.AllAsync<int>(Backends, null, ct);
        return backends
            .Append(program.Id)
            .Sum(id =>
            {
                using var process = Process.GetProcessById(id);
                return process.TotalProcessorTime.TotalMilliseconds;
            });
    }
}
