using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class ExplainingWhatIsMissing
{
    [Fact]
    public async Task A_folder_that_the_setting_names_is_used_or_refused()
    {
        await using var workspace = new Workspace();
        var settings = workspace.Settings with
        {
            PostgresBinaries = workspace.Folder("empty"),
            PostgresSource = PostgresSource.Auto,
        };
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() =>
            PostgresBinaries.FindAsync(settings, CancellationToken.None)
        );
        refusal.Message.ShouldBe(
            $"CadizTracker:PostgresBinaries names {settings.PostgresBinaries}, which does not hold initdb, pg_ctl and postgres of version 15 or later."
        );
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_here_is_explained()
    {
        await using var workspace = new Workspace();
        var old = Directory
            .CreateDirectory(ClusterFolder.Of(workspace.Settings.DataDirectory, 99))
            .FullName;
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(workspace.StartAsync);
        refusal.Message.ShouldStartWith(
            $"The data in {old} was made by PostgreSQL 99, which was not found: install that version ("
        );
        refusal.Message.ShouldEndWith("or move the folder away to start with an empty database.");
    }

    [Fact]
    public async Task Nothing_to_run_names_the_command_that_installs_it()
    {
        await using var workspace = new Workspace();
        var settings = workspace.Settings with
        {
            PostgresSource = PostgresSource.Npm,
            CacheDirectory = workspace.Folder("cache"),
            SearchPath = "",
            Registry = null,
        };
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() =>
            EmbeddedPostgres.StartAsync(settings, CancellationToken.None)
        );
        refusal.Message.ShouldStartWith(
            "No PostgreSQL of version 15 or later was found: install PostgreSQL ("
        );
        refusal.Message.ShouldMatch(@"\((sudo )?(apt-get|dnf|apk|pacman|zypper|brew) .*postgresql");
    }
}
