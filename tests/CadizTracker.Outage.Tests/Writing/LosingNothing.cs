using System.Text.Json.Nodes;
using CadizTracker.Running;

namespace CadizTracker.Writing;

/// <summary>
/// Two hundred writers at once, to the same meetings and to their own, and a database that is killed twice meanwhile: no
/// acknowledged write is lost, none is applied twice, and the history has each of them.
/// </summary>
public sealed class LosingNothing : IDisposable
{
    private const int Writers = 200;
    private const int SharedMeetings = 20;
    private const string Meetings = "/api/v1/presidencies/morocco-2023/meetings";

    private readonly string folder = Path.Combine("/var/tmp", $"cadiz-{Guid.NewGuid():N}");

    private (string, string)[] Environment =>
        [
            ("CadizTracker__DataDirectory", folder),
            ("ConnectionStrings__CadizTracker", ""),
            ("Access__WritesPerMinute", "1000000"),
        ];

    [Fact]
    public async Task Under_two_hundred_writers_and_a_database_that_dies()
    {
        await using var program = await RunningProgram.ServeAsync(Environment);
        var key = await KeyAsync();
        program.Client.DefaultRequestHeaders.Add("X-Api-Key", key);
        var writers = new InsistentWriter(program.Client);
        var shared = new List<string>();
        for (var i = 0; i < SharedMeetings; i++)
        {
            shared.Add(await writers.CreateAsync(Meetings, Body($"shared {i}"), $"shared-{i}"));
        }

        var all = Enumerable
            .Range(0, Writers)
            .Select(async n =>
            {
                var own = await writers.CreateAsync(Meetings, Body($"own {n}"), $"own-{n}");
                await writers.AddNoteAsync(shared[n % SharedMeetings], $"writer {n}", $"note-{n}");
                return own;
            })
            .ToArray();
        await KillDatabaseAsync(program, after: 1500);
        await KillDatabaseAsync(program, after: 6000);
        var own = await Task.WhenAll(all);

        writers.Interrupted.ShouldBeGreaterThan(0); // else the drill drilled nothing
        own.Distinct().Count().ShouldBe(Writers);
        var titles = (await EveryMeetingAsync(program))
            .Where(t => t.StartsWith("own ", StringComparison.Ordinal))
            .ToArray();
        titles.Order().ShouldBe(Enumerable.Range(0, Writers).Select(n => $"own {n}").Order());
        var noted = new List<string>();
        foreach (var meeting in shared)
        {
            var record = JsonNode.Parse(
                await program.Client.GetStringAsync($"/api/v1/meetings/{meeting}")
            )!;
            var sources = record["sources"]!.AsArray().Select(s => $"{s}").ToArray();
            noted.AddRange(sources);
            var changes = JsonNode
                .Parse(
                    await program.Client.GetStringAsync(
                        $"/api/v1/meetings/{meeting}/changes?limit=1000"
                    )
                )!
                .AsArray();
            changes.Count.ShouldBe(1 + sources.Length, meeting); // its creation, and each note
            ((int)record["version"]!).ShouldBe(1 + sources.Length);
        }
        noted.Order().ShouldBe(Enumerable.Range(0, Writers).Select(n => $"writer {n}").Order());
        foreach (var meeting in own.Take(20))
        {
            JsonNode
                .Parse(await program.Client.GetStringAsync($"/api/v1/meetings/{meeting}/changes"))!
                .AsArray()
                .Count.ShouldBe(1);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Body(string title) =>
        $$"""{ "kind": "webinar", "status": "held", "titles": { "en": "{{title}}" }, "startsOn": "2023-05-05", "citations": [{ "items": ["A1"] }] }""";

    private async Task<string> KeyAsync()
    {
        var (code, output, errors) = await RunningProgram.RunAsync(
            Environment,
            "keys",
            "create",
            "--name",
            "drill",
            "--role",
            "editor"
        );
        code.ShouldBe(0, errors);
        return output.TrimEnd().Split('\n')[^1];
    }

    private async Task KillDatabaseAsync(RunningProgram program, int after)
    {
        await Task.Delay(after);
        foreach (var postmaster in await RunningProgram.PostmastersAsync(folder))
        {
            await program.SignalAsync("KILL", postmaster);
        }
    }

    private static async Task<IReadOnlyList<string>> EveryMeetingAsync(RunningProgram program) =>
        [
            .. JsonNode
                .Parse(await program.Client.GetStringAsync($"{Meetings}?limit=1000&lang=en"))!
                .AsArray()
                .Select(meeting => $"{meeting!["title"]}"),
        ];
}
