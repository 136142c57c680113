using CadizTracker.Database.Embedded;
using CadizTracker.Running;

namespace CadizTracker.Importing;

/// <summary>The verb load, as its operator sees it.</summary>
public sealed class LoadingAtATerminal
{
    [Fact]
    public async Task A_dry_run_prints_what_would_become_of_each_record_and_writes_nothing()
    {
        await using var server = await TemporaryPostgres.StartAsync(
            ct: TestContext.Current.CancellationToken
        );
        (string, string)[] configured =
        [
            ("ConnectionStrings__CadizTracker", await server.CreateDatabaseAsync("dry")),
        ];
        (await RunningProgram.RunAsync(configured, "migrate")).ExitCode.ShouldBe(0);

        var dry = await RunningProgram.RunAsync(configured, "load", Configured.Data, "--dry-run");
        dry.ExitCode.ShouldBe(0, dry.Errors);
        dry.Output.ShouldContain("created   plan cadiz-2023-2027");
        dry.Output.TrimEnd()
            .ShouldEndWith(
                "Dry run: 15 created, 0 updated, 0 unchanged, 0 refused; nothing was written."
            );
        var loaded = await RunningProgram.RunAsync(configured, "load", Configured.Data);
        loaded.Output.ShouldStartWith("15 created, 0 updated, 0 unchanged.");

        var changed = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        var record = await File.ReadAllTextAsync(
            Path.Combine(Configured.Data, "meetings", "morocco-2023.json"),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            changed,
            record.Replace("\"Marrakesh\"", "\"Marrakech\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        dry = await RunningProgram.RunAsync(configured, "load", changed, "--dry-run");
        dry.ExitCode.ShouldBe(0, dry.Errors);
        dry.Output.ShouldContain("city: \"Marrakesh\" → \"Marrakech\"");

        await File.WriteAllTextAsync(
            changed,
            """{ "meetings": [{ "kind": "party" }] }""",
            TestContext.Current.CancellationToken
        );
        dry = await RunningProgram.RunAsync(configured, "load", changed, "--dry-run");
        File.Delete(changed);
        dry.ExitCode.ShouldBe(1);
        dry.Errors.ShouldContain($"{changed}: /meetings/0/kind");
        dry.Output.TrimEnd().ShouldEndWith("1 refused; nothing was written.");
    }
}
