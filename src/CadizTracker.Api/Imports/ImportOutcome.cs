using System.Text.Json;
using System.Text.Json.Serialization;
using CadizTracker.Changes;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>What became of a record, or would.</summary>
internal enum ImportFate
{
    Refused,
    Updated,
    Created,
    Unchanged,
}

/// <summary>What became of one record, in both languages: who reads it later may be somebody else.</summary>
internal sealed record OutcomeRow
{
    public required ImportFate Fate { get; init; }
    public string? Kind { get; init; }
    public string? Record { get; init; }
    public string File { get; init; } = "";
    public string Path { get; init; } = "";
    public int? Row { get; init; }
    public string? Column { get; init; }
    public string? Value { get; init; }
    public string? Code { get; init; }
    public Bilingual? Message { get; init; }
    public IReadOnlyList<Difference> Differences { get; init; } = [];
    public int DraftsKept { get; init; }

    public static OutcomeRow Of(ImportProblem problem, string? kind, string? record) =>
        new()
        {
            Fate = ImportFate.Refused,
            Kind = kind,
            Record = record,
            File = problem.File,
            Path = problem.Path,
            Row = problem.Row,
            Column = problem.Column,
            Value = problem.Value,
            Code = problem.Code,
            Message = problem.Message,
        };

    [JsonIgnore]
    public ImportProblem Problem =>
        new(File, Path, Message!, Code!)
        {
            Row = Row,
            Column = Column,
            Value = Value,
        };
}

/// <summary>What became of an import.</summary>
internal sealed record ImportOutcome
{
    /// <summary>As the database keeps it.</summary>
    public string AsText() => JsonSerializer.Serialize(this, Json.Options);

    /// <summary>Whether anything was to be kept at all.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether what is told as created and updated is in the record now.</summary>
    public bool IsApplied { get; init; }

    public int Created { get; init; }
    public int Updated { get; init; }
    public int Unchanged { get; init; }
    public int Refused { get; init; }

    /// <summary>What is refused first, then what is updated, created and unchanged.</summary>
    public IReadOnlyList<OutcomeRow> Rows { get; init; } = [];

    /// <summary>How many rows are not among these.</summary>
    public int LeftOut { get; init; }

    /// <summary>The import whose rows were all kept; null: they are all here, or nobody is to look for the others.</summary>
    public Guid? Import { get; init; }

    /// <summary>What is wrong with the file as a whole, so that nothing more can be said of its records; null: nothing.</summary>
    public OutcomeRow? Unreadable { get; init; }

    /// <summary>Whether so much is wrong that the rest was not looked at.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Whether nothing is kept, whatever was to be left out: a sheet cannot be read as it is.</summary>
    public bool KeepsAllOut { get; init; }

    /// <summary>The record's revision once it was written.</summary>
    public long Revision { get; init; }

    /// <summary>With what is wrong with the file as a whole, if anything is.</summary>
    [JsonIgnore]
    public IEnumerable<OutcomeRow> AllRows =>
        (Unreadable is null ? [] : new[] { Unreadable }).Concat(Rows);

    [JsonIgnore]
    public IEnumerable<ImportProblem> Problems =>
        Rows.Where(row => row.Fate == ImportFate.Refused)
            .Concat(Unreadable is null ? [] : [Unreadable])
            .Select(row => row.Problem);
}
