using CadizTracker.Database.Embedded;
using Microsoft.Extensions.Configuration;

namespace CadizTracker.Embedded;

public sealed class FindingThePrograms
{
    [Fact]
    public async Task A_postgres_on_the_path_that_is_a_link_leads_to_the_folder_with_initdb()
    {
        await using var workspace = new Workspace();
        var real = await InstalledAsync(workspace);
        var folder = workspace.Folder("links");
        File.CreateSymbolicLink(
            Path.Combine(folder, "postgres"),
            Path.Combine(real.Folder, "postgres")
        );
        var found = await LocalBinaries.FindAsync(
            workspace.Settings with
            {
                SearchPath = folder,
            },
            null,
            default
        );
        found.ShouldBe(real);
    }

    [Fact]
    public async Task A_postgres_on_the_path_without_its_companions_is_passed_over()
    {
        await using var workspace = new Workspace();
        var real = await InstalledAsync(workspace);
        var folder = workspace.Folder("wrapper");
        await ScriptAsync(folder, "postgres", $"exec {real.Folder}/postgres \"$@\"");
        var found = await LocalBinaries.FindAsync(
            workspace.Settings with
            {
                SearchPath = folder,
            },
            null,
            default
        );
        found.ShouldNotBeNull().Folder.ShouldNotBe(folder);
    }

    [Fact]
    public async Task A_folder_of_wrappers_serves_as_it_is()
    {
        await using var workspace = new Workspace();
        var real = await InstalledAsync(workspace);
        var folder = workspace.Folder("wrappers");
        foreach (var name in (string[])["initdb", "pg_ctl", "postgres"])
        {
            await ScriptAsync(folder, name, $"exec {real.Folder}/{name} \"$@\"");
        }
        var settings = workspace.Settings with
        {
            PostgresBinaries = folder,
            PostgresSource = PostgresSource.Local,
        };
        await using var database = await EmbeddedPostgres.StartAsync(
            settings,
            CancellationToken.None
        );
        database.Description.ShouldBe($"PostgreSQL {real.Version} from {folder}");
    }

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

    [Theory]
    [InlineData(14, null, false)]
    [InlineData(15, null, true)]
    [InlineData(18, null, true)]
    [InlineData(15, 18, false)]
    [InlineData(18, 15, false)]
    [InlineData(15, 15, true)]
    public void Programs_suit_that_are_new_enough_and_of_the_datas_version(
        int major,
        int? required,
        bool suit
    ) => new PostgresBinaries("/anywhere", major, $"{major}.1").Suit(required).ShouldBe(suit);

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

    [Fact]
    public void A_source_that_does_not_exist_is_refused() =>
        Should
            .Throw<EmbeddedPostgresException>(() =>
                Configured(("CadizTracker:PostgresSource", "docker"))
            )
            .Message.ShouldBe("CadizTracker:PostgresSource is auto, local or npm, not 'docker'.");

    [Fact]
    public void Settings_come_from_the_configuration()
    {
        var settings = Configured(
            ("CadizTracker:DataDirectory", "/srv/cadiz/"),
            ("CadizTracker:CacheDirectory", "/srv/cache"),
            ("CadizTracker:PostgresBinaries", "/opt/pg/bin"),
            ("CadizTracker:PostgresSource", "local")
        );
        settings.DataDirectory.ShouldBe("/srv/cadiz");
        settings.CacheDirectory.ShouldBe("/srv/cache");
        settings.PostgresBinaries.ShouldBe("/opt/pg/bin");
        settings.PostgresSource.ShouldBe(PostgresSource.Local);
        Configured()
            .DataDirectory.ShouldBe(
                Environment.IsPrivilegedProcess
                    ? "/var/lib/cadiztracker"
                    : Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                        "CadizTracker"
                    )
            );
    }

    private static EmbeddedSettings Configured(params (string Key, string Value)[] values) =>
        EmbeddedSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(value =>
                        KeyValuePair.Create<string, string?>(value.Key, value.Value)
                    )
                )
                .Build()
        );

    private static async Task<PostgresBinaries> InstalledAsync(Workspace workspace)
    {
        var found = await LocalBinaries.FindAsync(workspace.Settings, null, CancellationToken.None);
        Assert.SkipWhen(found is null, "no PostgreSQL is installed here");
        return found;
    }

    private static async Task ScriptAsync(string folder, string name, string line)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{line}\n");
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
    }
}
