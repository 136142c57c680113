using System.Diagnostics;
using CadizTracker.Http;

namespace CadizTracker.Handovers.Report;

/// <summary>What an operator may set about handovers, under <c>Handovers</c>.</summary>
internal sealed record HandoverSettings
{
    /// <summary>The Chromium or Chrome that prints PDFs; none: print none. Unset, it is looked for.</summary>
    public string? Browser { get; init; }
}

/// <summary>
/// Prints a report's HTML to PDF with a headless Chromium: tagged, with an outline. Each time it is a process of its own in a folder of its own, with an
/// end to its time; two run at once. It reaches no other address.
/// </summary>
internal sealed class PdfPrinter(HandoverSettings settings) : IAsyncDisposable, IDisposable
{
    private const int AtOnce = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPrinting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim free = new(AtOnce);

    /// <summary>Whether there is a browser to print with.</summary>
    public bool CanPrint => Browser.Find(settings.Browser) is not null;

    /// <summary>The PDF; its dates are those of what it shows, so that the same HTML is the same bytes.</summary>
    public async Task<byte[]> PrintAsync(byte[] html, DateTimeOffset at, CancellationToken ct)
    {
        var browser =
            Browser.Find(settings.Browser)
            ?? throw new Refused(PdfProblems.NoBrowser, PdfProblems.Install);
        if (!await free.WaitAsync(LongestWait, ct))
        {
            throw new Refused(PdfProblems.Busy);
        }
        var folder = Directory.CreateTempSubdirectory("cadiztracker-pdf-");
        Process? process = null;
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            var file = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllBytesAsync(page, html, ct);
            process = Process.Start(Printing(browser, folder.FullName, page, file))!;
            var pdf = await PrintedAsync(process, file, ct);
            PdfSameness.Set(pdf, at);
            return pdf;
        }
        finally
        {
            _ = EndAsync(process, folder);
        }
    }

    /// <summary>Waits until what was printed last has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var place = 0; place < AtOnce; place++)
        {
            await free.WaitAsync(LongestPrinting);
        }
        free.Dispose();
    }

    public void Dispose() => free.Dispose();

    private static async Task<byte[]> PrintedAsync(
        Process process,
        string file,
        CancellationToken ct
    )
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(LongestPrinting);
        try
        {
            await UntilWrittenAsync(process, time.Token);
            return File.Exists(file)
                ? await File.ReadAllBytesAsync(file, time.Token)
                : throw new Refused(PdfProblems.Failed);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            throw new Refused(PdfProblems.Failed);
        }
    }

    // It says so as soon as the file is whole, and takes its time to end after that. One that says nothing is waited for.
    private static async Task UntilWrittenAsync(Process process, CancellationToken ct)
    {
        process.BeginOutputReadLine(); // to nobody: a full pipe would stop it
        while (await process.StandardError.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains("bytes written to file", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    // Whoever has their report does not wait for this; whoever prints next does, so that no more browsers run than may.
    private async Task EndAsync(Process? process, DirectoryInfo folder)
    {
        try
        {
            if (process is not null)
            {
                await EndAsync(process);
            }
            await RemoveAsync(folder);
        }
        finally
        {
            free.Release();
        }
    }

    private static async Task EndAsync(Process process)
    {
        using (process)
        using (var time = new CancellationTokenSource(LongestEnding))
        {
            try
            {
                await process.WaitForExitAsync(time.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo Printing(
        string browser,
        string folder,
        string page,
        string pdf
    ) =>
        new(
            browser,
            [
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                // One process less to start: nothing is asked of the network.
                "--enable-features=NetworkServiceInProcess2",
                "--no-first-run",
                "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--no-pdf-header-footer",
                "--export-tagged-pdf",
                "--generate-pdf-document-outline",
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={pdf}",
                // Root cannot have a sandbox; nothing but our own report, which has no script, is opened.
                .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
                    ? ["--no-sandbox"]
                    : Array.Empty<string>(),
                new Uri(page).AbsoluteUri,
            ]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    // A browser's helpers may still be writing to its profile as it ends. What stays after that is a folder among the temporary ones,
    // and no reason to keep the report from whoever asked for it, even if they left meanwhile.
    private static async Task RemoveAsync(DirectoryInfo folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(20 * (attempt + 1), CancellationToken.None);
            }
        }
    }
}
