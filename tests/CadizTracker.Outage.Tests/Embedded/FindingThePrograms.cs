using CadizTracker.Database.Embedded;

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
