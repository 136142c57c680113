using System.Text.Json;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>How reports are answered: as JSON, or their rows as csv.</summary>
internal static class AnsweringReports
{
    /// <summary>Answers it as JSON; or, where csv was asked for, all rows of it, also those that the report has no room for.</summary>
    public static async Task AnswerReportAsync(
        this HttpContext http,
        int status,
        object document,
        ImportOutcome? outcome
    )
    {
        http.Response.StatusCode = status;
        if (http.Asked().Format != Format.Csv || outcome is null)
        {
            await http.AnswerAsJsonAsync(document);
        }
        else if (outcome.Import is { } id)
        {
            await using var connection = await http
                .RequestServices.GetRequiredService<NpgsqlDataSource>()
                .OpenConnectionAsync(http.RequestAborted);
            var import = await ShowingImports.FindAsync(connection, $"{id}", http.RequestAborted);
            await http.AnswerAllRowsAsync(connection, import);
        }
        else
        {
            await http.AnswerAsCsvAsync([.. outcome.AllRows]);
        }
    }

    /// <summary>Answers it beside the record: it is nobody else's, and changes without a revision.</summary>
    public static Task AnswerAsJsonAsync(this HttpContext http, object document)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), Json.Options);
        http.Head("application/json; charset=utf-8");
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    public static Task AnswerAsCsvAsync(this HttpContext http, IReadOnlyList<OutcomeRow> rows)
    {
        http.Head(Lists.CsvType);
        var bytes = Lists.Csv(Lines(rows), http.Asked().Delimiter);
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    /// <summary>Answers every row of an import as csv, page by page as they are read.</summary>
    public static async Task AnswerAllRowsAsync(
        this HttpContext http,
        NpgsqlConnection connection,
        ImportJobRow import
    )
    {
        var ct = http.RequestAborted;
        var delimiter = http.Asked().Delimiter;
        http.Head(Lists.CsvType);
        for (var (after, total) = (0L, 1L); after < total; after += Pages.Most)
        {
            (total, var rows) = await KeptRows.PageAsync(connection, import, after, Pages.Most, ct);
            var bytes = Lists.Csv(Lines(rows), delimiter, isFirst: after == 0);
            await http.Response.Body.WriteAsync(bytes, ct);
        }
    }

    private static ReportLine[] Lines(IReadOnlyList<OutcomeRow> rows) =>
        [.. rows.Select(ReportRow.Of).SelectMany(ReportLine.Of)];

    private static void Head(this HttpContext http, string type)
    {
        var response = http.Response;
        response.ContentType = type;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentLanguage = Lang.Here.Tag;
    }
}
