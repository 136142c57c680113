using System.Net;
using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class FetchingThePackage
{
    [Fact]
    public async Task With_npm_a_database_is_served_from_it_and_fetched_only_once()
    {
        await using var workspace = new Workspace();
        var settings = Fresh(workspace);
        await using (
            var first = await EmbeddedPostgres.StartAsync(settings, CancellationToken.None)
        )
        {
            first.Description.ShouldStartWith("PostgreSQL 18.4 from ");
            (await Sql.ReadAsync<string>(first.ConnectionString, "show server_version")).ShouldBe(
                "18.4"
            );
            await Sql.RunAsync(first.ConnectionString, "create table kept as select 18 as answer");
        }
        // Nothing could be fetched any more: neither npm nor a registry is known.
        var later = settings with
        {
            SearchPath = "",
            Registry = null,
        };
        await using var second = await EmbeddedPostgres.StartAsync(later, CancellationToken.None);
        (await Sql.ReadAsync<int>(second.ConnectionString, "select answer from kept")).ShouldBe(18);
        Directory.GetFileSystemEntries(settings.CacheDirectory).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Without_npm_it_comes_straight_from_the_registry_that_the_environment_names()
    {
        await using var workspace = new Workspace();
        var npm = await new Command("npm", "config", "get", "registry").RunAsync(
            CancellationToken.None
        );
        Assert.SkipUnless(npm.Succeeded, "npm is what tells this test where a registry is");
        var settings = Fresh(workspace) with { SearchPath = "", Registry = npm.Output.Trim() };
        var found = await PostgresBinaries.FindAsync(settings, CancellationToken.None);
        found.Major.ShouldBe(18);
    }

    [Fact]
    public async Task Two_fetches_at_once_do_not_disturb_each_other()
    {
        await using var workspace = new Workspace();
        var settings = Fresh(workspace);
        PostgresBinaries[] found = await Task.WhenAll(
            PostgresBinaries.FindAsync(settings, CancellationToken.None),
            PostgresBinaries.FindAsync(settings, CancellationToken.None)
        );
        found[0].ShouldBe(found[1]);
        Directory.GetFileSystemEntries(settings.CacheDirectory).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_package_that_was_altered_on_its_way_is_refused_and_nothing_of_it_kept()
    {
        await using var workspace = new Workspace();
        var address = $"http://127.0.0.1:{ServerAddress.OnLoopback("").Port}/";
        using var registry = new HttpListener();
        registry.Prefixes.Add(address);
        registry.Start();
        var settings = Fresh(workspace) with { SearchPath = "", Registry = address };

        var finding = PostgresBinaries.FindAsync(settings, CancellationToken.None);
        var request = await registry.GetContextAsync();
        await request.Response.OutputStream.WriteAsync("not the archive"u8.ToArray());
        request.Response.Close();
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(finding);

        refusal.Message.ShouldContain(
            "is not the one this program knows (its SHA-512 differs) and was thrown away"
        );
        request.Request.RawUrl!.ShouldMatch(
            @"^/@embedded-postgres/[a-z0-9-]+/-/[a-z0-9-]+-18\.4\.0-beta\.17\.tgz$"
        );
        Directory.GetFileSystemEntries(settings.CacheDirectory).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_registry_that_does_not_answer_is_explained()
    {
        await using var workspace = new Workspace();
        var settings = Fresh(workspace) with { SearchPath = "", Registry = "http://127.0.0.1:1" };
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() =>
            PostgresBinaries.FindAsync(settings, CancellationToken.None)
        );
        refusal.Message.ShouldContain("could not be fetched (");
        refusal.Message.ShouldContain("install PostgreSQL (");
    }

    [Fact]
    public void Each_platform_has_a_checksum_of_its_own()
    {
        NpmPackage
            .All.Select(package => Convert.FromBase64String(package.Sha512).Length)
            .ShouldAllBe(length => length == 64);
        NpmPackage.All.Select(package => package.Sha512).ShouldBeUnique();
    }

    // Only the package: a setting that hides what is installed here, and a cache with nothing in it.
    private static EmbeddedSettings Fresh(Workspace workspace) =>
        workspace.Settings with
        {
            PostgresSource = PostgresSource.Npm,
            CacheDirectory = workspace.Folder("cache"),
        };
}
