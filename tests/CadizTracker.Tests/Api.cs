using System.Text;
using System.Text.Json.Nodes;
using CadizTracker;
using CadizTracker.Database;
using CadizTracker.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(Api))]

namespace CadizTracker;

/// <summary>The program itself, on a port of its own, over the record that comes with it; what a test adds has names of its own.</summary>
public sealed class Api : IAsyncLifetime
{
    private readonly TestDatabases databases = new();
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Every endpoint that the program has, whether or not it is documented.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public async ValueTask InitializeAsync()
    {
        await databases.InitializeAsync();
        var database = await databases.WithRecordAsync();
        app = App.Build(
            ["--urls", "http://127.0.0.1:0", "--Http:Origins:0", "https://dashboard.example"],
            () => database
        );
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task<JsonNode> JsonAsync(string address) =>
        JsonNode.Parse(await Client.GetStringAsync(address))!;

    public Task<string> TextAsync(string address) => Client.GetStringAsync(address);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(
        string address,
        params (string Name, string Value)[] headers
    ) => SendAsync(HttpMethod.Get, address, headers);

    /// <summary>Adds records in the import format, published.</summary>
    public async Task LoadAsync(string json)
    {
        await using var connection = await app
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync();
        (
            await Loading.LoadAsync(
                connection,
                ImportFiles.Of([ImportFile.Read("test.json", Encoding.UTF8.GetBytes(json))]),
                default
            )
        ).ThrowIfRefused();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await databases.DisposeAsync();
    }
}
