using CadizTracker.Database;
using CadizTracker.Handovers;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Asks whether a printed report is what was frozen.</summary>
internal sealed record Verify
{
    /// <summary>The SHA-256 that the report carries; null: nothing is asked yet.</summary>
    [QueryParam]
    public string? Hash { get; init; }

    public VerifySnapshot Asked => new() { Hash = Hash ?? "" };
}

internal sealed class VerifyRules : Validator<Verify>
{
    private static readonly VerifySnapshotRules Rules = new();

    public VerifyRules() =>
        RuleFor(r => r.Hash)
            .Custom(
                (hash, context) =>
                {
                    foreach (var failure in Judged(hash))
                    {
                        context.AddFailure(failure);
                    }
                }
            );

    private static List<FluentValidation.Results.ValidationFailure> Judged(string? hash) =>
        hash is null ? [] : Rules.Validate(new VerifySnapshot { Hash = hash }).Errors;
}

/// <summary>Verifies a printed report as a page: anybody writes the hash that it carries, or follows its code.</summary>
internal sealed class ShowVerifyPage(NpgsqlDataSource source) : Endpoint<Verify>
{
    public override void Configure()
    {
        Get("/verify");
        Group<ShowsOfNow>();
        Options(route => route.WithMetadata(new TellsProblems(TellAsync)));
    }

    public override async Task HandleAsync(Verify r, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        var verified = r.Hash is null
            ? null
            : await VerifySnapshotEndpoint.VerifyAsync(read, r.Asked, HttpContext, ct);
        await HttpContext.ShowAsync(
            read,
            Page(new(r.Hash, verified, null)) with
            {
                Api = r.Hash is null
                    ? null
                    : PageAddress.As(
                        "json",
                        $"/api/v1/snapshots/verify?hash={Uri.EscapeDataString(r.Hash)}"
                    ),
            }
        );
    }

    private static Page Page(VerifyPage shown) =>
        new()
        {
            Title = new Bilingual("Verify a report", "Vérifier un rapport").Here,
            Body = new Web_Pages_Verify { Model = shown },
            Styles = ["ask.css"],
        };

    private static Task<Page?> TellAsync(HttpContext http, Refused refused) =>
        Task.FromResult(
            refused.Errors.FirstOrDefault(error => error.Field == "hash") is { } wrong
                ? Page(new(http.Request.Query["hash"], null, wrong.Message))
                : null
        );
}

/// <summary>What the page shows: what was written, what is known of it, or what is wrong with it.</summary>
internal sealed record VerifyPage(string? Hash, Verified? Verified, string? Wrong);
