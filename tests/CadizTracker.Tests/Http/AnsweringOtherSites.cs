using System.Net;

namespace CadizTracker.Http;

/// <summary>An answer that a cache keeps says that it depends on the site that asks: else one site gets what was meant for another.</summary>
public sealed class AnsweringOtherSites(Api api)
{
    private const string Unwritten = "/api/v1/presidencies/morocco-2023";

    [Theory]
    [InlineData("https://dashboard.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData(null)]
    public async Task Every_answer_varies_by_origin_where_one_is_configured(string? origin)
    {
        (string, string)[] from = origin is null ? [] : [("Origin", origin)];
        foreach (
            var address in new[]
            {
                Unwritten,
                Unwritten, // as it was kept
                Unwritten + "?nonsense=1",
                "/nothing-here",
                "/health/live",
                "/openapi/v1.json",
            }
        )
        {
            using var answer = await api.GetAsync(address, from);
            answer.Headers.Vary.Count(name => name == "Origin").ShouldBe(1, address);
        }
        using var known = await api.GetAsync(Unwritten, [.. from, ("If-None-Match", "*")]);
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        known.Headers.Vary.ShouldContain("Origin");
    }
}
