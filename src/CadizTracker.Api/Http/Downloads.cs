using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CadizTracker.Database;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace CadizTracker.Http;

/// <summary>Noted of a request that came as HEAD: whoever would work long for a body need not.</summary>
internal sealed record WantsHeadersAlone;

/// <summary>A long answer that goes out as it is written, and is a file where it arrives.</summary>
/// <param name="Name">The file's name, without what says its kind.</param>
/// <param name="Variant">All that its bytes depend on besides the record and the address.</param>
/// <param name="Write">Writes it.</param>
internal sealed record Download(string Name, string Variant, Func<Reading, Stream, Task> Write);

internal static class Downloads
{
    // Each of them holds a connection while it goes out: readers keep the rest of the pool.
    private const int MostAtOnce = 4;
    private static readonly SemaphoreSlim Turns = new(MostAtOnce);
    private static readonly MinDataRate Slowest = new(10_000, TimeSpan.FromSeconds(30));

    // Another program may write the same record in other bytes.
    private static readonly string Program = Assembly
        .GetExecutingAssembly()
        .ManifestModule.ModuleVersionId.ToString();

    /// <summary>Sends a download of the record, or says that the caller has it already.</summary>
    public static async Task DownloadAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        Func<Reading, Download> download,
        CancellationToken ct
    )
    {
        await using (var look = await http.ReadAsync(source, ct))
        {
            var etag = http.Describe(look, download(look));
            if (Answer.IsKnown(http.Request, etag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
            }
            if (
                http.Response.StatusCode == StatusCodes.Status304NotModified
                || http.Features.Get<WantsHeadersAlone>() is not null
            )
            {
                http.Response.Headers.Remove(HeaderNames.ContentEncoding);
                await http.Response.StartAsync(ct);
                return;
            }
        }
        await Turns.WaitAsync(ct);
        try
        {
            await http.SendAsync(source, download, ct);
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>Answers a file that is no part of the record.</summary>
    public static Task AnswerFileAsync(
        this HttpContext http,
        byte[] file,
        Format format,
        string name
    )
    {
        http.Head(format, name);
        var isPacked = format is Format.Xlsx or Format.Zip;
        return Answer
            .From(file, 0, http.Request, http.Response.Headers, isPacked: isPacked)
            .SendAsync(http);
    }

    private static async Task SendAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        Func<Reading, Download> download,
        CancellationToken ct
    )
    {
        await using var read = await http.ReadAsync(source, ct);
        var file = download(read);
        http.Describe(read, file);
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = Slowest;
        }
        await using var body = Compressed(http);
        await file.Write(read, body);
    }

    // Says all that the headers say; returns the ETag.
    private static string Describe(this HttpContext http, Reading read, Download file)
    {
        var format = http.Asked().Format;
        http.Head(format, file.Name);
        var headers = http.Response.Headers;
        var encoding = format == Format.Json ? Answer.Accepted(http.Request) : null;
        headers.ContentEncoding = encoding;
        headers.ETag = Answer.Tag(
            read.Revision,
            Encoding.UTF8.GetBytes(
                $"{Program} {read.CommittedAt:O} {read.AsOf?.Written} {format} {Lang.Here} {encoding} {file.Variant}"
            )
        );
        return headers.ETag!;
    }

    private static void Head(this HttpContext http, Format format, string name)
    {
        var headers = http.Response.Headers;
        headers.ContentType = format switch
        {
            Format.Json => "application/json; charset=utf-8",
            Format.Csv => "text/csv; charset=utf-8; header=present",
            _ => format.MediaType(),
        };
        headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Label}\"";
        headers.ContentLanguage = Lang.Here.Tag;
        headers.Vary = Answering.Varying;
        headers.CacheControl = http.RequestServices.GetRequiredService<HttpSettings>().CacheControl;
    }

    private static Stream Compressed(HttpContext http) =>
        http.Response.Headers.ContentEncoding.ToString() switch
        {
            "br" => new BrotliStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            _ => new PatientStream(http.Response.Body),
        };
}
