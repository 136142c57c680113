using System.Diagnostics;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Benchmarks;

/// <summary>Times the first answer after a write, which nothing kept can give, one caller at a time.</summary>
internal sealed class UncachedAnswers(RunningServer program, NpgsqlConnection connection, int most)
{
    // The program prepares a statement when it comes again, and PostgreSQL decides on its plan after some more.
    private const int WarmUps = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // For the program to hear of the write; else it answers the revision before, which is not counted.
    private static readonly TimeSpan Hearing = TimeSpan.FromMilliseconds(20);

    public async Task<Times> MeasureAsync(string path, Fetched right, CancellationToken ct)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await OnceAsync(path, right, ct);
        }
        var times = new List<long>();
        for (var all = Stopwatch.StartNew(); times.Count < most && all.Elapsed < Longest; )
        {
            if (await OnceAsync(path, right, ct) is { } time)
            {
                times.Add(time);
            }
        }
        return new(times);
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
}
