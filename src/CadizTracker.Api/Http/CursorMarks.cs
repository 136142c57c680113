using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace CadizTracker.Http;

/// <summary>
/// What a cursor was made for: it leads on in the list that gave it, under the same filters and sort, and nowhere else. A list sees
/// the cursor that it gave; the mark of its question stands behind a dot and is put there, and compared, here.
/// </summary>
internal static class CursorMarks
{
    public const string Parameter = "after";

    // They change how a page is written or where it ends, not which rows are on it.
    private static readonly string[] Free =
    [
        Parameter,
        "limit",
        Languages.Parameter,
        Formats.Parameter,
        Formats.DelimiterParameter,
    ];

    public static string Mark(HttpRequest request, string end) => $"{end}.{Of(request)}";

    /// <summary>Gives lists their own cursor back. One that was made for another question is left as it is, and refused by the rules.</summary>
    public static void UseCursors(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Query[Parameter] is [{ } given])
                {
                    Unwrap(http, given);
                }
                return next(http);
            }
        );

    /// <summary>True where the request has a cursor that no page of this list gave for this question.</summary>
    public static bool IsStray(HttpContext http) => http.Features.Get<Stray>() is not null;

    private static void Unwrap(HttpContext http, string given)
    {
        var dot = given.LastIndexOf('.');
        if (dot <= 0 || given[(dot + 1)..] != Of(http.Request))
        {
            http.Features.Set(new Stray());
            return;
        }
        http.Request.Query = new QueryCollection(
            http.Request.Query.ToDictionary(
                parameter => parameter.Key,
                parameter =>
                    parameter.Key == Parameter ? new StringValues(given[..dot]) : parameter.Value,
                StringComparer.Ordinal
            )
        );
    }

    private static string Of(HttpRequest request)
    {
        var filters = request
            .Query.Where(parameter => !Free.Contains(parameter.Key))
            .SelectMany(parameter => parameter.Value.Select(value => $"{parameter.Key}={value}"))
            .Order(StringComparer.Ordinal);
        var question = $"{request.Path.Value!.ToLowerInvariant()}?{string.Join('&', filters)}";
        return Base64Url.EncodeToString(
            SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 6)
        );
    }

    private sealed record Stray;
}
