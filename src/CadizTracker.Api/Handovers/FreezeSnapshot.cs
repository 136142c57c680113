using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CadizTracker.Handovers.Report;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks to freeze what the record says of a presidency now.</summary>
internal sealed record FreezeSnapshot
{
    /// <summary>draft (unless told) or final.</summary>
    public string? Mark { get; init; }

    /// <summary>The latest snapshot of the presidency, which this one corrects, e.g. morocco-2023-1; null: it is the first.</summary>
    public string? Predecessor { get; init; }

    /// <summary>What a reader should know of it, in the languages it is written in; null: nothing.</summary>
    public Titles? Note { get; init; }

    /// <summary>Why it may be final although texts are missing in one language; null: it may not.</summary>
    public string? MissingTranslationsAccepted { get; init; }

    /// <summary>Why it may be final although its report cannot be printed as PDF; null: it may not.</summary>
    public string? WithoutPdf { get; init; }

    public bool IsFinal => Mark == "final";
}

internal sealed class FreezeSnapshotRules : AbstractValidator<FreezeSnapshot>
{
    public FreezeSnapshotRules()
    {
        RuleFor(r => r.Mark).IsOneOf("draft", "final");
        RuleFor(r => r.Note!).SetValidator(new TitlesRules());
        RuleFor(r => r.MissingTranslationsAccepted).NotBlank();
        RuleFor(r => r.WithoutPdf).NotBlank();
    }
}

