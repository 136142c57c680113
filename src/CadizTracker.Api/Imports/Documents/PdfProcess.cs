using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Reads PDFs in a process of its own, with an end to its time and memory: a file made to loop, to overflow the stack or to fill the memory ends
/// that process and not the server.
/// </summary>
internal sealed class PdfProcess : IDisposable
{
    private const int AtOnce = 2;
    private const string LargestHeap = "0x18000000"; // 384 MB
    private const int LongestText = 8 * 1024 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>The text of each page.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(byte[] pdf, CancellationToken ct)
    {
        if (pdf.AsSpan(0, Math.Min(pdf.Length, 1024)).IndexOf("%PDF-"u8) < 0)
        {
            throw DocumentProblems.Refuse(DocumentProblems.NotPdf);
        }
        if (!await _free.WaitAsync(LongestWait, ct))
        {
            throw new Refused(DocumentProblems.Busy);
        }
        try
        {
            return await RunAsync(pdf, ct);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    [SuppressMessage(
        "Reliability",
        "CA2025:Ensure tasks using 'IDisposable' instances complete before the instances are disposed",
        Justification = "They end with the process, which is waited for, or killed."
    )]
    private static async Task<IReadOnlyList<string>> RunAsync(byte[] pdf, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(LongestReading);
        using var process = Process.Start(Program())!;
        try
        {
            var sending = SendAsync(process, pdf, time.Token);
            var errors = process.StandardError.ReadToEndAsync(time.Token);
            var text = await TextAsync(process.StandardOutput, time.Token);
            await process.WaitForExitAsync(time.Token);
            await sending;
            await errors;
            return Answer(process.ExitCode, text);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw DocumentProblems.Refuse(DocumentProblems.TooSlow);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string[] Answer(int code, string text) =>
        code switch
        {
            PdfReading.Read when text.Length < LongestText => JsonSerializer.Deserialize<string[]>(
                text
            )!,
            PdfReading.NotPdf => throw DocumentProblems.Refuse(DocumentProblems.NotPdf),
            PdfReading.Encrypted => throw DocumentProblems.Refuse(DocumentProblems.Encrypted),
            PdfReading.TooManyPages => throw DocumentProblems.Refuse(DocumentProblems.TooManyPages),
            _ => throw DocumentProblems.Refuse(DocumentProblems.TooSlow), // it ran out of memory or of stack
        };

    private static async Task SendAsync(Process process, byte[] pdf, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, ct);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already; its exit code says why.
        }
    }

    private static async Task<string> TextAsync(StreamReader output, CancellationToken ct)
    {
        var buffer = new char[LongestText];
        return new string(buffer, 0, await output.ReadBlockAsync(buffer, ct));
    }

    // This very program: by its own name, or by dotnet's where that runs it.
    private static ProcessStartInfo Program()
    {
        var own = Path.Combine(AppContext.BaseDirectory, "CadizTracker.Api");
        var running = Environment.ProcessPath!;
        var isDotnet = Path.GetFileNameWithoutExtension(running) == "dotnet";
        var start = new ProcessStartInfo(
            isDotnet ? running
            : OperatingSystem.IsWindows() ? own + ".exe"
            : own
        )
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        if (isDotnet)
        {
            start.ArgumentList.Add(own + ".dll");
        }
        start.ArgumentList.Add(PdfReading.Verb);
        start.Environment["DOTNET_GCHeapHardLimit"] = LargestHeap;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
