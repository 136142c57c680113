using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Handovers.Report;

/// <summary>One report of a snapshot.</summary>
internal sealed record RenderedReport(string Format, string Lang, byte[] Bytes);

/// <summary>The reports that are frozen with a snapshot: each form in both languages.</summary>
internal static class FrozenReports
{
    private static readonly string[] Langs = ["en", "fr"];

    /// <summary>One in each language, from the look at the record that the document was made from.</summary>
    public static async Task<IReadOnlyList<HandoverReport>> ReadAsync(
        Reading read,
        FrozenDocument document,
        string server,
        CancellationToken ct
    )
    {
        var snapshot = new ReportedSnapshot(
            document.Id,
            document.Version,
            document.IsFinal ? "final" : "draft",
            document.Predecessor,
            document.Note,
            document.FrozenAt,
            document.Sha256,
            $"{server}/api/v1/snapshots/verify?hash={document.Sha256}"
        );
        List<HandoverReport> reports = [];
        foreach (var lang in Langs)
        {
            var report = await ReadAsync(read, document.Presidency, lang, ct);
            reports.Add(report with { Snapshot = snapshot });
        }
        return reports;
    }

    /// <summary>All forms of all; refused where a PDF cannot be made and may not lack.</summary>
    public static async Task<IReadOnlyList<RenderedReport>> RenderAsync(
        IReadOnlyList<HandoverReport> reports,
        PdfPrinter printer,
        bool mayLackPdf,
        CancellationToken ct
    )
    {
        var all = await AllAsync(reports, printer, mayLackPdf, ct);
        // A report that is there in one language alone would be a snapshot done by half.
        var pdf = Format.Pdf.Label;
        return all.Count(one => one.Format == pdf) == reports.Count
            ? all
            : [.. all.Where(one => one.Format != pdf)];
    }

    private static async Task<RenderedReport[]> AllAsync(
        IReadOnlyList<HandoverReport> reports,
        PdfPrinter printer,
        bool mayLackPdf,
        CancellationToken ct
    )
    {
        try
        {
            var rendered = await Task.WhenAll(
                reports.Select(report =>
                    Task.Run(() => RenderAsync(report, printer, mayLackPdf, ct), ct)
                )
            );
            return [.. rendered.SelectMany(one => one)];
        }
        catch (Refused why) // of printing: nothing else is refused here
        {
            throw SnapshotProblems.NoPdf(why);
        }
    }

    private static async Task<IReadOnlyList<RenderedReport>> RenderAsync(
        HandoverReport report,
        PdfPrinter printer,
        bool mayLackPdf,
        CancellationToken ct
    )
    {
        // Of this task alone: whoever waits for it keeps the language of the request.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(report.Lang);
        var printing = PrintAsync(report, printer, mayLackPdf, ct); // a browser starts while the others are written
        List<RenderedReport> forms = [];
        foreach (var format in Rendering.Formats.Where(format => format != Format.Pdf))
        {
            var bytes = await Rendering.OfAsync(report, format, printer, ct);
            forms.Add(new(format.Label, report.Lang, bytes));
        }
        if (await printing is { } pdf)
        {
            forms.Add(pdf);
        }
        return forms;
    }

    // Null where there is none, and it may lack.
    private static async Task<RenderedReport?> PrintAsync(
        HandoverReport report,
        PdfPrinter printer,
        bool mayLackPdf,
        CancellationToken ct
    )
    {
        try
        {
            var bytes = await Rendering.OfAsync(report, Format.Pdf, printer, ct);
            return new(Format.Pdf.Label, report.Lang, bytes);
        }
        catch (Refused) when (mayLackPdf)
        {
            return null;
        }
    }

    private static async Task<HandoverReport> ReadAsync(
        Reading read,
        string slug,
        string lang,
        CancellationToken ct
    )
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(lang);
        return await ReadingReports.ReadAsync(read, slug, ct);
    }
}
