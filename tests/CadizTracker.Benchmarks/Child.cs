using System.Diagnostics;

namespace CadizTracker.Benchmarks;

/// <summary>This program again, as a process of its own that is talked to line by line. It lives as long as its input is open.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process) => this.process = process;

    public int Id => process.Id;

    public static Child Start(IReadOnlyList<string> pinning, params string[] words)
    {
        string[] all = [.. pinning, Environment.ProcessPath!, .. words];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return new(Process.Start(start)!);
    }

    public async Task<string> ReadAsync(CancellationToken ct) =>
        await process.StandardOutput.ReadLineAsync(ct)
        ?? throw new InvalidOperationException("A process of the measurement ended too early.");

    public async Task<string> AskAsync(string line, CancellationToken ct)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
        await process.StandardInput.FlushAsync(ct);
        return await ReadAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
