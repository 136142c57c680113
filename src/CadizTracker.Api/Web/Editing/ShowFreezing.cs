using CadizTracker.Access;
using CadizTracker.Handovers;
using CadizTracker.Handovers.Report;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>Asks for the snapshots of a presidency.</summary>
internal sealed record ShowFreezing
{
    /// <summary>The presidency's slug; null: the newest that has begun.</summary>
    [QueryParam]
    public string? Presidency { get; init; }
}

/// <summary>The snapshots of a presidency, and the form to freeze another one with.</summary>
internal sealed class ShowFreezingPage(
    NpgsqlDataSource source,
    PdfPrinter printer,
    TimeProvider clock
) : Endpoint<ShowFreezing>
{
    public override void Configure()
    {
        Get("/edit/snapshots");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(ShowFreezing r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var chosen = await KnownPresidencies.ChosenAsync(read, r.Presidency, today, ct);
        var freezing = new Freezing(
            HttpContext.Actor()!,
            chosen,
            await KnownPresidencies.AllAsync(read, ct),
            chosen is null ? [] : await ListSnapshotsEndpoint.ReadAsync(read, chosen, ct),
            printer.CanPrint
        );
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Snapshots", "Instantanés").Here,
                Body = new Web_Pages_EditSnapshots { Model = freezing },
                Scripts = ["edit-snapshots.js"],
                Api = chosen is null ? null : $"/api/v1/presidencies/{chosen}/snapshots",
            }
        );
    }
}

/// <summary>What the page of snapshots shows.</summary>
/// <param name="Who">Who looks at it.</param>
/// <param name="Presidency">The presidency's slug; null: there is none.</param>
/// <param name="Known">Those to choose from.</param>
/// <param name="Snapshots">The latest first.</param>
/// <param name="CanPrint">Whether there is a browser to print PDFs with.</param>
internal sealed record Freezing(
    Actor Who,
    string? Presidency,
    IReadOnlyList<KnownPresidency> Known,
    IReadOnlyList<Snapshot> Snapshots,
    bool CanPrint
);
