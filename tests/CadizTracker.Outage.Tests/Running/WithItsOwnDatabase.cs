namespace CadizTracker.Running;

/// <summary>The program as a newcomer starts it: nothing configured, its own PostgreSQL.</summary>
public sealed class WithItsOwnDatabase : IDisposable
{
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";
    private readonly string folder = Path.Combine("/var/tmp", $"cadiz-{Guid.NewGuid():N}");

    private (string, string)[] Environment =>
        [("CadizTracker__DataDirectory", folder), ("ConnectionStrings__CadizTracker", "")];

    [Fact]
    public async Task It_says_what_it_serves_and_stops_cleanly_and_finds_its_data_again()
    {
        await using (var first = await RunningProgram.ServeAsync(Environment))
        {
            first.Banner.ShouldContain(
                "Morocco 2023: 5 of 5 domains, 6 of 10 objectives, 11 of 29 actions"
            );
            first.Banner.ShouldContain(folder);
            (await first.StatusAsync(Coverage)).ShouldBe(200);
            (
                await RunningProgram.RunAsync(Environment, "coverage", "morocco-2023")
            ).Output.ShouldStartWith("Morocco 2023: 5 of 5");

            var second = await RunningProgram.RunAsync(Environment, "--urls", "http://127.0.0.1:0");
            second.ExitCode.ShouldNotBe(0);
            second.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(folder);

            await first.SignalAsync("INT");
            (await first.ExitAsync()).ShouldBe(0);
            (await RunningProgram.PostmastersAsync(folder)).ShouldBeEmpty();
        }
        await using var again = await RunningProgram.ServeAsync(Environment);
        (await again.StatusAsync(Coverage)).ShouldBe(200);
    }

    [Theory] // the signal ended it there and then, and its database ran on: signals were heard only once it served
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Interrupted_while_it_starts_it_stops_its_database_and_ends_with_0(
        string signal
    )
    {
        await using (var program = RunningProgram.Begin(Environment))
        {
            while (!HasServer())
            {
                await Task.Delay(10);
            }
            await program.SignalAsync(signal);
            (await program.ExitAsync()).ShouldBe(0);
            (await RunningProgram.PostmastersAsync(folder)).ShouldBeEmpty();
        }
        await using var next = await RunningProgram.ServeAsync(Environment);
        (await next.StatusAsync(Coverage)).ShouldBe(200);
    }

    [Fact]
    public async Task A_database_that_dies_under_it_is_started_again_with_503_meanwhile()
    {
        await using var program = await RunningProgram.ServeAsync(Environment);
        (await program.StatusAsync(Coverage)).ShouldBe(200);
        foreach (var postmaster in await RunningProgram.PostmastersAsync(folder))
        {
            await program.SignalAsync("KILL", postmaster);
        }
        await program.UntilAsync("/health/ready", 503);
        await program.UntilAsync(Coverage, 200);
    }

    [Fact]
    public async Task A_program_that_was_killed_leaves_a_database_that_the_next_start_takes_over()
    {
        await using (var killed = await RunningProgram.ServeAsync(Environment))
        {
            await killed.SignalAsync("KILL");
            await killed.ExitAsync();
        }
        await using var next = await RunningProgram.ServeAsync(Environment);
        (await next.StatusAsync(Coverage)).ShouldBe(200);
    }

    [Fact] // it crashed: the verb had the rights of the program that serves
    public async Task Migrate_works_on_it_whether_it_is_new_or_old_or_served()
    {
        var home = Path.Combine(folder, "home"); // an ordinary user's, new
        (string, string)[] environment = [.. Environment, ("HOME", home)];
        async Task<string> MigratedAsync()
        {
            var (code, output, errors) = await RunningProgram.RunAsync(environment, "migrate");
            (code, errors).ShouldBe((0, ""));
            return output;
        }
        (await MigratedAsync()).ShouldContain("scripts applied");
        (await MigratedAsync()).ShouldBe("The schema is up to date.\n");
        await using var program = await RunningProgram.ServeAsync(environment);
        (await MigratedAsync()).ShouldBe("The schema is up to date.\n");
        // What was migrated by hand is still filled by the first start.
        program.Banner.ShouldContain("Morocco 2023: 5 of 5");
        // Nothing here protects data for a browser to carry: no keys are made for that, and none are warned of.
        program.Banner.ShouldNotContain("DataProtection");
        Directory.Exists(Path.Combine(home, ".aspnet")).ShouldBeFalse();
    }

    // In its own folder, not yet the one that it is made in.
    private bool HasServer() =>
        Directory.Exists(folder)
        && Directory
            .GetDirectories(folder, "postgres-*")
            .Any(cluster =>
                !cluster.Contains(".new-", StringComparison.Ordinal)
                && File.Exists(Path.Combine(cluster, "postmaster.pid"))
            );

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
