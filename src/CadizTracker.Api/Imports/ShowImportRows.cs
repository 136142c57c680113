using System.Globalization;
using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Asks what became of each record of an import.</summary>
internal sealed record ShowImportRows
{
    /// <summary>The import's id, from its Location or its report.</summary>
    public string Id { get; init; } = "";

    /// <summary>The page's size, 100 unless told; as csv all rows unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal sealed class ShowImportRowsRules : Validator<ShowImportRows>
{
    public ShowImportRowsRules()
    {
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After)
            .Must(after => after is null || ShowImportRowsEndpoint.Place(after) is not null)
            .WithErrorCode("invalid_cursor")
            .WithMessage(_ => Messages.Cursor.Here);
    }
}

/// <summary>
/// Lists what became of each record of an import: first those refused, a row for each reason, then those updated, created and
/// unchanged. Kept for 30 days.
/// </summary>
internal sealed class ShowImportRowsEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowImportRows, ReportRow[]>
{
    public override void Configure()
    {
        Get("/imports/{id}/rows");
        Group<Edits>();
        Description(endpoint =>
            endpoint.WithMetadata(
                new Offers(Format.Csv),
                new BesideTheRecord(),
                new Refuses(ImportProblems.IsRunning())
            )
        );
    }

    public override async Task HandleAsync(ShowImportRows r, CancellationToken ct)
    {
        var size = Pages.Size(r.Limit);
        var after = Place(r.After) ?? 0;
        await using var connection = await source.OpenConnectionAsync(ct);
        var import = await ShowingImports.FindAsync(connection, r.Id, ct);
        var page = await KeptRows.PageAsync(connection, import, after, size + 1, ct);
        var isCsv = HttpContext.Asked().Format == Format.Csv;
        if (isCsv && r is { Limit: null, After: null })
        {
            HttpContext.TellPage(Array.Empty<OutcomeRow>(), size, page.Total, _ => "");
            await HttpContext.AnswerAllRowsAsync(connection, import);
            return;
        }
        HttpContext.TellPage(page.Rows, size, page.Total, _ => $"{after + size}");
        OutcomeRow[] rows = [.. page.Rows.Take(size)];
        await (
            isCsv
                ? HttpContext.AnswerAsCsvAsync(rows)
                : HttpContext.AnswerAsJsonAsync(rows.Select(ReportRow.Of).ToArray())
        );
    }

    /// <summary>How many rows come before a page; null for what no page gave.</summary>
    public static long? Place(string? after) =>
        long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place < int.MaxValue
            ? place
            : null;
}
