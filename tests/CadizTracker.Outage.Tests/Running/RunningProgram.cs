using System.Diagnostics;

namespace CadizTracker.Running;

/// <summary>The program as a person starts it, with its own environment.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private RunningProgram(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    public int Id => process.Id;

    /// <summary>What it printed until it served.</summary>
    public string Banner { get; private set; } = "";

    public static async Task<RunningProgram> ServeAsync(
        params (string Name, string Value)[] environment
    )
    {
        var program = Begin(environment);
        var banner = new List<string>();
        while (await program.process.StandardOutput.ReadLineAsync() is { } line)
        {
            banner.Add(line);
            if (line.StartsWith("  API ", StringComparison.Ordinal))
            {
                program.Client.BaseAddress = new Uri(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]
                        .Replace("/api/v1", "", StringComparison.Ordinal)
                );
            }
            if (
                line.StartsWith("Switzerland", StringComparison.Ordinal)
                || line.StartsWith("The database", StringComparison.Ordinal)
            )
            {
                break;
            }
        }
        program.Banner = string.Join('\n', banner);
        return program.Client.BaseAddress is null
            ? throw new InvalidOperationException(await program.errors)
            : program;
    }

    /// <summary>Serving, but not yet.</summary>
    public static RunningProgram Begin(params (string Name, string Value)[] environment) =>
        new(Start(environment, ["--urls", "http://127.0.0.1:0"]));

    /// <summary>A verb, run to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        (string Name, string Value)[] environment,
        params string[] words
    )
    {
        using var verb = Start(environment, words);
        var (output, errors) = (
            verb.StandardOutput.ReadToEndAsync(),
            verb.StandardError.ReadToEndAsync()
        );
        await verb.WaitForExitAsync();
        return (verb.ExitCode, await output, await errors);
    }

    public Task<string> SignalAsync(string signal, int? id = null) =>
        ShellAsync($"kill -{signal} {id ?? process.Id}");

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>The postmasters that serve a data folder. Without pgrep there would never be one, so that is an error.</summary>
    public static async Task<int[]> PostmastersAsync(string folder) =>
        [
            .. (
                await ShellAsync(
                    $"pgrep -f '[p]ostgres .*{folder}' || [ $? -eq 1 ] || echo pgrep failed"
                )
            )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(int.Parse),
        ];

    public async Task<int> StatusAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        return (int)answer.StatusCode;
    }

    public async Task UntilAsync(string address, int status)
    {
        for (var tries = 0; await StatusAsync(address) != status; tries++)
        {
            tries.ShouldBeLessThan(300, address);
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await SignalAsync("INT");
            await process.WaitForExitAsync();
        }
        process.Dispose();
        Client.Dispose();
    }

    private static Process Start((string Name, string Value)[] environment, string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CadizTracker.Api.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    private static async Task<string> ShellAsync(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return output;
    }
}
