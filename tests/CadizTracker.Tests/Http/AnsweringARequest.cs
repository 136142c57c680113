using System.IO.Compression;
using System.Net;
using CadizTracker.Access;

namespace CadizTracker.Http;

/// <summary>How every answer behaves: languages, caching, compression, HEAD, other sites.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class AnsweringARequest(Api api)
{
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";

    // A record that no test writes: what states the revision of the whole changes while others do.
    private const string Unwritten = "/api/v1/presidencies/morocco-2023";

    [Fact] // it was 204: only answers that were kept could be 304
    public async Task An_answer_that_is_not_kept_is_304_too_where_the_caller_has_it()
    {
        using var first = await api.As(AccessRole.Reader).GetAsync(Unwritten);
        using var request = new HttpRequestMessage(HttpMethod.Get, Unwritten);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await api.As(AccessRole.Reader).SendAsync(request);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    [Fact]
    public async Task The_same_address_is_the_same_bytes_and_is_not_sent_twice()
    {
        using var first = await api.GetAsync(Unwritten);
        using var second = await api.GetAsync(Unwritten);
        var tag = first.Headers.ETag!;
        tag.IsWeak.ShouldBeFalse();
        second.Headers.ETag.ShouldBe(tag);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        first.Headers.CacheControl!.ToString().ShouldBe("public, must-revalidate, max-age=0");
        first.Headers.Vary.ShouldBe([
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "X-Api-Key",
            "Origin",
        ]);

        foreach (var known in new[] { tag.Tag, $"\"other\", {tag.Tag}", $"W/{tag.Tag}", "*" })
        {
            using var unchanged = await api.GetAsync(Unwritten, ("If-None-Match", known));
            unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            unchanged.Headers.ETag.ShouldBe(tag);
            (
                await unchanged.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            ).ShouldBeEmpty();
        }
        using var changed = await api.GetAsync(Unwritten, ("If-None-Match", "\"other\""));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Different_bytes_have_different_tags()
    {
        var tags = new HashSet<string>();
        (string, (string, string)[])[] ways =
        [
            (Coverage, []),
            (Coverage + "?lang=fr", []),
            (Coverage + "?format=csv", []),
            (Coverage, [("Accept-Encoding", "br")]),
            (Coverage, [("Accept-Encoding", "gzip")]),
        ];
        foreach (var (address, headers) in ways)
        {
            using var answer = await api.GetAsync(address, headers);
            tags.Add(answer.Headers.ETag!.Tag).ShouldBeTrue(address);
        }
    }

    [Fact]
    public async Task A_write_changes_the_next_answer()
    {
        const string Of = """
            { "plans": [{ "code": "fresh-plan", "dialogue": "fresh", "titles": { "en": "F" }, "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "fresh-2023", "country": "PT", "plan": "fresh-plan", "from": "2023-01-01", "to": null, "titles": { "en": "P" } }] }
            """;
        await api.LoadAsync(Of);
        using var before = await api.GetAsync("/api/v1/presidencies/fresh-2023/coverage");
        await api.LoadAsync(
            """
            { "meetings": [{ "slug": "fresh", "presidency": "fresh-2023", "kind": "webinar", "status": "held", "titles": { "en": "M" },
                "startsOn": "2023-05-01", "citations": [{ "items": ["A1"] }] }] }
            """
        );
        // The write came from elsewhere: it is told to the program at once, and a second's silence makes it look by itself.
        await TestWait.UntilAsync(async () =>
        {
            using var after = await api.GetAsync(
                "/api/v1/presidencies/fresh-2023/coverage",
                ("If-None-Match", before.Headers.ETag!.Tag)
            );
            return after.StatusCode == HttpStatusCode.OK
                && (await after.Content.ReadAsStringAsync()).Contains(
                    "1 of 1 objective, 1 of 1 action",
                    StringComparison.Ordinal
                );
        });
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("gzip, br;q=0.5")]
    [InlineData("identity")]
    public async Task It_is_compressed_as_the_caller_prefers(string accepted)
    {
        using var answer = await api.GetAsync(Coverage, ("Accept-Encoding", accepted));
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        var encoding = answer.Content.Headers.ContentEncoding.SingleOrDefault();
        encoding.ShouldBe(
            accepted == "br" ? "br"
            : accepted == "identity" ? null
            : "gzip"
        );
        using Stream plain = encoding switch
        {
            "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var text = new StreamReader(plain);
        (await text.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith(
            "{\"plan\":"
        );
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        foreach (
            var address in new[]
            {
                Coverage,
                "/api/v1/meetings",
                "/health/live",
                "/openapi/v1.json",
            }
        )
        {
            using var head = await api.SendAsync(HttpMethod.Head, address);
            using var get = await api.GetAsync(address);
            head.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            head.Headers.ETag.ShouldBe(get.Headers.ETag, address);
            head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType, address);
            (
                await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            ).ShouldBeEmpty(address);
        }
    }

    [Theory]
    [InlineData("", "fr", "fr")]
    [InlineData("", "fr-MA, en;q=0.5", "fr")]
    [InlineData("", "en;q=0.4, fr;q=0.9", "fr")]
    [InlineData("", "fr;q=0, en", "en")]
    [InlineData("", "de, ar", "en")]
    [InlineData("", "", "en")]
    [InlineData("?lang=en", "fr", "en")]
    [InlineData("?lang=fr", "en", "fr")]
    public async Task The_language_is_asked_for_in_the_address_or_the_header(
        string query,
        string accepted,
        string language
    )
    {
        using var answer = await api.GetAsync(Coverage + query, ("Accept-Language", accepted));
        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain(language == "fr" ? "6 objectifs sur 10" : "6 of 10 objectives");
    }

    [Theory]
    [InlineData("https://dashboard.example", "https://dashboard.example")]
    [InlineData("https://elsewhere.example", null)]
    public async Task Only_sites_that_the_operator_named_may_read_it_from_a_page(
        string origin,
        string? allowed
    )
    {
        using var answer = await api.GetAsync(Coverage, ("Origin", origin));
        (
            answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values)
                ? values.Single()
                : null
        ).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("POST", false)]
    [InlineData("DELETE", false)]
    public async Task A_page_of_theirs_may_send_a_key_and_may_only_read(string method, bool allowed)
    {
        using var answer = await api.SendAsync(
            HttpMethod.Options,
            Coverage,
            ("Origin", "https://dashboard.example"),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", "x-api-key,authorization")
        );
        string Told(string header) =>
            answer.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : "";
        Told("Access-Control-Allow-Headers").ShouldContain("x-api-key");
        Told("Access-Control-Allow-Headers").ShouldContain("authorization");
        Told("Access-Control-Allow-Methods").Contains(method).ShouldBe(allowed);
        Told("Access-Control-Allow-Credentials").ShouldBe("");
    }

    [Fact]
    public async Task The_program_is_alive_and_ready()
    {
        (await api.TextAsync("/health/live")).ShouldBe("""{"status":"live"}""");
        (await api.TextAsync("/health/ready")).ShouldStartWith("""{"status":"ready","revision":""");
        // A monitor that adds a parameter to its probe has not found an outage.
        (await api.TextAsync("/health/live?probe=1")).ShouldBe("""{"status":"live"}""");
    }

    [Fact]
    public async Task The_documentation_page_asks_nothing_of_another_origin()
    {
        using var page = await api.GetAsync("/docs/");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldStartWith("default-src 'self';");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldNotContain("https://");
    }
}

internal static class TestWait
{
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(50);
        }
    }
}
