using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Changes;

/// <summary>
/// Tells of changes as they are committed (server-sent events): one event a revision, its id the revision's number. Whoever was cut off
/// sends the last id as Last-Event-ID and misses none. What is not published is not told. The first event, revision, says where the
/// record is; reset says that the id is not of this record, and all should be read anew.
/// </summary>
internal sealed class StreamChanges(
    NpgsqlDataSource source,
    ChangeEvents events,
    Revisions revisions,
    ChangeListeners listeners,
    IHostApplicationLifetime program
) : EndpointWithoutRequest<ChangeEvent>
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    // Who listens comes again by itself, and is then asked anew whether they may.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const string Again = "retry: 3000\n\n";

    public override void Configure()
    {
        Get("/changes/stream");
        Group<ReadsOfNow>();
        Options(endpoint =>
            endpoint.WithMetadata(
                new Offers(Format.Events) { WithoutJson = true },
                new BesideTheRecord()
            )
        );
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        using var place = listeners.Take();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            ct,
            program.ApplicationStopping
        );
        end.CancelAfter(Longest);
        var now = await NowAsync(ct);
        Head();
        if (HttpContext.Features.Get<WantsHeadersAlone>() is not null)
        {
            await HttpContext.Response.StartAsync(ct);
            return;
        }
        try
        {
            await TellAsync(now, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The listener has gone, the hour is over, or the program ends: none is an error.
        }
    }

    private async Task TellAsync(long now, CancellationToken ct)
    {
        var last = LastEventId();
        var isKnown = last is null || last <= now;
        var at = isKnown ? last ?? now : now;
        await WriteAsync(Again + Where(isKnown ? "revision" : "reset", at), ct);
        while (true)
        {
            at = await CatchUpAsync(at, ct);
            if (!await revisions.ChangedAsync(at, KeepAlive, ct))
            {
                await WriteAsync(": \n\n", ct);
            }
        }
    }

    private async Task<long> CatchUpAsync(long at, CancellationToken ct)
    {
        try
        {
            while (revisions.Current is var known and >= 0 && known != at)
            {
                if (known < at)
                {
                    // A database restored from a backup is behind what was told.
                    await WriteAsync(Where("reset", known), ct);
                    return known;
                }
                var batch = await events.AfterAsync(at, known, ct);
                await WriteAsync(batch.Text, ct);
                at = batch.UpTo;
            }
        }
        catch (NpgsqlException e) when (DatabaseFailures.IsOutage(e))
        {
            // It is asked again when the database is back.
            await Task.Delay(Pause, ct);
        }
        return at;
    }

    private async Task<long> NowAsync(CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        revisions.Saw(read.Revision);
        return read.Revision;
    }

    // What is no number is the id of no event of ours.
    private long? LastEventId() =>
        HttpContext.Request.Headers["Last-Event-ID"] is not [{ Length: > 0 } id] ? null
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last
        : long.MaxValue;

    private void Head()
    {
        var headers = HttpContext.Response.Headers;
        headers.ContentType = $"{Format.Events.MediaType()}; charset=utf-8";
        headers.ContentLanguage = Lang.Here.Tag;
        headers.CacheControl = "no-store";
        headers["X-Accel-Buffering"] = "no"; // a proxy would hold back what is little
    }

    private static string Where(string name, long revision) =>
        $"event: {name}\nid: {revision}\ndata: {{\"revision\":{revision}}}\n\n";

    private async Task WriteAsync(string text, CancellationToken ct)
    {
        if (text.Length > 0)
        {
            await HttpContext.Response.WriteAsync(text, ct);
            await HttpContext.Response.Body.FlushAsync(ct);
        }
    }
}
