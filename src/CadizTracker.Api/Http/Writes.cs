using System.Text.Json;
using CadizTracker.Access;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Http;

/// <summary>What a write did, and what to tell of it.</summary>
/// <param name="Status">201, 200 or 204.</param>
/// <param name="Document">The record as it is now; null: it is gone.</param>
/// <param name="Version">The record's version, which its ETag begins with; null: it is gone.</param>
/// <param name="Location">The address of a new record.</param>
internal sealed record Written(int Status, object? Document, int? Version, string? Location = null);

/// <summary>The way of a write: who and why, a repeat is recognised, one transaction, and the answer once it is kept.</summary>
internal static class Writes
{
    private const string ReasonHeader = "X-Change-Reason";
    private const int LongestReason = 1000;

    public static async Task WriteAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        Func<Writing, WriteBody, Task<Written>> write,
        CancellationToken ct
    ) => await http.WriteAsync(source, await WriteBody.ReadAsync(http.Request, ct), write, ct);

    /// <summary>The same of a body that was read already, because others need not wait while something is made of it.</summary>
    public static async Task WriteAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        WriteBody body,
        Func<Writing, WriteBody, Task<Written>> write,
        CancellationToken ct
    )
    {
        var actor = http.Actor()!.Name;
        await using var writing = await Writing.StartAsync(
            source,
            actor,
            http.ChangeReason(body.Reason),
            ct
        );
        var once = IdempotentWrite.Of(http.Request, actor, body.Bytes);
        if (once is not null && await once.FindAsync(writing.Connection, ct) is { } before)
        {
            await before.SendAsync(http);
            return;
        }
        var answer = WriteAnswer.Of(await write(writing, body));
        if (once is not null)
        {
            await once.KeepAsync(writing.Connection, answer, ct);
        }
        var revision = await writing.CommitAsync(ct);
        http.RequestServices.GetRequiredService<Revisions>().Saw(revision);
        await answer.SendAsync(http);
    }

    /// <summary>Refuses a change of a record that the caller did not see as it is: If-Match names its version.</summary>
    public static void MustMatch(this HttpRequest request, int version)
    {
        var tags = request
            .Headers.IfMatch.SelectMany(line =>
                (line ?? "").Split(',', StringSplitOptions.TrimEntries)
            )
            .Where(tag => tag.Length > 0)
            .ToArray();
        if (tags.Length == 0)
        {
            throw new Refused(Problems.IfMatchMissing);
        }
        if (!tags.Any(tag => tag == "*" || tag.Trim('"').Split('-')[0] == $"{version}"))
        {
            throw new Refused(Problems.Stale);
        }
        if (tags.All(tag => tag.EndsWith(Answer.PartialEnd, StringComparison.Ordinal)))
        {
            throw new Refused(Problems.Stale, SeenInPart);
        }
    }

    private static readonly Bilingual SeenInPart = new(
        "You read it without a key, which hides its drafts: read it with yours, so that you change what you have seen.",
        "Vous l'avez lue sans clé, ce qui en cache les projets\u00A0: relisez-la avec la vôtre, pour ne modifier que ce que vous avez vu."
    );

    /// <summary>Why a change is made, as its sender says in the body or a header; null: not said.</summary>
    public static string? ChangeReason(this HttpContext http, string? said)
    {
        var reason = said ?? http.Request.Headers[ReasonHeader].ToString();
        return string.IsNullOrWhiteSpace(reason) ? null
            : reason.Length > LongestReason
                ? throw Unfit("too_long", Messages.AtMost(LongestReason))
            : !LengthRules.IsText(reason) ? throw Unfit("control_character", LengthRules.NoText)
            : reason.Trim();
    }

    private static Refused Unfit(string code, Bilingual message) =>
        new(Problems.InvalidRequest, errors: [new(ReasonHeader, code, message.Here)]);
}

/// <summary>A write's answer as it goes out, and as it goes out again when the write is repeated.</summary>
internal sealed record WriteAnswer
{
    public required int Status { get; init; }
    public string? Location { get; init; }
    public string? Etag { get; init; }
    public byte[]? Body { get; init; }

    public static WriteAnswer Of(Written written)
    {
        var bytes = written.Document is null
            ? null
            : JsonSerializer.SerializeToUtf8Bytes(written.Document, Json.Options);
        return new()
        {
            Status = written.Status,
            Location = written.Location,
            Etag =
                bytes is null || written.Version is null
                    ? null
                    : Answer.Tag(written.Version.Value, bytes),
            Body = bytes,
        };
    }

    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentLanguage = Lang.Here.Tag;
        response.Headers.Location = Location;
        response.Headers.ETag = Etag;
        if (Body is null)
        {
            return Task.CompletedTask;
        }
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