/// <summary>
/// Freezes what the record says of a presidency: rules, figures, meetings, texts in both languages. The answer tells of it; it stands
/// at its own address for ever, and nobody can change or delete it. A correction is a new snapshot that names the one before.
/// </summary>
internal sealed class FreezeSnapshotEndpoint(
    NpgsqlDataSource source,
    PdfPrinter printer,
    TimeProvider clock
) : EndpointWithoutRequest<Snapshot>
{
    private const string Latest = $"""
        select {Snapshot.Columns}
        from snapshots s
        where s.presidency_slug = @slug
        order by s.version desc
        limit 1
        """;

    private const string Keep = """
        insert into snapshots (name, presidency_slug, version, is_final, predecessor_id, record_revision, frozen_at, actor, document, sha256)
        values (@Id, @Presidency, @Version, @IsFinal, (select p.snapshot_id from snapshots p where p.name = @Predecessor), @Revision,
          @FrozenAt, current_setting('cadiztracker.actor'), @Bytes, sha256(@Bytes))
        """;

    private const string KeepRendering = """
        insert into snapshot_renderings (snapshot_id, format, lang, bytes, sha256)
        select s.snapshot_id, @Format, @Lang, @Bytes, sha256(@Bytes)
        from snapshots s
        where s.name = @Id
        """;

    private const string Kept = $"""
        select {Snapshot.Columns}
        from snapshots s
        where s.name = @Id
        """;

    public override void Configure()
    {
        Post("/presidencies/{slug}/snapshots");
        Group<Access.Publishes>();
        Description(
            endpoint =>
                endpoint
                    .Writes<FreezeSnapshot, Snapshot>(WriteOf.ANew)
                    .WithMetadata(
                        new Refuses(
                            new Refused(SnapshotProblems.MissingTranslations),
                            SnapshotProblems.NoPdf(new(PdfProblems.NoBrowser)),
                            SnapshotProblems.Latest("morocco-2023-1")
                        )
                    ),
            clearDefaults: true
        );
    }

    // Printing takes seconds, so all is made before it is this one's turn to write: others need not wait for it.
    public override async Task HandleAsync(CancellationToken ct)
    {
        var body = await WriteBody.ReadAsync(HttpContext.Request, ct);
        var (ready, refused) = await TryPrepareAsync(body, ct);
        await HttpContext.WriteAsync(
            source,
            body,
            (writing, _) => ready is null ? throw refused! : KeepAsync(writing, ready, ct),
            ct
        );
    }

    // A refusal waits, too: what is repeated with its Idempotency-Key is answered as it was.
    private async Task<(ReadyToKeep? Ready, Refused? Refused)> TryPrepareAsync(
        WriteBody body,
        CancellationToken ct
    )
    {
        try
        {
            return (await PrepareAsync(Asked(body), Route<string>("slug")!, ct), null);
        }
        catch (Refused refused)
        {
            return (null, refused);
        }
    }

    private async Task<ReadyToKeep> PrepareAsync(
        FreezeSnapshot asked,
        string slug,
        CancellationToken ct
    )
    {
        FrozenDocument document;
        IReadOnlyList<HandoverReport> reports;
        await using (var read = await Reading.StartAsync(source, ct))
        {
            var frozen = await FrozenRecord.ReadAsync(read, slug, ct);
            var latest = await read.OneAsync<Snapshot>(Latest, new { slug }, ct);
            MustCorrect(asked.Predecessor, latest);
            MustBeComplete(asked, frozen);
            var before = latest is null
                ? null
                : await FrozenDocument.FindAsync(read, latest.Id, ct);
            document = FrozenDocument.Of(frozen, asked, before, clock.GetUtcNow());
            reports = await FrozenReports.ReadAsync(
                read,
                document,
                PublicAddress.OriginOf(HttpContext),
                ct
            );
        }
        var mayLackPdf = !asked.IsFinal || asked.WithoutPdf is not null;
        return new(
            asked.Predecessor,
            document,
            await FrozenReports.RenderAsync(reports, printer, mayLackPdf, ct)
        );
    }

    private static async Task<Written> KeepAsync(
        Writing writing,
        ReadyToKeep ready,
        CancellationToken ct
    )
    {
        var (predecessor, document, renderings) = ready;
        MustCorrect(
            predecessor,
            await writing.OneAsync<Snapshot>(Latest, new { slug = document.Presidency }, ct)
        );
        await writing.DoAsync(Keep, document, ct);
        foreach (var one in renderings)
        {
            await writing.DoAsync(
                KeepRendering,
                new
                {
                    document.Id,
                    one.Format,
                    one.Lang,
                    one.Bytes,
                },
                ct
            );
        }
        var kept = (await writing.OneAsync<Snapshot>(Kept, new { document.Id }, ct))!;
        return new(201, kept, kept.Version, $"/api/v1/snapshots/{kept.Id}");
    }

    private static void MustCorrect(string? predecessor, Snapshot? latest)
    {
        if (predecessor != latest?.Id)
        {
            throw SnapshotProblems.Latest(latest?.Id);
        }
    }

    private static void MustBeComplete(FreezeSnapshot asked, FrozenRecord frozen)
    {
        if (
            asked.IsFinal
            && asked.MissingTranslationsAccepted is null
            && frozen.Missing is { Count: > 0 } missing
        )
        {
            throw new Refused(
                SnapshotProblems.MissingTranslations,
                Accepting,
                [.. missing.Select(m => new FieldError(m.Record, m.Member, m.Sentence.Here))]
            );
        }
    }

    private static FreezeSnapshot Asked(WriteBody body)
    {
        var asked = Read(body.Json is null ? new JsonObject() : body.Required);
        var judged = new FreezeSnapshotRules().Validate(asked);
        return judged.IsValid
            ? asked
            : throw new Refused(
                Problems.InvalidRequest,
                errors: [.. judged.Errors.Select(RequestRules.AsError)]
            );
    }

    private static FreezeSnapshot Read(JsonObject body)
    {
        try
        {
            return body.Deserialize<FreezeSnapshot>(Json.Options)!;
        }
        catch (JsonException e)
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors: [RequestRules.AsError(BodyFaults.Of(e))]
            );
        }
    }

    private static readonly Bilingual Accepting = new(
        "Add the missing texts, freeze a draft, or say in missingTranslationsAccepted why it may be final without them.",
        "Ajoutez les textes manquants, figez un projet, ou dites dans missingTranslationsAccepted pourquoi la version peut être définitive sans eux."
    );
}

/// <summary>A snapshot with its reports, ready to be kept.</summary>
/// <param name="Predecessor">The latest snapshot when it was made; another one since means that it is not to be kept.</param>
/// <param name="Document">What is frozen.</param>
/// <param name="Renderings">Its reports.</param>
internal sealed record ReadyToKeep(
    string? Predecessor,
    FrozenDocument Document,
    IReadOnlyList<RenderedReport> Renderings
);
