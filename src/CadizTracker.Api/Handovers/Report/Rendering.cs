using System.Text.Json;
using CadizTracker.Http;

namespace CadizTracker.Handovers.Report;

/// <summary>A report in one of its forms, as bytes.</summary>
internal static class Rendering
{
    /// <summary>Every form that a report takes.</summary>
    public static readonly Format[] Formats =
    [
        Format.Json,
        Format.Html,
        Format.Docx,
        Format.Md,
        Format.Pdf,
    ];

    /// <summary>In the language of the running request, which must be the report's.</summary>
    public static async Task<byte[]> OfAsync(
        HandoverReport report,
        Format format,
        PdfPrinter printer,
        CancellationToken ct
    ) =>
        format switch
        {
            Format.Html => await ReportHtml.DrawAsync(report.Written()),
            Format.Md => ReportMarkdown.Write(report.Written()),
            Format.Docx => ReportDocx.Write(report.Written(), report.GeneratedAt),
            Format.Pdf => await printer.PrintAsync(
                await ReportHtml.DrawAsync(report.Written()),
                report.GeneratedAt,
                ct
            ),
            _ => JsonSerializer.SerializeToUtf8Bytes(report, Json.Options),
        };

    public static string TypeOf(Format format) =>
        format switch
        {
            Format.Json => "application/json; charset=utf-8",
            Format.Html or Format.Md => $"{format.MediaType()}; charset=utf-8",
            _ => format.MediaType(),
        };

    /// <summary>What a browser is told of it: its name where it is kept, and what it may do.</summary>
    public static void DescribeReport(this HttpContext http, Format format, string name)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (format == Format.Json)
        {
            return;
        }
        var kept = format is Format.Docx ? "attachment" : "inline";
        headers.ContentDisposition = $"{kept}; filename=\"handover-{name}.{format.Label}\"";
        if (format == Format.Html)
        {
            headers.ContentSecurityPolicy = $"{ReportHtml.Policy}; frame-ancestors 'none'";
        }
    }
}
