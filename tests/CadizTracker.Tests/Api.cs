using System.Text;
using System.Text.Json.Nodes;
using CadizTracker;
using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

[assembly: AssemblyFixture(typeof(Api))]

namespace CadizTracker;

/// <summary>The program itself, on a port of its own, over the record that comes with it; what a test adds has names of its own.</summary>
public sealed class Api : IAsyncLifetime
{
    private readonly TestDatabases databases = new();
    private readonly Dictionary<AccessRole, HttpClient> clients = [];
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Every endpoint that the program has, whether or not it is documented.</summary>
    public IEnumerable<RouteEndpoint> Endpoints =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !IsOfTheTests(endpoint));

    public async ValueTask InitializeAsync()
    {
        await databases.InitializeAsync();
        var database = await databases.WithRecordAsync();
        app = App.Build(
            [
                "--urls",
                "http://127.0.0.1:0",
                "--Http:Origins:0",
                "https://dashboard.example",
                "--Http:Ancestors:0",
                "https://partner.example",
                // All tests come from one address.
                "--Access:WritesPerMinute",
                "1000000",
                "--Access:FailuresPerMinute",
                "1000000",
                // Printing takes seconds each time; it is tested where the browser is, beside the pages.
                "--Handovers:Browser",
                "none",
            ],
            () => database
        );
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            clients[role] = await WithKeyAsync(role.Label, role);
        }
    }

    /// <summary>A client with a key of that role, which is named as the role is. Everybody's: not to be changed or disposed.</summary>
    internal HttpClient As(AccessRole role) => clients[role];

    /// <summary>A client with a key of its own, for tests in which two of one role meet.</summary>
    internal async Task<HttpClient> WithKeyAsync(string name, AccessRole role)
    {
        await using var connection = await OpenAsync();
        var created = await CreatingKeys.CreateAsync(
            connection,
            new() { Name = name, Role = role.Label },
            "the tests",
            default
        );
        return WithKey(created.Key);
    }

    /// <summary>A client that sends that key, whatever it is.</summary>
    internal HttpClient WithKey(string key)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", key);
        return client;
    }

    /// <summary>The program's own database.</summary>
    internal async Task<NpgsqlConnection> OpenAsync() =>
        await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();

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
        await using var connection = await OpenAsync();
        (
            await Loading.LoadAsync(
                connection,
                ImportFiles.Of([ImportFile.Read("test.json", Encoding.UTF8.GetBytes(json))]),
                default
            )
        ).ThrowIfRefused();
    }

    private static bool IsOfTheTests(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<EndpointDefinition>()?.EndpointType.Assembly
        == typeof(Api).Assembly;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
        await app.DisposeAsync();
        await databases.DisposeAsync();
    }
}
