using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class InterruptingAFirstStart
{
    [Fact]
    public async Task A_first_start_that_is_killed_leaves_no_half_cluster()
    {
        await using var workspace = new Workspace();
        await using (var copy = Copy.Start("serve", workspace))
        {
            await Eventually.Async(() => Unfinished(workspace).Length == 1);
            await copy.KillAsync();
        }
        ClusterFolder.NewestMajor(workspace.Settings.DataDirectory).ShouldBeNull();
        // The killed start's own initdb may still have written at the first of these; by the second it is gone.
        foreach (var _ in (int[])[1, 2])
        {
            await using var database = await workspace.StartAsync();
            (await Sql.ReadAsync<int>(database.ConnectionString, "select 1")).ShouldBe(1);
        }
        Unfinished(workspace).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_that_was_killed_before_its_database_was_made_is_completed()
    {
        await using var workspace = new Workspace();
        await using (var first = await workspace.StartAsync())
        {
            var server = first.ConnectionString.Replace(
                "Database=cadiztracker",
                "Database=postgres",
                StringComparison.Ordinal
            );
            await Sql.RunAsync(server, "drop database cadiztracker");
        }
        await using var second = await workspace.StartAsync();
        (
            await Sql.ReadAsync<string>(second.ConnectionString, "select current_database()")
        ).ShouldBe("cadiztracker");
    }

    private static string[] Unfinished(Workspace workspace) =>
        Directory.Exists(workspace.Settings.DataDirectory)
            ? Directory.GetDirectories(workspace.Settings.DataDirectory, "*.new-*")
            : [];
}
