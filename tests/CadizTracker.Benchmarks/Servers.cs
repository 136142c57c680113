using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CadizTracker.Benchmarks;

/// <summary>The two servers that are compared: the program, and Kestrel with nothing in it.</summary>
internal static class Servers
{
    private static readonly string[] OnLoopback = ["--urls", "http://127.0.0.1:0"];

    public static async Task<int> ServeAsync(string connectionString)
    {
        await using var app = App.Build(OnLoopback, () => connectionString);
        return await TellAndWaitAsync(app);
    }

    /// <summary>Asks the program once and answers every request with the same bytes under the same headers.</summary>
    public static async Task<int> ServeBareAsync(Uri program)
    {
        using var client = new HttpClient();
        using var original = await client.GetAsync(program);
        var body = await original.Content.ReadAsByteArrayAsync();
        var headers = original
            .Headers.NonValidated.Concat(original.Content.Headers.NonValidated)
            .Where(header => header.Key is not "Date" and not "Content-Length")
            .Select(header => (header.Key, header.Value.ToArray()))
            .ToArray();
        var builder = WebApplication.CreateSlimBuilder(OnLoopback);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(http => AnswerAsync(http.Response, headers, body));
        return await TellAndWaitAsync(app);
    }

    private static Task AnswerAsync(
        HttpResponse response,
        (string Name, string[] Value)[] headers,
        byte[] body
    )
    {
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    // It lives as long as whoever started it keeps its input open.
    private static async Task<int> TellAndWaitAsync(WebApplication app)
    {
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }
}
