using System.Diagnostics;
using CadizTracker.Database.Embedded;

namespace CadizTracker.Embedded;

/// <summary>Another process that owns a database: this program, started again in a process group of its own.</summary>
internal sealed class Copy : IAsyncDisposable
{
    private readonly Process process;

    private Copy(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Starts it on a workspace, as the user that a prefix such as setpriv makes of it.</summary>
    public static Copy Start(string role, Workspace workspace, params string[] prefix)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CadizTracker.Outage.Tests.dll");
        var info = new ProcessStartInfo("setsid", [.. prefix, "dotnet", program, "own", role])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["CadizTracker__DataDirectory"] = workspace.Settings.DataDirectory;
        info.Environment["CadizTracker__CacheDirectory"] = workspace.Settings.CacheDirectory;
        return new(Process.Start(info)!);
    }

    /// <summary>Its next line of output; null at the end.</summary>
    public Task<string?> ReadLineAsync() =>
        process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Starts it and waits until it owns its database.</summary>
    public static async Task<(Copy Copy, string ConnectionString)> ReadyAsync(
        string role,
        Workspace workspace,
        params string[] prefix
    )
    {
        var copy = Start(role, workspace, prefix);
        var line = await copy.ReadLineAsync();
        return (copy, line ?? throw new InvalidOperationException(await copy.ErrorAsync()));
    }

    /// <summary>Why it ended; waits until it has.</summary>
    public async Task<string> ErrorAsync() => (await process.StandardError.ReadToEndAsync()).Trim();

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    /// <summary>As kill -9 does: nothing of it runs on.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C in a terminal does: the whole process group is interrupted, children included.</summary>
    public async Task InterruptGroupAsync() =>
        (
            await new Command("kill", "-INT", "--", $"-{process.Id}").RunAsync(
                CancellationToken.None
            )
        ).Succeeded.ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }
}
