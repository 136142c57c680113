namespace CadizTracker.Embedded;

public sealed class RevivingADeadServer
{
    [Fact]
    public async Task A_server_that_dies_under_the_program_is_started_again_at_the_same_address()
    {
        await using var workspace = new Workspace();
        await using var database = await workspace.StartAsync();
        await Sql.RunAsync(database.ConnectionString, "create table kept as select 42 as answer");
        var log = new Lines();
        using var end = new CancellationTokenSource();
        var watching = database.WatchAsync(log, end.Token);
        foreach (var times in (int[])[1, 2])
        {
            await workspace.KillServerAsync();
            await Eventually.Async(() => log.Count("The database answers again.") == times);
            (
                await Sql.ReadAsync<int>(database.ConnectionString, "select answer from kept")
            ).ShouldBe(42);
        }
        string[] once =
        [
            "The database stopped under the program and is started again.",
            "The database answers again.",
        ];
        log.All.ShouldBe([.. once, .. once]);
        await end.CancelAsync();
        await watching.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_socket_folder_that_was_cleaned_away_comes_back_with_the_restart()
    {
        await using var workspace = new Workspace();
        var database = await workspace.StartAsync();
        var log = new Lines();
        var watching = database.WatchAsync(log, CancellationToken.None);
        Directory.Delete(workspace.Server!.SocketFolder, recursive: true);
        await workspace.KillServerAsync();
        await Eventually.Async(() => log.Count("The database answers again.") == 1);
        (await Sql.ReadAsync<int>(database.ConnectionString, "select 1")).ShouldBe(1);
        await database.DisposeAsync();
        await watching;
    }

    [Fact]
    public async Task A_server_that_the_program_stops_is_not_started_again()
    {
        await using var workspace = new Workspace();
        var database = await workspace.StartAsync();
        var watching = database.WatchAsync(new Lines(), CancellationToken.None);
        await database.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        await watching.WaitAsync(TimeSpan.FromSeconds(5));
        workspace.Server.ShouldBeNull();
    }
}
