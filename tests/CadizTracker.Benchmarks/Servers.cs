using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CadizTracker.Benchmarks;

/// <summary>The two servers that are compared, each in a process of its own: the program, and Kestrel with nothing in it.</summary>
internal static class Servers
{
    public static async Task<int> ServeAsync(string connectionString)
    {
        await using var app = App.Build(["--urls", "http://127.0.0.1:0"], () => connectionString);
        return await TellAndWaitAsync(app);
    }

    /// <summary>Answers every request with the same bytes and as many headers as the program sends.</summary>
    public static async Task<int> ServeBareAsync(string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(http =>
        {
            var headers = http.Response.Headers;
            headers.ContentType = "application/json; charset=utf-8";
            headers.ContentLanguage = "en";
            headers.Vary = "Accept, Accept-Encoding, Accept-Language";
            headers.CacheControl = "public, max-age=0, must-revalidate";
            headers.ETag = "\"1-0123456789abcdef\"";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        return await TellAndWaitAsync(app);
    }

    /// <summary>Starts this program again as a server, on the first core where the machine lets it choose.</summary>
    public static async Task<(Process Process, Uri Address)> StartAsync(params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        var process = Process.Start(start)!;
        var address =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server did not start.");
        Pin(process, core: 0);
        return (process, new Uri(address));
    }

    /// <summary>Keeps a process on one core, so that server and load do not push each other about.</summary>
    public static void Pin(Process process, int core)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = 1 << (core % Environment.ProcessorCount);
        }
    }

    public static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
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
