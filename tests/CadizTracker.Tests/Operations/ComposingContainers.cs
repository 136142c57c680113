using YamlDotNet.Serialization;

namespace CadizTracker.Operations;

/// <summary>docker-compose.yml and the Dockerfile say what the program reads and does; no engine is needed to see that.</summary>
public sealed class ComposingContainers
{
    private static readonly Dictionary<string, Service> Services = Compose().Services;

    [Fact]
    public void There_is_a_database_a_migration_that_runs_once_and_the_program() =>
        Services.Keys.ShouldBe(["db", "migrate", "api"], ignoreOrder: true);

    [Fact]
    public void Each_waits_for_what_it_needs()
    {
        Services["migrate"].DependsOn["db"]["condition"].ShouldBe("service_healthy");
        Services["api"]
            .DependsOn["migrate"]["condition"]
            .ShouldBe("service_completed_successfully");
        // While the image initialises itself its server listens on a socket only: asked there, it was healthy before it could be reached.
        Services["db"]
            .Healthcheck!.Test.Take(4)
            .ShouldBe(["CMD", "pg_isready", "--host", "127.0.0.1"]);
        // Where this version's image keeps its data: mounted elsewhere, the record would end with the container.
        Services["db"].Image.ShouldBe("postgres:18");
        Services["db"].Volumes.ShouldBe(["record:/var/lib/postgresql"]);
        Services["migrate"].Restart.ShouldBe("no");
    }

    [Fact]
    public async Task The_verbs_are_ones_that_the_program_knows()
    {
        Services["migrate"].Command.ShouldBe(["migrate"]);
        Services["api"].Command.ShouldBeEmpty();
        Services["api"]
            .Healthcheck!.Test.ShouldBe([
                "CMD",
                "dotnet",
                "CadizTracker.Api.dll",
                "health",
                "http://localhost:8080",
            ]);
        // A server that is not there: the verb is understood, and says so with its own exit code.
        (await Verbs.RunAsync(["health", "http://127.0.0.1:1"])).ShouldBe(Verbs.NoDatabase);
        (await Verbs.RunAsync(["helth", "http://127.0.0.1:1"])).ShouldBe(Verbs.WrongUsage);
    }

    [Fact]
    public void The_variables_are_ones_that_the_program_reads()
    {
        foreach (var name in new[] { "migrate", "api" })
        {
            var service = Services[name];
            service.Environment.Keys.ShouldBe(["ConnectionStrings__CadizTracker", "PGPASSWORD"]);
            var connection = new Npgsql.NpgsqlConnectionStringBuilder(
                service.Environment["ConnectionStrings__CadizTracker"]
            );
            // A password with a semicolon or a quote in it broke the connection string that it stood in.
            (connection.Host, connection.Password).ShouldBe(("db", null));
            service.Environment["PGPASSWORD"].ShouldBe("${POSTGRES_PASSWORD:?choose one}");
            connection.Username.ShouldBe(Services["db"].Environment["POSTGRES_USER"]);
            connection.Database.ShouldBe(Services["db"].Environment["POSTGRES_DB"]);
        }
        Services["db"]
            .Environment["POSTGRES_PASSWORD"]
            .ShouldBe("${POSTGRES_PASSWORD:?choose one}");
    }

    [Fact]
    public void The_program_runs_with_no_more_rights_than_it_needs()
    {
        foreach (var service in new[] { Services["migrate"], Services["api"] })
        {
            service.ReadOnly.ShouldBeTrue();
            service.CapDrop.ShouldBe(["ALL"]);
            service.SecurityOpt.ShouldBe(["no-new-privileges:true"]);
            service.Tmpfs.ShouldBe(["/tmp"]);
        }
        Services["api"].Ports.ShouldBe(["127.0.0.1:5080:8080"]);
        var image = File.ReadAllLines(Repository.File("src/CadizTracker.Api/Dockerfile"));
        image.ShouldContain("USER $APP_UID");
        image.ShouldContain("ENV Urls=http://+:8080 ASPNETCORE_HTTP_PORTS=");
        image.ShouldContain("ENTRYPOINT [\"dotnet\", \"CadizTracker.Api.dll\"]");
        Services["api"].Build!.Dockerfile.ShouldBe("src/CadizTracker.Api/Dockerfile");
    }

    private static ComposeFile Compose() =>
        new DeserializerBuilder()
            .WithNamingConvention(
                YamlDotNet.Serialization.NamingConventions.UnderscoredNamingConvention.Instance
            )
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<ComposeFile>(File.ReadAllText(Repository.File("docker-compose.yml")));

    internal sealed class ComposeFile
    {
        public Dictionary<string, Service> Services { get; set; } = [];
    }

    internal sealed class Service
    {
        public string? Image { get; set; }
        public Build? Build { get; set; }
        public List<string> Command { get; set; } = [];
        public Dictionary<string, string> Environment { get; set; } = [];
        public Dictionary<string, Dictionary<string, string>> DependsOn { get; set; } = [];
        public Healthcheck? Healthcheck { get; set; }
        public List<string> Volumes { get; set; } = [];
        public List<string> Ports { get; set; } = [];
        public bool ReadOnly { get; set; }
        public List<string> Tmpfs { get; set; } = [];
        public List<string> CapDrop { get; set; } = [];
        public List<string> SecurityOpt { get; set; } = [];
        public string? Restart { get; set; }
    }

    internal sealed class Build
    {
        public string? Dockerfile { get; set; }
    }

    internal sealed class Healthcheck
    {
        public List<string> Test { get; set; } = [];
    }
}
