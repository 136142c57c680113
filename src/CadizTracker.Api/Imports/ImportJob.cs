using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>How far an import is.</summary>
internal enum ImportState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is read, judged or written.</summary>
    Running,

    /// <summary>It ended as it was meant to; a dry run, too.</summary>
    Done,

    /// <summary>Records are refused, or the file cannot be read; nothing is kept.</summary>
    Refused,

    /// <summary>The program or the database failed; nothing is kept.</summary>
    Failed,

    /// <summary>The program was ended meanwhile; nothing is kept.</summary>
    Interrupted,
}

/// <summary>An import that is done by and by: how far it is, and in the end its report.</summary>
internal sealed record ImportJob
{
    /// <summary>Its id, in its address.</summary>
    public Guid Id { get; init; }

    /// <summary>queued, running, done, refused, failed or interrupted; after the first two it changes no more.</summary>
    public ImportState State { get; init; }

    /// <summary>How much of it is done, from 0 to 100: half is reading and judging, half is writing.</summary>
    public int Percent { get; init; }

    /// <summary>Whether it is a dry run.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who sent it.</summary>
    public string SentBy { get; init; } = "";

    /// <summary>How many bytes the file has.</summary>
    public long Bytes { get; init; }

    /// <summary>When it was received, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it began, UTC; null: not yet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, UTC; null: not yet, or interrupted at an instant that nobody noted.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What became of its records; null: not known yet, or it did not get that far.</summary>
    public ImportReport? Report { get; init; }
}

/// <summary>An import as the database has it.</summary>
internal sealed record ImportJobRow
{
    public Guid ImportId { get; init; }
    public required string State { get; init; }
    public int Percent { get; init; }
    public bool IsDryRun { get; init; }
    public required string Actor { get; init; }
    public long Bytes { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Outcome { get; init; }

    public bool IsUnfinished => State is "queued" or "running";

    /// <summary>What became of its records; null: not known.</summary>
    public ImportOutcome? Known => Outcome is null ? null : Json.Read<ImportOutcome>(Outcome);

    public ImportJob Job =>
        new()
        {
            Id = ImportId,
            State = Enum.Parse<ImportState>(State, ignoreCase: true),
            Percent = Percent,
            DryRun = IsDryRun,
            SentBy = Actor,
            Bytes = Bytes,
            ReceivedAt = ReceivedAt,
            StartedAt = StartedAt,
            EndedAt = EndedAt,
            Report = Known is { } outcome ? ImportReport.Of(outcome) : null,
        };
}
