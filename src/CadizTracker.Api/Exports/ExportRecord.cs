using System.Globalization;
using CadizTracker.Access;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Sheets;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Exports;

/// <summary>
/// Takes the whole record out: published citations, and with a key the drafts too. As JSON it is one document of the import
/// format; as a workbook or as csv files with a datapackage.json it has the same rows. What was exported can be imported.
/// </summary>
internal sealed class ExportRecord(NpgsqlDataSource source) : EndpointWithoutRequest<Exported>
{
    public override void Configure()
    {
        Get("/export");
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Xlsx, Format.Zip)));
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        var isWhole = HttpContext.Actor() is not null; // drafts are never public
        var asked = HttpContext.Asked().Format;
        return HttpContext.DownloadAsync(
            source,
            read =>
                new(
                    Name(read),
                    isWhole ? "whole" : "published",
                    (look, to) => Exporting.WriteAsync(new(look, isWhole), asked, to, ct)
                ),
            ct
        );
    }

    private static string Name(Reading read) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"cadiz-tracker-{read.CommittedAt.UtcDateTime:yyyy-MM-dd}-r{read.Revision}"
        );
}

/// <summary>The whole record, as a file of the import format.</summary>
internal sealed record Exported
{
    /// <summary>Action plans, by code.</summary>
    public PlanRecord[] Plans { get; init; } = [];

    /// <summary>Presidencies, by their terms.</summary>
    public PresidencyRecord[] Presidencies { get; init; } = [];

    /// <summary>Crosswalks between plans, by code.</summary>
    public CrosswalkRecord[] Crosswalks { get; init; } = [];

    /// <summary>Meetings, by day. Members that say nothing are left out.</summary>
    public MeetingRecord[] Meetings { get; init; } = [];
}

internal static class Exporting
{
    /// <summary>Writes the record in a format; the headings of a workbook are in the caller's language.</summary>
    public static Task WriteAsync(
        ExportedRecords records,
        Format format,
        Stream to,
        CancellationToken ct
    )
    {
        var read = records.Read;
        var about = new About
        {
            Revision = read.Revision,
            At = read.CommittedAt,
            AsOf = read.AsOf?.Written,
            IsWhole = records.IsWhole,
        };
        return format switch
        {
            Format.Xlsx => new SheetsExport(
                new Workbook(AllSheets.InOrder, Lang.Here, about),
                about.At
            ).WriteAsync(records, to, ct),
            Format.Zip => new SheetsExport(
                new DataPackage(AllSheets.InOrder, Lang.Here, about),
                about.At
            ).WriteAsync(records, to, ct),
            _ => JsonExport.WriteAsync(records, to, ct),
        };
    }
}
