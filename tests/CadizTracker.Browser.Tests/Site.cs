using System.Text;
using CadizTracker;
using CadizTracker.Access;
using CadizTracker.Browsing;
using CadizTracker.Http;
using CadizTracker.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;

[assembly: AssemblyFixture(typeof(Site))]

namespace CadizTracker;

/// <summary>The program itself, on a port of its own, over the record that comes with it, and a real Chromium to visit it with.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly TestDatabases databases = new();
    private readonly string? chromium = InstalledChromium.Find(
        Environment.GetEnvironmentVariable(InstalledChromium.Setting),
        Environment.GetEnvironmentVariable("PATH") ?? ""
    );
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (chromium is null)
        {
            return; // each visit says so
        }
        await databases.InitializeAsync();
        var database = await databases.WithRecordAsync();
        app = App.Build(["--urls", "http://127.0.0.1:0"], () => database);
        await app.StartAsync();
        Assertions.SetDefaultExpectTimeout((float)Visit.Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            // Root and many containers cannot have a sandbox; nothing but this program's own pages is opened.
            new() { ExecutablePath = chromium, ChromiumSandbox = false }
        );
    }

    /// <summary>A page that is nowhere yet; also as one sees it whose browser runs no scripts.</summary>
    internal async Task<Visit> VisitAsync(bool withScript = true)
    {
        if (browser is null)
        {
            InstalledChromium.DoWithout(Environment.GetEnvironmentVariable("CI"));
        }
        return await Visit.BeginAsync(browser!, new Uri(app!.Urls.Single()), withScript);
    }

    /// <summary>Adds records in the import format, published, as the operator's verb does beside a running program.</summary>
    internal async Task LoadAsync(string json)
    {
        await using var connection = await app!
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync();
        var file = ImportFile.Read("test.json", Encoding.UTF8.GetBytes(json));
        (await Loading.LoadAsync(connection, ImportFiles.Of([file]), default)).ThrowIfRefused();
    }

    /// <summary>What an address answers; asked with another Accept it is made anew.</summary>
    internal async Task<byte[]> BytesAsync(string address, string accept = "*/*")
    {
        using var client = Client();
        client.DefaultRequestHeaders.Add("Accept", accept);
        return await client.GetByteArrayAsync(address);
    }

    /// <summary>A client with a publisher's key.</summary>
    internal async Task<HttpClient> AsPublisherAsync()
    {
        var client = Client();
        await using var connection = await app!
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync();
        var created = await CreatingKeys.CreateAsync(
            connection,
            new() { Name = $"publisher-{Guid.NewGuid():N}", Role = AccessRole.Publisher.Label },
            "the tests",
            default
        );
        client.DefaultRequestHeaders.Add("X-Api-Key", created.Key);
        return client;
    }

    private HttpClient Client()
    {
        if (app is null)
        {
            InstalledChromium.DoWithout(Environment.GetEnvironmentVariable("CI"));
        }
        return new() { BaseAddress = new Uri(app!.Urls.Single()) };
    }

    /// <summary>A new key, given as an operator gives one.</summary>
    internal async Task<string> KeyAsync(string name, AccessRole role)
    {
        await using var connection = await app!
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync();
        var asked = new CreateKey { Name = name, Role = role.Label };
        return (await CreatingKeys.CreateAsync(connection, asked, "the tests", default)).Key;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
            await databases.DisposeAsync();
        }
    }
}
