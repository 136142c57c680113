using System.Text;
using CadizTracker.Database;
using CadizTracker.Database.Embedded;
using CadizTracker.Imports;
using CadizTracker.Running;
using Npgsql;

[assembly: AssemblyFixture(typeof(CadizTracker.Access.Served))]

namespace CadizTracker.Access;

/// <summary>A configured database with the record, on which programs of different settings are served.</summary>
public sealed class Served : IAsyncLifetime
{
    private TemporaryPostgres server = null!;
    private (string Name, string Value) database;
    private int keys;

    public async ValueTask InitializeAsync()
    {
        server = await TemporaryPostgres.StartAsync();
        database = ("ConnectionStrings__CadizTracker", await server.CreateDatabaseAsync("served"));
        await using var connection = new NpgsqlConnection(database.Value);
        await connection.OpenAsync();
        await Migrations.ApplyAsync(connection, default);
        (
            await Loading.LoadAsync(connection, ImportFiles.ReadAll(Configured.Data), default)
        ).ThrowIfRefused();
    }

    internal Task<RunningProgram> ServeAsync(params (string Name, string Value)[] settings) =>
        RunningProgram.ServeAsync([database, .. settings]);

    internal Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] words) =>
        RunningProgram.RunAsync([database], words);

    /// <summary>A new key, given as an operator gives one.</summary>
    internal async Task<string> KeyAsync(AccessRole role, string? name = null)
    {
        name ??= $"key {Interlocked.Increment(ref keys)}";
        var (code, output, errors) = await RunAsync(
            "keys",
            "create",
            "--name",
            name,
            "--role",
            $"{role}".ToLowerInvariant()
        );
        code.ShouldBe(0, errors);
        return output.TrimEnd().Split('\n')[^1];
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

internal static class Asking
{
    public static async Task<HttpResponseMessage> AskAsync(
        this RunningProgram program,
        string methodAndAddress,
        params (string Name, string Value)[] headers
    )
    {
        var (method, address) = (methodAndAddress.Split(' ')[0], methodAndAddress.Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method is not ("GET" or "HEAD" or "DELETE"))
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        // A stream has no end.
        return await program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public static async Task<int> StatusOfAsync(
        this RunningProgram program,
        string methodAndAddress,
        params (string Name, string Value)[] headers
    )
    {
        using var answer = await program.AskAsync(methodAndAddress, headers);
        return (int)answer.StatusCode;
    }
}
