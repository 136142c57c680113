using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class SharingADataFolder
{
    [Fact]
    public async Task A_second_serve_is_refused_with_the_folder_and_the_first_ones_number()
    {
        await using var workspace = new Workspace();
        await using var first = await workspace.StartAsync();
        await using var second = Copy.Start("serve", workspace);
        (await second.ExitAsync()).ShouldBe(1);
        (await second.ErrorAsync()).ShouldBe(
            $"CadizTracker already runs on the data folder {workspace.Settings.DataDirectory} (process {Environment.ProcessId}): stop it, or name another folder in CadizTracker:DataDirectory."
        );
        (await Sql.ReadAsync<int>(first.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_that_start_at_once_on_a_new_folder_one_serves_and_one_is_refused()
    {
        await using var workspace = new Workspace();
        await using var one = Copy.Start("serve", workspace);
        await using var other = Copy.Start("serve", workspace);
        string?[] lines = await Task.WhenAll(one.ReadLineAsync(), other.ReadLineAsync());
        lines.Count(line => line is null).ShouldBe(1);
        var served = lines.Single(line => line is not null)!;
        (await Sql.ReadAsync<int>(served, "select 1")).ShouldBe(1);
        (await (lines[0] is null ? one : other).ErrorAsync()).ShouldStartWith(
            "CadizTracker already runs on"
        );
    }

    [Fact]
    public async Task A_verb_joins_the_database_that_is_served_and_leaves_it_running()
    {
        await using var workspace = new Workspace();
        var (copy, served) = await Copy.ReadyAsync("serve", workspace);
        await using var ends = copy;
        await Sql.RunAsync(served, "create table seen as select 7 as answer");
        await using (var verb = await workspace.JoinAsync())
        {
            (await Sql.ReadAsync<int>(verb.ConnectionString, "select answer from seen")).ShouldBe(
                7
            );
        }
        (await Sql.ReadAsync<int>(served, "select answer from seen")).ShouldBe(7);
    }

    [Fact]
    public async Task A_verb_waits_for_a_serve_that_is_still_starting_and_joins_it()
    {
        await using var workspace = new Workspace();
        var starting = workspace.StartAsync();
        await Eventually.Async(() =>
            DataFolderOwner.Read(workspace.Settings.DataDirectory) is not null
        );
        await using var verb = await workspace.JoinAsync();
        await using var serve = await starting;
        verb.ConnectionString.ShouldBe(serve.ConnectionString);
    }

    [Fact]
    public async Task A_verb_alone_starts_the_server_and_stops_it()
    {
        await using var workspace = new Workspace();
        await using (var verb = await workspace.JoinAsync())
        {
            (await Sql.ReadAsync<int>(verb.ConnectionString, "select 1")).ShouldBe(1);
        }
        workspace.Server.ShouldBeNull();
        await using var serve = await workspace.StartAsync();
    }

    [Fact]
    public async Task Verbs_without_a_serve_take_turns()
    {
        await using var workspace = new Workspace();
        var first = await workspace.JoinAsync();
        var second = workspace.JoinAsync();
        await Task.Delay(500);
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();
        await using var turn = await second;
        (await Sql.ReadAsync<int>(turn.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_serve_waits_for_a_verb_to_end()
    {
        await using var workspace = new Workspace();
        var verb = await workspace.JoinAsync();
        var serve = workspace.StartAsync();
        await Task.Delay(500);
        serve.IsCompleted.ShouldBeFalse();
        await verb.DisposeAsync();
        await using var served = await serve;
        (await Sql.ReadAsync<int>(served.ConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task The_note_of_a_killed_program_claims_nothing()
    {
        await using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.Settings.DataDirectory);
        new DataFolderOwner(Environment.ProcessId, OwnerRole.Serve, "Host=/nowhere").Write(
            workspace.Settings.DataDirectory
        );
        await using var verb = await workspace.JoinAsync();
        (await Sql.ReadAsync<int>(verb.ConnectionString, "select 1")).ShouldBe(1);
    }
}
