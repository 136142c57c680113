using System.Text.Json.Nodes;
using CadizTracker.Database.Embedded;

namespace CadizTracker.Running;

/// <summary>The program on a server that somebody else runs.</summary>
public sealed class WithAConfiguredServer
{
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";
    private static readonly (string, string)[] Nowhere =
    [
        (
            "ConnectionStrings__CadizTracker",
            "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2"
        ),
    ];

    [Fact]
    public async Task A_database_that_is_away_is_said_and_the_program_stays_up()
    {
        await using var program = await RunningProgram.ServeAsync(Nowhere);
        (await program.StatusAsync("/health/live")).ShouldBe(200);
        foreach (var address in new[] { "/health/ready", Coverage })
        {
            using var answer = await program.Client.GetAsync(
                address,
                TestContext.Current.CancellationToken
            );
            ((int)answer.StatusCode).ShouldBe(503);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            var problem = JsonNode.Parse(
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            )!;
            ((string?)problem["code"]).ShouldBe("database_unavailable");
            problem.ToJsonString().ShouldNotContain("127.0.0.1");
        }
        foreach (var verb in new[] { new[] { "coverage", "morocco-2023" }, ["migrate"] })
        {
            (await RunningProgram.RunAsync(Nowhere, verb)).ExitCode.ShouldBe(3);
        }
    }

    [Fact]
    public async Task It_is_not_ready_until_its_operator_has_migrated_and_then_needs_no_restart()
    {
        await using var server = await TemporaryPostgres.StartAsync(
            ct: TestContext.Current.CancellationToken
        );
        (string, string)[] configured =
        [
            ("ConnectionStrings__CadizTracker", await server.CreateDatabaseAsync("configured")),
        ];
        await using var program = await RunningProgram.ServeAsync(configured);
        using (
            var answer = await program.Client.GetAsync(
                "/health/ready",
                TestContext.Current.CancellationToken
            )
        )
        {
            ((int)answer.StatusCode).ShouldBe(503);
            (
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ).ShouldContain("database_not_migrated");
        }
        (await program.StatusAsync(Coverage)).ShouldBe(503);
        var health = new[] { "health", program.Client.BaseAddress!.ToString() };
        (await RunningProgram.RunAsync([], health)).ExitCode.ShouldBe(3);
        (await RunningProgram.RunAsync(configured, "load", Configured.Data)).ExitCode.ShouldBe(3);

        (await RunningProgram.RunAsync(configured, "migrate")).ExitCode.ShouldBe(0);
        await program.UntilAsync("/health/ready", 200);
        (await RunningProgram.RunAsync([], health)).ExitCode.ShouldBe(0);
        (await program.StatusAsync(Coverage)).ShouldBe(404); // nothing is loaded by itself

        (await RunningProgram.RunAsync(configured, "load", Configured.Data)).Output.ShouldStartWith(
            "15 created, 0 updated, 0 unchanged."
        );
        await program.UntilAsync(Coverage, 200);
        var line = await RunningProgram.RunAsync(configured, "coverage", "morocco-2023");
        (line.ExitCode, line.Output.Trim()).ShouldBe(
            (0, "Morocco 2023: 5 of 5 domains, 6 of 10 objectives, 11 of 29 actions")
        );
        (await RunningProgram.RunAsync(configured, "coverage", "atlantis-1999")).ExitCode.ShouldBe(
            1
        );
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("laod", "x")]
    [InlineData("load")]
    [InlineData("coverage", "morocco-2023", "--lang", "de")]
    public async Task Words_that_make_no_sense_are_told_so(params string[] words)
    {
        var (code, _, errors) = await RunningProgram.RunAsync(Nowhere, words);
        code.ShouldBe(2);
        errors.ShouldContain("--help");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1", "nonsense", "nonsense")]
    [InlineData("Host=127.0.0.1;Port=1", "http://192.0.2.1:80", "--urls")]
    [InlineData("garbage;Password=secret", "http://127.0.0.1:0", "ConnectionStrings__CadizTracker")]
    public async Task A_setting_that_cannot_be_is_told_in_one_sentence(
        string server,
        string urls,
        string named
    )
    {
        var (code, _, errors) = await RunningProgram.RunAsync(
            [("ConnectionStrings__CadizTracker", server)],
            "--urls",
            urls
        );
        code.ShouldBe(2);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(named);
        errors.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("Host=;")]
    [InlineData("Database=cadiztracker")]
    [InlineData("Host=127.0.0.1;Timeout=-1")]
    public async Task A_connection_string_without_a_server_is_wrong_usage(string server)
    {
        var (code, _, errors) = await RunningProgram.RunAsync(
            [("ConnectionStrings__CadizTracker", server)],
            "coverage",
            "morocco-2023"
        );
        code.ShouldBe(2);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Host=db");
    }

    [Fact]
    public async Task A_file_that_is_refused_is_named_with_the_reason()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(
            file,
            """{ "meetings": [{ "kind": "party" }] }""",
            TestContext.Current.CancellationToken
        );
        var (code, _, errors) = await RunningProgram.RunAsync(Nowhere, "load", file);
        File.Delete(file);
        code.ShouldBe(1);
        errors.ShouldContain($"{file}: /meetings/0");
        errors.TrimEnd().ShouldEndWith("Nothing was loaded.");
    }
}
