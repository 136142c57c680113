using System.Text.Json;
using CadizTracker.Access;
using CadizTracker.Database;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;

namespace CadizTracker.Http;

/// <summary>
/// Keeps finished answers for as long as the record's revision does not change. The same address, asked in the same way at
/// the same revision, is the same bytes; so the second caller gets the first one's.
/// </summary>
internal sealed class Answers(Revisions revisions, AccessSettings access) : IDisposable
{
    private const int KeptBytes = 64 * 1024 * 1024;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptBytes });

    public Answer? Find(HttpRequest request) =>
        IsPublic(request)
        && revisions.Current is >= 0 and var revision
        && kept.TryGetValue(Key.Of(request, revision), out Answer? answer)
            ? answer
            : null;

    public void Keep(HttpRequest request, long revision, Answer answer)
    {
        revisions.Saw(revision);
        if (IsPublic(request) && revision == revisions.Current)
        {
            kept.Set(
                Key.Of(request, revision),
                answer,
                new MemoryCacheEntryOptions
                {
                    Size = answer.Body.Length + 1024,
                    SlidingExpiration = TimeSpan.FromMinutes(10),
                }
            );
        }
    }

    public void Dispose() => kept.Dispose();

    // It is looked at before anybody knows who asks: what somebody's key opens for them is neither kept nor found here.
    private bool IsPublic(HttpRequest request) =>
        access.PublicRead
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.CarriesCredentials();

    /// <summary>All that an answer may depend on besides the record: the address and the headers that Vary names.</summary>
    private readonly record struct Key(
        long Revision,
        string Scheme,
        string? Host,
        string Target,
        string Accept,
        string Language,
        string Encoding
    )
    {
        public static Key Of(HttpRequest request, long revision) =>
            new(
                revision,
                // Pages print whole addresses: what one caller was reached by, or said so, is not told to another.
                request.Scheme,
                request.Host.Value,
                request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                request.Headers.Accept.ToString(),
                request.Headers.AcceptLanguage.ToString(),
                request.Headers.AcceptEncoding.ToString()
            );
    }
}

internal static class Answering
{
    internal static readonly string[] Varying =
    [
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Authorization",
        "Cookie",
        "X-Api-Key",
    ];

    /// <summary>Answers from what is kept, before anything else looks at the request.</summary>
    public static void UseAnswers(this WebApplication app)
    {
        var answers = app.Services.GetRequiredService<Answers>();
        app.Use(
            (http, next) =>
                answers.Find(http.Request) is { } answer ? answer.SendAsync(http) : next(http)
        );
    }

    /// <summary>Looks at the record for an answer: as it is, or as of the instant that the caller asked for.</summary>
    public static Task<Reading> ReadAsync(
        this HttpContext http,
        Npgsql.NpgsqlDataSource source,
        CancellationToken ct
    ) => Reading.StartAsync(source, http.Asked().AsOf, ct);

    /// <summary>
    /// Answers a document as JSON. <paramref name="version"/> is the record's own version, where it is one record;
    /// <paramref name="isPartial"/>: something of it is not for this caller.
    /// </summary>
    public static Task AnswerAsync<T>(
        this HttpContext http,
        Reading read,
        T document,
        int? version = null,
        bool isPartial = false
    ) =>
        http.AnswerAsync(
            read,
            JsonSerializer.SerializeToUtf8Bytes(document, Json.Options),
            "application/json; charset=utf-8",
            version,
            isPartial
        );

    public static Task AnswerAsync(
        this HttpContext http,
        Reading read,
        byte[] plain,
        string type,
        int? version = null,
        bool isPartial = false,
        bool isPacked = false
    )
    {
        var headers = http.Response.Headers;
        headers.ContentType = type;
        headers.ContentLanguage = Lang.Here.Tag;
        headers.Vary = Varying;
        headers.CacheControl = http.RequestServices.GetRequiredService<HttpSettings>().CacheControl;
        var mark = version ?? read.Revision;
        var answer = Answer.From(plain, mark, http.Request, headers, isPartial, isPacked);
        http.RequestServices.GetRequiredService<Answers>()
            .Keep(http.Request, read.Revision, answer);
        return answer.SendAsync(http);
    }
}
