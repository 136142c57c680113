using System.Diagnostics;
using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class RecoveringFromACrash
{
    private const string Keep = "create table kept as select 42 as answer";
    private const string Kept = "select answer from kept";

    [Fact]
    public async Task The_server_that_a_killed_program_left_is_replaced_by_the_next_start()
    {
        await using var workspace = new Workspace();
        var (copy, served) = await Copy.ReadyAsync("serve", workspace);
        await using var ends = copy;
        await Sql.RunAsync(served, Keep);
        await copy.KillAsync();
        var left = workspace.Server.ShouldNotBeNull();

        var since = Stopwatch.StartNew();
        await using var next = await workspace.StartAsync();
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await Sql.ReadAsync<int>(next.ConnectionString, Kept)).ShouldBe(42);
        workspace.Server!.Pid.ShouldNotBe(left.Pid);
        Directory.Exists(left.SocketFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Both_may_be_killed()
    {
        await using var workspace = new Workspace();
        var (copy, served) = await Copy.ReadyAsync("serve", workspace);
        await using var ends = copy;
        await Sql.RunAsync(served, Keep);
        var socket = workspace.Server!.SocketFolder;
        await copy.KillAsync();
        await workspace.KillServerAsync();
        await using var next = await workspace.StartAsync();
        (await Sql.ReadAsync<int>(next.ConnectionString, Kept)).ShouldBe(42);
        Directory.Exists(socket).ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_that_outlives_its_killed_server_is_waited_for()
    {
        await using var workspace = new Workspace();
        var (copy, served) = await Copy.ReadyAsync("serve", workspace);
        await using var ends = copy;
        await Sql.RunAsync(served, Keep);
        // A session that computes does not notice its server's death; one that sleeps would.
        var busy = Sql.ReadAsync<long>(
            served,
            "select count(*) from generate_series(1, 15000000) as n where n % 7 = 3"
        );
        await Task.Delay(300);
        await copy.KillAsync();
        await workspace.KillServerAsync();
        busy.IsCompleted.ShouldBeFalse();
        // Two servers on the same files would ruin them: the next start waits for the old session to end.
        await using var next = await workspace.StartAsync();
        (await Sql.ReadAsync<int>(next.ConnectionString, Kept)).ShouldBe(42);
        busy.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_dead_servers_number_that_another_program_got_is_no_running_server()
    {
        await using var workspace = new Workspace();
        await using (var first = await workspace.StartAsync())
        {
            await Sql.RunAsync(first.ConnectionString, Keep);
            await workspace.KillServerAsync();
        }
        // PostgreSQL itself would refuse: the process lives, and belongs to the server's own user.
        using var stranger = (await ServerUser.ChooseAsync(CancellationToken.None))
            .Command("sleep", "60")
            .Start();
        var note = Path.Combine(workspace.Cluster, "postmaster.pid");
        string[] lines = await File.ReadAllLinesAsync(note);
        await File.WriteAllLinesAsync(note, [$"{stranger.Id}", .. lines[1..]]);

        await using (var next = await workspace.StartAsync())
        {
            (await Sql.ReadAsync<int>(next.ConnectionString, Kept)).ShouldBe(42);
        }
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }
}
