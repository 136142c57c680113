using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>What became of the records of an import, or, after a dry run, what would.</summary>
internal sealed record ImportReport
{
    /// <summary>Whether it was a dry run: all of it was done, told, and taken back.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether what is told as created and updated is in the record now.</summary>
    public bool Applied { get; init; }

    /// <summary>How many records are new.</summary>
    public int Created { get; init; }

    /// <summary>How many were there and differ.</summary>
    public int Updated { get; init; }

    /// <summary>How many are there already just as they were sent.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many cannot be taken.</summary>
    public int Refused { get; init; }

    /// <summary>Record by record: first those refused, a row for each reason, then those updated, created and unchanged. At most 1000.</summary>
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];

    /// <summary>How many rows are not listed here, because there are so many; the csv has them all.</summary>
    public int RowsLeftOut { get; init; }

    /// <summary>Where all rows are, page by page, for 30 days; null: all are here.</summary>
    public string? AllRows { get; init; }

    /// <summary>What a reader should know about the report; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>In the language of who asks.</summary>
    public static ImportReport Of(ImportOutcome outcome) =>
        new()
        {
            DryRun = outcome.IsDryRun,
            Applied = outcome.IsApplied,
            Created = outcome.Created,
            Updated = outcome.Updated,
            Unchanged = outcome.Unchanged,
            Refused = outcome.Refused,
            Rows = [.. outcome.AllRows.Select(ReportRow.Of)],
            RowsLeftOut = outcome.LeftOut,
            AllRows = outcome.Import is { } id ? AddressOf(id) : null,
            Note = outcome.Import is { } kept
                ? NotAll(outcome.LeftOut, AddressOf(kept)).Here
                : null,
        };

    private static string AddressOf(Guid import) => $"/api/v1/imports/{import}/rows";

    private static Bilingual NotAll(int left, string address) =>
        new(
            $"{left} more {(left == 1 ? "row is" : "rows are")} not listed here: what is refused and updated comes first. All of them are at {address}, with format=csv as one sheet.",
            $"{left} {(left < 2 ? "autre ligne ne figure" : "autres lignes ne figurent")} pas ici\u00A0: les refus et les modifications viennent d'abord. Toutes se trouvent à {address}, et avec format=csv en un seul tableau."
        );
}

/// <summary>What became of one record, or one reason why it is refused.</summary>
internal sealed record ReportRow
{
    /// <summary>refused, updated, created or unchanged.</summary>
    public ImportFate Fate { get; init; }

    /// <summary>plan, presidency, crosswalk or meeting; null: the file as a whole.</summary>
    public string? Kind { get; init; }

    /// <summary>The record's slug or code; null where it could not be read.</summary>
    public string? Record { get; init; }

    /// <summary>The file or sheet it stands in, where there are several; null: the only one.</summary>
    public string? File { get; init; }

    /// <summary>Where it stands, as a JSON pointer: /meetings/3/endsOn.</summary>
    public string Path { get; init; } = "";

    /// <summary>The row of the sheet as a spreadsheet numbers it, from 1; null where there are no rows.</summary>
    public int? Row { get; init; }

    /// <summary>The heading of the sheet's column; null where there are no columns, and for the row as a whole.</summary>
    public string? Column { get; init; }

    /// <summary>What stands there, shortened where it is long; null where nothing does.</summary>
    public string? Value { get; init; }

    /// <summary>Why it is refused, for programs; null: it is not.</summary>
    public string? Code { get; init; }

    /// <summary>Why it is refused, in the caller's language; null: it is not.</summary>
    public string? Message { get; init; }

    /// <summary>Every member of an updated record that differs, before and after.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>How many drafts the record has of this meeting that the file does not list: they stay.</summary>
    public int DraftsKept { get; init; }

    public static ReportRow Of(OutcomeRow row) =>
        new()
        {
            Fate = row.Fate,
            Kind = row.Kind,
            Record = row.Record,
            File = row.File.Length == 0 ? null : row.File,
            Path = row.Path,
            Row = row.Row,
            Column = row.Column,
            Value = row.Value,
            Code = row.Code,
            Message = row.Message?.Here,
            Differences = row.Differences,
            DraftsKept = row.DraftsKept,
        };
}

/// <summary>A row of a report as a line of a sheet: an updated record has a line for each member that differs.</summary>
internal sealed record ReportLine
{
    public ImportFate Fate { get; init; }
    public string? Kind { get; init; }
    public string? Record { get; init; }
    public string? File { get; init; }
    public string Path { get; init; } = "";
    public int? Row { get; init; }
    public string? Column { get; init; }
    public string? Value { get; init; }
    public string? Code { get; init; }
    public string? Message { get; init; }
    public string? Member { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public int DraftsKept { get; init; }

    public static IEnumerable<ReportLine> Of(ReportRow row)
    {
        var line = new ReportLine
        {
            Fate = row.Fate,
            Kind = row.Kind,
            Record = row.Record,
            File = row.File,
            Path = row.Path,
            Row = row.Row,
            Column = row.Column,
            Value = row.Value,
            Code = row.Code,
            Message = row.Message,
            DraftsKept = row.DraftsKept,
        };
        return row.Differences.Count == 0
            ? [line]
            : row.Differences.Select(difference =>
                line with
                {
                    Member = difference.Member,
                    Before = Cell(difference.Before),
                    After = Cell(difference.After),
                }
            );
    }

    private static string? Cell(JsonNode? value) =>
        value is JsonObject or JsonArray ? value.ToJsonString(Json.Options) : value?.ToString();
}
