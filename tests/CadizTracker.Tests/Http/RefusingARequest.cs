using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Http;

/// <summary>A request that cannot be answered is told why, in a form that a person and a program can act on.</summary>
public sealed class RefusingARequest(Api api)
{
    [Theory]
    [InlineData("/api/v1/plans/atlantis", 404, "unknown_plan")]
    [InlineData("/api/v1/plans/atlantis/coverage", 404, "unknown_plan")]
    [InlineData("/api/v1/plans/atlantis/citation?text=Action 1", 404, "unknown_plan")]
    [InlineData("/api/v1/plans/cadiz-2023-2027/items/A30", 404, "unknown_item")]
    [InlineData("/api/v1/plans/atlantis/items/A1", 404, "unknown_plan")]
    [InlineData("/api/v1/presidencies/atlantis-2023", 404, "unknown_presidency")]
    [InlineData("/api/v1/presidencies/atlantis-2023/coverage", 404, "unknown_presidency")]
    [InlineData("/api/v1/presidencies/atlantis-2023/coverage/rows", 404, "unknown_presidency")]
    [InlineData("/api/v1/presidencies/atlantis-2023/coverage/gaps", 404, "unknown_presidency")]
    [InlineData("/api/v1/presidencies/atlantis-2023/meetings", 404, "unknown_presidency")]
    [InlineData(
        "/api/v1/plans/cadiz-2023-2027/coverage?presidency=morocco-2023&presidency=atlantis-2023",
        404,
        "unknown_presidency"
    )]
    [InlineData(
        "/api/v1/plans/cadiz-2023-2027/coverage?through=atlantis-2023",
        404,
        "unknown_presidency"
    )]
    [InlineData("/api/v1/meetings/never-held", 404, "unknown_meeting")]
    [InlineData("/api/v1/meetings?plan=atlantis", 404, "unknown_plan")]
    [InlineData("/api/v1/meetings?plan=cadiz-2023-2027&item=A30", 404, "unknown_item")]
    [InlineData("/api/v1/nothing-here", 404, "unknown_address")]
    [InlineData("/nothing-here", 404, "unknown_address")]
    [InlineData("/_test_url_cache_", 404, "unknown_address")]
    [InlineData("/docs/nothing", 404, "unknown_address")]
    public async Task Unknown_names_are_not_found(string address, int status, string code)
    {
        var problem = await ProblemAsync(address, status);
        ((string?)problem["code"]).ShouldBe(code);
    }

