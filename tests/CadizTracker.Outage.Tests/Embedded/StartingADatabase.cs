using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class StartingADatabase
{
    [Fact]
    public async Task The_first_start_makes_it_and_the_next_finds_its_data_again()
    {
        await using var workspace = new Workspace();
        await using (var first = await workspace.StartAsync())
        {
            await Sql.RunAsync(first.ConnectionString, "create table kept as select 42 as answer");
        }
        workspace.Server.ShouldBeNull();
        await using var second = await workspace.StartAsync();
        (await Sql.ReadAsync<int>(second.ConnectionString, "select answer from kept")).ShouldBe(42);
        second.DataDirectory.ShouldBe(workspace.Settings.DataDirectory);
        second.Description.ShouldStartWith("PostgreSQL 1");
    }

    [Fact]
    public async Task It_speaks_utf8_sorts_alike_everywhere_and_loses_no_commit()
    {
        await using var workspace = new Workspace();
        await using var database = await workspace.StartAsync();
        const string settings = """
            select concat_ws(' ', current_database(), current_user, pg_encoding_to_char(encoding), datcollate,
                             current_setting('fsync'), current_setting('jit'))
              from pg_database
             where datname = current_database()
            """;
        (await Sql.ReadAsync<string>(database.ConnectionString, settings)).ShouldBe(
            "cadiztracker cadiz UTF8 C on off"
        );
        database.ConnectionString.ShouldContain("Max Auto Prepare=20;Auto Prepare Min Usages=2");
    }

    [Fact]
    public async Task Only_its_owner_can_reach_it()
    {
        await using var workspace = new Workspace();
        await using var database = await workspace.StartAsync();
        (await Sql.ReadAsync<string>(database.ConnectionString, "show listen_addresses")).ShouldBe(
            ""
        );
        var socket = workspace.Server!.SocketFolder;
        File.GetUnixFileMode(socket).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(workspace.Cluster).ShouldBe(OwnerOnly);
        Path.Combine(socket, ".s.PGSQL.5432").Length.ShouldBeLessThan(103);
    }

    [Fact]
    public async Task Nothing_but_the_data_is_left_when_it_stops()
    {
        await using var workspace = new Workspace();
        var database = await workspace.StartAsync();
        var socket = workspace.Server!.SocketFolder;
        await database.DisposeAsync();
        workspace.Server.ShouldBeNull();
        Directory.Exists(socket).ShouldBeFalse();
        Directory
            .GetFileSystemEntries(workspace.Settings.DataDirectory)
            .ShouldBe(
                [Path.Combine(workspace.Settings.DataDirectory, "owner.lock"), workspace.Cluster],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_refused_in_one_sentence()
    {
        await using var workspace = new Workspace();
        var file = Path.Combine(workspace.Folder("plain"), "file");
        await File.WriteAllTextAsync(file, "in the way");
        var settings = workspace.Settings with { DataDirectory = Path.Combine(file, "data") };
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() =>
            EmbeddedPostgres.StartAsync(settings, CancellationToken.None)
        );
        refusal.Message.ShouldStartWith(
            $"The data folder {settings.DataDirectory} cannot be written ("
        );
        refusal.Message.ShouldEndWith("name another in CadizTracker:DataDirectory.");
    }

    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
}
