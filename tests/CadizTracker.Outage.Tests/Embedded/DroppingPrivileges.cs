using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class DroppingPrivileges
{
    private const string WhoRuns = "select pg_read_file('/proc/self/status')";

    [Fact]
    public async Task Root_hands_the_server_to_a_user_without_privileges()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root has privileges to drop");
        await using var workspace = new Workspace();
        await using var database = await workspace.StartAsync();
        var user = await ServerUser.ChooseAsync(CancellationToken.None);
        var number = await new Command("id", "-u", user.Name!).RunAsync(CancellationToken.None);
        (await UidAsync(database.ConnectionString)).ShouldBe(number.Output.Trim());
    }

    [Theory]
    [InlineData("setpriv")]
    [InlineData("runuser")]
    [InlineData("su")]
    public async Task Each_way_of_changing_the_user_passes_arguments_as_they_are(string tool)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can become another user");
        var user = await ServerUser.ChooseAsync(CancellationToken.None) with { Tool = tool };
        var said = await user.Command(
                "sh",
                "-c",
                "id -un; printf '%s|' \"$@\"",
                "sh",
                "it's",
                "a b",
                "$HOME"
            )
            .RunAsync(CancellationToken.None);
        said.Output.ShouldBe($"{user.Name}\nit's|a b|$HOME|", said.Error);
    }

    [Fact]
    public async Task An_ordinary_user_runs_the_server_himself()
    {
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess,
            "only root can become an ordinary user to try it"
        );
        await using var workspace = new Workspace();
        var data = workspace.Settings.DataDirectory;
        Directory.CreateDirectory(data);
        await new ServerUser("nobody", "65534", "setpriv").OwnAsync(data, CancellationToken.None);
        // Where the programs are fetched, root's cache is filled before a user comes who could only read it.
        await PostgresBinaries.FindAsync(workspace.Settings, CancellationToken.None);
        var (copy, served) = await Copy.ReadyAsync("serve", workspace, AsNobody);
        await using var ends = copy;
        (await UidAsync(served)).ShouldBe("65534");
        await copy.InterruptGroupAsync();
        (await copy.ExitAsync()).ShouldBe(0);

        // The same folder, started as root the next time, goes to root's choice of user with its data.
        await using var database = await workspace.StartAsync();
        (await UidAsync(database.ConnectionString)).ShouldNotBe("0");
    }

    [Fact]
    public async Task A_user_is_told_of_a_data_folder_that_is_not_his()
    {
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess,
            "only root can make a folder that is not the user's"
        );
        await using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.Settings.DataDirectory);
        await using var copy = Copy.Start("serve", workspace, AsNobody);
        (await copy.ExitAsync()).ShouldBe(1);
        (await copy.ErrorAsync()).ShouldStartWith(
            $"The data folder {workspace.Settings.DataDirectory} cannot be written"
        );
    }

    [Fact]
    public async Task Root_is_told_of_a_data_folder_that_only_root_can_reach()
    {
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess,
            "only root has folders that others cannot reach and it can"
        );
        await using var workspace = new Workspace();
        var closed = workspace.Folder("closed");
        File.SetUnixFileMode(
            closed,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        var settings = workspace.Settings with { DataDirectory = Path.Combine(closed, "data") };
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() =>
            EmbeddedPostgres.StartAsync(settings, CancellationToken.None)
        );
        refusal.Message.ShouldContain($"cannot reach {settings.DataDirectory}:");
    }

    private static string[] AsNobody =>
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private static async Task<string> UidAsync(string connectionString)
    {
        var status = await Sql.ReadAsync<string>(connectionString, WhoRuns);
        return status!
            .Split('\n')
            .Single(line => line.StartsWith("Uid:", StringComparison.Ordinal))
            .Split('\t')[1];
    }
}
