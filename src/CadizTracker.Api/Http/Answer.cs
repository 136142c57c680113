using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>A finished answer: the bytes as they go out, compressed or not, with all its headers.</summary>
internal sealed record Answer(
    byte[] Body,
    string ETag,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers
)
{
    private const int WorthCompressing = 1024;

    /// <summary>Sends it, or 304 where the caller has it already. A HEAD request gets the headers alone.</summary>
    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
        if (IsKnown(http.Request, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentEncoding);
            // Left unstarted by an endpoint, its library would make it a 204.
            return response.StartAsync(http.RequestAborted);
        }
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }

    /// <summary>
    /// Makes the answer from its plain bytes: compresses them if the caller can read that, and names the result by what is in
    /// it. The mark that the ETag begins with is the record's version, or the revision of the whole.
    /// </summary>
    public static Answer From(
        byte[] plain,
        long mark,
        HttpRequest request,
        IHeaderDictionary headers,
        bool isPartial = false,
        bool isPacked = false
    )
    {
        var encoding = isPacked || plain.Length < WorthCompressing ? null : Accepted(request);
        var body = Compress(plain, encoding);
        var etag = Tag(mark, body, isPartial);
        headers.ETag = etag;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }
        return new Answer(body, etag, [.. headers]);
    }

    /// <summary>What the ETag of an answer ends with that kept something of the record back: nobody changes what they have not seen.</summary>
    public const string PartialEnd = "-public\"";

    /// <summary>A strong ETag: the mark, then what is in the bytes.</summary>
    public static string Tag(long mark, byte[] body, bool isPartial = false) =>
        $"\"{mark}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}{(isPartial ? PartialEnd : "\"")}";

    /// <summary>Whether the caller has what an ETag names already.</summary>
    public static bool IsKnown(HttpRequest request, string etag)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0
            && (
                known == etag
                || known
                    .SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))
                    .Any(tag => tag == "*" || tag == etag || tag == "W/" + etag)
            );
    }

    /// <summary>The compression that the caller prefers of those there are; null: none.</summary>
    public static string? Accepted(HttpRequest request)
    {
        var accepted = request
            .GetTypedHeaders()
            .AcceptEncoding.ToLookup(
                e => e.Value.Value ?? "",
                e => e.Quality ?? 1,
                StringComparer.OrdinalIgnoreCase
            );
        double Quality(string name) => accepted[name].Concat(accepted["*"]).Append(0).First();
        return Quality("br") is > 0 and var br && br >= Quality("gzip") ? "br"
            : Quality("gzip") > 0 ? "gzip"
            : null;
    }

    private static byte[] Compress(byte[] plain, string? encoding)
    {
        if (encoding is null)
        {
            return plain;
        }
        using var buffer = new MemoryStream();
        using (
            Stream into =
                encoding == "br" ? new BrotliStream(buffer, Brotli) : new GZipStream(buffer, Gzip)
        )
        {
            into.Write(plain);
        }
        return buffer.ToArray();
    }

    private static readonly BrotliCompressionOptions Brotli = new() { Quality = 5 };
    private static readonly ZLibCompressionOptions Gzip = new() { CompressionLevel = 6 };
}