    [Theory]
    [InlineData("/api/v1/plans?plam=x", "plam", "unknown_parameter")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?Objectives=parts",
        "Objectives",
        "unknown_parameter"
    )]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?presidency=morocco-2023",
        "presidency",
        "unknown_parameter"
    )]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?objectives=both",
        "objectives",
        "unknown_value"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?kind=party", "kind", "unknown_value")]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?kind=0", "kind", "unknown_value")]
    // a list is what repeats: one value with commas was taken for a list
    [InlineData("/api/v1/meetings?kind=webinar,workshop", "kind", "unknown_value")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?status=cancelled",
        "status",
        "unknown_value"
    )]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?from=2023-02-30",
        "from",
        "invalid_date"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?from=", "from", "invalid_date")]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?to=01/02/2023", "to", "invalid_date")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?from=2023-02-02&to=2023-02-01",
        "from",
        "days_not_in_order"
    )]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?from=2023-02-02&from=2023-02-03",
        "from",
        "repeated_parameter"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?lang=de", "lang", "unknown_value")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?lang=en&lang=fr",
        "lang",
        "repeated_parameter"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage?format=zip", "format", "unknown_value")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023/coverage?format=csv&delimiter=tab",
        "delimiter",
        "unknown_value"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023?format=csv", "format", "unknown_value")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023?delimiter=comma",
        "delimiter",
        "unknown_parameter"
    )]
    [InlineData("/api/v1/plans/cadiz-2023-2027/citation", "text", "empty")]
    [InlineData("/api/v1/plans/cadiz-2023-2027/citation?text=", "text", "empty")]
    [InlineData("/api/v1/meetings?item=A16", "plan", "item_needs_a_plan")]
    [InlineData("/api/v1/meetings?limit=0", "limit", "invalid_number")]
    [InlineData("/api/v1/meetings?limit=1001", "limit", "invalid_number")]
    [InlineData("/api/v1/meetings?limit=ten", "limit", "invalid_number")]
    [InlineData("/api/v1/meetings?after=nonsense", "after", "invalid_cursor")]
    [InlineData("/api/v1/meetings?sort=title", "sort", "unknown_value")]
    [InlineData("/api/v1/meetings?country=XX", "country", "unknown_country")]
    [InlineData("/api/v1/meetings?coChair=ma", "coChair", "unknown_country")]
    [InlineData("/api/v1/meetings?q=", "q", "empty")]
    [InlineData("/api/v1/meetings?presidency=", "presidency", "empty")]
    [InlineData("/api/v1/meetings?presidency=morocco-2023&presidency=", "presidency", "empty")]
    [InlineData("/api/v1/meetings?kind=", "kind", "empty")]
    [InlineData("/api/v1/meetings?country=", "country", "empty")]
    [InlineData("/api/v1/meetings?plan=cadiz-2023-2027&item=", "item", "empty")]
    [InlineData("/api/v1/meetings?plan=", "plan", "empty")]
    [InlineData("/api/v1/quality?plan=", "plan", "empty")]
    [InlineData("/api/v1/plans/cadiz-2023-2027/coverage?through=", "through", "empty")]
    [InlineData("/api/v1/meetings?delimiter=semicolon", "delimiter", "needs_csv")]
    [InlineData("/api/v1/meetings?format=json&delimiter=semicolon", "delimiter", "needs_csv")]
    [InlineData("/api/v1/meetings?delimiter=", "delimiter", "unknown_value")]
    [InlineData("/api/v1/meetings?format=csv&format=csv", "format", "repeated_parameter")]
    public async Task Invalid_parameters_are_named(string address, string field, string code)
    {
        var problem = await ProblemAsync(address, 400);
        ((string?)problem["code"]).ShouldBe("invalid_request");
        var error = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)error["field"], (string?)error["code"]).ShouldBe((field, code));
        ((string?)error["message"]).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Every_error_is_told_at_once_in_the_callers_language()
    {
        var problem = await ProblemAsync(
            "/api/v1/meetings?kind=party&from=yesterday&limit=0&foo=1&kind=ball&lang=fr",
            400
        );
        string.Join(
                ' ',
                problem["errors"]!.AsArray().Select(error => $"{error!["field"]}:{error["code"]}")
            )
            .ShouldBe(
                "kind:unknown_value kind:unknown_value from:invalid_date limit:invalid_number foo:unknown_parameter"
            );
        ((string?)problem["title"]).ShouldBe("La requête n'est pas valide.");
        ((string?)problem["errors"]![2]!["message"]).ShouldBe(
            "Écrivez une date sous la forme année-mois-jour, p. ex. 2023-06-22."
        );
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_not_allowed(string method)
    {
        using var answer = await api.SendAsync(
            new HttpMethod(method),
            "/api/v1/presidencies/morocco-2023/coverage"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldContain("GET");
        answer.Content.Headers.Allow.ShouldContain("HEAD"); // it was left out, and is answered
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage", "image/png")]
    [InlineData("/api/v1/presidencies/morocco-2023", "text/csv")]
    [InlineData("/api/v1/presidencies/morocco-2023", "application/json;q=0")]
    public async Task A_format_that_is_not_there_is_not_acceptable(string address, string accept)
    {
        using var answer = await api.GetAsync(address, ("Accept", accept));
        ((int)answer.StatusCode).ShouldBe(406);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await DetailAsync(answer)).ShouldContain("application/json");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_unread()
    {
        // As every program does with a large body, it asks before it sends.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/plans");
        request.Content = new StringContent(new string('x', 2 * 1024 * 1024));
        request.Headers.ExpectContinue = true;
        using var answer = await api.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        ((int)answer.StatusCode).ShouldBe(413);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await DetailAsync(answer)).ShouldContain("1,048,576 bytes");
    }

    [Theory]
    [InlineData("/api/v1/plans")]
    [InlineData("/api/v1/keys")]
    public async Task A_body_of_another_media_type_is_told_which_are_read(string address)
    {
        using var body = new StringContent("<x/>", System.Text.Encoding.UTF8, "text/xml");
        using var answer = await api.As(AccessRole.Admin)
            .PostAsync(address, body, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(415);
        (await DetailAsync(answer)).ShouldContain("application/json");
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) =>
        (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"] ?? "";

    [Fact]
    public async Task A_citation_of_10000_characters_is_read_and_a_longer_one_refused()
    {
        var longest = Uri.EscapeDataString("Action 1" + new string('é', 9_992));
        (
            await api.GetAsync($"/api/v1/plans/cadiz-2023-2027/citation?text={longest}")
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        var problem = await ProblemAsync(
            $"/api/v1/plans/cadiz-2023-2027/citation?text={longest}x",
            400
        );
        ((string?)problem["errors"]![0]!["code"]).ShouldBe("too_long");
    }

    private async Task<JsonNode> ProblemAsync(string address, int status)
    {
        using var answer = await api.GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)problem["status"]!).ShouldBe(status);
        return problem;
    }
}
