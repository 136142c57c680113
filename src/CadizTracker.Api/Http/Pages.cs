using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CadizTracker.Database;
using FluentValidation;
using Microsoft.AspNetCore.Http.Extensions;

namespace CadizTracker.Http;

/// <summary>Where a page of a list of meetings ended: the day it is sorted by, and the slug.</summary>
internal sealed record Cursor(DateOnly Day, string Slug)
{
    /// <summary>The cursor as callers carry it: opaque, safe in an address.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Day:yyyy-MM-dd} {Slug}"));

    /// <summary>Reads a cursor that a page gave; null for anything else.</summary>
    public static Cursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 400 || !Base64Url.IsValid(text))
        {
            return null;
        }
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return parts.Length == 2 && Rules.AsDay(parts[0]) is { } day
            ? new Cursor(day, parts[1])
            : null;
    }
}

internal static class CursorRules
{
    /// <summary>That a page of meetings gave it.</summary>
    public static IRuleBuilderOptions<T, string?> IsCursorOfMeetings<T>(
        this IRuleBuilder<T, string?> rule
    ) => rule.IsCursor(after => Cursor.Read(after) is not null);

    /// <summary>That a page gave it, as far as can be seen.</summary>
    public static IRuleBuilderOptions<T, string?> IsCursor<T>(
        this IRuleBuilder<T, string?> rule,
        Predicate<string> isOne
    ) => rule.Must(after => after is null || isOne(after)).Says("invalid_cursor", Messages.Cursor);
}

/// <summary>Pages of lists: a root array, the total in X-Total-Count, the next page in Link.</summary>
internal static class Pages
{
    public const int Usual = 100;
    public const int Most = 1000;

    /// <summary>The page's size that a checked parameter names.</summary>
    public static int Size(string? limit) =>
        limit is null ? Usual : int.Parse(limit, CultureInfo.InvariantCulture);

    /// <summary>Answers one page. <paramref name="rows"/> has one row more than the page where another page follows.</summary>
    public static Task AnswerPageAsync<T>(
        this HttpContext http,
        Reading read,
        IReadOnlyList<T> rows,
        int size,
        long total,
        Func<T, string> end
    )
    {
        http.TellPage(rows, size, total, end);
        return http.AnswerListAsync(read, [.. rows.Take(size)]);
    }

    /// <summary>Says in the headers how many there are in all, and where the next page is.</summary>
    public static void TellPage<T>(
        this HttpContext http,
        IReadOnlyList<T> rows,
        int size,
        long total,
        Func<T, string> end
    )
    {
        var headers = http.Response.Headers;
        headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        if (rows.Count > size)
        {
            headers.Link =
                $"<{Next(http.Request, CursorMarks.Mark(http.Request, end(rows[size - 1])))}>; rel=\"next\"";
        }
    }

    // Relative to the address asked for, so that it holds behind any proxy.
    private static string Next(HttpRequest request, string end)
    {
        var query = new QueryBuilder(
            request.Query.Where(parameter => parameter.Key != CursorMarks.Parameter)
        )
        {
            { CursorMarks.Parameter, end },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
