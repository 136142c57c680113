using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CadizTracker.Running;

namespace CadizTracker.Importing;

/// <summary>
/// A long file over HTTP: within bounds of memory, with its progress seen, and nothing of it left where the program or its
/// database is killed half-way. Short here; CADIZTRACKER_IMPORT_MEETINGS=200000 is the full size.
/// </summary>
public sealed class ImportingMany : IDisposable
{
    private const long MostAboveIdle = 300L * 1024 * 1024;
    private const string Meetings = "/api/v1/presidencies/morocco-2023/meetings";
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("CADIZTRACKER_IMPORT_MEETINGS") ?? "20000",
        CultureInfo.InvariantCulture
    );
    private static readonly HashSet<string> Unfinished = ["queued", "running"];

    private readonly string folder = Directory.CreateTempSubdirectory("cadiz-import-").FullName;

    private (string, string)[] Settings =>
        [
            ("CadizTracker__DataDirectory", Path.Combine("/var/tmp", Path.GetFileName(folder))),
            ("ConnectionStrings__CadizTracker", ""),
        ];

    [Fact]
    public async Task It_is_done_within_bounds_of_memory_and_tells_how_far_it_is()
    {
        await using var program = await ServeAsync();
        var before = await TotalAsync(program);
        var file = await GeneratedFile.WriteAsync(folder, Count);
        (await program.StatusAsync(Coverage)).ShouldBe(200);
        var idle = Memory(program, "VmRSS");

        var since = System.Diagnostics.Stopwatch.StartNew();
        var job = await SendAsync(program, file);
        var seen = new List<int>();
        JsonNode told;
        while (Unfinished.Contains($"{(told = await ShowAsync(program, job))["state"]}"))
        {
            seen.Add((int)told["percent"]!);
            (await program.StatusAsync(Coverage)).ShouldBe(200); // readers go on reading
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        $"{told["state"]}".ShouldBe(
            "done",
            told.ToJsonString()[..Math.Min(2000, told.ToJsonString().Length)]
        );
        ((int)told["report"]!["created"]!).ShouldBe(Count);
        (await TotalAsync(program)).ShouldBe(before + Count);
        (await RowsAsync(program, job)).ShouldBe(Count); // the fate of each, as one sheet
        seen.Order().ShouldBe(seen); // it never goes back
        seen.Distinct().Count(percent => percent is > 0 and < 100).ShouldBeGreaterThan(2);
        var above = Memory(program, "VmHWM") - idle;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Count} meetings, {new FileInfo(file).Length / 1e6:0.0} MB: {since.Elapsed.TotalSeconds:0} s, {above / 1e6:0} MB above idle ({idle / 1e6:0} MB)"
        );
        above.ShouldBeLessThan(MostAboveIdle);
    }

    [Fact]
    public async Task Killed_half_way_it_leaves_nothing_and_says_so_at_the_next_start()
    {
        var file = await GeneratedFile.WriteAsync(folder, Count);
        string job;
        int before;
        await using (var killed = await ServeAsync())
        {
            before = await TotalAsync(killed);
            job = await SendAsync(killed, file);
            await UntilWritingAsync(killed, job);
            await killed.SignalAsync("KILL");
            await killed.ExitAsync();
        }
        await using var next = await ServeAsync();
        (await TotalAsync(next)).ShouldBe(before);
        var told = await ShowAsync(next, job);
        $"{told["state"]}".ShouldBe("interrupted");
        told["report"].ShouldBeNull();
        Directory
            .GetFiles(Path.GetTempPath(), "cadiztracker-????????????????????????????????")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_is_killed_half_way_keeps_nothing_of_it()
    {
        await using var program = await ServeAsync();
        var before = await TotalAsync(program);
        var job = await SendAsync(program, await GeneratedFile.WriteAsync(folder, Count));
        await UntilWritingAsync(program, job);
        foreach (var postmaster in await RunningProgram.PostmastersAsync(Settings[0].Item2))
        {
            await program.SignalAsync("KILL", postmaster);
        }
        await program.UntilAsync("/health/ready", 503);
        await program.UntilAsync(Coverage, 200);
        (await TotalAsync(program)).ShouldBe(before);
        $"{(await ShowAsync(program, job))["state"]}".ShouldBeOneOf("failed", "interrupted");
        // and the next one has its turn
        var again = await SendAsync(
            program,
            await GeneratedFile.WriteAsync(folder, 10),
            "respond-async"
        );
        while (Unfinished.Contains($"{(await ShowAsync(program, again))["state"]}"))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        (await TotalAsync(program)).ShouldBe(before + 10);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(Settings[0].Item2, recursive: true);
    }

    private async Task<RunningProgram> ServeAsync()
    {
        var program = await RunningProgram.ServeAsync(Settings);
        var (code, output, errors) = await RunningProgram.RunAsync(
            Settings,
            "keys",
            "create",
            "--name",
            $"drill-{Guid.NewGuid():N}",
            "--role",
            "editor"
        );
        code.ShouldBe(0, errors);
        program.Client.DefaultRequestHeaders.Add("X-Api-Key", output.TrimEnd().Split('\n')[^1]);
        return program;
    }

    private static async Task<string> SendAsync(
        RunningProgram program,
        string file,
        string prefer = "respond-async"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports");
        request.Headers.Add("Prefer", prefer);
        request.Content = new StreamContent(File.OpenRead(file));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await program.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(202, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task<JsonNode> ShowAsync(RunningProgram program, string job) =>
        JsonNode.Parse(await program.Client.GetStringAsync(job))!;

    private static async Task UntilWritingAsync(RunningProgram program, string job)
    {
        JsonNode told;
        while ((int)(told = await ShowAsync(program, job))["percent"]! <= 55)
        {
            Unfinished.ShouldContain($"{told["state"]}", told.ToJsonString());
            await Task.Delay(20);
        }
        Unfinished.ShouldContain($"{told["state"]}"); // else the drill drilled nothing
    }

    private static async Task<int> TotalAsync(RunningProgram program)
    {
        using var answer = await program.Client.GetAsync($"{Meetings}?limit=1");
        return int.Parse(
            answer.Headers.GetValues("X-Total-Count").Single(),
            CultureInfo.InvariantCulture
        );
    }

    private static async Task<int> RowsAsync(RunningProgram program, string job)
    {
        await using var csv = await program.Client.GetStreamAsync($"{job}/rows?format=csv");
        using var lines = new StreamReader(csv);
        var rows = -1; // the headings
        while (await lines.ReadLineAsync() is not null)
        {
            rows++;
        }
        return rows;
    }

    private static long Memory(RunningProgram program, string figure) =>
        1024
        * File.ReadLines($"/proc/{program.Id}/status")
            .Where(line => line.StartsWith($"{figure}:", StringComparison.Ordinal))
            .Select(line =>
                long.Parse(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                )
            )
            .Single();
}
