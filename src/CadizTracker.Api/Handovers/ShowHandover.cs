using System.Text.Json;
using CadizTracker.Database;
using CadizTracker.Handovers.Report;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks for what a presidency hands over.</summary>
internal sealed record ShowHandover
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>
/// Shows what a presidency hands over, as the record says it now: a draft. To read (html), to edit (docx), to print (pdf), for mail (md), or the
/// whole of it as data (json). What was frozen stands at its snapshot's address.
/// </summary>
internal sealed class ShowHandoverEndpoint(NpgsqlDataSource source, PdfPrinter printer)
    : Endpoint<ShowHandover, HandoverReport>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/handover");
        Group<Reads>();
        Options(endpoint =>
            endpoint
                .WithMetadata(new Offers(Format.Html, Format.Docx, Format.Pdf, Format.Md))
                .WithMetadata(new Refuses([.. PdfProblems.All]))
        );
    }

    public override async Task HandleAsync(ShowHandover r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var report = await ReadingReports.ReadAsync(read, r.Slug, ct);
        var format = HttpContext.Asked().Format;
        var bytes = await Rendering.OfAsync(report, format, printer, ct);
        HttpContext.DescribeReport(format, $"{r.Slug}-{Lang.Here.Tag}");
        await HttpContext.AnswerAsync(
            read,
            bytes,
            Rendering.TypeOf(format),
            isPacked: format is Format.Docx or Format.Pdf
        );
    }
}
