using CadizTracker.Exports;
using CadizTracker.Http;
using CadizTracker.Sheets;
using FastEndpoints;

namespace CadizTracker.Imports;

/// <summary>Asks for an empty form.</summary>
internal sealed record ShowTemplate
{
    /// <summary>Only this sheet; all unless told, of which csv has the meetings alone.</summary>
    [QueryParam]
    public string? Sheet { get; init; }
}

internal sealed class ShowTemplateRules : Validator<ShowTemplate>
{
    public ShowTemplateRules() =>
        RuleFor(r => r.Sheet).IsOneOf([.. AllSheets.InOrder.Select(sheet => sheet.Name)]);
}

/// <summary>
/// Gives an empty form to fill in and import, with headings in English or French: a workbook that explains every column, one
/// csv, or all csv files in a zip.
/// </summary>
internal sealed class ShowTemplateEndpoint : Endpoint<ShowTemplate, byte[]>
{
    // The format's own day: a form is the same bytes whenever it is asked for.
    private static readonly DateTimeOffset Always = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override void Configure()
    {
        Get("/imports/template");
        Group<Reads>();
        Options(endpoint =>
            endpoint.WithMetadata(
                new Offers(Format.Xlsx, Format.Csv, Format.Zip)
                {
                    WithoutJson = true,
                    NeverChanges = true,
                }
            )
        );
    }

    public override async Task HandleAsync(ShowTemplate r, CancellationToken ct)
    {
        var (format, delimiter, _) = HttpContext.Asked();
        var sheets = AllSheets
            .InOrder.Where(sheet => r.Sheet is null || sheet.Name == r.Sheet)
            .ToArray();
        var file =
            format == Format.Csv
                ? Csv(sheets[0], delimiter)
                : await PackedAsync(sheets, format, delimiter, ct);
        await HttpContext.AnswerFileAsync(
            file,
            format,
            $"cadiz-tracker-{Name(r, format, sheets)}-{Lang.Here.Tag}"
        );
    }

    private static string Name(ShowTemplate r, Format format, Sheet[] sheets) =>
        r.Sheet is null && format != Format.Csv ? "template" : sheets[0].Name;

    private static byte[] Csv(Sheet sheet, char delimiter)
    {
        using var writer = new DataPackage([sheet], Lang.Here, new About(), delimiter).Writer(
            sheet
        );
        writer.Begin();
        writer.End();
        return writer.All();
    }

    private static async Task<byte[]> PackedAsync(
        Sheet[] sheets,
        Format format,
        char delimiter,
        CancellationToken ct
    )
    {
        SheetPackage package =
            format == Format.Xlsx
                ? new Workbook(sheets, Lang.Here, new About())
                : new DataPackage(sheets, Lang.Here, new About(), delimiter);
        using var file = new MemoryStream();
        await new SheetsExport(package, Always).WriteAsync(null, file, ct);
        return file.ToArray();
    }
}
