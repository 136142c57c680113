using System.ComponentModel;
using System.Diagnostics;

namespace CadizTracker.Database.Embedded;

/// <summary>A program to run to its end: its arguments go over as they are, its standard input is empty.</summary>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Where it runs: by default a folder that every user can enter.</summary>
    public string Folder { get; init; } = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/";

    public async Task<CommandResult> RunAsync(CancellationToken ct)
    {
        try
        {
            using var process = Start();
            process.StandardInput.Close();
            return await FinishAsync(process, ct);
        }
        catch (Win32Exception missing)
        {
            return new(127, "", missing.Message);
        }
    }

    /// <summary>The running program, with its three streams in the caller's hands.</summary>
    public Process Start()
    {
        var info = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // On Windows a console of its own keeps Ctrl-C in ours from the server.
            CreateNoWindow = true,
        };
        // An operator's PGPORT or PGDATA must not redirect a private server; logs that are read here are in English.
        foreach (
            var name in info
                .Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal))
                .ToList()
        )
        {
            info.Environment.Remove(name);
        }
        info.Environment["LC_ALL"] = "C";
        return Process.Start(info)!;
    }

    private static async Task<CommandResult> FinishAsync(Process process, CancellationToken ct)
    {
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new(process.ExitCode, await TextAsync(output), await TextAsync(error));
    }

    // On Windows the server inherits pg_ctl's pipes, so their end never comes: what arrived must do.
    private static async Task<string> TextAsync(Task<string> reading)
    {
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
        return reading.IsCompletedSuccessfully ? await reading : "";
    }
}

/// <summary>How a program ended; 127 where it could not be started.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Its last word: the line that says what went wrong.</summary>
    public string LastLine =>
        $"{Output}\n{Error}"
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault("it said nothing");
}
