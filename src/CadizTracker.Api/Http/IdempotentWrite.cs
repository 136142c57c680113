using System.Security.Cryptography;
using System.Text;
using CadizTracker.Database;
using Npgsql;

namespace CadizTracker.Http;

/// <summary>
/// A write that its sender may repeat: the answer is kept in the write's own transaction, so that a repeat, even of one whose
/// answer was lost, gets the first answer and is not applied again.
/// </summary>
internal sealed class IdempotentWrite(string actor, string key, byte[] request)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    private const string Find = """
        select request_sha256, status, location, etag, body
        from idempotent_writes
        where actor = @actor and key = @key
        """;
    private const string Keep = """
        insert into idempotent_writes (actor, key, request_sha256, status, location, etag, body)
        values (@actor, @key, @request, @Status, @Location, @Etag, @Body)
        """;
    private const string Forget =
        "delete from idempotent_writes where written_at < clock_timestamp() - interval '30 days'";

    /// <summary>Null where the sender gave no key.</summary>
    public static IdempotentWrite? Of(HttpRequest request, string actor, byte[] body)
    {
        using var hash = Hash(request);
        hash.AppendData(body);
        return Of(request, actor, hash);
    }

    /// <summary>What tells a request from others, to which its body is still to be added.</summary>
    public static IncrementalHash Hash(HttpRequest request)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n")
        );
        return hash;
    }

    /// <summary>Null where the sender gave no key. The hash has the whole body by now.</summary>
    public static IdempotentWrite? Of(HttpRequest request, string actor, IncrementalHash hash)
    {
        var given = request.Headers[Header];
        if (given.Count == 0)
        {
            return null;
        }
        var key = given.ToString();
        if (given.Count > 1 || key.Length is 0 or > LongestKey)
        {
            throw new Refused(
                Problems.InvalidRequest,
                errors: [new(Header, "invalid_key", Messages.AtMost(LongestKey).Here)]
            );
        }
        return new(actor, key, hash.GetHashAndReset());
    }

    /// <summary>The first answer, where this is a repeat; refused where the key was used for something else.</summary>
    public async Task<WriteAnswer?> FindAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var found = await connection.OneAsync<Row>(Find, new { actor, key }, ct);
        return found is null ? null
            : found.RequestSha256.AsSpan().SequenceEqual(request) ? found.Answer
            : throw new Refused(Problems.IdempotencyKeyReused);
    }

    public async Task KeepAsync(
        NpgsqlConnection connection,
        WriteAnswer answer,
        CancellationToken ct
    )
    {
        await connection.DoAsync(Forget, null, ct);
        await connection.DoAsync(
            Keep,
            new
            {
                actor,
                key,
                request,
                answer.Status,
                answer.Location,
                answer.Etag,
                answer.Body,
            },
            ct
        );
    }

    private sealed record Row
    {
        public byte[] RequestSha256 { get; init; } = [];
        public int Status { get; init; }
        public string? Location { get; init; }
        public string? Etag { get; init; }
        public byte[]? Body { get; init; }

        public WriteAnswer Answer =>
            new()
            {
                Status = Status,
                Location = Location,
                Etag = Etag,
                Body = Body,
            };
    }
}
