using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks for one snapshot.</summary>
internal sealed record ShowSnapshot
{
    /// <summary>The snapshot's name, e.g. morocco-2023-1.</summary>
    public string Id { get; init; } = "";
}

/// <summary>
/// Shows what was frozen: the same bytes for ever, in both languages whoever asks. The document is canonical JSON (RFC 8785); the
/// SHA-256 of the bytes is its hash, and stands in the header Repr-Digest too.
/// </summary>
internal sealed class ShowSnapshotEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowSnapshot, FrozenSnapshot>
{
    private const string One = "select version, document, sha256 from snapshots where name = @Id";

    public override void Configure()
    {
        Get("/snapshots/{id}");
        Group<ReadsOfNow>();
    }

    public override async Task HandleAsync(ShowSnapshot r, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        var kept = await read.OneAsync<Row>(One, r, ct) ?? throw SnapshotProblems.NoSnapshot(r.Id);
        HttpContext.Response.Headers["Repr-Digest"] =
            $"sha-256=:{Convert.ToBase64String(kept.Sha256)}:";
        await HttpContext.AnswerAsync(
            read,
            kept.Document,
            "application/json; charset=utf-8",
            kept.Version
        );
    }

    private sealed record Row
    {
        public int Version { get; init; }
        public byte[] Document { get; init; } = [];
        public byte[] Sha256 { get; init; } = [];
    }
}

/// <summary>What the record said of a presidency when it was frozen.</summary>
internal sealed record FrozenSnapshot
{
    /// <summary>cadiztracker-snapshot-1.</summary>
    public required string Format { get; init; }

    /// <summary>Its name for ever, e.g. morocco-2023-1.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, a number more for each snapshot of the presidency.</summary>
    public required int Version { get; init; }

    /// <summary>draft or final.</summary>
    public required string Mark { get; init; }

    /// <summary>The snapshot that this one corrects; null: it is the first.</summary>
    public string? Predecessor { get; init; }

    /// <summary>What a reader should know of it; null: nothing was said.</summary>
    public Titles? Note { get; init; }

    /// <summary>When it was frozen, UTC.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The revision of the record that it shows.</summary>
    public required long RecordRevision { get; init; }

    /// <summary>The coverage of the presidency as it was answered then.</summary>
    public required FrozenCoverage Coverage { get; init; }

    /// <summary>The presidency, in the import format.</summary>
    public required Presidencies.PresidencyRecord Presidency { get; init; }

    /// <summary>Its plan, in the import format.</summary>
    public required Plans.PlanRecord Plan { get; init; }

    /// <summary>Its meetings by day, in the import format, with their published citations.</summary>
    public required IReadOnlyList<Meetings.MeetingRecord> Meetings { get; init; }

    /// <summary>What was written in one language and not in the other.</summary>
    public required IReadOnlyList<MissingTranslation> MissingTranslations { get; init; }

    /// <summary>Why it may be final without them; null: not needed, or not said.</summary>
    public string? MissingTranslationsAccepted { get; init; }

    /// <summary>Why it may be final without reports as PDF; null: not needed, or not said.</summary>
    public string? WithoutPdf { get; init; }

    /// <summary>Every member that differs from its predecessor: of the figures, the presidency, the plan, the meetings by their slugs; null: it is the first.</summary>
    public IReadOnlyList<Changes.Difference>? Changes { get; init; }
}

/// <summary>A coverage document in both languages.</summary>
/// <param name="En">In English.</param>
/// <param name="Fr">In French.</param>
internal sealed record FrozenCoverage(Coverage.Coverage En, Coverage.Coverage Fr);
