using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks whether a hash, as a printed report carries it, is that of a snapshot.</summary>
internal sealed record VerifySnapshot
{
    /// <summary>The SHA-256, 64 hexadecimal digits; blanks between them, as print breaks a line, are passed over.</summary>
    [QueryParam]
    public string Hash { get; init; } = "";

    public string Digits => string.Concat(Hash.Where(letter => !char.IsWhiteSpace(letter)));
}

internal sealed class VerifySnapshotRules : Validator<VerifySnapshot>
{
    public VerifySnapshotRules()
    {
        RuleFor(r => r.Hash).Given();
        RuleFor(r => r.Hash)
            .Must((r, _) => r.Digits.Length is 0 or 64 && r.Digits.All(char.IsAsciiHexDigit))
            .Says(
                "invalid_hash",
                "Write the 64 hexadecimal digits of a SHA-256.",
                "Écrivez les 64 chiffres hexadécimaux d'un SHA-256."
            );
    }
}

/// <summary>Whether a hash is known here, and of which snapshot.</summary>
/// <param name="Hash">The hash that was asked about, in lower case.</param>
/// <param name="IsKnown">True: exactly that was frozen here. False: it was not, or the print was changed.</param>
/// <param name="Sentence">The same in words, in the caller's language.</param>
/// <param name="Snapshot">The snapshot; null where none is known.</param>
/// <param name="Successor">The latest snapshot of the same presidency, where that is another one; null: there is none.</param>
internal sealed record Verified(
    string Hash,
    bool IsKnown,
    string Sentence,
    Snapshot? Snapshot,
    string? Successor
);

/// <summary>
/// Says whether a printed report is what was frozen: anybody can check the hash that it carries. Whoever asks for html, as browsers do, is led
/// on (302) to the page that says it.
/// </summary>
internal sealed class VerifySnapshotEndpoint(NpgsqlDataSource source)
    : Endpoint<VerifySnapshot, Verified>
{
    private const string One = $"""
        select {Snapshot.Columns}
        from snapshots s
        where s.sha256 = decode(@Digits, 'hex')
        """;
    private const string Latest =
        "select name from snapshots where presidency_slug = @Presidency order by version desc limit 1";

    public override void Configure()
    {
        Get("/snapshots/verify");
        Group<ReadsOfNow>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Html)));
    }

    public override async Task HandleAsync(VerifySnapshot r, CancellationToken ct)
    {
        // A report carries this address for programs and for whoever follows its code with a telephone: those are led on to the page.
        if (HttpContext.Asked().Format == Format.Html)
        {
            HttpContext.Response.Headers.Vary = "Accept, Accept-Language";
            await Send.RedirectAsync($"/verify?hash={r.Digits}&lang={Lang.Here.Tag}");
            return;
        }
        await using var read = await Reading.StartAsync(source, ct);
        await HttpContext.AnswerAsync(read, await VerifyAsync(read, r, HttpContext, ct));
    }

    /// <summary>What is known of a hash, as whoever asks may see it.</summary>
    public static async Task<Verified> VerifyAsync(
        Reading read,
        VerifySnapshot r,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await read.OneAsync<Snapshot>(One, r, ct);
        var latest = found is null ? null : await read.ValueAsync<string>(Latest, found, ct);
        var successor = latest == found?.Id ? null : latest;
        return new(
            r.Digits.ToLowerInvariant(),
            found is not null,
            Sentence(found, successor).Here,
            found?.For(http),
            successor
        );
    }

    private static Bilingual Day(Snapshot found) =>
        PrintedDays.Of(DateOnly.FromDateTime(found.FrozenAt.UtcDateTime));

    private static Bilingual Mark(Snapshot found) =>
        found.Mark == "final" ? new("", "") : new("a draft, ", "un projet, ");

    private static Bilingual Sentence(Snapshot? found, string? successor) =>
        (found, successor) switch
        {
            (null, _) => new(
                "No snapshot has this hash: the report was not frozen here, or it was changed.",
                "Aucun instantané n'a cette empreinte\u00A0: le rapport n'a pas été figé ici, ou il a été modifié."
            ),
            (_, null) => new(
                $"This is the hash of {found.Id}, {Mark(found).En}frozen on {Day(found).En}; it has not been corrected since.",
                $"C'est l'empreinte de {found.Id}, {Mark(found).Fr}figé le {Day(found).Fr}\u00A0; il n'a pas été corrigé depuis."
            ),
            _ => new(
                $"This is the hash of {found.Id}, {Mark(found).En}frozen on {Day(found).En}; {successor} corrects it.",
                $"C'est l'empreinte de {found.Id}, {Mark(found).Fr}figé le {Day(found).Fr}\u00A0; {successor} le corrige."
            ),
        };
}
