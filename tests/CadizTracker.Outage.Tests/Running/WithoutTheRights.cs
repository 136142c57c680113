using CadizTracker.Database.Embedded;
using Npgsql;

namespace CadizTracker.Running;

/// <summary>The program on a server that does not let its login do everything: a sentence says what is missing, never a stack trace.</summary>
public sealed class WithoutTheRights : IAsyncLifetime
{
    // All that a connection string would take apart.
    private const string Password = "a;b='c\"d=e$";
    private TemporaryPostgres server = null!;
    private string owners = "";

    public async ValueTask InitializeAsync()
    {
        server = await TemporaryPostgres.StartAsync();
        owners = await server.CreateDatabaseAsync("rights");
        (await RunAsync(owners, "migrate")).ExitCode.ShouldBe(0);
        await DoAsync("create role visitor login");
    }

    [Fact]
    public async Task The_login_that_serves_cannot_migrate_and_is_told_who_can() =>
        Told(await RunAsync($"{owners};Options=-c role=cadiztracker_application", "migrate"))
            .ShouldContain("owner");

    [Fact]
    public async Task A_role_that_is_not_there_is_named() =>
        Told(await RunAsync($"{owners};Options=-c role=nobody_at_all", "migrate"))
            .ShouldContain("nobody_at_all");

    [Theory]
    [InlineData("migrate")]
    [InlineData("coverage", "morocco-2023")]
    [InlineData("keys", "list")]
    public async Task A_login_without_rights_is_told_what_is_missing(params string[] words) =>
        Told(await RunAsync(As("visitor"), words)).ShouldContain("permission denied");

    [Fact]
    public async Task A_login_that_may_read_but_not_write_cannot_load()
    {
        await DoAsync(
            "create role reader login; grant usage on schema public to reader; grant select on all tables in schema public to reader"
        );
        Told(await RunAsync(As("reader"), "load", Configured.Data))
            .ShouldContain("cadiztracker_application");
    }

    [Fact]
    public async Task Whoever_looks_for_the_cause_finds_the_trace_in_the_log()
    {
        var (_, _, errors) = await RunningProgram.RunAsync(
            [
                ("ConnectionStrings__CadizTracker", As("visitor")),
                ("Logging__LogLevel__CadizTracker", "Debug"),
            ],
            "keys",
            "list"
        );
        errors.ShouldContain("   at ");
    }

    [Fact]
    public async Task A_password_of_any_characters_reaches_the_server_through_its_own_variable()
    {
        await DoAsync(
            $"create role guarded login superuser password '{Password.Replace("'", "''", StringComparison.Ordinal)}'"
        );
        await AskForPasswordsAsync();
        (string, string)[] With(string password) =>
            [("ConnectionStrings__CadizTracker", As("guarded")), ("PGPASSWORD", password)];
        (await RunningProgram.RunAsync(With("another"), "migrate")).ExitCode.ShouldBe(3);
        var (code, _, errors) = await RunningProgram.RunAsync(With(Password), "migrate");
        code.ShouldBe(0, errors);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Told((int ExitCode, string Output, string Errors) ended)
    {
        ended.ExitCode.ShouldBe(3, ended.Errors);
        return ended.Errors.Trim().Split('\n').ShouldHaveSingleItem();
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string database,
        params string[] words
    ) => RunningProgram.RunAsync([("ConnectionStrings__CadizTracker", database)], words);

    private string As(string login) =>
        new NpgsqlConnectionStringBuilder(owners)
        {
            Username = login,
            Password = null,
        }.ConnectionString;

    private Task AskForPasswordsAsync() =>
        DoAsync(
            """
            create temporary table lines (line text);
            insert into lines values ('local all guarded scram-sha-256'), ('local all all trust');
            do $$ begin
              execute format('copy lines to program %L', 'cat > ' || quote_literal(current_setting('hba_file')));
            end $$;
            select pg_reload_conf();
            """
        );

    private Task DoAsync(string statements) => Embedded.Sql.RunAsync(owners, statements);
}
