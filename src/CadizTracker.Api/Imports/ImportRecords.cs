using CadizTracker.Access;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>Sends records, any number of them.</summary>
internal sealed record ImportRecords
{
    /// <summary>true: everything is done, told record by record, and taken back. false unless told.</summary>
    [QueryParam]
    public string? DryRun { get; init; }

    /// <summary>What a refused record does to the others: stop keeps all of them out, skip leaves out the refused one alone. stop unless told.</summary>
    [QueryParam]
    public string? OnError { get; init; }
}

internal sealed class ImportRecordsRules : Validator<ImportRecords>
{
    public ImportRecordsRules()
    {
        RuleFor(r => r.DryRun).IsOneOf("true", "false");
        RuleFor(r => r.OnError).IsOneOf("stop", "skip");
    }
}

/// <summary>
/// Imports plans, presidencies, crosswalks and meetings: what is new is created, what differs is updated, what is there already stays as
/// it is, nothing is deleted. Citations become drafts. A long file, or one sent with Prefer: respond-async, is answered with
/// 202 and the address where to see how far it is.
/// </summary>
internal sealed class ImportRecordsEndpoint(
    NpgsqlDataSource source,
    Revisions revisions,
    ImportJobs jobs,
    ImportSettings settings,
    TimeProvider clock
) : Endpoint<ImportRecords, ImportReport>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // Those who wait for another import hold a connection each: readers keep the rest of the pool.
    private const int MostAtOnce = 5;
    private static readonly SemaphoreSlim Places = new(MostAtOnce);

    public override void Configure()
    {
        Post("/imports");
        Group<Edits>();
        RequestBinder(new RequestBinder<ImportRecords>(BindingSource.QueryParams));
        Description(
            endpoint =>
                endpoint
                    .Accepts<ImportContents>(
                        RecordSources.All[0].MediaType,
                        [.. RecordSources.All.Skip(1).Select(format => format.MediaType)]
                    )
                    .Produces<ImportReport>()
                    .Produces<ImportJob>(StatusCodes.Status202Accepted)
                    .WithMetadata(
                        WriteOf.ANew,
                        new BesideTheRecord(),
                        new Offers(Format.Csv),
                        new Takes(of => of.GetRequiredService<ImportSettings>().LargestBody),
                        new Refuses(new(ImportProblems.Refused), new(Problems.IdempotencyKeyReused))
                    ),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(ImportRecords r, CancellationToken ct)
    {
        var request = HttpContext.Request;
        var format =
            RecordSources.OfType(request.ContentType)
            ?? throw new Refused(Problems.UnsupportedMediaType, RecordSources.Taken);
        using var hash = IdempotentWrite.Hash(request);
        var spool = await Spool.TakeAsync(request.Body, settings.Folder, hash, ct);
        var isKept = false;
        try
        {
            var order = Order(r);
            var once = IdempotentWrite.Of(request, order.By!.Name, hash);
            if (once is not null && await RepeatedAsync(once, ct))
            {
                return;
            }
            isKept = IsLong(spool);
            await (
                isKept
                    ? LaterAsync(await jobs.AddAsync(spool, format, order, once, ct), ct)
                    : InPlaceAsync(
                        order.Patience,
                        () => ImportAsync(spool, format, order, once, ct),
                        ct
                    )
            );
        }
        finally
        {
            if (!isKept)
            {
                spool.Dispose();
            }
        }
    }

    private ImportOrder Order(ImportRecords r) =>
        new()
        {
            By = HttpContext.Actor(),
            Reason = HttpContext.ChangeReason(null),
            IsDryRun = r.DryRun == "true",
            SkipsRefused = r.OnError == "skip",
            LatestToday = StoredMeetings.LatestToday(clock),
        };

    private bool IsLong(Spool spool) => spool.Length > settings.AnsweredAtOnce || PrefersLater;

    private bool PrefersLater =>
        HttpContext
            .Request.Headers["Prefer"]
            .SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Contains("respond-async", StringComparer.OrdinalIgnoreCase);

    private static async Task InPlaceAsync(
        TimeSpan patience,
        Func<Task> import,
        CancellationToken ct
    )
    {
        if (!await Places.WaitAsync(patience, ct))
        {
            throw ImportProblems.IsBusy();
        }
        try
        {
            await import();
        }
        finally
        {
            Places.Release();
        }
    }

    private async Task ImportAsync(
        Spool spool,
        RecordFormat format,
        ImportOrder order,
        IdempotentWrite? once,
        CancellationToken ct
    )
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var progress = new ImportProgress();
        var records = format.Open("", () => spool.Read(progress));
        var import = new Import(connection, records, order, progress, KeepAsync);
        var outcome = await import.RunAsync(
            once is null ? null : kept => once.KeepAsync(connection, ImportAnswers.Kept(kept), ct),
            ct
        );
        revisions.Saw(outcome.Revision);
        await HttpContext.AnswerAsync(ImportAnswers.OrRefusal(outcome));

        // What is refused as a whole is told as a problem, of which nobody asks for more.
        Task<ImportOutcome> KeepAsync(
            ImportOutcome report,
            IAsyncEnumerable<OutcomeRow> rows,
            CancellationToken ct
        ) =>
            report.IsApplied || report.IsDryRun
                ? jobs.KeepAsync(report, rows, spool, format, order, ct)
                : Task.FromResult(report);
    }

    // What makes no sense is told at once, however long it is.
    private async Task LaterAsync(QueuedImport job, CancellationToken ct)
    {
        var refused = PrefersLater ? null : await job.RefusedWithinAsync(Soon, ct);
        await (
            refused is null
                ? AcceptAsync(job.Address, ct)
                : HttpContext.AnswerAsync(ImportAnswers.OrRefusal(refused))
        );
    }

    private async Task AcceptAsync(string address, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var job = (await ShowingImports.FindAsync(connection, address.Split('/')[^1], ct)).Job;
        var headers = HttpContext.Response.Headers;
        headers.Location = address;
        headers.RetryAfter = "1";
        headers["Preference-Applied"] = "respond-async";
        await HttpContext.AnswerReportAsync(StatusCodes.Status202Accepted, job, outcome: null);
    }

    private async Task<bool> RepeatedAsync(IdempotentWrite once, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        if (await once.FindAsync(connection, ct) is not { } before)
        {
            return false;
        }
        await (
            before.Location is { } address
                ? AcceptAsync(address, ct)
                : HttpContext.AnswerAsync(ImportAnswers.Read(before))
        );
        return true;
    }
}
