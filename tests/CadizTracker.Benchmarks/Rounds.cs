using System.Text.Json;

namespace CadizTracker.Benchmarks;

/// <summary>A load to measure, by its name in the table.</summary>
internal sealed record NamedLoad(string Name, LoadOrder Order);

/// <summary>The results of one load and, beside each, those of the bare server in the same round.</summary>
internal sealed record Measured(
    string Name,
    IReadOnlyList<(LoadResult Own, LoadResult Bare)> Rounds
);

/// <summary>
/// Lets the loads take turns, round after round, so that what the machine does meanwhile meets all of them alike. Every
/// round begins with another one: none is always the first.
/// </summary>
internal static class Rounds
{
    /// <summary>The first load is what the others are compared with.</summary>
    public static async Task<IReadOnlyList<Measured>> MeasureAsync(
        IReadOnlyList<NamedLoad> loads,
        Child generator,
        int rounds,
        CancellationToken ct
    )
    {
        await OneAsync(loads, 0, generator, ct); // warms up
        var results = new List<LoadResult[]>();
        for (var round = 0; round < rounds; round++)
        {
            results.Add(await OneAsync(loads, round, generator, ct));
        }
        return
        [
            .. loads.Select(
                (load, i) =>
                    new Measured(load.Name, [.. results.Select(round => (round[i], round[0]))])
            ),
        ];
    }

    private static async Task<LoadResult[]> OneAsync(
        IReadOnlyList<NamedLoad> loads,
        int round,
        Child generator,
        CancellationToken ct
    )
    {
        var results = new LoadResult[loads.Count];
        for (var turn = 0; turn < loads.Count; turn++)
        {
            var which = (round + turn) % loads.Count;
            var order = JsonSerializer.Serialize(loads[which].Order);
            results[which] = JsonSerializer.Deserialize<LoadResult>(
                await generator.AskAsync(order, ct),
                LoadResult.Line
            )!;
        }
        return results;
    }
}
