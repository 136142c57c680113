using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

public sealed class RunningTemporarily
{
    [Fact]
    public async Task Databases_are_copies_of_a_template()
    {
        await using var temporary = await TemporaryPostgres.StartAsync();
        var template = await temporary.CreateDatabaseAsync("the \"template\"");
        await Sql.RunAsync(template, "create table copied as select 5 as answer");
        string[] copies = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(n => temporary.CreateDatabaseAsync($"copy {n}", "the \"template\""))
        );
        foreach (var copy in copies)
        {
            (await Sql.ReadAsync<int>(copy, "select answer from copied")).ShouldBe(5);
        }
        (await Sql.ReadAsync<string>(template, "show fsync")).ShouldBe("off");
    }

    [Fact]
    public async Task Nothing_is_left_when_it_is_disposed()
    {
        var temporary = await TemporaryPostgres.StartAsync();
        var server = Server(temporary.Folder);
        await temporary.DisposeAsync();
        server.IsServing.ShouldBeFalse();
        Directory.Exists(temporary.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_left_when_its_program_is_killed()
    {
        await using var workspace = new Workspace();
        var (copy, served) = await Copy.ReadyAsync("temporary", workspace);
        await using var ends = copy;
        var folder = new Npgsql.NpgsqlConnectionStringBuilder(served).Host!;
        var server = Server(folder);
        server.IsServing.ShouldBeTrue();
        await copy.KillAsync();
        await Eventually.Async(() => !server.IsServing && !Directory.Exists(folder));
    }

    private static PostmasterFile Server(string folder) =>
        PostmasterFile
            .Read(ClusterFolder.Of(folder, ClusterFolder.NewestMajor(folder)!.Value))
            .ShouldNotBeNull();
}
