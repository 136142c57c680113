using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Database;
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

    public bool IsFinal => Mark == "final";
}

internal sealed class FreezeSnapshotRules : AbstractValidator<FreezeSnapshot>
{
    public FreezeSnapshotRules()
    {
        RuleFor(r => r.Mark).IsOneOf("draft", "final");
        RuleFor(r => r.Note!).SetValidator(new TitlesRules());
        RuleFor(r => r.MissingTranslationsAccepted).NotBlank();
    }
}

/// <summary>
/// Freezes what the record says of a presidency: rules, figures, meetings, texts in both languages. The answer tells of it; it stands
/// at its own address for ever, and nobody can change or delete it. A correction is a new snapshot that names the one before.
/// </summary>
internal sealed class FreezeSnapshotEndpoint(NpgsqlDataSource source, TimeProvider clock)
    : EndpointWithoutRequest<Snapshot>
{
    private const string Latest = $"""
        select {Snapshot.Columns}
        from snapshots s
        where s.presidency_slug = @slug
        order by s.version desc
        limit 1
        """;

    private const string Keep = $"""
        with kept as (
          insert into snapshots (name, presidency_slug, version, is_final, predecessor_id, record_revision, frozen_at, actor, document, sha256)
          values (@Id, @Presidency, @Version, @IsFinal, (select p.snapshot_id from snapshots p where p.name = @Predecessor), @Revision,
            @FrozenAt, current_setting('cadiztracker.actor'), @bytes, sha256(@bytes))
          returning *
        )
        select {Snapshot.Columns}
        from kept s
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
                            SnapshotProblems.Latest("morocco-2023-1")
                        )
                    ),
            clearDefaults: true
        );
    }

    public override Task HandleAsync(CancellationToken ct) =>
        HttpContext.WriteAsync(
            source,
            (writing, body) => FreezeAsync(writing, Asked(body), Route<string>("slug")!, ct),
            ct
        );

    private async Task<Written> FreezeAsync(
        Writing writing,
        FreezeSnapshot asked,
        string slug,
        CancellationToken ct
    )
    {
        var latest = await writing.OneAsync<Snapshot>(Latest, new { slug }, ct);
        // Nobody else writes meanwhile, so this is what the record says until the snapshot is kept.
        await using var read = await Reading.StartAsync(source, ct);
        var frozen = await FrozenRecord.ReadAsync(read, slug, ct);
        if (asked.Predecessor != latest?.Id)
        {
            throw SnapshotProblems.Latest(latest?.Id);
        }
        MustBeComplete(asked, frozen);
        var before = latest is null ? null : await FrozenDocument.FindAsync(read, latest.Id, ct);
        var document = FrozenDocument.Of(frozen, asked, before, clock.GetUtcNow());
        var kept = await writing.OneAsync<Snapshot>(Keep, document.Row, ct);
        return new(201, kept, kept!.Version, $"/api/v1/snapshots/{kept.Id}");
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
